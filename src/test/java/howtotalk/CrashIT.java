package howtotalk;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.demo.DemoAccounts;
import howtotalk.demo.DemoSemester;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is on disk, whenever the power goes. */
class CrashIT {

    private static final List<String> STUDENTS =
            List.of("ines.carvalho@example.edu", "tomas.reyes@example.edu", "wyatt.mcnair@example.edu");

    private static final String OPEN = """
            SELECT a.id FROM assignment a JOIN course c ON c.id = a.course_id
            WHERE c.code = 'COMM 210' AND a.online = 1 AND a.due_at > ? AND (a.opens_at IS NULL OR a.opens_at <= ?)
            ORDER BY a.due_at LIMIT 1""";

    private final AtomicInteger number = new AtomicInteger();

    /** Text that only one request sent, and the query that finds it. */
    private record Write(String query, String text) {}

    private static final String TOUCH = "SELECT count(*) FROM touch WHERE what = ?";
    private static final String ATTEMPT = "SELECT count(*) FROM attempt WHERE text = ? AND handed_in_at IS NOT NULL";
    private static final String GRADE = "SELECT count(*) FROM assessment WHERE comment = ?";

    @Test
    void nothingThatWasAcknowledgedIsLostWhenTheServerIsKilled(@TempDir Path data) throws Exception {
        var now = Instant.now();
        try (var app = App.start(
                new Config(
                        data,
                        "127.0.0.1",
                        0,
                        "http://how-to-talk.test",
                        null,
                        false,
                        null,
                        howtotalk.account.SecondFactorFor.NOBODY,
                        Duration.ZERO),
                InstantSource.system())) {
            DemoSemester.fill(app.database, now);
        }
        int port = freePort();
        long open;
        Iterator<Long> submissions;
        try (var database = database(data)) {
            open = numbers(database, OPEN, now.toString(), now.toString()).get(0);
            submissions = numbers(database, """
                            SELECT DISTINCT s.id FROM submission s
                            JOIN attempt t ON t.submission_id = s.id AND t.handed_in_at IS NOT NULL
                            JOIN enrolment e ON e.id = s.enrolment_id
                            WHERE e.course_id = (SELECT course_id FROM assignment WHERE id = %d) AND e.status = 'ACTIVE'
                            ORDER BY s.id DESC""".formatted(open)).iterator();
        }
        Process server = start(data, port);
        var writers = new ArrayList<Runnable>();
        var done = new ConcurrentLinkedQueue<Write>();
        var stopping = new AtomicBoolean();
        var faults = new ConcurrentLinkedQueue<Throwable>();
        try {
            for (var email : STUDENTS) {
                var logging = signedIn(port, email);
                var handing = signedIn(port, email);
                writers.add(() -> log(logging, done));
                writers.add(() -> handIn(handing, open, done));
            }
            var grading = signedIn(port, "nora.whitcombe@example.edu");
            writers.add(() -> grade(grading, submissions, done));

            for (int round = 0; round < 3; round++) {
                stopping.set(false);
                var threads = writers.stream()
                        .map(writer -> new Thread(() -> untilGone(writer, stopping)))
                        .toList();
                threads.forEach(thread -> thread.setUncaughtExceptionHandler((where, fault) -> faults.add(fault)));
                threads.forEach(Thread::start);
                untilEachKindIsDone(done);
                Thread.sleep(200 + 150L * round); // each round is cut at another place
                server.destroyForcibly().waitFor();
                stopping.set(true);
                for (var thread : threads) {
                    thread.join();
                }
                assertThat(faults).isEmpty();
                server = start(data, port);
                everythingIsThere(data, done);
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /** Waits until this round has acknowledged every kind of write, so that the kill hits all of them at work. */
    private static void untilEachKindIsDone(Queue<Write> done) throws InterruptedException {
        int before = done.size();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < deadline) {
            var kinds = done.stream().skip(before).map(Write::query).distinct().count();
            if (kinds == 3) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("In half a minute not every kind of write was acknowledged: " + done);
    }

    private void log(Browser student, Queue<Write> done) {
        var what = "We talked about the harbour " + number.incrementAndGet();
        var answer = student.post(
                "/touches",
                "form_key",
                "crash-" + what.hashCode() + "-" + System.nanoTime(),
                "who",
                "Person " + number.get(),
                "channel",
                "IN_PERSON",
                "what",
                what);
        acknowledge(answer, new Write(TOUCH, what), done);
    }

    private void handIn(Browser student, long assignment, Queue<Write> done) {
        var text = "What I make of it " + number.incrementAndGet();
        var page = student.get("/assignments/" + assignment + "/attempts/new");
        var answer = student.submit(page, "/assignments/" + assignment + "/attempts", "text", text);
        acknowledge(answer, new Write(ATTEMPT, text), done);
    }

    private void grade(Browser instructor, Iterator<Long> submissions, Queue<Write> done) {
        var comment = "You listened " + number.incrementAndGet();
        var page = instructor.get("/submissions/" + submissions.next() + "/grade");
        var marks = page.page().select("form#marks").attr("action");
        var answer = instructor.submit(page, marks, "comment", comment, "then", "stay");
        acknowledge(answer, new Write(GRADE, comment), done);
    }

    private static void acknowledge(Browser.Answer answer, Write write, Queue<Write> done) {
        assertThat(answer.status()).as(write.toString()).isEqualTo(303);
        done.add(write);
    }

    /** Writes again and again until the server does not answer any more. */
    private static void untilGone(Runnable write, AtomicBoolean stopping) {
        try {
            while (!stopping.get()) {
                write.run();
            }
        } catch (java.io.UncheckedIOException gone) {
            // Killed in the middle of a request: nobody was told that it was done.
        }
    }

    private static void everythingIsThere(Path data, Queue<Write> done) throws SQLException {
        try (var database = database(data)) {
            for (var write : done) {
                assertThat(numbers(database, write.query(), write.text()))
                        .as(write.text())
                        .containsExactly(1L);
            }
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("PRAGMA integrity_check")) {
                assertThat(rows.getString(1)).isEqualTo("ok");
            }
        }
    }

    private static Browser signedIn(int port, String email) {
        var browser = new Browser("http://127.0.0.1:" + port);
        assertThat(browser.post("/sign-in", "email", email, "password", DemoAccounts.PASSWORD)
                        .status())
                .isEqualTo(303);
        return browser;
    }

    private static Process start(Path data, int port) throws IOException, InterruptedException {
        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "howtotalk.Main",
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(Path.of("target"))
                        .resolve("crash-test.log")
                        .toFile())
                .start();
        var browser = new Browser("http://127.0.0.1:" + port);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            try {
                if (browser.get("/readyz").status() == 200) {
                    return server;
                }
            } catch (java.io.UncheckedIOException notYet) {
                assertThat(server.isAlive())
                        .as("target/crash-test.log says why")
                        .isTrue();
            }
            Thread.sleep(50);
        }
        server.destroyForcibly();
        throw new AssertionError("The server did not start within a minute; see target/crash-test.log.");
    }

    private static Connection database(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("how-to-talk.db"));
    }

    private static List<Long> numbers(Connection database, String sql, String... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            var numbers = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
