package howtotalk.account.secondfactor;

import howtotalk.web.Access;
import howtotalk.web.Router.Route;
import howtotalk.web.Web;
import java.util.List;
import java.util.Set;

/** Keeps the pages closed for whom a second factor is compulsory and missing. */
public final class SecondFactorAccess {

    /** What whoever still owes a second factor can open. */
    private static final Set<String> OPEN = Set.of(
            "/settings/second-factor",
            "/settings/second-factor/confirmation",
            "/confirm",
            "/sign-out",
            "/healthz",
            "/readyz");

    private static final String OWES = "owes second factor";

    private SecondFactorAccess() {}

    /**
     * Until somebody for whom it is compulsory has a second factor, every page leads to the one that adds it.
     *
     * @param routes the whole table
     * @return the same table behind the gate
     */
    public static List<Route> gate(List<Route> routes) {
        return routes.stream().map(SecondFactorAccess::gated).toList();
    }

    private static Route gated(Route route) {
        if (OPEN.contains(route.path()) || route.access() == Access.PUBLIC_FILE) {
            return route;
        }
        var access = route.access();
        Access gatedAccess = (ctx, visitor) -> {
            if (visitor != null && visitor.owesSecondFactor()) {
                ctx.attribute(OWES, true); // decided once: what was not admitted is not handled either
            } else {
                access.admit(ctx, visitor);
            }
        };
        return new Route(
                route.method(),
                route.path(),
                ctx -> {
                    if (ctx.attribute(OWES) == null) {
                        route.handler().handle(ctx);
                    } else {
                        Web.moveOn(ctx, "/settings/second-factor");
                    }
                },
                gatedAccess);
    }
}
