package howtotalk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk: clients that ask again as soon as they are answered, each on a connection of its own. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P50 = Pattern.compile("\\s50%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern P99 = Pattern.compile("\\s99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /**
     * What came of it.
     *
     * @param perSecond requests answered a second
     * @param p50 in milliseconds
     * @param p99 in milliseconds
     * @param failures answers that were refusals or faults
     */
    record Result(double perSecond, double p50, double p99, long failures) {}

    private final int clients;

    Wrk(int clients) {
        this.clients = clients;
    }

    /** Whether the command is there. */
    static boolean isThere() {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Asks for a page for some seconds.
     *
     * @param encoding that the clients take: {@code gzip} as browsers do, or {@code identity}
     */
    Result page(String url, String session, String encoding, int seconds) throws Exception {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + clients, "-d" + seconds + "s", "--latency"));
        command.addAll(List.of("-H", "Cookie: session=" + session, "-H", "Accept-Encoding: " + encoding, url));
        return run(command);
    }

    /**
     * Sends what a script makes for some seconds.
     *
     * @param words for the script
     */
    Result script(String url, String script, int seconds, String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                "wrk", "-t" + clients, "-c" + clients, "-d" + seconds + "s", "--latency", "-s", script, url, "--"));
        command.addAll(List.of(words));
        return run(command);
    }

    private static Result run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + "\n" + said);
        }
        var refused = REFUSED.matcher(said);
        return new Result(
                Double.parseDouble(found(RATE, said).group(1)),
                milliseconds(found(P50, said)),
                milliseconds(found(P99, said)),
                refused.find() ? Long.parseLong(refused.group(1)) : 0);
    }

    private static Matcher found(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk did not say " + pattern + "\n" + said);
        }
        return found;
    }

    private static double milliseconds(Matcher time) {
        double number = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> number / 1000;
            case "ms" -> number;
            default -> number * 1000;
        };
    }
}
