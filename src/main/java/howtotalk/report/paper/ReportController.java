package howtotalk.report.paper;

import howtotalk.audit.Audit;
import howtotalk.course.CourseRepository;
import howtotalk.db.Database;
import howtotalk.report.Pool;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Version;
import howtotalk.report.export.TermExport;
import howtotalk.report.rows.ReportWorkbook;
import howtotalk.report.rows.StudentRows;
import howtotalk.report.sections.ReportDocument;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;
import templates.Templates;

/**
 * The report of a course, or of several: as a page, as files, the rows behind a figure, and the path of one offer.
 * Readers get the version without names.
 */
public final class ReportController {

    private final Templates templates;
    private final Database database;
    private final Turns turns = new Turns();
    private final ReportReader reader;
    private final ReportRepository rows;
    private final CourseRepository courses;
    private final Audit audit;
    private final InstantSource clock;
    private final SecureRandom lot = new SecureRandom();

    public ReportController(Templates templates, Database database, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.reader = new ReportReader(database);
        this.rows = database.repository(ReportRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.audit = audit;
        this.clock = clock;
    }

    /** The page. */
    public void show(Context ctx) {
        var scope = scope(ctx);
        var document = document(scope);
        var page = PageMaker.page(document, scope.courseId(), asking(scope), scope.query());
        Web.show(ctx, templates.reportReport(Web.frame(ctx, "Outcome report"), page));
    }

    /** One figure and the rows behind it, for the instructor of all the courses it is counted from. */
    public void figure(Context ctx) {
        var scope = scope(ctx);
        var document = document(scope);
        var figure = document.figures().stream()
                .filter(one -> one.id().equals(ctx.pathParam("figure")) && one.opens())
                .findFirst()
                .orElseThrow(Problem::notFound);
        audit.add(Web.userId(ctx), "REPORT_OPENED", null, scope.courseId(), figure.id() + " as of " + document.asOf());
        var page = FigurePage.of(document, figure, "/courses/" + scope.courseId() + "/report" + scope.query());
        Web.show(ctx, templates.reportFigure(Web.frame(ctx, figure.title()), page));
    }

    /** The figures, a line each. */
    public void csv(Context ctx) {
        var scope = scope(ctx);
        var document = document(scope);
        download(ctx, scope, document, ".csv", "text/csv; charset=utf-8", ReportFiles.csv(document));
    }

    /** The same for programs. */
    public void json(Context ctx) {
        var scope = scope(ctx);
        var document = document(scope);
        download(ctx, scope, document, ".json", "application/json", ReportFiles.json(document));
    }

    /** The page as one file. */
    public void html(Context ctx) {
        var scope = scope(ctx);
        var document = document(scope);
        download(ctx, scope, document, ".html", "text/html; charset=utf-8", ReportFiles.html(templates, document));
    }

    /** On paper. Printing takes a second of a processor, so it waits its turn too. */
    public void pdf(Context ctx) {
        var scope = scope(ctx);
        var document = document(scope);
        var bytes = turns.one(scope.courseId(), () -> ReportFiles.pdf(templates, document));
        download(ctx, scope, document, ".pdf", "application/pdf", bytes);
    }

    /** A workbook: every figure, and the rows; of a reader, rows without names. */
    public void xlsx(Context ctx) {
        var scope = scope(ctx);
        var pool = pool(scope);
        var document = ReportDocument.of(pool, scope.version());
        download(ctx, scope, document, ".xlsx", ReportWorkbook.TYPE, ReportWorkbook.xlsx(pool, document));
    }

    /** A row a student; of a reader's none names anybody. */
    public void rows(Context ctx) {
        var scope = scope(ctx);
        var pool = pool(scope);
        var document = ReportDocument.of(pool, scope.version());
        download(ctx, scope, document, "-rows.csv", "text/csv; charset=utf-8", StudentRows.csv(pool, scope.version()));
    }

    /** The data from which the figures can be computed anew, for the instructor; pseudonyms are drawn for each export. */
    public void data(Context ctx) {
        var scope = scope(ctx);
        requireNames(scope);
        var pool = pool(scope);
        var document = ReportDocument.of(pool, Version.INSTRUCTOR);
        download(ctx, scope, document, "-data.zip", "application/zip", TermExport.zip(pool, lot));
    }

    /** One accepted offer and the path to it, for the instructor. Reading it is written down. */
    public void offer(Context ctx) {
        long courseId = Web.id(ctx);
        long outcomeId = Web.id(ctx, "outcomeId");
        var course = courses.find(courseId);
        var offer = rows.offer(courseId, outcomeId);
        if (course == null || offer == null) {
            throw Problem.notFound();
        }
        audit.add(Web.userId(ctx), "OUTCOME_READ", offer.accountId(), courseId, "outcome " + outcomeId);
        var page = OfferMaker.page(offer, rows.path(outcomeId), course.zone(), "/courses/" + courseId + "/report");
        Web.show(ctx, templates.reportOffer(Web.frame(ctx, offer.student() + ", the path to an offer"), page));
    }

    private ReportScope scope(Context ctx) {
        return ReportScope.of(
                Web.id(ctx),
                Web.userId(ctx),
                ctx.queryParams("with"),
                ctx.queryParams("section"),
                Web.query(ctx, "as-of"),
                rows);
    }

    private Document document(ReportScope scope) {
        return ReportDocument.of(pool(scope), scope.version());
    }

    private Pool pool(ReportScope scope) {
        var pool = turns.one(scope.courseId(), () -> reader.read(scope.asked(), clock.instant()));
        if (pool == null) {
            throw Problem.notFound();
        }
        return pool;
    }

    /** The route asks for the instructor of the page's course; the others of the pool are asked for here. */
    private static void requireNames(ReportScope scope) {
        if (scope.version() != Version.INSTRUCTOR) {
            throw Problem.forbidden();
        }
    }

    private ReportPage.Asking asking(ReportScope scope) {
        var asked = scope.asked();
        var several = asked.courses().size() > 1;
        var names = scope.readable().stream()
                .collect(Collectors.toMap(
                        ReportRepository.Readable::courseId, course -> course.code() + ", " + course.term()));
        var sections = rows.sections(asked.courses().stream().sorted().toList().toString()).stream()
                .map(section -> new ReportPage.Choice(
                        Long.toString(section.id()),
                        several ? names.get(section.courseId()) + ", " + section.name() : section.name(),
                        asked.sections().contains(section.id())))
                .toList();
        var others = scope.readable().stream()
                .filter(course -> course.courseId() != scope.courseId())
                .map(course -> new ReportPage.Choice(
                        Long.toString(course.courseId()),
                        Objects.requireNonNull(names.get(course.courseId())),
                        asked.courses().contains(course.courseId())))
                .toList();
        var course = Objects.requireNonNull(courses.find(scope.courseId()));
        return new ReportPage.Asking(
                "/courses/" + scope.courseId() + "/report",
                Objects.toString(asked.asOf(), ""),
                course.today(clock.instant()).toString(),
                sections,
                others);
    }

    private void download(Context ctx, ReportScope scope, Document document, String ending, String type, byte[] bytes) {
        database.transaction(() -> audit.add(
                Web.userId(ctx),
                "REPORT_EXPORTED",
                null,
                scope.courseId(),
                ending.replaceFirst("^[.-]", "") + " as of " + document.asOf()));
        ctx.header("Content-Disposition", "attachment; filename=\"" + document.fileName() + ending + "\"");
        ctx.contentType(type).result(bytes);
    }
}
