package howtotalk.gradebook.table;

import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import templates.Templates;

/** The grid of a course. */
public final class GradebookController {

    private final Templates templates;
    private final Database database;
    private final GradebookRepository rows;
    private final Books books;

    public GradebookController(Templates templates, Database database, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.rows = database.repository(GradebookRepository.class);
        this.books = new Books(database, clock);
    }

    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var filter = GradebookFilter.of(name -> Web.query(ctx, name));
        var page = database.reading(() -> new GradebookPages(
                        books.of(standing, filter.section()), filter, standing.role() == Role.INSTRUCTOR)
                .page(rows.sections(standing.courseId(), standing.allSections(), standing.sections())));
        Web.show(ctx, templates.gradebookGrid(Web.frame(ctx, "Gradebook"), page));
    }
}
