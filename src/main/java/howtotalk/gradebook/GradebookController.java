package howtotalk.gradebook;

import howtotalk.audit.Audit;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.Input;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import templates.Templates;

/** The grid of a course and its export. */
public final class GradebookController {

    private final Templates templates;
    private final Database database;
    private final GradebookRepository rows;
    private final Books books;
    private final Audit audit;

    public GradebookController(Templates templates, Database database, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.rows = database.repository(GradebookRepository.class);
        this.books = new Books(database, clock);
        this.audit = audit;
    }

    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var filter = GradebookFilter.of(name -> Web.query(ctx, name));
        var page = database.reading(() -> new GradebookPages(
                        books.of(standing, filter.section()), filter, standing.role() == Role.INSTRUCTOR)
                .page(rows.sections(standing.courseId(), standing.allSections(), standing.sections())));
        Web.show(ctx, templates.gradebookGrid(Web.frame(ctx, "Gradebook"), page));
    }

    public void export(Context ctx) {
        var standing = Standing.of(ctx);
        var section = Input.number(Web.query(ctx, "section"));
        var book = database.reading(() -> books.of(standing, section));
        audit.add(
                standing.accountId(),
                "GRADES_EXPORTED",
                null,
                standing.courseId(),
                book.rows().size() + " students");
        ctx.header("Content-Disposition", "attachment; filename=\"gradebook-" + standing.courseId() + ".csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(CanvasExport.csv(book));
    }
}
