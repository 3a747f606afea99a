package howtotalk;

import static howtotalk.web.Access.ANYONE;
import static howtotalk.web.Access.SIGNED_IN;

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
        routes.get("/", app.home::show, SIGNED_IN);
    }

    private void accounts() {
        routes.get("/sign-in", app.signIn::blank, ANYONE);
        routes.post("/sign-in", app.signIn::create, ANYONE);
        routes.post("/sign-out", app.signIn::delete, ANYONE);
    }

    private void courses() {
        routes.get("/courses", app.courses::list, SIGNED_IN);
        routes.get("/courses/new", app.courseMaking::blank, SIGNED_IN);
        routes.post("/courses", app.courseMaking::create, SIGNED_IN);
        routes.get("/courses/{id}", app.courses::show, app.access.of(Part.MEMBER, Scope.COURSE));
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
        // what can be said of it
    }
}
