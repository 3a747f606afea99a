package howtotalk.outcome.filing;

import howtotalk.contact.CourseDays;
import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.opportunity.OpportunityRepository;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.path.OpportunityPathPage;
import howtotalk.outcome.path.Paths;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import templates.Templates;

/** The path to an opportunity as it stands in the log of its student, who alone sees it. */
public final class PathController {

    private final Templates templates;
    private final Database database;
    private final OpportunityRepository opportunities;
    private final Filer filer;
    private final Paths paths;
    private final HomeZone home;

    public PathController(Templates templates, Database database, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.opportunities = database.repository(OpportunityRepository.class);
        this.filer = new Filer(database, clock);
        this.paths = new Paths(database);
        this.home = home;
    }

    /** {@code GET /opportunities/{id}/path} */
    public void show(Context ctx) {
        long account = Web.userId(ctx);
        var page = database.reading(() -> {
            var opportunity = opportunities.find(Web.id(ctx), account);
            if (opportunity == null) {
                throw Problem.notFound();
            }
            var history = StageHistory.of(opportunities.events(opportunity.id()));
            var enrolment = filer.enrolment(account);
            var zone = enrolment == null ? home.of(account) : enrolment.zone();
            var live = enrolment == null
                    ? paths.live(
                            account,
                            opportunity.id(),
                            history,
                            new CourseDays(LocalDate.MIN, LocalDate.MIN),
                            zone,
                            home.today(account))
                    : filer.path(enrolment, opportunity.id(), history);
            return OpportunityPathPage.of(opportunity, history, live.path(), zone);
        });
        Web.show(ctx, templates.outcomeOpportunityPath(Web.frame(ctx, "The path"), page));
    }
}
