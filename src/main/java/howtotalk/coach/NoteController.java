package howtotalk.coach;

import howtotalk.contact.Contact;
import howtotalk.contact.ContactList;
import howtotalk.contact.ContactRepository;
import howtotalk.contact.HomeZone;
import howtotalk.contact.Namesakes;
import howtotalk.contact.NewContact;
import howtotalk.contact.PersonChoice;
import howtotalk.db.Database;
import howtotalk.touch.Direction;
import howtotalk.touch.NewTouch;
import howtotalk.touch.Touch;
import howtotalk.touch.TouchRepository;
import howtotalk.touch.Touches;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** What will I say? A student's own notes; nobody else reads them. */
public final class NoteController {

    private static final int OFFERED = 100;
    private static final int ALL = 20_000;
    private static final int RECENT = 50;
    private static final int WAITS_FOR_DAYS = 60;

    private final Templates templates;
    private final Database database;
    private final NoteRepository notes;
    private final ContactRepository contacts;
    private final TouchRepository touches;
    private final FormKeys formKeys;
    private final HomeZone home;
    private final InstantSource clock;

    public NoteController(
            Templates templates, Database database, FormKeys formKeys, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.notes = database.repository(NoteRepository.class);
        this.contacts = database.repository(ContactRepository.class);
        this.touches = database.repository(TouchRepository.class);
        this.formKeys = formKeys;
        this.home = home;
        this.clock = clock;
    }

    /** {@code GET /notes}: to whom, what waits to be sent, what waits for an answer. */
    public void list(Context ctx) {
        Web.show(ctx, templates.coachList(Web.frame(ctx, "What will I say?"), listPage(ctx, "", "")));
    }

    /** {@code POST /notes}: to one of the student's people, or to somebody who is added as a person to get to know. */
    public void create(Context ctx) {
        var account = Web.userId(ctx);
        var input = Web.input(ctx);
        var who = input.line("who");
        var chosen = Input.number(input.line("contact"));
        var contact = chosen == null ? null : contacts.find(chosen, account);
        if (contact != null && (who.isEmpty() || Namesakes.same(who, contact.name()))) {
            Web.moveOn(ctx, "/contacts/" + contact.id() + "/note");
            return;
        }
        var people =
                who.isEmpty() ? List.<ContactRepository.Name>of() : Namesakes.of(who, contacts.names(account, ALL));
        var error = who.isEmpty()
                ? "To whom? A first name is enough."
                : who.length() > 200
                        ? "That is longer than 200 characters. Shorten it."
                        : people.size() > 1
                                ? "You know " + people.size()
                                        + " people of that name. Open the one you mean from your people."
                                : "";
        if (!error.isEmpty()) {
            Web.refuse(ctx, templates.coachList(Web.frame(ctx, "What will I say?"), listPage(ctx, who, error)));
            return;
        }
        Web.moveOn(ctx, formKeys.once(ctx, () -> {
            long id = people.isEmpty()
                    ? contacts.add(account, NewContact.named(who, ContactList.NEED_TO_KNOW, false), clock.instant())
                    : people.get(0).id();
            return "/contacts/" + id + "/note";
        }));
    }

    /** {@code GET /contacts/{id}/note} */
    public void show(Context ctx) {
        var contact = own(ctx);
        if (contact.mergedInto() != null) {
            Web.moveOn(ctx, "/contacts/" + contact.mergedInto() + "/note");
            return;
        }
        var page = page(ctx, contact, null, "");
        Web.show(ctx, templates.coachNote(Web.frame(ctx, "To " + contact.name()), page));
    }

    /** {@code POST /contacts/{id}/note}: saves itself; without script the button shows the remarks. */
    public void update(Context ctx) {
        var contact = own(ctx);
        var input = Web.input(ctx);
        var form = NoteForm.read(input);
        if (form.tooLong()) {
            throw Problem.unusable("Keep the note under 20,000 characters.");
        }
        var save = save(contact, SavedForms.version(input), form);
        SavedForms.answer(
                ctx, save, form.fields(), home.of(contact.accountId()), "/contacts/" + contact.id() + "/note");
    }

    /** {@code POST /contacts/{id}/note/remarks}: what the script puts beside the note while it is typed. */
    public void remarks(Context ctx) {
        var contact = own(ctx);
        var form = NoteForm.read(Web.input(ctx));
        if (form.tooLong()) {
            throw Problem.unusable("Keep the note under 20,000 characters.");
        }
        Web.show(ctx, templates.coachRemarks(RemarksPage.of(form.text(), form.kind(), reader(ctx, contact))));
    }

    /** {@code POST /contacts/{id}/note/sent}: the note is a touch now, with its text. */
    public void send(Context ctx) {
        var contact = own(ctx);
        var form = NoteForm.read(Web.input(ctx));
        if (form.text().isBlank() || form.tooLong()) {
            var error = form.tooLong()
                    ? "Keep the note under 20,000 characters."
                    : "There is no text yet. What did you send?";
            Web.refuse(
                    ctx, templates.coachNote(Web.frame(ctx, "To " + contact.name()), page(ctx, contact, form, error)));
            return;
        }
        long account = contact.accountId();
        var touch = new NewTouch(
                home.today(account),
                form.kind().channel(),
                Direction.OUTGOING,
                form.text().strip(),
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                null);
        var location = formKeys.once(ctx, () -> {
            touches.add(account, contact.id(), touch, clock.instant());
            notes.delete(contact.id(), account);
            return "/contacts/" + contact.id();
        });
        Web.moveOn(ctx, location, "Logged as sent. When an answer comes, one tap here links it.");
    }

    private Save save(Contact contact, int version, NoteForm form) {
        var now = clock.instant();
        long account = contact.accountId();
        return database.transaction(() -> {
            int saved = version == 0
                    ? notes.add(contact.id(), account, form.kind(), form.text(), now)
                    : notes.save(contact.id(), account, version, form.kind(), form.text(), now);
            if (saved > 0) {
                return new Save.Saved(version + 1, now);
            }
            var theirs = notes.find(contact.id(), account);
            return theirs == null
                    ? new Save.Conflict(0, new NoteForm(form.kind(), "").fields()) // it was sent meanwhile
                    : new Save.Conflict(theirs.version(), new NoteForm(theirs.kind(), theirs.text()).fields());
        });
    }

    private NoteListPage listPage(Context ctx, String who, String error) {
        var account = Web.userId(ctx);
        return database.reading(() -> {
            var today = home.today(account);
            var people = contacts.names(account, OFFERED).stream()
                    .map(person -> PersonChoice.of(person, today))
                    .toList();
            return NoteListPage.of(
                    people,
                    who,
                    error,
                    notes.waiting(account),
                    notes.unanswered(account, today.minusDays(WAITS_FOR_DAYS)),
                    today);
        });
    }

    private NotePage page(Context ctx, Contact contact, @Nullable NoteForm typed, String error) {
        return database.reading(() -> {
            long account = contact.accountId();
            var zone = home.of(account);
            var note = notes.find(contact.id(), account);
            var history = touches.with(contact.id(), account, RECENT);
            var form = typed != null
                    ? typed
                    : note != null ? new NoteForm(note.kind(), note.text()) : new NoteForm(likely(contact), "");
            var card = ConversationCard.of(known(contact, history), home.today(zone));
            return NotePage.of(contact, note, form, error, reader(ctx, contact), card, zone);
        });
    }

    /** Whose address is known gets an e-mail, anybody else an invitation. */
    private static NoteKind likely(Contact contact) {
        return contact.email().isEmpty() ? NoteKind.CONNECTION : NoteKind.EMAIL;
    }

    private static Reader reader(Context ctx, Contact contact) {
        var introducer = contact.introducedByName();
        return new Reader(
                contact.name(),
                contact.title(),
                contact.organisation(),
                introducer == null ? "" : introducer,
                Web.visitor(ctx).name());
    }

    private static Known known(Contact contact, List<Touch> history) {
        var facts = Touches.of(history.stream().map(Touch::fact).toList());
        var talked = history.stream()
                .filter(touch -> facts.twoWay(touch.fact()))
                .findFirst()
                .orElse(null);
        var introducer = contact.introducedByName();
        return new Known(
                contact.name(),
                contact.title(),
                contact.organisation(),
                introducer == null ? "" : introducer,
                talked == null ? null : talked.happenedOn(),
                talked == null ? "" : talked.what(),
                latest(history, Touch::learned),
                latest(history, Touch::helped),
                latest(history, touch -> touch.nextDoneAt() == null ? touch.nextAction() : ""));
    }

    private static String latest(List<Touch> history, Function<Touch, String> text) {
        return history.stream()
                .map(text)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Contact own(Context ctx) {
        var contact = contacts.find(Web.id(ctx), Web.userId(ctx));
        if (contact == null) {
            throw Problem.notFound();
        }
        return contact;
    }
}
