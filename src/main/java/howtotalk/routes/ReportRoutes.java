package howtotalk.routes;

import static howtotalk.web.Access.ANYONE;

import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.report.paper.ReportController;
import howtotalk.report.shared.SharedReportController;
import howtotalk.report.shared.SharedReports;
import howtotalk.report.shared.SharingController;
import howtotalk.web.Router;

/** The outcome report, and what is shared of it. */
public final class ReportRoutes {

    private final ReportController report;
    private final SharingController sharing;
    private final SharedReportController sharedReports;
    private final Common common;

    public ReportRoutes(Common common) {
        this.common = common;
        this.report = new ReportController(common.templates, common.database, common.audit, common.clock);
        var releases = new SharedReports(common.database, common.audit, common.clock);
        this.sharing = new SharingController(
                common.templates,
                common.database,
                releases,
                common.confirmed,
                common.formKeys,
                common.baseUrl,
                common.clock);
        this.sharedReports = new SharedReportController(common.templates, releases, common.clock);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        report(routes);
        sharedReports(routes);
    }

    private void report(Router routes) {
        var readers = common.access.of(Part.REPORT_READER, Scope.COURSE);
        var instructor = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/report", report::show, readers);
        routes.get("/courses/{id}/report.pdf", common.exports.on(report::pdf), readers);
        routes.get("/courses/{id}/report.xlsx", common.exports.on(report::xlsx), readers);
        routes.get("/courses/{id}/report.csv", common.exports.on(report::csv), readers);
        routes.get("/courses/{id}/report.json", common.exports.on(report::json), readers);
        routes.get("/courses/{id}/report.html", common.exports.on(report::html), readers);
        routes.get("/courses/{id}/report-rows.csv", common.exports.on(common.confirmed.first(report::rows)), readers);
        routes.get(
                "/courses/{id}/report-data.zip", common.exports.on(common.confirmed.first(report::data)), instructor);
        routes.get("/courses/{id}/report/figures/{figure}", report::figure, instructor);
        routes.get("/courses/{id}/report/offers/{outcomeId}", report::offer, instructor);
    }

    private void sharedReports(Router routes) {
        var instructor = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/shared-reports", sharing::list, instructor);
        routes.get("/courses/{id}/shared-reports/new", common.confirmed.first(sharing::blank), instructor);
        routes.post("/courses/{id}/shared-reports", sharing::create, instructor);
        routes.post("/courses/{id}/shared-reports/smallest", sharing::set, instructor);
        var ofRelease = common.access.of(Part.INSTRUCTOR, SharingController.RELEASE);
        routes.get("/shared-releases/{id}", sharing::show, ofRelease);
        routes.post("/shared-releases/{id}/links", sharing::addLink, ofRelease);
        routes.post(
                "/shared-links/{id}/revocation",
                sharing::revoke,
                common.access.of(Part.INSTRUCTOR, SharingController.LINK));
        routes.get("/shared-reports/{token}", sharedReports::show, ANYONE);
        routes.get("/shared-reports/{token}/report.pdf", sharedReports::pdf, ANYONE);
        routes.get("/shared-reports/{token}/report.xlsx", sharedReports::xlsx, ANYONE);
        routes.get("/shared-reports/{token}/report.csv", sharedReports::csv, ANYONE);
        routes.get("/shared-reports/{token}/report.json", sharedReports::json, ANYONE);
        routes.get("/shared-reports/{token}/report.html", sharedReports::html, ANYONE);
    }
}
