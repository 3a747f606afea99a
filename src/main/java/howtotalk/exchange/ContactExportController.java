package howtotalk.exchange;

import howtotalk.web.Web;
import io.javalin.http.Context;

/** A student's own book, to be taken away. */
public final class ContactExportController {

    private final ContactExport export;

    public ContactExportController(ContactExport export) {
        this.export = export;
    }

    /** {@code GET /contacts.csv} */
    public void table(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"contacts.csv\"");
        ctx.contentType("text/csv; charset=utf-8");
        export.table(Web.userId(ctx), ctx.outputStream());
    }

    /** {@code GET /contacts.vcf} */
    public void cards(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"contacts.vcf\"");
        ctx.contentType("text/vcard; charset=utf-8");
        export.cards(Web.userId(ctx), ctx.outputStream());
    }
}
