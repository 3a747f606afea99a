package howtotalk.rubric.exchange;

import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.imports.UnreadableFile;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Upload;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import templates.Templates;

/** Rubrics as files: taken out, handed over, looked at, brought in. */
public final class RubricFileController {

    private static final String TITLE = "Rubrics from a file";
    private static final int FAULTS = 50;

    private final Templates templates;
    private final RubricImport imports;
    private final RubricRepository rubrics;
    private final CourseRepository courses;
    private final FormKeys formKeys;

    public RubricFileController(Templates templates, Database database, RubricImport imports, FormKeys formKeys) {
        this.templates = templates;
        this.imports = imports;
        this.rubrics = database.repository(RubricRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.formKeys = formKeys;
    }

    /** {@code GET /courses/{id}/rubrics/table.csv}: all that have criteria. */
    public void all(Context ctx) {
        long course = Standing.of(ctx).courseId();
        send(ctx, List.copyOf(rubrics.ofCourse(course).values()), "rubrics-" + course);
    }

    /** {@code GET /rubrics/{id}/table.csv} */
    public void one(Context ctx) {
        var rubric = rubrics.find(Web.id(ctx));
        if (rubric == null)
            throw Problem.unusable("This rubric has no criterion yet, so there is nothing to take out.");
        send(ctx, List.of(rubric), "rubric-" + rubric.id());
    }

    private static void send(Context ctx, List<Rubric> rubrics, String name) {
        boolean canvas = Web.query(ctx, "for").equals("canvas");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + (canvas ? "-canvas" : "") + ".csv\"");
        ctx.contentType("text/csv; charset=utf-8")
                .result(canvas ? RubricTable.canvas(rubrics) : RubricTable.csv(rubrics));
    }

    /** {@code GET /courses/{id}/rubric-imports/new} */
    public void blank(Context ctx) {
        var course = course(ctx);
        var page = new RubricImportPage(course.id(), course.label(), "", List.of());
        Web.show(ctx, templates.rubricImportBlank(Web.frame(ctx, TITLE), page));
    }

    /** {@code POST /courses/{id}/rubric-previews}: reads the file; what it says waits a day, the file does not. */
    public void createPreview(Context ctx) {
        var course = course(ctx);
        var upload = Upload.of(ctx, "file", "rubrics.csv", "A table of rubrics is far smaller: is it the right file?");
        if (!upload.problem().isEmpty()) {
            refuse(ctx, course, upload.problem(), List.of());
            return;
        }
        try {
            var file = RubricFileReader.read(upload.bytes());
            if (!file.faults().isEmpty()) {
                refuse(
                        ctx,
                        course,
                        "Nothing was brought in. Correct "
                                + Prose.count(file.faults().size(), "place", "places")
                                + " in the file and hand it over again.",
                        file.faults().stream().limit(FAULTS).toList());
                return;
            }
            long id = imports.keep(course.id(), Web.userId(ctx), upload.name(), file);
            Web.moveOn(ctx, "/courses/" + course.id() + "/rubric-previews/" + id);
        } catch (UnreadableFile e) {
            refuse(ctx, course, e.sentence(), List.of());
        }
    }

    private void refuse(Context ctx, Course course, String error, List<String> faults) {
        var page = new RubricImportPage(course.id(), course.label(), error, faults);
        Web.refuse(ctx, templates.rubricImportBlank(Web.frame(ctx, TITLE), page));
    }

    /** {@code GET /courses/{id}/rubric-previews/{preview}} */
    public void showPreview(Context ctx) {
        var course = course(ctx);
        var preview = imports.preview(Web.id(ctx, "preview"), course.id(), Web.userId(ctx));
        if (preview == null) throw Problem.notFound();
        var page = RubricPreviewPage.of(course, preview, FormKeys.fresh());
        Web.show(ctx, templates.rubricImportPreview(Web.frame(ctx, TITLE), page));
    }

    /** {@code POST /courses/{id}/rubric-imports} */
    public void create(Context ctx) {
        var course = course(ctx);
        var preview = Web.input(ctx).number("preview", 0L);
        var location = formKeys.once(ctx, () -> {
            int n = imports.apply(preview == null ? 0 : preview, course.id(), Web.userId(ctx));
            return "/courses/" + course.id() + "/rubrics?new=" + n;
        });
        var n = Integer.parseInt(location.substring(location.indexOf('=') + 1));
        Web.moveOn(
                ctx,
                location.substring(0, location.indexOf('?')),
                Prose.count(n, "rubric is", "rubrics are")
                        + " in. Until something is graded by it, each can be deleted on its page.");
    }

    private Course course(Context ctx) {
        return Objects.requireNonNull(courses.find(Standing.of(ctx).courseId()));
    }
}
