package howtotalk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import howtotalk.account.Passwords;
import howtotalk.account.Sessions;
import howtotalk.account.SignInController;
import howtotalk.audit.Audit;
import howtotalk.course.CourseAccess;
import howtotalk.course.CourseFrames;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.report.paper.ReportController;
import howtotalk.web.FormKeys;
import howtotalk.web.Site;
import howtotalk.web.StaticFiles;
import howtotalk.web.WebServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import templates.DynamicTemplates;
import templates.StaticTemplates;
import templates.Templates;

/** The composition root: builds every part once and hands each what it needs. */
public final class App implements AutoCloseable {

    final Database database;
    final Site site;
    final Templates templates;
    final InstantSource clock;

    // kits
    final Audit audit;
    final FormKeys formKeys;

    // accounts
    final Passwords passwords;
    final Sessions sessions;
    final SignInController signIn;

    // courses
    final CourseAccess access;

    // roster

    // assignments

    // submissions

    // grading

    // gradebook

    // network

    // stories

    // talks

    // opportunities

    // outcomes

    // report
    final ReportController report;

    // home

    private final DataFolder.ServerLock lock;
    private final WebServer server;

    private App(Config config, InstantSource clock) {
        var folder = DataFolder.at(config.data());
        this.lock = folder.lock();
        this.database = Database.open(folder);
        this.clock = clock;

        var statics = new StaticFiles(publicFiles(config.reloadFrom()));
        this.templates = templates(config.reloadFrom());
        this.site = new Site(config.baseUrl(), statics.path(), config.demo(), new CourseFrames(database), templates);

        // kits
        this.audit = new Audit(database, clock);
        this.formKeys = new FormKeys(database, clock);

        // accounts
        this.passwords = new Passwords();
        this.sessions = new Sessions(database, clock);
        this.signIn = new SignInController(templates, database, passwords, sessions, audit, clock);

        // courses
        this.access = new CourseAccess(database);

        // roster

        // assignments

        // submissions

        // grading

        // gradebook

        // network

        // stories

        // talks

        // opportunities

        // outcomes

        // report
        this.report = new ReportController(templates, database, audit, clock);

        // home

        this.server = new WebServer(site, sessions, statics, Routes.of(this), hosts(config), config.grace());
    }

    /**
     * Opens the data folder and listens.
     *
     * @param config the settings
     * @param clock what every rule takes for now
     * @return the running program
     * @throws howtotalk.db.CannotOpen with a sentence if the folder cannot be used
     */
    public static App start(Config config, InstantSource clock) {
        Logging.setUp();
        var app = new App(config, clock);
        app.server.start(config.host(), config.port());
        return app;
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        database.close();
        lock.close();
    }

    private static Templates templates(@Nullable Path reloadFrom) {
        if (reloadFrom == null) {
            return new StaticTemplates();
        }
        var engine =
                TemplateEngine.create(new DirectoryCodeResolver(reloadFrom.resolve("templates")), ContentType.Html);
        engine.setTrimControlStructures(true);
        return new DynamicTemplates(engine);
    }

    private static @Nullable Path publicFiles(@Nullable Path reloadFrom) {
        return reloadFrom == null ? null : reloadFrom.resolve("src/main/resources/public");
    }

    /** The names by which this server may be called: its base URL, and on this machine the loopback names. */
    private static @Nullable Set<String> hosts(Config config) {
        if (config.port() == 0) {
            return null;
        }
        var hosts = new HashSet<String>();
        hosts.add(config.baseUrl().replaceFirst("^https?://", ""));
        if (config.loopback()) {
            hosts.add("localhost:" + config.port());
            hosts.add("127.0.0.1:" + config.port());
            hosts.add("[::1]:" + config.port());
        }
        return hosts;
    }
}
