package howtotalk.account.joining;

import howtotalk.account.AccountRepository;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.TokenPurpose;
import howtotalk.db.Database;
import howtotalk.web.Access;
import howtotalk.web.Router.Route;
import howtotalk.web.Web;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first start: no account, no default password, one link on the console. */
public final class Setup {

    /** What can be asked of a server without accounts besides its setup. */
    private static final Set<String> ALWAYS = Set.of("/setup", "/setup/{token}", "/healthz", "/readyz");

    private static final String CLOSED = "not set up";

    private final AccountRepository accounts;
    private final OneTimeTokens tokens;
    private final String baseUrl;
    private volatile boolean begun;

    /**
     * @param database with the accounts
     * @param tokens where the link's hash is kept
     * @param baseUrl of this server, without a slash at the end
     */
    public Setup(Database database, OneTimeTokens tokens, String baseUrl) {
        this.accounts = database.repository(AccountRepository.class);
        this.tokens = tokens;
        this.baseUrl = baseUrl;
    }

    /**
     * For the start of the server: makes the links of earlier starts void.
     *
     * @return the link that makes the first administrator, to be printed on the console, or nothing if there is one
     */
    public @Nullable String linkIfNeeded() {
        tokens.voidUnowned(TokenPurpose.SETUP);
        return done() ? null : baseUrl + TokenPurpose.SETUP.path(tokens.mint(TokenPurpose.SETUP, null));
    }

    /** Whether there is an administrator. */
    boolean done() {
        return accounts.administrators() > 0;
    }

    /**
     * Until there is an account every page leads to the one that says how to begin.
     *
     * @param routes the whole table
     * @return the same table behind the gate
     */
    public List<Route> gate(List<Route> routes) {
        return routes.stream().map(this::gated).toList();
    }

    private Route gated(Route route) {
        if (ALWAYS.contains(route.path()) || route.access() == Access.PUBLIC_FILE) {
            return route;
        }
        var access = route.access();
        Access gatedAccess = (ctx, visitor) -> {
            if (begun()) {
                access.admit(ctx, visitor);
            } else {
                ctx.attribute(CLOSED, true); // decided once: what was not admitted is not handled either
            }
        };
        return new Route(
                route.method(),
                route.path(),
                ctx -> {
                    if (ctx.attribute(CLOSED) == null) {
                        route.handler().handle(ctx);
                    } else {
                        Web.moveOn(ctx, "/setup");
                    }
                },
                gatedAccess);
    }

    /** Accounts are never deleted to the last, so once is for good. */
    private boolean begun() {
        if (!begun) {
            begun = accounts.any();
        }
        return begun;
    }
}
