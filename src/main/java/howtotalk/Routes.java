package howtotalk;

import howtotalk.routes.AccountRoutes;
import howtotalk.routes.Common;
import howtotalk.routes.CourseRoutes;
import howtotalk.routes.GradebookRoutes;
import howtotalk.routes.GradingRoutes;
import howtotalk.routes.HomeRoutes;
import howtotalk.routes.NetworkRoutes;
import howtotalk.routes.OperationRoutes;
import howtotalk.routes.OutcomeRoutes;
import howtotalk.routes.ReportRoutes;
import howtotalk.routes.StoryRoutes;
import howtotalk.routes.WorkRoutes;
import howtotalk.web.Router;
import howtotalk.web.Router.Route;
import howtotalk.web.Site;
import java.util.List;

/** Every area of the program, built once; together they are the table of routes. */
final class Routes {

    final OperationRoutes operation;
    final AccountRoutes accounts;
    final CourseRoutes courses;
    final WorkRoutes work;
    final GradingRoutes grading;
    final GradebookRoutes gradebook;
    final NetworkRoutes network;
    final StoryRoutes stories;
    final OutcomeRoutes outcomes;
    final ReportRoutes report;
    final HomeRoutes home;

    Routes(Common common, Site site, Config config) {
        this.operation = new OperationRoutes(common, site, config.data(), config.reloadFrom() != null);
        this.accounts = new AccountRoutes(common);
        this.courses = new CourseRoutes(common);
        this.work = new WorkRoutes(common);
        this.grading = new GradingRoutes(common);
        this.gradebook = new GradebookRoutes(common);
        this.network = new NetworkRoutes(common);
        this.stories = new StoryRoutes(common);
        this.outcomes = new OutcomeRoutes(common);
        this.report = new ReportRoutes(common);
        this.home = new HomeRoutes(common, outcomes.reminders);
    }

    /** Every path, what answers it, and who may follow it. */
    List<Route> table() {
        var table = new Router();
        operation.add(table);
        accounts.add(table);
        courses.add(table);
        work.add(table);
        grading.add(table);
        gradebook.add(table);
        network.add(table);
        stories.add(table);
        outcomes.add(table);
        report.add(table);
        home.add(table);
        return table.routes();
    }
}
