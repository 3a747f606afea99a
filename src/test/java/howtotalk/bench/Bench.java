package howtotalk.bench;

import howtotalk.Browser;
import howtotalk.demo.DemoAccounts;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Measures the packaged program with the demonstration semester against the bars of the design: {@code mvn -Pbench
 * verify}. Needs wrk, a load generator. Prints; fails only if a page does not answer.
 */
public final class Bench {

    private static final Path JAR = Path.of("target/how-to-talk.jar");
    private static final Path WORK = Path.of("target/bench");

    /** As the README advises for a class. */
    private static final List<String> FLAGS = List.of("-Xmx72m", "-XX:+UseSerialGC");

    private static final int CLIENTS = 4;
    private static final int SECONDS = 4;

    private static final String OPEN = """
            SELECT a.id FROM assignment a JOIN course c ON c.id = a.course_id
            WHERE c.code = 'COMM 210' AND a.online = 1 AND a.due_at > ?1 AND (a.opens_at IS NULL OR a.opens_at <= ?1)
            ORDER BY a.due_at LIMIT 1""";

    private static final String CLASS = """
            SELECT a.email FROM enrolment e JOIN account a ON a.id = e.account_id
            WHERE e.course_id = (SELECT course_id FROM assignment WHERE id = ?1) AND e.role = 'STUDENT'
              AND e.status = 'ACTIVE'
              AND NOT EXISTS (SELECT 1 FROM submission s JOIN attempt t ON t.submission_id = s.id
                              WHERE s.enrolment_id = e.id AND s.assignment_id = ?1)
            ORDER BY e.id LIMIT 40""";

    private static final String PAPERS = """
            SELECT s.id FROM assignment a
            JOIN submission s ON s.assignment_id = a.id AND s.handed_in_at IS NOT NULL
            JOIN enrolment e ON e.id = s.enrolment_id AND e.status = 'ACTIVE'
            WHERE a.course_id = (SELECT course_id FROM assignment WHERE id = ?1) AND a.online = 1
            ORDER BY a.due_at DESC, s.id LIMIT 4""";

    private static final String SCRIPT = "src/test/resources/bench/write.lua";

    private final int port = freePort();
    private final Path data = WORK.resolve("data");
    private final Wrk wrk = new Wrk(CLIENTS);
    private final List<Page> pages = new ArrayList<>();

    /** A page to ask for, as whom. */
    private record Page(String name, String path, Browser browser) {

        String file() {
            return name.replaceAll("[^a-z]+", "-");
        }
    }

    private Bench() throws IOException {}

    /** Runs everything, in under four minutes. */
    public static void main(String[] args) throws Exception {
        if (!Wrk.isThere()) {
            System.err.println("The benchmark needs the load generator wrk: apt-get install wrk");
            System.exit(1);
        }
        delete(WORK);
        Files.createDirectories(WORK);
        new Bench().run();
    }

    private void run() throws Exception {
        say(
                "How to Talk, measured with %d clients on %d processors, java %s %s",
                CLIENTS,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                String.join(" ", FLAGS));
        say("%-34s %8.1f MB    bar ≤ 45", "jar", Files.size(JAR) / 1e6);
        var first = server(FLAGS);
        awaitPeople();
        stop(first);
        say("%-34s %8.2f s     bar ≤ 1.00", "start until ready", start(FLAGS));
        say("%-34s %8.2f s", "… with Java’s own choice of flags", start(List.of()));
        say("%-34s %8.2f s", "… with a class archive", start(archived()));

        reports();
        var server = server(FLAGS);
        try {
            measure();
            say("%-34s %8d MiB   bar ≤ 256", "resident after the load", residentMiB(server));
        } finally {
            stop(server);
        }
    }

    /** Outcome reports, read, counted and printed as a page: of a class, and of a department. */
    private static void reports() throws IOException {
        say("");
        for (var took : Reports.measure(Files.createDirectories(WORK.resolve("reports")))) {
            say("%-34s %8.0f ms    bar ≤ %,d", took.name(), took.millis(), took.bar());
        }
        say("");
    }

    /** The median of four starts, in seconds. */
    private double start(List<String> flags) throws Exception {
        var starts = new ArrayList<Double>();
        for (int i = 0; i < 4; i++) {
            long begun = System.nanoTime();
            var again = server(flags);
            starts.add((System.nanoTime() - begun) / 1e9);
            stop(again);
        }
        starts.sort(Comparator.naturalOrder());
        return (starts.get(1) + starts.get(2)) / 2;
    }

    /** The flags with the classes of one start kept, as the README says. */
    private List<String> archived() throws Exception {
        var archive = WORK.resolve("classes.jsa");
        var flags = new ArrayList<>(FLAGS);
        flags.add("-XX:ArchiveClassesAtExit=" + archive);
        stop(server(flags));
        flags.set(flags.size() - 1, "-XX:SharedArchiveFile=" + archive);
        return flags;
    }

    private void measure() throws Exception {
        var staff = signedIn(port, "nora.whitcombe@example.edu");
        var student = signedIn(port, "ines.carvalho@example.edu");
        find(staff, student);
        paper(staff);
        var bodies = WORK.resolve("floor");
        Files.createDirectories(bodies);
        for (var page : pages) {
            Files.write(
                    bodies.resolve(page.file()),
                    page.browser().open(page.path()).bytes());
        }
        int floorPort = freePort();
        var words = new ArrayList<>(FLAGS);
        words.addAll(List.of(
                "-cp",
                JAR + File.pathSeparator + "target/test-classes",
                Floor.class.getName(),
                Integer.toString(floorPort),
                bodies.toString()));
        var floor = start(floorPort, "/" + pages.get(0).file(), words);
        try {
            for (int round = 0; round < 2; round++) {
                for (var page : pages) { // warm, in turns, as a morning is
                    wrk.page(url(page), session(page.browser()), "gzip", 2);
                    wrk.page("http://127.0.0.1:" + floorPort + "/" + page.file(), "", "gzip", 1);
                }
            }
            table("as browsers ask, compressed", "gzip", pages, floorPort);
            table("the same, not compressed", "identity", pages.subList(0, 3), floorPort);
        } finally {
            stop(floor);
        }
        writes(staff);
    }

    /** The report on paper. The first one reads the fonts and the classes of the printer. */
    private void paper(Browser staff) {
        var report = pages.stream()
                .filter(page -> page.name().equals("outcome report"))
                .map(page -> page.path() + ".pdf")
                .findFirst()
                .orElseThrow();
        say("%-34s %8.2f s     bar ≤ 5.00", "report as PDF, the first", seconds(staff, report));
        var again = IntStream.range(0, 5)
                .mapToDouble(i -> seconds(staff, report))
                .sorted()
                .toArray();
        say("%-34s %8.2f s     bar ≤ 5.00", "report as PDF, from then on", again[2]);
    }

    private static double seconds(Browser browser, String path) {
        long begun = System.nanoTime();
        int status = browser.get(path).status();
        if (status != 200) {
            throw new IllegalStateException(path + " answers " + status);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void table(String title, String encoding, List<Page> asked, int floorPort) throws Exception {
        say("");
        say("%-34s %10s %8s %8s %10s %6s  %s", title, "requests/s", "p50 ms", "p99 ms", "floor/s", "ratio", "bytes");
        for (var page : asked) {
            var result = wrk.page(url(page), session(page.browser()), encoding, SECONDS);
            var best = wrk.page("http://127.0.0.1:" + floorPort + "/" + page.file(), "", encoding, SECONDS - 2);
            say(
                    "%-34s %10.0f %8.2f %8.2f %10.0f %6.2f  %d%s",
                    page.name(),
                    result.perSecond(),
                    result.p50(),
                    result.p99(),
                    best.perSecond(),
                    result.perSecond() / best.perSecond(),
                    Files.size(WORK.resolve("floor").resolve(page.file())),
                    failures(result));
        }
        say("%-34s %10s %8s %8s %10s %6s", "bar", "", "", "≤ 20", "", "≥ 0.30");
    }

    /** Conversations logged, work handed in and grades saved, each on disk before it is answered. */
    private void writes(Browser staff) throws Exception {
        double bare = Bare.perSecond(WORK.resolve("bare"), CLIENTS, SECONDS);
        say("");
        say("%-34s %10s %8s %8s %10s %6s", "durable writes", "requests/s", "p50 ms", "p99 ms", "bare/s", "ratio");
        var logging = new ArrayList<String>();
        var handing = new ArrayList<String>();
        var papers = new ArrayList<Long>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("how-to-talk.db"))) {
            var now = Instant.now().toString();
            var open = strings(database, OPEN, now).get(0);
            for (var email : strings(database, CLASS, open)) {
                var browser = signedIn(port, email);
                logging.add(
                        sender("/touches", browser, 0, "who=Somebody+New&channel=PHONE&when=TODAY&what=We+talked+"));
                handing.add(
                        sender("/assignments/" + open + "/attempts", browser, 0, "version=0&text=What+I+make+of+it+"));
            }
            strings(database, PAPERS, open).forEach(id -> papers.add(Long.valueOf(id)));
        }
        write("hand in", "hand-in", () -> handing, bare);
        write("save a grade", "grade", () -> graders(staff, papers), bare);
        write("log a conversation", "log", () -> logging, bare); // last: a hand-in looks through the log
        say("%-34s %10s %8s %8s %10s %6s", "bar", "", "", "≤ 20", "", "≥ 0.50");
    }

    private void write(String name, String kind, Supplier<List<String>> senders, double bare) throws Exception {
        var file = WORK.resolve(kind + ".tsv");
        Wrk.Result result = null;
        for (int seconds : new int[] {2, SECONDS}) { // the first warms
            Files.write(file, senders.get());
            result = wrk.script("http://127.0.0.1:" + port + "/", SCRIPT, seconds, kind, file.toString());
        }
        say(
                "%-34s %10.0f %8.2f %8.2f %10.0f %6.2f%s",
                name,
                result.perSecond(),
                result.p50(),
                result.p99(),
                bare,
                result.perSecond() / bare,
                failures(result));
    }

    /** A paper for each client, with the version that its page has now. */
    private List<String> graders(Browser staff, List<Long> papers) {
        return papers.stream()
                .map(paper -> {
                    var form = staff.open("/submissions/" + paper + "/grade")
                            .page()
                            .selectFirst("#marks");
                    var levels = new StringBuilder("then=stay");
                    form.select("input[type=radio][value=6]")
                            .eachAttr("name")
                            .forEach(level -> levels.append('&').append(level).append("=6"));
                    int version = Integer.parseInt(
                            form.selectFirst("input[name=version]").val());
                    return sender("/submissions/" + paper + "/assessment", staff, version, levels.toString());
                })
                .toList();
    }

    private static String sender(String path, Browser browser, int version, String fields) {
        return String.join("\t", path, session(browser), Integer.toString(version), fields);
    }

    private static List<String> strings(Connection database, String sql, String parameter) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setString(1, parameter);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** Finds the pages by their links, as a person would. */
    private void find(Browser staff, Browser student) {
        var course = link(staff, "/", "/courses/\\d+/gradebook").replace("/gradebook", "");
        var section = staff.open(course + "/gradebook")
                .page()
                .selectFirst("select[name=section] option:not([value=''])")
                .val();
        var queue = link(staff, course + "/grading", "/assignments/\\d+/grading");
        add("gradebook, 30 × 20", staff, course + "/gradebook?section=" + section);
        add("grading page", staff, link(staff, queue, "/assignments/\\d+/grading/\\d+|/submissions/\\d+/grade"));
        add("student: Today", student, "/");
        add("student: assignment", student, link(student, "/assignments", "/assignments/\\d+"));
        add("student: log a conversation", student, "/touches/new");
        add("instructor: Week", staff, "/");
        add("outcome report", staff, course + "/report");
        add("sign-in", staff, "/sign-in");
    }

    private void add(String name, Browser browser, String path) {
        int status = browser.get(path).status();
        if (status != 200) {
            throw new IllegalStateException(name + ": " + path + " answers " + status);
        }
        pages.add(new Page(name, path, browser));
    }

    private static String link(Browser browser, String path, String pattern) {
        var wanted = Pattern.compile(pattern);
        for (var link : browser.open(path).page().select("a[href]")) {
            var href = link.attr("href").replaceFirst("[?#].*", "");
            if (wanted.matcher(href).matches()) {
                return href;
            }
        }
        throw new IllegalStateException(path + " has no link like " + pattern);
    }

    private static Browser signedIn(int port, String email) {
        var browser = new Browser("http://127.0.0.1:" + port);
        var answer = browser.post("/sign-in", "email", email, "password", DemoAccounts.PASSWORD);
        if (answer.status() != 303) {
            throw new IllegalStateException(email + " cannot sign in: " + answer.status());
        }
        return browser;
    }

    private String url(Page page) {
        return "http://127.0.0.1:" + port + page.path();
    }

    private static String failures(Wrk.Result result) {
        return result.failures() == 0 ? "" : "  " + result.failures() + " FAILED";
    }

    private static String session(Browser browser) {
        var session = browser.cookie("session");
        return session == null ? "" : session;
    }

    private Process server(List<String> flags) throws Exception {
        var words = new ArrayList<>(flags);
        words.addAll(
                List.of("-jar", JAR.toString(), "demo", "--port", Integer.toString(port), "--data", data.toString()));
        return start(port, "/readyz", words);
    }

    /** The demonstration listens while it is filled; its list of accounts is written when that is done. */
    private void awaitPeople() throws Exception {
        for (int i = 0; i < 600 && !Files.exists(data.resolve("demo-accounts.csv")); i++) {
            Thread.sleep(100);
        }
    }

    private static Process start(int port, String path, List<String> words) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(words);
        var log = WORK.resolve("server-" + port + ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
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
