package howtotalk;

import howtotalk.account.Passwords;
import howtotalk.account.QuickPasswords;
import howtotalk.account.SecondFactorFor;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The whole program on a random port and a fresh folder, with a clock that the test moves. */
public final class TestApp implements AutoCloseable {

    /** The password of every account that a test makes. */
    public static final String PASSWORD = "a quiet word in the corridor";

    /** Thursday of the eleventh week of a course that began on 31 August 2026. */
    public static final Instant NOW = Instant.parse("2026-11-12T15:00:00.000Z");

    /** Hashing is slow on purpose: it would be a third of the work of all tests. */
    private static final Passwords PASSWORDS = QuickPasswords.make();

    private static final String HASH = PASSWORDS.hash(PASSWORD);

    /** A database with nothing but its schema: the migrations run once, and not for every program. */
    private static final Path SCHEMA = schema();

    private final Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final App app;

    private TestApp(@Nullable String smtpUrl, boolean demonstration, SecondFactorFor secondFactorFor) {
        try {
            folder = Files.createTempDirectory("how-to-talk-test");
            Files.copy(SCHEMA, folder.resolve(SCHEMA.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        InstantSource clock = now::get;
        app = App.start(
                new Config(
                        folder,
                        "127.0.0.1",
                        0,
                        "http://how-to-talk.test",
                        smtpUrl,
                        demonstration,
                        null,
                        secondFactorFor,
                        Duration.ZERO),
                clock,
                PASSWORDS,
                Duration.ofMillis(50));
    }

    private static Path schema() {
        try {
            var place = Files.createTempDirectory("how-to-talk-schema");
            place.toFile().deleteOnExit(); // after what is in it: the last that is named goes first
            var folder = DataFolder.at(place);
            Database.open(folder).close();
            try (var made = Files.list(place)) {
                made.forEach(file -> file.toFile().deleteOnExit());
            }
            return folder.database();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh program. */
    public static TestApp start() {
        return new TestApp(null, false, SecondFactorFor.NOBODY);
    }

    /** A fresh program that sends its mail there. */
    public static TestApp startWithMail(String smtpUrl) {
        return new TestApp(smtpUrl, false, SecondFactorFor.NOBODY);
    }

    /** A fresh program that is to show the demonstration, and says so on every page. */
    public static TestApp startDemonstration() {
        return new TestApp(null, true, SecondFactorFor.NOBODY);
    }

    /** A fresh program in which the second step of signing in is compulsory for some. */
    public static TestApp startWithSecondFactorFor(SecondFactorFor whom) {
        return new TestApp(null, false, whom);
    }

    /** The running program. */
    public App app() {
        return app;
    }

    /** The table of routes. */
    public java.util.List<howtotalk.web.Router.Route> routes() {
        return app.routes.table();
    }

    /** The links that work once: the outbox shows none. */
    public howtotalk.account.OneTimeTokens tokens() {
        return app.common.tokens;
    }

    /** Sweeps as the timer does. */
    public void sweep() {
        app.sweeps.sweepSessions();
    }

    /** Writes the weekly mails that are due, as the timer does. */
    public int writeDigests() {
        return app.routes.home.digests.sweep();
    }

    /** Asks at the end of a term whoever is due to be asked, as the timer does. */
    public int askAtTheEnd() {
        return app.routes.outcomes.reminders.sweep();
    }

    /** Does what is done every minute: releases what was planned, and tells of what stays released. */
    public void aMinutePasses() {
        app.sweeps.release();
    }

    /** Its database. */
    public Database database() {
        return app.database;
    }

    /** The folder with its data. */
    public Path folder() {
        return folder;
    }

    /** The time it is. */
    public Instant now() {
        return now.get();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Goes to a moment. */
    public void at(Instant moment) {
        now.set(moment);
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    public long account(String name, String email) {
        return account(name, email, false);
    }

    /** As {@link #account(String, String)}, perhaps the administrator. */
    public long account(String name, String email, boolean administrator) {
        return app.database
                .repository(howtotalk.account.AccountRepository.class)
                .add(name, howtotalk.account.Names.sortName(name), email, HASH, administrator, now());
    }

    /** A browser that is not signed in. */
    public Browser browser() {
        return new Browser("http://127.0.0.1:" + app.port());
    }

    /** A browser signed in by the form. */
    public Browser signedIn(String email) {
        var browser = browser();
        var answer = browser.post("/sign-in", "email", email, "password", PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError("Signing in " + email + " answered " + answer.status());
        }
        return browser;
    }

    /** Runs SQL as a statement, for facts that no page can make. */
    public void sql(String sql, Object... values) {
        app.database.writing(handle -> handle.execute(sql, values));
    }

    /** Writes several rows as one. */
    public void atOnce(Runnable writes) {
        app.database.transaction(writes);
    }

    /** One number from the database. */
    public long number(String sql, Object... values) {
        return app.database.query(
                handle -> handle.select(sql, values).mapTo(Long.class).one());
    }

    /** One text from the database. */
    public String text(String sql, Object... values) {
        return app.database.query(
                handle -> handle.select(sql, values).mapTo(String.class).one());
    }

    @Override
    public void close() {
        app.close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
