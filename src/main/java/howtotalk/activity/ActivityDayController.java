package howtotalk.activity;

import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import io.javalin.http.Context;

/** Minutes of social media today: a student's own note, for the budget of 15 to 30. */
public final class ActivityDayController {

    private final Database database;
    private final ActivityDayRepository days;
    private final HomeZone home;

    public ActivityDayController(Database database, HomeZone home) {
        this.database = database;
        this.days = database.repository(ActivityDayRepository.class);
        this.home = home;
    }

    /** {@code POST /activity-days}: {@code add} minutes to today, or {@code set} them. */
    public void create(Context ctx) {
        var input = Web.input(ctx);
        var account = Web.userId(ctx);
        var today = home.today(account);
        boolean sets = input.has("set");
        var minutes = input.number(sets ? "set" : "add", null);
        if (minutes == null || minutes < 0 || minutes > ActivityDayRepository.MOST || !sets && minutes == 0) {
            throw Problem.unusable("A day has 0 to 1440 minutes. Go back and write a whole number of them.");
        }
        if (sets) {
            days.set(account, today, minutes.intValue());
        } else {
            days.add(account, today, minutes.intValue());
        }
        var now = days.minutes(account, today);
        Web.moveOn(ctx, next(ctx), Prose.count(now == null ? 0 : now, "minute") + " of social media today.");
    }

    /** {@code POST /activity-days/undoing}: today is what it was before the last addition, unknown if it was. */
    public void undo(Context ctx) {
        var account = Web.userId(ctx);
        var today = home.today(account);
        boolean undone =
                database.transaction(() -> days.takeBack(account, today) || days.forgetAddition(account, today));
        var now = days.minutes(account, today);
        Web.moveOn(
                ctx,
                next(ctx),
                !undone
                        ? "There is nothing to take back."
                        : now == null
                                ? "Taken back: today is unknown again."
                                : "Taken back: " + Prose.count(now, "minute") + " today.");
    }

    private static String next(Context ctx) {
        var next = Web.input(ctx).line("next");
        return next.isEmpty() ? "/" : next;
    }
}
