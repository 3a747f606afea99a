package howtotalk.giving;

import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.web.Web;
import io.javalin.http.Context;
import templates.Templates;

/** What went from a student to others and what came back. Nobody else's page. */
public final class GivingController {

    private final Templates templates;
    private final Database database;
    private final GivingRepository rows;
    private final HomeZone home;

    public GivingController(Templates templates, Database database, HomeZone home) {
        this.templates = templates;
        this.database = database;
        this.rows = database.repository(GivingRepository.class);
        this.home = home;
    }

    /** {@code GET /give-and-take} */
    public void show(Context ctx) {
        var account = Web.userId(ctx);
        var page = database.reading(() -> GivingPage.of(rows.of(account), home.today(account)));
        Web.show(ctx, templates.givingShow(Web.frame(ctx, "Give and take"), page));
    }
}
