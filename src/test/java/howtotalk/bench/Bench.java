package howtotalk.bench;

import howtotalk.Browser;
import howtotalk.web.FormKeys;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Measures the packaged program with the demonstration semester against the bars of the design: {@code mvn -Pbench
 * verify}. Prints; fails only if a page does not answer.
 */
public final class Bench {

    private static final Path JAR = Path.of("target/how-to-talk.jar");
    private static final Path WORK = Path.of("target/bench");
    private static final int CLIENTS = 4;
    private static final double WARM_UP = 3;
    private static final double SECONDS = 4;

    private final int port = freePort();
    private final Path data = WORK.resolve("data");
    private final Map<String, byte[]> pages = new LinkedHashMap<>();
    private final Map<String, String> floorNames = new LinkedHashMap<>();

    private Bench() throws IOException {}

    /** Runs everything, in under four minutes. */
    public static void main(String[] args) throws Exception {
        delete(WORK);
        Files.createDirectories(WORK);
        new Bench().run();
    }

    private void run() throws Exception {
        say(
                "How to Talk, measured with %d clients on %d processors",
                CLIENTS, Runtime.getRuntime().availableProcessors());
        say("%-34s %8.1f MB    bar ≤ 45", "jar", Files.size(JAR) / 1e6);
        var first = server(60);
        awaitPeople();
        stop(first);
        var starts = new ArrayList<Double>();
        for (int i = 0; i < 4; i++) {
            long begun = System.nanoTime();
            var again = server(60);
            starts.add((System.nanoTime() - begun) / 1e9);
            stop(again);
        }
        starts.sort(Comparator.naturalOrder());
        say("%-34s %8.2f s     bar ≤ 1.00", "start until ready, median of 4", (starts.get(1) + starts.get(2)) / 2);

        var server = server(60);
        try {
            measure(server);
        } finally {
            stop(server);
        }
    }

    private void measure(Process server) throws Exception {
        var staff = signedIn("instructor");
        var student = signedIn("student");
        find(staff, student);
        var bodies = WORK.resolve("floor");
        Files.createDirectories(bodies);
        for (var page : pages.entrySet()) {
            var name = page.getKey().replaceAll("[^a-z]+", "-");
            floorNames.put(page.getKey(), name);
            var path = new String(page.getValue(), StandardCharsets.US_ASCII).split(" ")[1];
            var browser = page.getKey().startsWith("student") ? student : staff;
            Files.write(bodies.resolve(name), browser.open(path).bytes());
        }
        int floorPort = freePort();
        var floor = start(
                floorPort,
                "/" + floorNames.values().iterator().next(),
                60,
                "-cp",
                JAR + File.pathSeparator + "target/test-classes",
                Floor.class.getName(),
                Integer.toString(floorPort),
                bodies.toString());
        try {
            say("");
            say(
                    "%-34s %10s %8s %8s %10s %6s  %s",
                    "page", "requests/s", "p50 ms", "p99 ms", "floor/s", "ratio", "bytes");
            var load = new Load(port, CLIENTS);
            var floorLoad = new Load(floorPort, CLIENTS);
            for (var page : pages.entrySet()) {
                var name = floorNames.get(page.getKey());
                var floorRequest = Load.page(floorPort, "/" + name, "none");
                load.run(page::getValue, 200, WARM_UP);
                floorLoad.run(() -> floorRequest, 200, WARM_UP / 2);
                var result = load.run(page::getValue, 200, SECONDS);
                var best = floorLoad.run(() -> floorRequest, 200, SECONDS);
                say(
                        "%-34s %10.0f %8.2f %8.2f %10.0f %6.2f  %d%s",
                        page.getKey(),
                        result.perSecond(),
                        result.p50(),
                        result.p99(),
                        best.perSecond(),
                        result.perSecond() / best.perSecond(),
                        Files.size(bodies.resolve(name)),
                        result.failures() == 0 ? "" : "  " + result.failures() + " FAILED");
            }
            say("%-34s %10s %8s %8s %10s %6s", "bar", "", "", "≤ 20", "", "≥ 0.30");
            quickLog(load, student);
        } finally {
            stop(floor);
        }
        say("%-34s %8d MiB   bar ≤ 256", "resident after the load", residentMiB(server));
    }

    /** Each request logs another conversation with the same person, durably. */
    private void quickLog(Load load, Browser student) throws Exception {
        var blank = student.open("/touches/new");
        var form = blank.page().selectFirst("form[action=/touches]");
        var person = blank.page().selectFirst("datalist option");
        if (form == null || person == null) {
            say("%-34s not measured: the form is not as expected", "quick log");
            return;
        }
        var session = session(student);
        var body = "who=" + encoded(person.val()) + "&contact=" + encoded(person.attr("data-id"))
                + "&channel=PHONE&when=TODAY&what=" + encoded("We talked about where to go next.") + "&"
                + FormKeys.FIELD
                + "=";
        load.run(() -> Load.form(port, "/touches", session, body + FormKeys.fresh()), 303, 1);
        var result = load.run(() -> Load.form(port, "/touches", session, body + FormKeys.fresh()), 303, SECONDS);
        say(
                "%-34s %10.0f %8.2f %8.2f%s",
                "log a conversation, durably",
                result.perSecond(),
                result.p50(),
                result.p99(),
                result.failures() == 0 ? "" : "  " + result.failures() + " FAILED");
    }

    /** Finds the pages by their links, as a person would. */
    private void find(Browser staff, Browser student) {
        add("sign-in", staff, "/sign-in");
        add("student: today", student, "/");
        add("instructor: week", staff, "/");
        var course = link(staff, "/courses", "/courses/\\d+");
        if (course != null) {
            add("gradebook", staff, course + "/gradebook");
            var queue = link(staff, course + "/grading", "/assignments/\\d+/grading");
            var desk =
                    queue == null ? null : link(staff, queue, "/assignments/\\d+/grading/\\d+|/submissions/\\d+/grade");
            add("grading page", staff, desk);
            add("outcome report", staff, course + "/report");
        }
        add("student: log a conversation", student, "/touches/new");
        add("student: contacts", student, "/contacts");
        add("student: assignment", student, link(student, "/assignments", "/assignments/\\d+"));
    }

    private void add(String name, Browser browser, @Nullable String path) {
        int status = path == null ? 0 : browser.get(path).status();
        if (path != null && status == 200) {
            pages.put(name, Load.page(port, path, session(browser)));
        } else {
            say("%-34s not measured: %s answers %d", name, path, status);
        }
    }

    private static @Nullable String link(Browser browser, String path, String pattern) {
        var page = browser.open(path);
        var wanted = Pattern.compile(pattern);
        for (var link : page.page().select("a[href]")) {
            var href = link.attr("href").replaceFirst("[?#].*", "");
            if (wanted.matcher(href).matches()) {
                return href;
            }
        }
        return null;
    }

    private Browser signedIn(String role) throws IOException {
        for (var line : Files.readAllLines(data.resolve("demo-accounts.csv"))) {
            var cells = line.split(",");
            if (cells[0].equals(role)) {
                var browser = new Browser("http://127.0.0.1:" + port);
                var answer = browser.post("/sign-in", "email", cells[1], "password", cells[2]);
                if (answer.status() != 303) {
                    throw new IllegalStateException(cells[1] + " cannot sign in: " + answer.status());
                }
                return browser;
            }
        }
        throw new IllegalStateException("No " + role + " in the demonstration");
    }

    private static String session(Browser browser) {
        var session = browser.cookie("session");
        return session == null ? "" : session;
    }

    private Process server(int patience) throws Exception {
        return start(
                port,
                "/readyz",
                patience,
                "-jar",
                JAR.toString(),
                "demo",
                "--port",
                "" + port,
                "--data",
                data.toString());
    }

    /** The demonstration listens while it is filled; its list of accounts is written when that is done. */
    private void awaitPeople() throws Exception {
        for (int i = 0; i < 600 && !Files.exists(data.resolve("demo-accounts.csv")); i++) {
            Thread.sleep(100);
        }
    }

    private static Process start(int port, String path, int patience, String... words) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(words));
        var log = WORK.resolve("server-" + port + ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
        var browser = new Browser("http://127.0.0.1:" + port);
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (browser.get(path).status() == 200) {
                    return process;
                }
            } catch (java.io.UncheckedIOException e) {
                // not listening yet
            }
            Thread.sleep(10);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not start; see " + log);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static long residentMiB(Process process) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
