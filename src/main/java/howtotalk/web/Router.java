package howtotalk.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/** Collects the table of routes: method, path, handler, and who may follow it. */
public final class Router {

    /**
     * One row of the table.
     *
     * @param method GET or POST
     * @param path with names in braces
     * @param handler what answers
     * @param access who may follow it
     */
    public record Route(HandlerType method, String path, Handler handler, Access access) {}

    private final List<Route> routes = new ArrayList<>();

    /** A page. */
    public void get(String path, Handler handler, Access access) {
        routes.add(new Route(HandlerType.GET, path, handler, access));
    }

    /** A change. */
    public void post(String path, Handler handler, Access access) {
        routes.add(new Route(HandlerType.POST, path, handler, access));
    }

    /** The table, in the order it was written. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }
}
