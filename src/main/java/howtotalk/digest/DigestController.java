package howtotalk.digest;

import howtotalk.account.AccountRepository;
import howtotalk.account.Secrets;
import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.mail.Mailer;
import howtotalk.web.Errors;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student's own choice of a weekly mail, and the link in each mail that ends them without signing in. */
public final class DigestController {

    private static final String TITLE = "Weekly mail";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private final Templates templates;
    private final Database database;
    private final DigestRepository rows;
    private final AccountRepository accounts;
    private final HomeZone home;
    private final Mailer mailer;
    private final InstantSource clock;

    public DigestController(Templates templates, Database database, HomeZone home, Mailer mailer, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.rows = database.repository(DigestRepository.class);
        this.accounts = database.repository(AccountRepository.class);
        this.home = home;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** {@code GET /settings/weekly-mail} */
    public void show(Context ctx) {
        var chosen = rows.chosen(Web.userId(ctx));
        Web.show(
                ctx,
                chosen == null
                        ? page(ctx, null, DigestPage.MONDAY, DigestPage.SEVEN, new Errors())
                        : page(
                                ctx,
                                chosen,
                                Integer.toString(chosen.weekday()),
                                Integer.toString(chosen.hour()),
                                new Errors()));
    }

    /** {@code POST /settings/weekly-mail}: {@code weekday} and {@code hour}, or {@code stop}. */
    public void update(Context ctx) {
        var account = Web.userId(ctx);
        var input = Web.input(ctx);
        if (input.ticked("stop")) {
            rows.stop(account);
            Web.moveOn(ctx, "/settings/weekly-mail", "No weekly mail comes any more.");
            return;
        }
        var weekday = input.number("weekday", null);
        var hour = input.number("hour", null);
        var errors = new Errors();
        errors.addIf(weekday == null || weekday < 1 || weekday > 7, "weekday", "Choose a day from Monday to Sunday.");
        errors.addIf(hour == null || hour < 0 || hour > 23, "hour", "Choose an hour from 0:00 to 23:00.");
        if (weekday == null || hour == null || errors.any()) {
            Web.refuse(ctx, page(ctx, rows.chosen(account), input.line("weekday"), input.line("hour"), errors));
            return;
        }
        rows.choose(account, weekday.intValue(), hour.intValue(), clock.instant());
        Web.moveOn(ctx, "/settings/weekly-mail", "Your week comes by mail.");
    }

    /** {@code GET /weekly-mail/{token}}: whoever has a mail may end them; looking changes nothing. */
    public void blankEnd(Context ctx) {
        var account = account(ctx);
        Web.show(
                ctx,
                templates.digestEnd(
                        Web.frame(ctx, TITLE), "/weekly-mail/" + ctx.pathParam("token"), rows.chosen(account) != null));
    }

    /** {@code POST /weekly-mail/{token}} */
    public void end(Context ctx) {
        rows.stop(account(ctx));
        Web.moveOn(ctx, "/weekly-mail/" + ctx.pathParam("token"));
    }

    private long account(Context ctx) {
        ctx.header("Referrer-Policy", "no-referrer");
        var token = ctx.pathParam("token");
        var account = TOKEN.matcher(token).matches() ? rows.account(Secrets.hash(token)) : null;
        if (account == null) {
            throw Problem.notFound();
        }
        return account;
    }

    private gg.jte.models.runtime.JteModel page(
            Context ctx, DigestRepository.@Nullable Chosen chosen, String weekday, String hour, Errors errors) {
        long account = Web.userId(ctx);
        var page = database.reading(() -> {
            var zone = home.of(account);
            var email = Objects.requireNonNullElse(
                    Objects.requireNonNull(accounts.find(account)).email(), "");
            return new DigestPage(
                    chosen == null ? "One mail a week, if you like" : "Your week comes by mail",
                    chosen != null,
                    weekday,
                    hour,
                    chosen == null
                            ? ""
                            : next(account, chosen.time(), clock.instant().atZone(zone)),
                    email,
                    zone.getId().substring(zone.getId().indexOf('/') + 1).replace('_', ' '),
                    errors);
        });
        return templates.digestShow(Web.frame(ctx, TITLE), page);
    }

    private String next(long account, DigestTime time, ZonedDateTime now) {
        if (!mailer.sends()) {
            return "This server sends no mail yet. Your choice is kept until it does.";
        }
        var next = time.next(now, new HashSet<>(rows.decided(account)));
        return "The next one comes on " + When.longDay(next.toLocalDate()) + " at " + time.hour()
                + ":00, if a course of yours is running and there is something to say.";
    }
}
