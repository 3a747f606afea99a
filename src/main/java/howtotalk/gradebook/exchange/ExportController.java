package howtotalk.gradebook.exchange;

import howtotalk.audit.Audit;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.course.Section;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.web.Input;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import templates.Templates;

/** The gradebook as files: for Canvas, for Moodle, for a spreadsheet. */
public final class ExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Templates templates;
    private final Database database;
    private final Books books;
    private final GradebookRepository gradebook;
    private final GradeFileRows rows;
    private final CourseRepository courses;
    private final Audit audit;
    private final InstantSource clock;

    public ExportController(Templates templates, Database database, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.books = new Books(database, clock);
        this.gradebook = database.repository(GradebookRepository.class);
        this.rows = database.repository(GradeFileRows.class);
        this.courses = database.repository(CourseRepository.class);
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/gradebook/exports} */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> page(standing, Web.query(ctx, "section")));
        Web.show(ctx, templates.gradebookExports(Web.frame(ctx, "Files of grades"), page));
    }

    private ExportsPage page(Standing standing, String section) {
        var course = Objects.requireNonNull(courses.find(standing.courseId()));
        var sections = gradebook.sections(course.id(), standing.allSections(), standing.sections());
        var made = rows.exports(course.id()).stream()
                .map(one -> When.moment(one.at(), course.zone()) + " · " + one.who() + " · " + one.detail())
                .toList();
        return new ExportsPage(
                course.id(),
                course.label(),
                sections.size() < 2 ? List.of() : Section.choices(sections),
                section,
                standing.role() == Role.INSTRUCTOR,
                made);
    }

    /** {@code GET /courses/{id}/gradebook.csv?for=canvas|moodle|plain}: Canvas, where nothing is said. */
    public void table(Context ctx) {
        var standing = Standing.of(ctx);
        var section = Input.number(Web.query(ctx, "section"));
        var system = Web.query(ctx, "for");
        boolean feedback = !Web.query(ctx, "feedback").isEmpty();
        var now = Iso.stored(clock.instant());
        var bytes = database.reading(() -> {
            var book = books.of(standing, section);
            return switch (system) {
                case "moodle" ->
                    MoodleExport.csv(
                            book,
                            names(standing, GradeSystem.MOODLE),
                            emails(standing),
                            feedback ? comments(standing) : null,
                            now);
                case "plain" -> PlainExport.csv(book, emails(standing), now);
                default -> CanvasExport.csv(book, names(standing, GradeSystem.CANVAS));
            };
        });
        var words = system.equals("moodle") ? "Moodle" : system.equals("plain") ? "plain CSV" : "Canvas";
        send(ctx, standing, words, (words.equals("plain CSV") ? "plain" : words.toLowerCase(Locale.ROOT)) + ".csv");
        ctx.contentType("text/csv; charset=utf-8").result(bytes);
    }

    /** {@code GET /courses/{id}/gradebook.xlsx} */
    public void workbook(Context ctx) {
        var standing = Standing.of(ctx);
        var section = Input.number(Web.query(ctx, "section"));
        var bytes = database.reading(() -> GradeWorkbook.xlsx(books.of(standing, section), emails(standing)));
        send(ctx, standing, "XLSX", "all.xlsx");
        ctx.contentType(XLSX).result(bytes);
    }

    /** Whoever takes grades out of the house is written down. */
    private void send(Context ctx, Standing standing, String words, String end) {
        audit.add(standing.accountId(), "GRADES_EXPORTED", null, standing.courseId(), words);
        var name = "gradebook-" + standing.courseId() + "-" + end;
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private ForeignNames names(Standing standing, GradeSystem system) {
        return new ForeignNames(rows.foreignNames(standing.courseId(), system));
    }

    private Map<Long, String> emails(Standing standing) {
        var emails = new HashMap<Long, String>();
        for (var one : rows.addresses(standing.courseId())) emails.put(one.enrolmentId(), one.email());
        return emails;
    }

    private Map<Long, Map<Long, String>> comments(Standing standing) {
        var comments = new HashMap<Long, Map<Long, String>>();
        for (var one : rows.comments(standing.courseId())) {
            comments.computeIfAbsent(one.enrolmentId(), id -> new HashMap<>()).put(one.assignmentId(), one.comment());
        }
        return comments;
    }
}
