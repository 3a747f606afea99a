package howtotalk.plan;

import howtotalk.contact.ContactRepository;
import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student's plan of the week; nobody else reads it. */
public final class PlanController {

    private final Templates templates;
    private final Database database;
    private final PlanRepository plans;
    private final ContactRepository contacts;
    private final HomeZone home;
    private final InstantSource clock;

    public PlanController(Templates templates, Database database, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.plans = database.repository(PlanRepository.class);
        this.contacts = database.repository(ContactRepository.class);
        this.home = home;
        this.clock = clock;
    }

    /** {@code GET /plan}: this week's; on a weekend it is still the week that ends. */
    public void show(Context ctx) {
        show(ctx, home.today(Web.userId(ctx)).with(DayOfWeek.MONDAY), null);
    }

    /** {@code GET /plan/{monday}} */
    public void showWeek(Context ctx) {
        show(ctx, monday(ctx), null);
    }

    /** {@code POST /plan/{monday}}: saves itself. */
    public void update(Context ctx) {
        var monday = monday(ctx);
        var input = Web.input(ctx);
        var form = PlanForm.read(input);
        if (form.errors().any()) {
            if (Web.wantsFacts(ctx)) {
                throw Problem.unusable(form.errors().all().values().iterator().next());
            }
            ctx.status(422);
            show(ctx, monday, form);
            return;
        }
        long account = Web.userId(ctx);
        var save = save(account, monday, SavedForms.version(input), form);
        SavedForms.answer(ctx, save, form.fields(), home.of(account), "/plan/" + monday);
    }

    private Save save(long account, LocalDate monday, int version, PlanForm form) {
        var now = clock.instant();
        return database.transaction(() -> {
            int saved = version == 0
                    ? plans.add(account, monday, form.go(), form.say(), form.whom(), form.went(), now)
                    : plans.save(account, monday, version, form.go(), form.say(), form.whom(), form.went(), now);
            if (saved > 0) {
                return new Save.Saved(version + 1, now);
            }
            var theirs = plans.find(account, monday);
            return theirs == null
                    ? new Save.Conflict(0, PlanForm.EMPTY.fields())
                    : new Save.Conflict(theirs.version(), PlanForm.of(theirs).fields());
        });
    }

    private void show(Context ctx, LocalDate monday, @Nullable PlanForm typed) {
        long account = Web.userId(ctx);
        var page = database.reading(() -> {
            var zone = home.of(account);
            var today = home.today(zone);
            var plan = plans.find(account, monday);
            var form = typed != null ? typed : plan == null ? PlanForm.EMPTY : PlanForm.of(plan);
            return PlanPage.of(
                    monday,
                    plan,
                    form,
                    plans.happened(account, monday),
                    contacts.dueForTouch(account, today),
                    zone,
                    today);
        });
        Web.show(ctx, templates.planWeek(Web.frame(ctx, "The week’s plan"), page));
    }

    private static LocalDate monday(Context ctx) {
        var monday = Input.of(Map.of("day", List.of(ctx.pathParam("monday")))).day("day");
        if (monday == null || monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw Problem.notFound();
        }
        return monday;
    }
}
