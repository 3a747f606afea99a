package howtotalk.home;

import howtotalk.db.Database;
import howtotalk.exchange.ContactExport;
import howtotalk.files.FileStore;
import howtotalk.web.Web;
import io.javalin.http.Context;

/** {@code GET /my-data.zip}: somebody's own data, to be taken away. */
public final class OwnDataController {

    private final OwnData data;

    public OwnDataController(Database database, ContactExport contacts, FileStore files) {
        this.data = new OwnData(database, contacts, files);
    }

    /** Streams the archive. */
    public void show(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"my-data.zip\"");
        ctx.contentType("application/zip");
        ctx.disableCompression();
        data.write(Web.userId(ctx), ctx.outputStream());
    }
}
