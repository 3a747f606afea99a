package howtotalk;

import static howtotalk.web.Access.ANYONE;

import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.grading.GradingScope;
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
        var course = app.access.of(Part.STAFF, Scope.COURSE);
        var assignment = app.access.of(Part.STAFF, GradingScope.ASSIGNMENT);
        var student = app.access.of(Part.STAFF, GradingScope.STUDENT);
        var submission = app.access.of(Part.STAFF, GradingScope.SUBMISSION);
        routes.get("/courses/{id}/grading", app.grading::list, course);
        routes.get("/assignments/{id}/grading", app.grading::show, assignment);
        routes.get("/assignments/{id}/grading/{enrolment}", app.desk::show, student);
        routes.post("/assignments/{id}/grading/{enrolment}/assessment", app.desk::save, student);
        routes.post("/assignments/{id}/grading/{enrolment}/decisions", app.desk::decide, student);
        routes.get("/submissions/{id}/grade", app.desk::show, submission);
        routes.post("/submissions/{id}/assessment", app.desk::save, submission);
        routes.post("/submissions/{id}/decisions", app.desk::decide, submission);
        routes.get("/assignments/{id}/release", app.grading::blankRelease, assignment);
        routes.post("/assignments/{id}/release", app.grading::createRelease, assignment);
        routes.post("/assignments/{id}/release/undo", app.grading::deleteRelease, assignment);
    }

    private void gradebook() {
        routes.get("/courses/{id}/gradebook", app.gradebook::show, app.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/courses/{id}/gradebook.csv", app.gradebook::export, app.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/courses/{id}/grades", app.grades::show, app.access.of(Part.STUDENT, Scope.COURSE));
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
        // what can be said of it
    }
}
