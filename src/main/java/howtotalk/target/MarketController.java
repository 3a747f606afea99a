package howtotalk.target;

import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.introduction.IntroductionBook;
import howtotalk.introduction.Introductions.Connector;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student's target market; nobody else reads it. */
public final class MarketController {

    private final Templates templates;
    private final Database database;
    private final TargetRepository targets;
    private final GroupRepository groups;
    private final OnTarget onTarget;
    private final IntroductionBook introductions;
    private final HomeZone home;
    private final InstantSource clock;

    public MarketController(
            Templates templates, Database database, OnTarget onTarget, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.targets = database.repository(TargetRepository.class);
        this.groups = database.repository(GroupRepository.class);
        this.onTarget = onTarget;
        this.introductions = new IntroductionBook(database, home);
        this.home = home;
        this.clock = clock;
    }

    /** {@code GET /target-market} */
    public void show(Context ctx) {
        show(ctx, null);
    }

    /** {@code POST /target-market}: saves itself. */
    public void update(Context ctx) {
        var input = Web.input(ctx);
        var form = MarketForm.read(input);
        if (form.errors().any()) {
            if (Web.wantsFacts(ctx)) {
                throw Problem.unusable(form.errors().all().values().iterator().next());
            }
            ctx.status(422);
            show(ctx, form);
            return;
        }
        long account = Web.userId(ctx);
        var save = save(account, SavedForms.version(input), form);
        SavedForms.answer(ctx, save, form.fields(), home.of(account), "/target-market");
    }

    private Save save(long account, int version, MarketForm form) {
        var now = clock.instant();
        return database.transaction(() -> {
            int saved = version == 0
                    ? targets.addMarket(
                            account,
                            form.industry(),
                            form.profession(),
                            form.segment(),
                            form.niche(),
                            form.demographic(),
                            form.dynamic(),
                            form.geography(),
                            now)
                    : targets.saveMarket(
                            account,
                            version,
                            form.industry(),
                            form.profession(),
                            form.segment(),
                            form.niche(),
                            form.demographic(),
                            form.dynamic(),
                            form.geography(),
                            now);
            if (saved > 0) {
                return new Save.Saved(version + 1, now);
            }
            var theirs = targets.market(account);
            return theirs == null
                    ? new Save.Conflict(0, MarketForm.EMPTY.fields())
                    : new Save.Conflict(theirs.version(), MarketForm.of(theirs).fields());
        });
    }

    private void show(Context ctx, @Nullable MarketForm typed) {
        long account = Web.userId(ctx);
        var page = database.reading(() -> {
            var zone = home.of(account);
            var market = targets.market(account);
            var companies = onTarget.people(account, targets.companies(account));
            boolean open = companies.values().stream().anyMatch(List::isEmpty);
            return MarketPage.of(
                    typed != null ? typed : market == null ? MarketForm.EMPTY : MarketForm.of(market),
                    market,
                    companies,
                    open
                            ? targets.said(account).stream()
                                    .map(Coverage.Words::of)
                                    .toList()
                            : List.of(),
                    open ? introductions.of(account).connectors() : List.<Connector>of(),
                    groups.of(account),
                    zone,
                    home.today(zone));
        });
        Web.show(ctx, templates.targetMarket(Web.frame(ctx, "Target market"), page));
    }
}
