package howtotalk.web;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;

/** Who may follow a route. Stands beside the path in the table of routes; a route without one does not start. */
public interface Access extends RouteRole {

    /** Files that are the same for everybody: no session is even looked up. */
    Access PUBLIC_FILE = (ctx, visitor) -> {};

    /** Everybody, signed in or not. */
    Access ANYONE = (ctx, visitor) -> {};

    /** Everybody who is signed in, for pages that show only the visitor's own rows. */
    Access SIGNED_IN = (ctx, visitor) -> signedIn(visitor);

    /** The administrator of this server. */
    Access ADMINISTRATOR = (ctx, visitor) -> {
        if (!signedIn(visitor).administrator()) {
            throw Problem.forbidden();
        }
    };

    /**
     * Lets the request pass, or says why not. Called before the body is read.
     *
     * @param ctx the request; a rule may leave there what it found
     * @param visitor who is signed in, or nobody
     * @throws Problem 404 for a row that the visitor may not see, 403 for an act that is not theirs, 401 for nobody
     */
    void admit(Context ctx, @Nullable Visitor visitor);

    /** The visitor, or the way to the sign-in page. */
    static Visitor signedIn(@Nullable Visitor visitor) {
        if (visitor == null) {
            throw Problem.signIn();
        }
        return visitor;
    }
}
