package howtotalk;

import static howtotalk.web.Access.ANYONE;
import static howtotalk.web.Access.SIGNED_IN;

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
        routes.get("/contacts", app.contacts::list, SIGNED_IN);
        routes.get("/contacts/matches", app.contacts::matches, SIGNED_IN);
        routes.get("/contacts/new", app.contacts::blank, SIGNED_IN);
        routes.post("/contacts", app.contacts::create, SIGNED_IN);
        routes.get("/contacts/{id}", app.person::show, SIGNED_IN);
        routes.get("/contacts/{id}/edit", app.contacts::edit, SIGNED_IN);
        routes.post("/contacts/{id}", app.contacts::update, SIGNED_IN);
        routes.post("/contacts/{id}/snooze", app.contacts::snooze, SIGNED_IN);
        routes.get("/contacts/{id}/erase", app.contacts::confirmErase, SIGNED_IN);
        routes.post("/contacts/{id}/erase", app.contacts::erase, SIGNED_IN);
        routes.get("/touches/new", app.touches::blank, SIGNED_IN);
        routes.post("/touches", app.touches::create, SIGNED_IN);
        routes.get("/touches/{id}", app.touches::show, SIGNED_IN);
        routes.get("/touches/{id}/edit", app.touches::edit, SIGNED_IN);
        routes.post("/touches/{id}", app.touches::update, SIGNED_IN);
        routes.post("/touches/{id}/answers", app.touches::answer, SIGNED_IN);
        routes.post("/touches/{id}/done", app.touches::done, SIGNED_IN);
        routes.post("/touches/{id}/delete", app.touches::delete, SIGNED_IN);
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
