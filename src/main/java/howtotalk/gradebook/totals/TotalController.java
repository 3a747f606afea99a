package howtotalk.gradebook.totals;

import howtotalk.audit.Audit;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.history.ChangeLine;
import howtotalk.gradebook.history.ChangeRepository;
import howtotalk.gradebook.table.GradebookPages;
import howtotalk.grading.Points;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The total of one student, set by hand with a reason, or left as it is computed. */
public final class TotalController {

    private final Templates templates;
    private final Database database;
    private final Books books;
    private final TotalRepository totals;
    private final ChangeRepository changes;
    private final Audit audit;
    private final InstantSource clock;

    public TotalController(Templates templates, Database database, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.books = new Books(database, clock);
        this.totals = database.repository(TotalRepository.class);
        this.changes = database.repository(ChangeRepository.class);
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code GET /enrolments/{id}/total} */
    public void show(Context ctx) {
        var page = page(ctx, null, new Errors(), false);
        Web.show(ctx, templates.gradebookTotal(Web.frame(ctx, "Total of " + page.student()), page));
    }

    /** {@code POST /enrolments/{id}/total}: a percent, a letter, or neither, which takes it back. */
    public void update(Context ctx) {
        var standing = Standing.of(ctx);
        long enrolment = Web.id(ctx);
        var input = Web.input(ctx);
        boolean takeBack = input.line("then").equals("back");
        var errors = new Errors();
        var percent = takeBack
                ? null
                : Points.read(input.line("percent").replace("%", "").strip());
        var letter = takeBack ? "" : input.line("letter");
        var reason = input.line("reason");
        errors.addIf(
                !takeBack && percent == null && !input.line("percent").isEmpty()
                        || percent != null && percent > 100_000,
                "percent",
                "A total is a percent from 0 to 1,000, like 91.5.");
        errors.addIf(letter.length() > 20, "letter", "A letter is that short: at most 20 characters.");
        errors.addIf(!takeBack && percent == null && letter.isEmpty(), "percent", "Give a percent, a letter, or both.");
        errors.addIf(reason.isEmpty(), "reason", "Say why. The student sees that there is a reason, staff see which.");
        errors.addIf(reason.length() > 500, "reason", "Give the reason in at most 500 characters.");
        if (errors.any()) {
            var page = page(ctx, input, errors, false);
            Web.refuse(ctx, templates.gradebookTotal(Web.frame(ctx, "Total of " + page.student()), page));
            return;
        }
        long version = Objects.requireNonNullElse(input.number("version", 0L), 0L);
        boolean done = database.transaction(() -> {
            if (totals.version(enrolment) != version) return false;
            var row = row(books.ofStudent(standing, enrolment));
            totals.add(standing.courseId(), enrolment, percent, letter, reason, standing.accountId(), clock.instant());
            audit.add(
                    standing.accountId(),
                    takeBack ? "TOTAL_TAKEN_BACK" : "TOTAL_SET",
                    row.student().accountId(),
                    standing.courseId(),
                    "");
            return true;
        });
        if (!done) {
            ctx.status(409);
            var page = page(ctx, input, errors, true);
            Web.show(ctx, templates.gradebookTotal(Web.frame(ctx, "Total of " + page.student()), page));
            return;
        }
        var next = next(standing, input.line("next"));
        Web.moveOn(
                ctx,
                next.isEmpty() ? "/enrolments/" + enrolment + "/total" : next,
                takeBack ? "The computed total counts again." : "The total is set.");
    }

    /** The letters for the registrar of this course, if that is where one came from; else empty. */
    private static String next(Standing standing, String asked) {
        var letters = "/courses/" + standing.courseId() + "/grade-rosters?";
        return asked.startsWith(letters) ? asked : "";
    }

    private TotalPage page(Context ctx, @Nullable Input typed, Errors errors, boolean changed) {
        var standing = Standing.of(ctx);
        long enrolment = Web.id(ctx);
        var next = next(standing, typed == null ? Web.query(ctx, "next") : typed.line("next"));
        return database.reading(() -> {
            var book = books.ofStudent(standing, enrolment);
            var row = row(book);
            var set = row.set();
            var history = ChangeLine.ofTotals(
                    changes.totals(standing.courseId(), standing.allSections(), standing.sections(), enrolment),
                    book.course().zone());
            return new TotalPage(
                    row.student().name(),
                    next.isEmpty() ? "/courses/" + standing.courseId() + "/gradebook" : next,
                    next.isEmpty() ? "Gradebook" : "Letters for the registrar",
                    next,
                    "/enrolments/" + enrolment + "/total",
                    computed(book, row),
                    set == null ? "" : ChangeLine.words(set.percent(), set.letter()),
                    Long.toString(totals.version(enrolment)),
                    typed != null
                            ? typed.line("percent")
                            : set == null || set.percent() == null ? "" : Points.plain(set.percent()),
                    typed != null ? typed.line("letter") : set == null ? "" : set.letter(),
                    typed == null ? "" : typed.line("reason"),
                    changed,
                    errors,
                    history);
        });
    }

    private static Gradebook.Row row(Gradebook book) {
        if (book.rows().isEmpty()) throw Problem.notFound();
        return book.rows().get(0);
    }

    /** Current 62.50 % (D-), final 34.72 %; with everything graded released 70.00 % and 41.00 %. */
    private static String computed(Gradebook book, Gradebook.Row row) {
        var current = row.seenCurrent().percent();
        var words = new StringBuilder();
        if (current == null) {
            words.append("Nothing is released that counts yet");
        } else {
            words.append("Computed, it is ")
                    .append(Points.exact(current))
                    .append(" % (")
                    .append(book.scheme().letter(current))
                    .append(") so far and ")
                    .append(GradebookPages.percent(row.seenLast()))
                    .append(" % if nothing more came");
        }
        var all = row.current().percent();
        if (row.holdsBack() && all != null) {
            words.append("; with everything graded released, ")
                    .append(Points.exact(all))
                    .append(" %");
        }
        return words.append('.').toString();
    }
}
