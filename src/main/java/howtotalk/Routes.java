package howtotalk;

import static howtotalk.web.Access.ANYONE;

import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.web.Router;
import howtotalk.web.Router.Route;
import java.util.List;

/** Every path, what answers it, and who may follow it. */
final class Routes {

    private final App app;
    private final Router routes = new Router();

    private Routes(App app) {
        this.app = app;
    }

    static List<Route> of(App app) {
        var table = new Routes(app);
        table.operation();
        table.home();
        table.accounts();
        table.courses();
        table.roster();
        table.assignments();
        table.submissions();
        table.grading();
        table.gradebook();
        table.network();
        table.stories();
        table.talks();
        table.opportunities();
        table.outcomes();
        table.report();
        return table.routes.routes();
    }

    private void operation() {
        // health, readiness, the catalogue of components
    }

    private void home() {
        // Today, Week, More, what my instructor sees
    }

    private void accounts() {
        routes.get("/sign-in", app.signIn::blank, ANYONE);
        routes.post("/sign-in", app.signIn::create, ANYONE);
        routes.post("/sign-out", app.signIn::delete, ANYONE);
    }

    private void courses() {
        // courses, their settings, sections, weeks
    }

    private void roster() {
        // who takes part, and files that say so
    }

    private void assignments() {
        // what a course asks for
    }

    private void submissions() {
        // drafts, attempts, receipts, files
    }

    private void grading() {
        // queue, assessment, release
    }

    private void gradebook() {
        // grid, export, a student's own grades
    }

    private void network() {
        // contacts and touches
    }

    private void stories() {
        // moments and lessons
    }

    private void talks() {
        // speaking days and what is told there
    }

    private void opportunities() {
        // what may become of it
    }

    private void outcomes() {
        // what became of it
    }

    private void report() {
        routes.get("/courses/{id}/report", app.report::show, app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get("/courses/{id}/report.csv", app.report::csv, app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get("/courses/{id}/report.json", app.report::json, app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get("/courses/{id}/report.html", app.report::html, app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get("/courses/{id}/report-rows.csv", app.report::rows, app.access.of(Part.INSTRUCTOR, Scope.COURSE));
        routes.get(
                "/courses/{id}/report/offers/{outcomeId}",
                app.report::offer,
                app.access.of(Part.INSTRUCTOR, Scope.COURSE));
    }
}
