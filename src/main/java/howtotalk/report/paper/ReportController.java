package howtotalk.report.paper;

import howtotalk.audit.Audit;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.report.Report;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The report of a course: as a page, as files, and the path of one offer. Readers get the version without names. */
public final class ReportController {

    private final Templates templates;
    private final Database database;
    private final Turns turns = new Turns();
    private final ReportReader reader;
    private final ReportRepository rows;
    private final CourseRepository courses;
    private final Audit audit;
    private final InstantSource clock;

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
        var asked = asked(ctx);
        var report = report(ctx, asked);
        var page = PageMaker.page(report, named(ctx), asking(report, asked), query(asked));
        Web.show(ctx, templates.reportReport(Web.frame(ctx, "Outcome report"), page));
    }

    /** The figures, a line each. */
    public void csv(Context ctx) {
        var report = report(ctx, asked(ctx));
        download(ctx, report, "csv", "text/csv; charset=utf-8", ReportFiles.csv(report));
    }

    /** The same for programs. */
    public void json(Context ctx) {
        var report = report(ctx, asked(ctx));
        download(ctx, report, "json", "application/json", ReportFiles.json(report));
    }

    /** The page as one file. */
    public void html(Context ctx) {
        var report = report(ctx, asked(ctx));
        download(ctx, report, "html", "text/html; charset=utf-8", ReportFiles.html(templates, report, named(ctx)));
    }

    /** A row a student, for the instructor. */
    public void rows(Context ctx) {
        var report = report(ctx, asked(ctx));
        download(ctx, report, "rows.csv", "text/csv; charset=utf-8", ReportFiles.rows(report));
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

    private static boolean named(Context ctx) {
        return Standing.of(ctx).role() == Role.INSTRUCTOR;
    }

    private Report report(Context ctx, ReportReader.Asked asked) {
        var report = turns.one(asked.courseId(), () -> reader.read(asked, clock.instant()));
        if (report == null) {
            throw Problem.notFound();
        }
        return named(ctx) ? report : report.withoutNames();
    }

    private static ReportReader.Asked asked(Context ctx) {
        return new ReportReader.Asked(Web.id(ctx), sections(ctx), asOf(Web.query(ctx, "as-of")));
    }

    private static Set<Long> sections(Context ctx) {
        var chosen = new HashSet<Long>();
        for (var value : ctx.queryParams("section")) {
            try {
                chosen.add(Long.valueOf(value));
            } catch (NumberFormatException e) {
                throw Problem.badRequest("There is no such section. Choose sections at the head of the report.");
            }
        }
        return chosen;
    }

    private static @Nullable LocalDate asOf(String day) {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("The report needs a day like 2026-12-18 after “as-of”.");
        }
    }

    private ReportPage.Asking asking(Report report, ReportReader.Asked asked) {
        long courseId = report.heading().courseId();
        var sections = rows.sections(courseId).stream()
                .map(section -> new ReportPage.SectionChoice(
                        Long.toString(section.id()),
                        section.name(),
                        asked.sections().contains(section.id())))
                .toList();
        var course = courses.find(courseId);
        var today = course == null ? report.asOf() : course.today(clock.instant());
        return new ReportPage.Asking(
                "/courses/" + courseId + "/report",
                report.asOf().toString(),
                report.firstDay().toString(),
                today.toString(),
                sections);
    }

    private static String query(ReportReader.Asked asked) {
        var parts = new ArrayList<String>();
        if (asked.asOf() != null) {
            parts.add("as-of=" + URLEncoder.encode(asked.asOf().toString(), StandardCharsets.UTF_8));
        }
        asked.sections().stream().sorted().forEach(id -> parts.add("section=" + id));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private void download(Context ctx, Report report, String form, String type, byte[] bytes) {
        var heading = report.heading();
        database.transaction(() -> audit.add(
                Web.userId(ctx), "REPORT_EXPORTED", null, heading.courseId(), form + " as of " + report.asOf()));
        var name = (heading.code() + "-report-" + report.asOf()).replaceAll("[^A-Za-z0-9-]+", "-");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + name + (form.equals("rows.csv") ? "-" : ".") + form + "\"");
        ctx.contentType(type).result(bytes);
    }
}
