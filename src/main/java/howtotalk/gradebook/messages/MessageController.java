package howtotalk.gradebook.messages;

import howtotalk.account.Names;
import howtotalk.audit.Audit;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.grading.Points;
import howtotalk.mail.Letter;
import howtotalk.mail.LetterDrafts;
import howtotalk.mail.LetterKind;
import howtotalk.mail.Mailer;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Words to the students who are missing something, below something, or wait for something. */
public final class MessageController {

    private final Templates templates;
    private final Database database;
    private final Books books;
    private final MessageRepository messages;
    private final LetterDrafts drafts;
    private final Mailer mailer;
    private final FormKeys formKeys;
    private final Audit audit;
    private final InstantSource clock;

    public MessageController(
            Templates templates,
            Database database,
            LetterDrafts drafts,
            Mailer mailer,
            FormKeys formKeys,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.books = new Books(database, clock);
        this.messages = database.repository(MessageRepository.class);
        this.drafts = drafts;
        this.mailer = mailer;
        this.formKeys = formKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/messages/new?who=&assignment=&below=}: whoever fits, ticked, and what was typed, else a draft. */
    public void blank(Context ctx) {
        var audience = Audience.of(name -> Web.query(ctx, name));
        var page = page(ctx, audience, null, null, new Errors());
        Web.show(ctx, templates.gradebookMessage(Web.frame(ctx, "Message students"), page));
    }

    /** {@code POST /courses/{id}/messages}: one mail a student. */
    public void create(Context ctx) {
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var audience = Audience.read(input);
        var text = input.text("text").strip();
        var chosen = new HashSet<>(input.ids("student"));
        var book = database.reading(() -> books.of(standing, null));
        var students = book.rows().stream()
                .map(Gradebook.Row::student)
                .filter(student -> chosen.contains(student.enrolmentId()))
                .toList();
        var errors = Letter.errors(text, !students.isEmpty());
        if (errors.any()) {
            var page = page(ctx, audience, text, chosen, errors);
            Web.refuse(ctx, templates.gradebookMessage(Web.frame(ctx, "Message students"), page));
            return;
        }
        var addresses = messages.addresses(standing.courseId(), standing.allSections(), standing.sections()).stream()
                .collect(Collectors.toMap(MessageRepository.Address::enrolmentId, MessageRepository.Address::email));
        var subject = book.course().code() + ": " + audience.subject(book);
        var location = formKeys.once(ctx, () -> {
            var now = clock.instant();
            long id = messages.add(standing.courseId(), standing.accountId(), audience.about(book), text, now);
            messages.addReaders(
                    id,
                    students.stream()
                            .map(GradebookRepository.Student::enrolmentId)
                            .toList());
            for (var student : students) {
                var address = Objects.requireNonNull(addresses.get(student.enrolmentId()));
                mailer.send(address, subject, Letter.to(Names.first(student.name()), text), null);
            }
            drafts.forget(standing.courseId(), standing.accountId(), LetterKind.MESSAGE);
            audit.add(
                    standing.accountId(),
                    "STUDENTS_WRITTEN_TO",
                    null,
                    standing.courseId(),
                    Prose.count(students.size(), "student"));
            return "/courses/" + standing.courseId() + "/gradebook";
        });
        var people = Prose.count(students.size(), "student");
        Web.moveOn(
                ctx,
                location,
                mailer.sends()
                        ? "On its way to " + people + "."
                        : "Noted for " + people + ". No mail server is set up, so it waits in the outbox.");
    }

    private MessagePage page(
            Context ctx, Audience audience, @Nullable String text, @Nullable Set<Long> ticked, Errors errors) {
        var standing = Standing.of(ctx);
        return database.reading(() -> {
            var book = books.of(standing, audience.filter().section());
            var to = new ArrayList<Letter.To>();
            for (var row : book.rows()) {
                var why = audience.why(book, row);
                long id = row.student().enrolmentId();
                if (why == null && (ticked == null || !ticked.contains(id))) continue;
                to.add(new Letter.To(
                        Long.toString(id),
                        row.student().name(),
                        why == null ? "" : why,
                        ticked == null || ticked.contains(id)));
            }
            var path = "/courses/" + standing.courseId();
            var kept = drafts.of(standing.courseId(), standing.accountId(), LetterKind.MESSAGE);
            var words = text != null
                    ? text
                    : kept.textOr(audience.draft(book) + "\n\n"
                            + Web.visitor(ctx).name() + "\n" + messages.email(standing.accountId()));
            return new MessagePage(
                    path + "/gradebook",
                    to.isEmpty()
                            ? "Nobody fits this."
                            : Prose.sentence(Prose.number(to.size())) + (to.size() == 1 ? " student" : " students")
                                    + " to write to.",
                    path + "/messages/new",
                    audience.whoms(),
                    audience.whom().value,
                    assignments(book),
                    audience.assignment() == null ? "" : audience.assignment().toString(),
                    Points.brief(audience.below()),
                    audience.filter().section() == null
                            ? ""
                            : audience.filter().section().toString(),
                    new Letter(
                            path + "/messages",
                            audience.carried(),
                            to,
                            words,
                            kept,
                            FormKeys.fresh(),
                            mailer.sends(),
                            errors),
                    sent(standing, book));
        });
    }

    private static List<Choice> assignments(Gradebook book) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "any assignment"));
        for (var column : book.columns()) choices.add(Choice.of(column.id(), column.title()));
        return choices;
    }

    private List<MessagePage.Line> sent(Standing standing, Gradebook book) {
        var zone = book.course().zone();
        return messages.latest(standing.courseId(), standing.allSections(), standing.sections()).stream()
                .map(sent -> new MessagePage.Line(
                        sent.about(),
                        When.near(sent.writtenAt(), clock.instant(), zone) + ", "
                                + (sent.writer().isEmpty() ? "" : sent.writer() + ", ") + "to "
                                + Prose.count(sent.readers(), "student")))
                .toList();
    }
}
