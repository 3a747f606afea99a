package howtotalk.account;

import howtotalk.web.Web;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/**
 * For pages that take data out or change what counts: the password must have been given a short while ago, because the
 * phone in the corridor stays signed in for a month.
 */
public final class Confirmed {

    private static final Duration LASTS = Duration.ofMinutes(15);

    private final InstantSource clock;

    public Confirmed(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * For the table of routes: {@code routes.get("/export.zip", app.confirmed.first(app.exports::zip), SIGNED_IN)}.
     *
     * @param handler of a GET route that asks for a visitor
     * @return the same behind the question for the password, which leads back here
     */
    public Handler first(Handler handler) {
        return ctx -> {
            var query = ctx.queryString();
            if (!asks(ctx, ctx.path() + (query == null ? "" : "?" + query))) {
                handler.handle(ctx);
            }
        };
    }

    /**
     * Asks for the password unless it was given within a quarter of an hour.
     *
     * @param back the path to go on to, for a form the page that holds it
     * @return whether the visitor was sent to give it; then the handler is done
     */
    public boolean asks(Context ctx, String back) {
        var visitor = Web.visitor(ctx);
        if (visitor.confirmedAt().plus(LASTS).isAfter(clock.instant())) {
            return false;
        }
        Web.moveOn(ctx, "/confirm?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        return true;
    }
}
