package howtotalk.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request by the segments of its path. Javalin tries the pattern of one route after the other,
 * twice a request; with hundreds of routes that took as long as a plain page. What is found is the same: the first
 * route written whose pattern fits.
 */
final class RouteFinder extends InternalRouter {

    private final Map<HandlerType, Branch> byMethod = new HashMap<>();
    private int count;

    private RouteFinder(JavalinConfig config) {
        super(config.unsafe.wsRouter, config.unsafe.eventManager, config.unsafe.router, config.unsafe.jetty);
    }

    /** Puts one in the place of Javalin's own; before any route is written. */
    static void install(JavalinConfig config) {
        config.unsafe.internalRouter = new RouteFinder(config);
    }

    @Override
    public InternalRouter addHttpEndpoint(Endpoint endpoint) {
        super.addHttpEndpoint(endpoint);
        if (endpoint.method.isHttpMethod()) {
            var all = getHttpPathMatcher().findEntries(endpoint.method, null);
            var place = byMethod.computeIfAbsent(endpoint.method, method -> new Branch());
            for (var segment : segments(endpoint.path)) {
                if (segment.contains("<") || segment.contains("*")) {
                    place.below.add(new Route(count, all.get(all.size() - 1)));
                    count++;
                    return this;
                }
                place = place.towards(segment);
            }
            place.here.add(new Route(count, all.get(all.size() - 1)));
            count++;
        }
        return this;
    }

    @Override
    public @Nullable ParsedEndpoint findFirstHttpHandlerEntry(HandlerType method, String path) {
        var root = byMethod.get(method);
        if (root == null) {
            return super.findFirstHttpHandlerEntry(method, path);
        }
        var fitting = new ArrayList<Route>(4);
        root.collect(segments(path), 0, fitting);
        Route first = null;
        for (var route : fitting) {
            if ((first == null || route.number < first.number) && route.endpoint.matches(path)) {
                first = route;
            }
        }
        return first == null ? null : first.endpoint;
    }

    @Override
    public boolean hasHttpHandlerEntry(HandlerType method, String path) {
        return findFirstHttpHandlerEntry(method, path) != null;
    }

    /** A slash at the end of a path makes no difference to Javalin. */
    private static List<String> segments(String path) {
        var segments = new ArrayList<String>(6);
        int from = 1;
        while (from < path.length()) {
            int to = path.indexOf('/', from);
            if (to < 0) to = path.length();
            segments.add(path.substring(from, to));
            from = to + 1;
        }
        return segments;
    }

    /** A route with its place in the table: of several that fit, the first is meant. */
    private record Route(int number, ParsedEndpoint endpoint) {}

    /** The routes that begin with the same segments. */
    private static final class Branch {
        private final Map<String, Branch> named = new HashMap<>();
        private @Nullable Branch any;
        private final List<Route> here = new ArrayList<>(1);
        private final List<Route> below = new ArrayList<>(0);

        Branch towards(String segment) {
            if (!segment.contains("{")) {
                return named.computeIfAbsent(segment, name -> new Branch());
            }
            if (any == null) any = new Branch();
            return any;
        }

        void collect(List<String> segments, int from, List<Route> fitting) {
            fitting.addAll(below);
            if (from == segments.size()) {
                fitting.addAll(here);
                return;
            }
            var next = named.get(segments.get(from));
            if (next != null) next.collect(segments, from + 1, fitting);
            if (any != null) any.collect(segments, from + 1, fitting);
        }
    }
}
