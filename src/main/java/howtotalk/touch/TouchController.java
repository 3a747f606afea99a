package howtotalk.touch;

import howtotalk.contact.Contact;
import howtotalk.contact.ContactList;
import howtotalk.contact.ContactRepository;
import howtotalk.contact.ContactRepository.Name;
import howtotalk.contact.HomeZone;
import howtotalk.contact.Namesakes;
import howtotalk.contact.NewContact;
import howtotalk.contact.PersonChoice;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The log: a student's own touches. Every look-up goes through the student. */
public final class TouchController {

    /** As many people as the form offers without a question to the server. */
    private static final int OFFERED = 100;

    /** More people than anybody has; a typed name is looked for among all of them. */
    private static final int ALL = 20_000;

    /** Names the account for which a form was typed that a script sends. */
    private static final String TYPED_BY = "Typed-By";

    /** As many touches with one person as are looked at for what answers what. */
    private static final int RECENT = 200;

    private final Templates templates;
    private final Database database;
    private final TouchRepository touches;
    private final ContactRepository contacts;
    private final FormKeys formKeys;
    private final HomeZone home;
    private final InstantSource clock;

    public TouchController(
            Templates templates, Database database, FormKeys formKeys, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.touches = database.repository(TouchRepository.class);
        this.contacts = database.repository(ContactRepository.class);
        this.formKeys = formKeys;
        this.home = home;
        this.clock = clock;
    }

    /**
     * {@code GET /touches/new}: the quick log; {@code ?contact=} names the person, {@code ?channel=} how it was,
     * {@code ?promise=} the touch whose next action is done with it, {@code ?next=} where it leads.
     */
    public void blank(Context ctx) {
        var account = Web.userId(ctx);
        var today = home.today(account);
        var asked = Input.number(Web.query(ctx, "contact"));
        var contact = asked == null ? null : standing(asked, account);
        if (asked != null && contact == null) {
            throw Problem.notFound();
        }
        var form = TouchForm.blank(
                contact == null ? "" : contact.name(),
                contact == null ? "" : Long.toString(contact.id()),
                Web.query(ctx, "channel"),
                Web.query(ctx, "promise"),
                Web.localPath(ctx.queryParam("next")),
                today);
        var page = TouchFormPage.blank(form, offered(account, today), List.of(), promise(form, account), today);
        Web.show(ctx, templates.touchForm(Web.frame(ctx, page.heading()), page));
    }

    /**
     * {@code POST /touches}: somebody new is added to the book in the same transaction. What waited in a browser says for
     * whom; by now somebody else may be signed in there.
     */
    public void create(Context ctx) {
        var account = Web.userId(ctx);
        var typedBy = ctx.header(TYPED_BY);
        if (typedBy != null && !typedBy.equals(Long.toString(account))) {
            throw Problem.signIn();
        }
        var today = home.today(account);
        var form = TouchForm.read(Web.input(ctx), today);
        var people = meant(form, account);
        if (people.size() > 1) {
            form.errors().add("who", "You know " + people.size() + " people of that name. Who was it?");
        }
        if (form.errors().any()) {
            refuse(ctx, form, people, today);
            return;
        }
        var touch = form.touch(today, null);
        var name = people.isEmpty() ? form.who() : people.get(0).name();
        var location = formKeys.once(ctx, () -> {
            long contact = people.isEmpty()
                    ? addContact(account, form, touch)
                    : people.get(0).id();
            touches.add(account, contact, touch, clock.instant());
            var promise = form.promiseId();
            if (promise != null) {
                touches.setDone(promise, account, clock.instant());
            }
            return form.next();
        });
        var notice = "Saved: " + TouchWords.event(touch.channel(), touch.direction(), name) + ".";
        Web.moveOn(ctx, location, notice);
        if (Web.wantsFacts(ctx)) {
            ctx.status(200).json(Map.of("location", Web.localPath(location), "notice", notice));
        }
    }

    /** {@code GET /touches/{id}} */
    public void show(Context ctx) {
        var page = database.reading(() -> {
            var touch = own(ctx);
            var zone = home.of(touch.accountId());
            var history = touches.with(touch.contactId(), touch.accountId(), RECENT);
            return TouchPage.of(touch, history, touches.snapshots(touch.id()), zone, home.today(zone));
        });
        Web.show(ctx, templates.touchShow(Web.frame(ctx, page.heading()), page));
    }

    /** {@code GET /touches/{id}/edit} */
    public void edit(Context ctx) {
        var touch = own(ctx);
        showEdit(ctx, touch, TouchForm.of(touch, "/touches/" + touch.id()));
    }

    /** {@code POST /touches/{id}}: everything but when it was logged. */
    public void update(Context ctx) {
        var touch = own(ctx);
        var account = touch.accountId();
        var today = home.today(account);
        var form = TouchForm.read(Web.input(ctx), today);
        if (form.errors().any()) {
            ctx.status(422);
            showEdit(ctx, touch, form);
            return;
        }
        var here = "/touches/" + touch.id();
        if (touches.update(touch.id(), account, form.touch(today, answered(form, touch)), form.version())) {
            Web.moveOn(ctx, here, "Saved.");
            return;
        }
        var now = own(ctx);
        var conflict = new Save.Conflict(now.version(), TouchForm.of(now, here).fields());
        SavedForms.answer(ctx, conflict, form.fields(), home.of(account), here);
    }

    /**
     * {@code POST /touches/{id}/answers}: what the student sent was answered today. With {@code by} an answer that was
     * logged before is linked; without, one is logged, to be put into words later.
     */
    public void answer(Context ctx) {
        var sent = own(ctx);
        if (sent.direction() != Direction.OUTGOING) {
            throw Problem.unusable("Only what you sent can be answered. Log what they said as a conversation.");
        }
        var account = sent.accountId();
        var by = Web.input(ctx).number("by", null);
        if (by != null) {
            var received = touches.find(by, account);
            if (received == null || received.contactId() != sent.contactId()) {
                throw Problem.notFound();
            }
            touches.setAnswers(by, account, sent.id());
            Web.moveOn(ctx, "/touches/" + by, "Linked: that was an answer, so the two of you talked.");
            return;
        }
        var today = home.today(account);
        var answer = new NewTouch(
                today, sent.channel(), Direction.INCOMING, "Answered.", "", "", "", "", null, sent.id(), "", null);
        var location = formKeys.once(
                ctx, () -> "/touches/" + touches.add(account, sent.contactId(), answer, clock.instant()) + "/edit");
        Web.moveOn(
                ctx,
                location,
                sent.name() + " answered today: that makes it a conversation. Say what came of it, if you like.");
    }

    /** {@code POST /touches/{id}/done}: the next action is done, or with {@code done=no} not yet after all. */
    public void done(Context ctx) {
        var touch = own(ctx);
        var input = Web.input(ctx);
        boolean done = !input.line("done").equals("no");
        touches.setDone(touch.id(), touch.accountId(), done ? clock.instant() : null);
        var next = input.line("next");
        Web.moveOn(ctx, next.isEmpty() ? "/" : next, done ? "Done: " + touch.nextAction() : "Back on your list.");
    }

    /** {@code POST /touches/{id}/delete}: only while nothing that was handed in, told or filed shows it. */
    public void delete(Context ctx) {
        var touch = own(ctx);
        boolean deleted = database.transaction(
                () -> touches.snapshots(touch.id()) == 0 && touches.delete(touch.id(), touch.accountId()));
        if (!deleted) {
            Web.moveOnWarned(ctx, "/touches/" + touch.id(), TouchPage.KEPT);
            return;
        }
        Web.moveOn(ctx, "/contacts/" + touch.contactId(), "Deleted from your log.");
    }

    private Touch own(Context ctx) {
        var touch = touches.find(Web.id(ctx), Web.userId(ctx));
        if (touch == null) {
            throw Problem.notFound();
        }
        return touch;
    }

    /** The contact, or the one that stands for it since the two were found to be one person. */
    private @Nullable Contact standing(long id, long account) {
        var contact = contacts.find(id, account);
        for (int i = 0; i < 20 && contact != null && contact.mergedInto() != null; i++) {
            contact = contacts.find(contact.mergedInto(), account);
        }
        return contact;
    }

    /** Whom the form means: nobody yet known, one person, or several of the name that was typed. */
    private List<Name> meant(TouchForm form, long account) {
        var id = form.contactId();
        var chosen = id == null ? null : standing(id, account);
        if (chosen != null && (form.who().isEmpty() || Namesakes.same(chosen.name(), form.who()))) {
            return List.of(new Name(chosen.id(), chosen.name(), chosen.organisation(), null));
        }
        if (form.who().isEmpty()) {
            form.errors().add("who", "Who was it? A first name is enough.");
            return List.of();
        }
        return form.contact().equals(TouchForm.SOMEBODY_NEW)
                ? List.of()
                : Namesakes.of(form.who(), contacts.names(account, ALL));
    }

    /** Somebody with whom the student talked is somebody the student knows; whom one only wrote to is yet to be known. */
    private long addContact(long account, TouchForm form, NewTouch touch) {
        var list = touch.direction() == Direction.MUTUAL || form.knownBefore()
                ? ContactList.KNOW
                : ContactList.NEED_TO_KNOW;
        return contacts.add(account, NewContact.named(form.who(), list, form.knownBefore()), clock.instant());
    }

    /** What the student said would be done and is with this touch, or empty. */
    private String promise(TouchForm form, long account) {
        var id = form.promiseId();
        var earlier = id == null ? null : touches.find(id, account);
        return earlier == null || earlier.nextDoneAt() != null ? "" : earlier.nextAction();
    }

    private @Nullable Long answered(TouchForm form, Touch touch) {
        var id = Input.number(form.answers());
        if (id == null || id == touch.id()) {
            return null;
        }
        var earlier = touches.find(id, touch.accountId());
        return earlier != null && earlier.contactId() == touch.contactId() ? id : null;
    }

    private List<PersonChoice> offered(long account, LocalDate today) {
        return contacts.names(account, OFFERED).stream()
                .map(person -> PersonChoice.of(person, today))
                .toList();
    }

    private void refuse(Context ctx, TouchForm form, List<Name> people, LocalDate today) {
        if (Web.wantsFacts(ctx)) {
            ctx.status(422).json(Map.of("errors", form.errors().all()));
            return;
        }
        var account = Web.userId(ctx);
        var namesakes = people.size() < 2
                ? List.<PersonChoice>of()
                : people.stream()
                        .limit(20)
                        .map(person -> PersonChoice.of(person, today))
                        .toList();
        var page = TouchFormPage.blank(form, offered(account, today), namesakes, promise(form, account), today);
        Web.refuse(ctx, templates.touchForm(Web.frame(ctx, page.heading()), page));
    }

    private void showEdit(Context ctx, Touch touch, TouchForm form) {
        var today = home.today(touch.accountId());
        var answerable = touches.with(touch.contactId(), touch.accountId(), RECENT).stream()
                .filter(earlier -> earlier.id() != touch.id()
                        && earlier.direction() != Direction.MUTUAL
                        && earlier.direction() != touch.direction()
                        && !earlier.happenedOn().isAfter(touch.happenedOn()))
                .limit(20)
                .toList();
        var page = TouchFormPage.edit(touch, form, answerable, today);
        Web.show(ctx, templates.touchForm(Web.frame(ctx, page.heading()), page));
    }
}
