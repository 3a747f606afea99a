package howtotalk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import howtotalk.account.AccountRepository;
import howtotalk.account.Passwords;
import howtotalk.account.secondfactor.SecondFactorAccess;
import howtotalk.course.CourseFrames;
import howtotalk.course.SectionMeetings;
import howtotalk.db.CannotOpen;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.files.FileStore;
import howtotalk.mail.MailSender;
import howtotalk.mail.Mailer;
import howtotalk.routes.Common;
import howtotalk.web.Site;
import howtotalk.web.StaticFiles;
import howtotalk.web.WebServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import templates.DynamicTemplates;
import templates.StaticTemplates;
import templates.Templates;

/** The composition root: opens what the program stands on, builds its parts once, and lets it listen. */
public final class App implements AutoCloseable {

    private static final Duration LOOK_FOR_MAIL_EVERY = Duration.ofSeconds(1);

    final Database database;
    final Site site;
    final Common common;
    final Routes routes;
    final Sweeps sweeps;
    private final @Nullable MailSender mailSender;
    private final DataFolder.ServerLock lock;
    private final WebServer server;

    private App(
            Config config,
            InstantSource clock,
            Passwords passwords,
            Duration lookForMailEvery,
            DataFolder folder,
            DataFolder.ServerLock lock,
            Database database) {
        this.lock = lock;
        this.database = database;
        this.mailSender = config.smtpUrl() == null
                ? null
                : new MailSender(database, clock, config.smtpUrl(), config.baseUrl(), lookForMailEvery);
        this.common = new Common(
                database,
                templates(config.reloadFrom()),
                new FileStore(folder, database, clock),
                new Mailer(database, clock, config.smtpUrl() != null),
                config.baseUrl(),
                passwords,
                config.secondFactorFor(),
                clock);
        var meetings = new SectionMeetings(database);
        if (meetings.areUndated()) { // nearly never, and a start without a write is quicker
            database.transaction(meetings::settleUndated);
        }
        var statics = new StaticFiles(publicFiles(config.reloadFrom()));
        this.site = new Site(
                config.baseUrl(),
                statics.path(),
                config.demo(),
                new CourseFrames(database, common.gradingCounts),
                common.templates);
        this.routes = new Routes(common, site, config);
        this.sweeps = new Sweeps(common, routes);
        this.server = new WebServer(
                site,
                common.sessions,
                statics,
                routes.accounts.setup.gate(SecondFactorAccess.gate(routes.table())),
                hosts(config),
                config.grace());
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
        return start(config, clock, new Passwords(), LOOK_FOR_MAIL_EVERY);
    }

    /** As {@link #start(Config, InstantSource)}, with passwords that are hashed and mail that is sent at another pace. */
    static App start(Config config, InstantSource clock, Passwords passwords, Duration lookForMailEvery) {
        Logging.setUp();
        var folder = DataFolder.at(config.data());
        var lock = folder.lock();
        try {
            var ahead = WebServer.readAhead();
            var database = Database.open(folder);
            try {
                refuseMixing(config, database);
                ahead.join();
                var app = new App(config, clock, passwords, lookForMailEvery, folder, lock, database);
                app.listen(config);
                return app;
            } catch (InterruptedException e) {
                database.close();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The start was interrupted.", e);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void listen(Config config) {
        try {
            server.start(config.host(), config.port());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        if (mailSender != null) {
            mailSender.start();
        }
        sweeps.start();
    }

    /** The demonstration's passwords are printed in the README: it never becomes a course, nor a course a demonstration. */
    private static void refuseMixing(Config config, Database database) {
        if (!config.demo() && database.isDemo()) {
            throw new CannotOpen(
                    "The folder " + config.data().toAbsolutePath()
                            + " holds the demonstration, whose passwords everybody knows. Start it with the demo command, or name another folder with --data.");
        }
        if (config.demo() && !database.isDemo() && hasAccounts(database)) {
            throw new CannotOpen("The folder " + config.data().toAbsolutePath()
                    + " holds people of a real course. Name an empty folder for the demonstration with --data.");
        }
    }

    /** Whether anybody has an account here. */
    static boolean hasAccounts(Database database) {
        return database.repository(AccountRepository.class).any();
    }

    /** The link that makes the first administrator, to be printed on the console, or nothing if there is one. */
    public @Nullable String setupLink() {
        return routes.accounts.setup.linkIfNeeded();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        if (mailSender != null) {
            mailSender.close();
        }
        sweeps.close();
        database.close();
        lock.close();
    }

    private static Templates templates(@Nullable Path reloadFrom) {
        if (reloadFrom == null) {
            return new StaticTemplates();
        }
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(reloadFrom.resolve("templates")),
                reloadFrom.resolve("target").resolve("jte-classes"),
                ContentType.Html,
                App.class.getClassLoader());
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
