package howtotalk.gradebook.warnings;

import howtotalk.attendance.AttendanceRepository;
import howtotalk.attendance.Mark;
import howtotalk.attendance.Tally;
import howtotalk.audit.Audit;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.GradebookRepository.Student;
import howtotalk.gradebook.warnings.WarningRepository.Sent;
import howtotalk.gradebook.warnings.WarningRule.About;
import howtotalk.gradebook.warnings.WarningRule.Reason;
import howtotalk.imports.TableWriter;
import howtotalk.mail.LetterDrafts;
import howtotalk.mail.LetterKind;
import howtotalk.mail.Mailer;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Mid-term warnings: proposed by a rule, seen as they will be read, sent when confirmed, and kept. */
public final class WarningController {

    private static final String TITLE = "Mid-term warnings";

    /** What the administrator's outbox shows: grades are no business of theirs. */
    private static final String SHOWN = "A mid-term note to one student. Its words are kept with the warning.";

    private final Templates templates;
    private final Database database;
    private final Books books;
    private final AttendanceRepository attendance;
    private final WarningRepository warnings;
    private final LetterDrafts drafts;
    private final Mailer mailer;
    private final FormKeys formKeys;
    private final Audit audit;
    private final InstantSource clock;

    public WarningController(
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
        this.attendance = database.repository(AttendanceRepository.class);
        this.warnings = database.repository(WarningRepository.class);
        this.drafts = drafts;
        this.mailer = mailer;
        this.formKeys = formKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** A student whom the rule proposes, and why. */
    private record Proposed(Student student, List<Reason> reasons) {

        String figures() {
            return reasons.stream().map(Reason::figure).collect(Collectors.joining("; "));
        }

        boolean about(About about) {
            return reasons.stream().anyMatch(reason -> reason.about() == about);
        }
    }

    private record Facts(Gradebook book, WarningRule rule, List<Proposed> proposed, Map<Long, String> emails) {}

    /** What was typed into the list. */
    private record Typed(String text, Set<Long> ticked, Map<Long, String> own) {

        static Typed read(Input input) {
            var own = new HashMap<Long, String>();
            for (var field : input.namesFrom("own_")) {
                var id = Input.number(field.substring("own_".length()));
                if (id != null) own.put(id, input.line(field));
            }
            return new Typed(input.text("text").strip(), new HashSet<>(input.ids("student")), own);
        }

        String own(Proposed one) {
            return own.getOrDefault(one.student().enrolmentId(), "");
        }
    }

    /** {@code GET /courses/{id}/warnings?below=&absences=&rate=} */
    public void list(Context ctx) {
        boolean asked = ctx.queryParam("below") != null;
        var page = database.reading(() -> {
            var facts = facts(Standing.of(ctx), name -> Web.query(ctx, name), asked);
            return page(ctx, facts, null, new Errors());
        });
        Web.show(ctx, templates.gradebookWarnings(Web.frame(ctx, TITLE), page));
    }

    /** {@code POST /courses/{id}/warnings/preview}: each mail as its student will read it, or the list again. */
    public void preview(Context ctx) {
        var input = Web.input(ctx);
        var typed = Typed.read(input);
        var facts = database.reading(() -> facts(Standing.of(ctx), input::line, true));
        var chosen = chosen(facts, typed);
        var errors = errors(typed, chosen);
        if (errors.any() || input.ticked("change")) {
            var page = database.reading(() -> page(ctx, facts, typed, input.ticked("change") ? new Errors() : errors));
            if (errors.any() && !input.ticked("change")) {
                Web.refuse(ctx, templates.gradebookWarnings(Web.frame(ctx, TITLE), page));
            } else {
                Web.show(ctx, templates.gradebookWarnings(Web.frame(ctx, TITLE), page));
            }
            return;
        }
        Web.show(
                ctx,
                templates.gradebookWarningPreview(Web.frame(ctx, "Before it is sent"), preview(facts, typed, chosen)));
    }

    private static Errors errors(Typed typed, List<Proposed> chosen) {
        var errors = WarningText.errors(typed.text(), !chosen.isEmpty());
        for (var one : chosen) {
            errors.addIf(
                    typed.own(one).length() > WarningText.LONGEST_OWN,
                    "own_" + one.student().enrolmentId(),
                    "Keep it under 500 characters.");
        }
        return errors;
    }

    /** {@code POST /courses/{id}/warnings}: one mail a student, and a line of what was said to whom and why. */
    public void create(Context ctx) {
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var typed = Typed.read(input);
        int[] counts = new int[2];
        var location = formKeys.once(ctx, () -> {
            var facts = facts(standing, input::line, true);
            var chosen = chosen(facts, typed);
            if (errors(typed, chosen).any()) {
                throw Problem.unusable("Nobody is ticked, or the words are missing. Go back and look at them again.");
            }
            for (var one : chosen) {
                long id = one.student().enrolmentId();
                if (!input.text("seen_" + id).equals(one.figures())) {
                    counts[1]++; // other figures than those that were confirmed are not sent
                    continue;
                }
                send(facts, typed, one, standing.accountId());
                counts[0]++;
            }
            // Whoever was left out is still to be written to, in the same words.
            if (counts[1] == 0) drafts.forget(standing.courseId(), standing.accountId(), LetterKind.WARNING);
            audit.add(
                    standing.accountId(),
                    "STUDENTS_WARNED",
                    null,
                    standing.courseId(),
                    Prose.count(counts[0], "student"));
            return here(standing.courseId()) + "?" + query(facts.rule());
        });
        var people = Prose.count(counts[0], "student");
        var words = mailer.sends()
                ? "On its way to " + people + "."
                : "Noted for " + people + ". No mail server is set up, so nobody was written to; the words are below.";
        if (counts[0] == 0 && counts[1] == 0) Web.moveOn(ctx, location, "That was sent already.");
        else if (counts[1] == 0) Web.moveOn(ctx, location, words);
        else
            Web.moveOnWarned(
                    ctx,
                    location,
                    words + " The figures of " + Prose.count(counts[1], "student")
                            + " changed since you looked, so nothing was sent there.");
    }

    private void send(Facts facts, Typed typed, Proposed one, long accountId) {
        var text = WarningText.to(one.student().name(), typed.text(), one.reasons(), typed.own(one));
        long id = one.student().enrolmentId();
        var email = facts.emails().getOrDefault(id, "");
        if (!email.isEmpty()) mailer.sendPrivately(email, subject(facts.book()), text, SHOWN, "", null);
        warnings.add(
                id,
                accountId,
                one.about(About.PERFORMANCE),
                one.about(About.ATTENDANCE),
                one.figures(),
                text,
                Iso.stored(clock.instant()));
    }

    /** {@code GET /courses/{id}/warnings.csv}: for the advising office. */
    public void table(Context ctx) {
        var standing = Standing.of(ctx);
        var zone = database.reading(() -> books.of(standing, null)).course().zone();
        var rows = new ArrayList<List<String>>();
        for (var one : warnings.sent(standing.courseId(), null)) {
            rows.add(List.of(
                    one.sortName(),
                    Objects.requireNonNullElse(one.sisId(), ""),
                    Objects.requireNonNullElse(one.login(), ""),
                    Objects.requireNonNullElse(one.email(), ""),
                    Objects.requireNonNullElse(one.section(), ""),
                    one.writtenAt().atZone(zone).toLocalDate().toString(),
                    one.about(),
                    one.figures(),
                    one.text(),
                    one.writer()));
        }
        audit.add(standing.accountId(), "WARNINGS_EXPORTED", null, standing.courseId(), "CSV");
        ctx.header("Content-Disposition", "attachment; filename=\"warnings-" + standing.courseId() + ".csv\"");
        ctx.contentType("text/csv; charset=utf-8")
                .result(TableWriter.forSpreadsheets(
                        List.of(
                                "Name",
                                "Student number",
                                "Login",
                                "E-mail",
                                "Section",
                                "Warned on",
                                "About",
                                "Figures",
                                "Words",
                                "By"),
                        rows));
    }

    private Facts facts(Standing standing, UnaryOperator<String> typed, boolean asked) {
        var book = books.of(standing, null);
        var rule = WarningRule.of(typed, asked, book.scheme());
        var today = book.course().today(clock.instant());
        var marks = new HashMap<Long, List<Mark>>();
        for (var one : attendance.attended(standing.courseId(), today, true, "[]", null, null)) {
            marks.computeIfAbsent(one.enrolmentId(), id -> new ArrayList<>()).add(one.mark());
        }
        var proposed = new ArrayList<Proposed>();
        for (var row : book.rows()) {
            var tally = Tally.of(marks.getOrDefault(row.student().enrolmentId(), List.of()));
            var reasons = rule.reasons(row.seenCurrent().percent(), tally);
            if (!reasons.isEmpty()) proposed.add(new Proposed(row.student(), reasons));
        }
        var emails = new HashMap<Long, String>();
        for (var address : warnings.addresses(standing.courseId())) {
            if (address.email() != null) emails.put(address.enrolmentId(), address.email());
        }
        return new Facts(book, rule, proposed, emails);
    }

    private static List<Proposed> chosen(Facts facts, Typed typed) {
        return facts.proposed().stream()
                .filter(one -> typed.ticked().contains(one.student().enrolmentId()))
                .toList();
    }

    private WarningPage page(Context ctx, Facts facts, @Nullable Typed typed, Errors errors) {
        var standing = Standing.of(ctx);
        var course = facts.book().course();
        var draft = drafts.of(course.id(), standing.accountId(), LetterKind.WARNING);
        var sent = warnings.sent(course.id(), null);
        var last = new HashMap<Long, Sent>();
        for (var one : sent) last.putIfAbsent(one.enrolmentId(), one);
        var lines = new ArrayList<WarningPage.Line>();
        for (var one : facts.proposed()) {
            long id = one.student().enrolmentId();
            var before = last.get(id);
            lines.add(new WarningPage.Line(
                    Long.toString(id),
                    one.student().name(),
                    one.figures(),
                    before == null
                            ? ""
                            : When.near(
                                            before.writtenAt()
                                                    .atZone(course.zone())
                                                    .toLocalDate(),
                                            course.today(clock.instant()))
                                    + ": " + before.figures(),
                    typed == null ? draft.of("own_" + id) : typed.own(one),
                    typed == null ? before == null : typed.ticked().contains(id)));
        }
        return new WarningPage(
                course.id(),
                lines.isEmpty()
                        ? "Nobody fits this rule."
                        : Prose.sentence(Prose.number(lines.size()))
                                + (lines.size() == 1 ? " student may need a word." : " students may need a word."),
                facts.rule().typed("below"),
                facts.rule().typed("absences"),
                facts.rule().typed("rate"),
                facts.book().scheme().cutoffs().stream()
                        .map(cutoff -> cutoff.letter().replace('-', '−'))
                        .collect(Collectors.joining(", ")),
                facts.rule().errors(),
                facts.rule().typed(),
                lines,
                typed != null
                        ? typed.text()
                        : draft.textOr(WarningText.draft(
                                course.code(),
                                Web.visitor(ctx).name(),
                                Objects.requireNonNullElse(warnings.email(standing.accountId()), ""))),
                draft,
                mailer.sends(),
                errors,
                sent.stream()
                        .map(one -> new WarningPage.Sent(
                                one.name(),
                                When.near(one.writtenAt(), clock.instant(), course.zone())
                                        + (one.writer().isEmpty() ? "" : " by " + one.writer()) + ", about "
                                        + (one.about().equals("both") ? "performance and attendance" : one.about()),
                                one.figures(),
                                one.text()))
                        .toList());
    }

    private WarningPreviewPage preview(Facts facts, Typed typed, List<Proposed> chosen) {
        var carried = new ArrayList<>(facts.rule().typed());
        carried.add(new Choice("text", typed.text()));
        var letters = new ArrayList<WarningPreviewPage.Mail>();
        for (var one : chosen) {
            long id = one.student().enrolmentId();
            carried.add(new Choice("student", Long.toString(id)));
            carried.add(new Choice("seen_" + id, one.figures()));
            if (!typed.own(one).isEmpty()) carried.add(new Choice("own_" + id, typed.own(one)));
            letters.add(new WarningPreviewPage.Mail(
                    one.student().name(),
                    facts.emails().getOrDefault(id, "no address: only kept here"),
                    one.figures(),
                    WarningText.to(one.student().name(), typed.text(), one.reasons(), typed.own(one))));
        }
        var course = facts.book().course();
        return new WarningPreviewPage(
                course.id(),
                course.label(),
                Prose.sentence(Prose.number(letters.size())) + (letters.size() == 1 ? " mail" : " mails")
                        + ", as they will be read",
                subject(facts.book()),
                mailer.sends(),
                FormKeys.fresh(),
                carried,
                letters);
    }

    /** It must not tell a grade. */
    private static String subject(Gradebook book) {
        return book.course().code() + ": where you stand at mid-term";
    }

    private static String query(WarningRule rule) {
        return rule.typed().stream()
                .map(one -> one.value() + "=" + URLEncoder.encode(one.words(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String here(long courseId) {
        return "/courses/" + courseId + "/warnings";
    }
}
