package howtotalk.report.shared;

import howtotalk.report.document.Document;
import howtotalk.report.paper.PageMaker;
import howtotalk.report.paper.ReportFiles;
import howtotalk.report.paper.ReportPage;
import howtotalk.report.rows.ReportWorkbook;
import howtotalk.web.Problem;
import howtotalk.web.RateLimit;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import templates.Templates;

/** A shared report, for whoever holds a link to it. Revoked, over and never made are the same to the visitor. */
public final class SharedReportController {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    /** A whole office may sit behind one address. */
    private static final int FROM_ONE_ADDRESS = 240;

    /** Printing takes a second of a processor. */
    private static final int PRINTED_FROM_ONE_ADDRESS = 30;

    private final Templates templates;
    private final SharedReports shared;
    private final RateLimit byAddress;
    private final RateLimit printed;

    public SharedReportController(Templates templates, SharedReports shared, InstantSource clock) {
        this.templates = templates;
        this.shared = shared;
        this.byAddress = new RateLimit(FROM_ONE_ADDRESS, clock);
        this.printed = new RateLimit(PRINTED_FROM_ONE_ADDRESS, clock);
    }

    /** {@code GET /shared-reports/{token}} */
    public void show(Context ctx) {
        var document = document(ctx);
        var base = "/shared-reports/" + ctx.pathParam("token");
        var files = new ReportPage.Downloads(
                List.of(
                        new ReportPage.Link(base + "/report.pdf", "Print, PDF"),
                        new ReportPage.Link(base + "/report.xlsx", "Workbook, XLSX")),
                List.of(
                        new ReportPage.Link(base + "/report.csv", "Figures, CSV"),
                        new ReportPage.Link(base + "/report.json", "JSON"),
                        new ReportPage.Link(base + "/report.html", "One file, HTML")));
        var page = PageMaker.file(document, files);
        Web.show(ctx, templates.reportReport(Web.frame(ctx, "Outcome report"), page));
    }

    /** {@code GET /shared-reports/{token}/report.xlsx}: the figures; there are no rows that could be shared. */
    public void xlsx(Context ctx) {
        var document = document(ctx);
        send(ctx, document, ".xlsx", ReportWorkbook.TYPE, ReportWorkbook.xlsx(document));
    }

    /** {@code GET /shared-reports/{token}/report.csv} */
    public void csv(Context ctx) {
        var document = document(ctx);
        send(ctx, document, ".csv", "text/csv; charset=utf-8", ReportFiles.csv(document));
    }

    /** {@code GET /shared-reports/{token}/report.json} */
    public void json(Context ctx) {
        var document = document(ctx);
        send(ctx, document, ".json", "application/json", ReportFiles.json(document));
    }

    /** {@code GET /shared-reports/{token}/report.html} */
    public void html(Context ctx) {
        var document = document(ctx);
        send(ctx, document, ".html", "text/html; charset=utf-8", ReportFiles.html(templates, document));
    }

    /** {@code GET /shared-reports/{token}/report.pdf} */
    public void pdf(Context ctx) {
        var document = document(ctx);
        printed.count(ctx.ip());
        send(ctx, document, ".pdf", "application/pdf", ReportFiles.pdf(templates, document));
    }

    private Document document(Context ctx) {
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("X-Robots-Tag", "noindex, nofollow");
        byAddress.count(ctx.ip());
        var token = ctx.pathParam("token");
        var document = TOKEN.matcher(token).matches() ? shared.opened(token) : null;
        if (document == null) {
            throw Problem.notFound();
        }
        return document;
    }

    private static void send(Context ctx, Document document, String ending, String type, byte[] bytes) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + document.fileName() + ending + "\"");
        ctx.contentType(type).result(bytes);
    }
}
