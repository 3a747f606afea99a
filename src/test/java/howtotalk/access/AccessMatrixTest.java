package howtotalk.access;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route for every actor, against {@code access-matrix.txt}, which is written by hand and never derived from the
 * routes. A cell says what the actor gets: {@code ok} the page or the act (also a form refused for its content),
 * {@code in} the way to the sign-in page, or a status.
 */
class AccessMatrixTest {

    private static final TestApp APP = TestApp.start();

    /** For all that only look. */
    private static final World LOOKED_AT = new World(APP);

    /** One line of the file. */
    record Line(String method, String path, List<String> cells) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    static Stream<Line> lines() {
        try (var file = AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessMatrixTest::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        var words = List.of(text.strip().split("\\s+", -1));
        assertThat(words).as(text).hasSize(2 + World.ACTORS.size());
        return new Line(words.get(0), words.get(1), words.subList(2, words.size()));
    }

    @Test
    void everyRouteHasALineAndEveryLineARoute() {
        var routed = new TreeSet<String>();
        APP.routes().forEach(route -> routed.add(route.method() + " " + bare(route.path())));
        var written = new TreeSet<String>();
        lines().forEach(line -> written.add(line.method() + " " + bare(line.path())));
        assertThat(written).isEqualTo(routed);
    }

    private static String bare(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void everybodyGetsWhatIsTheirs(Line line) {
        var got = new ArrayList<String>();
        var world = line.method().equals("GET") ? LOOKED_AT : new World(APP);
        for (int i = 0; i < World.ACTORS.size(); i++) {
            var browser = world.as(World.ACTORS.get(i));
            var path = world.path(line.path());
            got.add(cell(line.method().equals("GET") ? browser.get(path) : browser.post(path)));
            if (line.method().equals("POST") && line.cells().get(i).equals("ok")) {
                world = new World(APP); // what was allowed may have changed what the next one tries
            }
        }
        assertThat(describe(got)).as(line.toString()).isEqualTo(describe(line.cells()));
    }

    private static String describe(List<String> cells) {
        var text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(World.ACTORS.get(i)).append('=').append(cells.get(i)).append(' ');
        }
        return text.toString();
    }

    private static String cell(Browser.Answer answer) {
        if (answer.status() == 303 && answer.location().startsWith("/sign-in?")
                || answer.status() == 303 && answer.location().equals("/sign-in")) {
            return "in";
        }
        return switch (answer.status()) {
            case 200, 303, 409, 422 -> "ok";
            default -> Integer.toString(answer.status());
        };
    }
}
