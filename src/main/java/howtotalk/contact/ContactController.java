package howtotalk.contact;

import howtotalk.contact.ContactRepository.Name;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Frame;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student's own contact book. Every look-up goes through the student. */
public final class ContactController {

    /** As many people as a page of a list shows. */
    private static final int PAGE = 50;

    /** As many people as a form offers without a question to the server. */
    static final int OFFERED = 100;

    /** More people than anybody has; a name is looked for among all of them. */
    private static final int ALL = 20_000;

    private final Templates templates;
    private final Database database;
    private final ContactRepository contacts;
    private final FormKeys formKeys;
    private final HomeZone home;
    private final LatestCourse latest;
    private final TargetCompanies targets;
    private final InstantSource clock;

    public ContactController(
            Templates templates,
            Database database,
            FormKeys formKeys,
            HomeZone home,
            LatestCourse latest,
            TargetCompanies targets,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.contacts = database.repository(ContactRepository.class);
        this.formKeys = formKeys;
        this.home = home;
        this.latest = latest;
        this.targets = targets;
        this.clock = clock;
    }

    /** {@code GET /contacts} */
    public void list(Context ctx) {
        var account = Web.userId(ctx);
        var page = database.reading(() -> {
            var companies = targets.of(account);
            var search = ContactSearch.of(ctx, companies);
            var zone = home.of(account);
            var today = home.today(zone);
            var offset = home.offset(zone);
            var days = search.origin().isEmpty() ? null : latest.of(account);
            var totals = contacts.totals(account, today, offset);
            var lines = contacts.lines(
                    account,
                    search.like(),
                    search.show(),
                    search.origin(),
                    search.tie(),
                    search.target().isEmpty() ? null : JsonArray.of(targets.organisations(account, search.company())),
                    days == null ? null : days.first(),
                    days == null ? null : days.last(),
                    search.sort().name(),
                    (search.knowPage() - 1) * PAGE,
                    (search.needPage() - 1) * PAGE,
                    PAGE,
                    today,
                    offset);
            return ContactListPage.of(search, companies, totals, lines, today, PAGE);
        });
        Web.show(ctx, templates.contactList(Web.frame(ctx, "People"), page));
    }

    /** {@code GET /contacts/matches?q=…}: people for a field in which one is typed. */
    public void matches(Context ctx) {
        var account = Web.userId(ctx);
        var like = ContactSearch.like(Web.query(ctx, "q"));
        var today = home.today(account);
        ctx.json(contacts.matching(account, like, 8).stream()
                .map(person -> Map.of(
                        "id",
                        person.id(),
                        "name",
                        person.name(),
                        "note",
                        PersonChoice.of(person, today).note()))
                .toList());
    }

    /** {@code GET /contacts/new} */
    public void blank(Context ctx) {
        var list = Web.query(ctx, "list").equals(ContactList.NEED_TO_KNOW.name())
                ? ContactList.NEED_TO_KNOW
                : ContactList.KNOW;
        showForm(ctx, null, ContactForm.blank(list, offered(ctx, "name"), offered(ctx, "organisation")));
    }

    /** What a link filled in, if it fits. */
    private static String offered(Context ctx, String field) {
        var words = Web.query(ctx, field);
        return words.length() > 200 ? "" : words;
    }

    /** {@code POST /contacts} */
    public void create(Context ctx) {
        var account = Web.userId(ctx);
        var form = ContactForm.read(Web.input(ctx), home.today(account));
        var introducer = introducer(form, account, null);
        if (form.errors().any()) {
            refuse(ctx, null, form);
            return;
        }
        var location = formKeys.once(
                ctx, () -> "/contacts/" + contacts.add(account, form.contact(introducer), clock.instant()));
        Web.moveOn(ctx, location, form.name() + " is in your book.");
    }

    /** {@code GET /contacts/{id}/edit} */
    public void edit(Context ctx) {
        var contact = own(ctx);
        showForm(ctx, contact, ContactForm.of(contact));
    }

    /** {@code POST /contacts/{id}} */
    public void update(Context ctx) {
        var contact = own(ctx);
        var account = contact.accountId();
        var form = ContactForm.read(Web.input(ctx), home.today(account));
        var introducer = introducer(form, account, contact);
        if (form.errors().any()) {
            refuse(ctx, contact, form);
            return;
        }
        var here = "/contacts/" + contact.id();
        if (contacts.update(contact.id(), account, form.contact(introducer), form.version())) {
            Web.moveOn(ctx, here, "Saved.");
            return;
        }
        var now = own(ctx);
        var conflict = new Save.Conflict(now.version(), ContactForm.of(now).fields());
        SavedForms.answer(ctx, conflict, form.fields(), home.of(account), here);
    }

    /** {@code POST /contacts/{id}/snooze}: no reminder for some days; 0 days wakes the contact. */
    public void snooze(Context ctx) {
        var contact = own(ctx);
        var days = Web.input(ctx).number("days", 0L);
        if (days == null || days < 0 || days > 365) {
            throw Problem.unusable("A contact can rest for up to 365 days. Choose fewer.");
        }
        var today = home.today(contact.accountId());
        var until = days == 0 ? null : today.plusDays(days);
        contacts.snooze(contact.id(), contact.accountId(), until);
        var here = "/contacts/" + contact.id();
        var input = Web.input(ctx).line("next");
        var next = input.isEmpty() ? here : input;
        if (until == null) {
            Web.moveOn(ctx, next, contact.name() + " is back on your list.");
            return;
        }
        Web.moveOnUndoable(
                ctx,
                next,
                "No reminder of " + contact.name() + " before " + Days.on(until, today) + ".",
                new Frame.Undo(here + "/snooze", "days", "0", Web.localPath(next)));
    }

    /** {@code GET /contacts/{id}/erase}: says what goes and what stays. */
    public void confirmErase(Context ctx) {
        var contact = own(ctx);
        var page = database.reading(() -> ContactErasePage.of(
                contact,
                contacts.touches(contact.id(), contact.accountId()),
                contacts.inSnapshots(contact.id(), contact.accountId())));
        Web.show(ctx, templates.contactErase(Web.frame(ctx, "Erase " + contact.name()), page));
    }

    /** {@code POST /contacts/{id}/erase} */
    public void erase(Context ctx) {
        var contact = own(ctx);
        database.transaction(() -> contacts.erase(contact.id(), contact.accountId(), clock.instant()));
        Web.moveOn(ctx, "/contacts", contact.name() + " is erased from your book.");
    }

    /** {@code GET /contacts/{id}/merge} */
    public void confirmMerge(Context ctx) {
        var contact = own(ctx);
        Web.show(ctx, templates.contactMerge(Web.frame(ctx, "Merge"), mergePage(contact, "", "", "")));
    }

    /** {@code POST /contacts/{id}/merge}: two entries turn out to be one person. */
    public void merge(Context ctx) {
        var contact = own(ctx);
        var input = Web.input(ctx);
        var typed = input.line("other");
        if (contact.mergedInto() != null) {
            Web.moveOn(ctx, "/contacts/" + contact.mergedInto()); // a double tap
            return;
        }
        if (contacts.mergedInto(contact.id(), contact.accountId()).stream()
                .anyMatch(entry -> Objects.equals(entry.id(), input.number("other_id", 0L))
                        || Namesakes.same(entry.name(), typed)
                                && named(typed, "", contact.accountId()).isEmpty())) {
            Web.moveOn(ctx, "/contacts/" + contact.id());
            return;
        }
        var found = named(typed, input.line("other_id"), contact.accountId());
        var wrong = typed.isEmpty()
                ? "Write the name of the other entry."
                : found.size() == 1 && found.get(0).id() == contact.id()
                        ? "That is this entry itself. Name the other one."
                        : notOne(found);
        if (!wrong.isEmpty()) {
            var page = mergePage(contact, typed, input.line("other_id"), wrong);
            Web.refuse(ctx, templates.contactMerge(Web.frame(ctx, "Merge"), page));
            return;
        }
        boolean otherStays = input.line("stays").equals(ContactMergePage.OTHER);
        long stays = otherStays ? found.get(0).id() : contact.id();
        long goes = otherStays ? contact.id() : found.get(0).id();
        if (!contacts.merge(goes, contact.accountId(), stays)) {
            throw Problem.conflict("One of the two was merged or erased meanwhile. Look at the person again.");
        }
        Web.moveOn(ctx, "/contacts/" + stays, "The two are one person now. This page can split them again.");
    }

    private ContactMergePage mergePage(Contact contact, String typed, String otherId, String error) {
        var today = home.today(contact.accountId());
        var others = contacts.names(contact.accountId(), OFFERED + 1).stream()
                .filter(person -> person.id() != contact.id())
                .map(person -> PersonChoice.of(person, today))
                .toList();
        var alike = contacts.perhapsTheSame(contact.id(), contact.accountId());
        return ContactMergePage.of(contact, others, alike, typed, otherId, error);
    }

    /** {@code POST /contacts/{id}/split}: takes a merge back. */
    public void split(Context ctx) {
        var contact = own(ctx);
        var here = "/contacts/" + contact.id();
        if (contacts.split(contact.id(), contact.accountId())) {
            Web.moveOn(ctx, here, contact.name() + " stands alone again, with everything that was logged there.");
        } else {
            Web.moveOn(ctx, here);
        }
    }

    private Contact own(Context ctx) {
        var contact = contacts.find(Web.id(ctx), Web.userId(ctx));
        if (contact == null) {
            throw Problem.notFound();
        }
        return contact;
    }

    /** Who introduced the person, if somebody is named: one of the student's own, and nobody whom it introduced. */
    private @Nullable Long introducer(ContactForm form, long account, @Nullable Contact self) {
        if (form.introducedBy().isEmpty()) {
            return null;
        }
        if (self != null
                && self.introducedBy() != null
                && Namesakes.same(form.introducedBy(), nameOfIntroducer(self))) {
            return self.introducedBy(); // who was merged into another since is no choice any more, and stays
        }
        var found = named(form.introducedBy(), form.introducedById(), account);
        var wrong = wrongIntroducer(found, account, self == null ? null : self.id());
        form.errors().addIf(!wrong.isEmpty(), "introduced_by", wrong);
        return found.size() == 1 ? found.get(0).id() : null;
    }

    private static String nameOfIntroducer(Contact contact) {
        return contact.introducedByName() == null ? "" : contact.introducedByName();
    }

    private String wrongIntroducer(List<Name> found, long account, @Nullable Long self) {
        if (found.isEmpty()) {
            return "Nobody of that name is in your book. Add them first, or leave this empty.";
        }
        var several = notOne(found);
        if (!several.isEmpty()) {
            return several;
        }
        if (self == null) {
            return "";
        }
        var introducer = found.get(0).id();
        if (introducer == self) {
            return "Nobody introduces themselves here. Name the person between you.";
        }
        return contacts.leadsTo(introducer, self, account) > 0
                ? "That would be a circle: " + found.get(0).name() + " was introduced through this person."
                : "";
    }

    /** The people whom a typed name means; the one with the number that the form sent, if that is one of them. */
    private List<Name> named(String typed, String id, long account) {
        var people = contacts.names(account, ALL);
        var number = Input.number(id);
        return people.stream()
                .filter(person -> Objects.equals(person.id(), number) && Namesakes.same(person.name(), typed))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> Namesakes.of(typed, people));
    }

    private static String notOne(List<Name> found) {
        if (found.isEmpty()) {
            return "Nobody of that name is in your book. Choose one of the names that are offered.";
        }
        if (found.size() > 1) {
            return "You know " + found.size() + " people of that name. Add a comma and the organisation, as in “"
                    + found.get(0).name() + ", "
                    + found.stream()
                            .map(Name::organisation)
                            .filter(organisation -> !organisation.isEmpty())
                            .findFirst()
                            .orElse("Harbor Museum")
                    + "”.";
        }
        return "";
    }

    private void showForm(Context ctx, @Nullable Contact contact, ContactForm form) {
        var page = page(Web.userId(ctx), contact, form);
        Web.show(ctx, templates.contactEdit(Web.frame(ctx, page.heading()), page));
    }

    private void refuse(Context ctx, @Nullable Contact contact, ContactForm form) {
        var page = page(Web.userId(ctx), contact, form);
        Web.refuse(ctx, templates.contactEdit(Web.frame(ctx, page.heading()), page));
    }

    private ContactEditPage page(long account, @Nullable Contact contact, ContactForm form) {
        var today = home.today(account);
        var people = contacts.names(account, OFFERED).stream()
                .filter(person -> contact == null || person.id() != contact.id())
                .map(person -> PersonChoice.of(person, today))
                .toList();
        return ContactEditPage.of(contact, form, people);
    }
}
