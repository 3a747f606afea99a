package howtotalk.routes;

import static howtotalk.web.Access.ANYONE;
import static howtotalk.web.Access.PUBLIC_FILE;

import howtotalk.home.ComponentsController;
import howtotalk.home.OfflineController;
import howtotalk.web.HealthController;
import howtotalk.web.Router;
import howtotalk.web.Site;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether the program is well, what a browser keeps of it, and with --dev its components. */
public final class OperationRoutes {

    private final HealthController health;
    private final @Nullable ComponentsController components;
    private final OfflineController offline;

    public OperationRoutes(Common common, Site site, Path data, boolean dev) {
        this.health = new HealthController(common.database, data);
        this.components = dev ? new ComponentsController(common.templates) : null;
        this.offline = new OfflineController(site);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        routes.get("/healthz", health::healthy, ANYONE);
        routes.get("/readyz", health::ready, ANYONE);
        if (components != null) { // with --dev only
            routes.get("/components", components::show, ANYONE);
        }
        routes.get("/manifest.webmanifest", offline::manifest, PUBLIC_FILE);
        routes.get("/service-worker.js", offline::worker, PUBLIC_FILE);
        routes.get("/offline", offline::page, PUBLIC_FILE);
        routes.get("/offline/log", offline::log, PUBLIC_FILE);
    }
}
