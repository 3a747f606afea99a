package howtotalk.gradebook.exchange;

import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Scope;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.imports.UnreadableFile;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Upload;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.util.Objects;
import templates.Templates;

/** A file of grades: handed over, looked at, asked about, applied, taken back. */
public final class GradeImportController {

    /** An import belongs to its course. */
    public static final Scope IMPORT = Scope.ofCourse("grade_import");

    private static final String TITLE = "Import grades";

    private final Templates templates;
    private final GradeImport imports;
    private final CourseRepository courses;
    private final FormKeys formKeys;

    public GradeImportController(Templates templates, Database database, GradeImport imports, FormKeys formKeys) {
        this.templates = templates;
        this.imports = imports;
        this.courses = database.repository(CourseRepository.class);
        this.formKeys = formKeys;
    }

    /** {@code GET /courses/{id}/grade-imports/new} */
    public void blank(Context ctx) {
        Web.show(ctx, templates.gradebookImportBlank(Web.frame(ctx, TITLE), page(course(ctx), "")));
    }

    private GradeImportPage page(Course course, String error) {
        var lines = imports.made(course.id()).stream()
                .map(made -> new GradeImportPage.Line(
                        made.fileName(),
                        meta(course, made),
                        made.undoneAt() == null ? "/grade-imports/" + made.id() + "/undoing" : ""))
                .toList();
        return new GradeImportPage(course.id(), course.label(), error, lines);
    }

    private static String meta(Course course, GradeFileRows.Made made) {
        var done = "from " + made.system().words() + " · " + Prose.count(made.grades(), "grade", "grades") + " · "
                + made.madeBy() + ", " + When.moment(made.madeAt(), course.zone());
        var undone = made.undoneAt();
        return undone == null ? done : done + " · taken back " + When.moment(undone, course.zone());
    }

    /** {@code POST /courses/{id}/grade-previews}: reads the file; what it says waits a day, the file does not. */
    public void createPreview(Context ctx) {
        var course = course(ctx);
        var upload = Upload.of(ctx, "file", "grades.csv");
        if (!upload.problem().isEmpty()) {
            refuse(ctx, course, upload.problem());
            return;
        }
        try {
            Web.moveOn(
                    ctx, path(course.id(), imports.read(course.id(), Web.userId(ctx), upload.name(), upload.bytes())));
        } catch (UnreadableFile e) {
            refuse(ctx, course, e.sentence());
        }
    }

    private void refuse(Context ctx, Course course, String error) {
        Web.refuse(ctx, templates.gradebookImportBlank(Web.frame(ctx, TITLE), page(course, error)));
    }

    /** {@code GET /courses/{id}/grade-previews/{preview}} */
    public void showPreview(Context ctx) {
        var course = course(ctx);
        var preview = imports.preview(Web.id(ctx, "preview"), course.id(), Web.userId(ctx));
        if (preview == null) throw Problem.notFound();
        Web.show(ctx, templates.gradebookImportPreview(Web.frame(ctx, TITLE), GradePreviewPages.of(preview)));
    }

    /** {@code POST /courses/{id}/grade-previews/{preview}/answers} */
    public void answer(Context ctx) {
        long course = Standing.of(ctx).courseId();
        long id = Web.id(ctx, "preview");
        if (!imports.answer(id, course, Web.userId(ctx), Web.input(ctx))) throw Problem.notFound();
        Web.moveOn(ctx, path(course, id));
    }

    /** {@code POST /courses/{id}/grade-imports} */
    public void create(Context ctx) {
        long course = Standing.of(ctx).courseId();
        var input = Web.input(ctx);
        var location = formKeys.once(ctx, () -> {
            var preview = input.number("preview", 0L);
            var applied = imports.apply(
                    preview == null ? 0 : preview, course, Web.userId(ctx), input.all("cell"), input.line("seen"));
            return "/courses/" + course + "/gradebook?imported=" + applied.grades();
        });
        int grades = Integer.parseInt(location.substring(location.lastIndexOf('=') + 1));
        Web.moveOn(
                ctx,
                location.substring(0, location.indexOf('?')),
                grades == 0
                        ? "No grade changed. What that file calls the assignments is remembered."
                        : Prose.count(grades, "grade is", "grades are")
                                + " in. The import can be taken back under Export, import.");
    }

    /** {@code POST /grade-imports/{id}/undoing} */
    public void undo(Context ctx) {
        var sentence = imports.undo(Web.id(ctx), Web.userId(ctx));
        var back = "/courses/" + Standing.of(ctx).courseId() + "/grade-imports/new";
        if (sentence.startsWith("Taken back")) Web.moveOn(ctx, back, sentence);
        else Web.moveOnWarned(ctx, back, sentence);
    }

    private Course course(Context ctx) {
        return Objects.requireNonNull(courses.find(Standing.of(ctx).courseId()));
    }

    private static String path(long courseId, long previewId) {
        return "/courses/" + courseId + "/grade-previews/" + previewId;
    }
}
