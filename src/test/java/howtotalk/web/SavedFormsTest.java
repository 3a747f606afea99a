package howtotalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form that saves itself, open in two tabs. */
class SavedFormsTest {

    private static final Instant NOW = Instant.parse("2026-11-12T15:04:05.000Z");

    private record Row(int version, String text) {}

    private final AtomicReference<Row> row = new AtomicReference<>(new Row(0, ""));

    private final TestServer server = TestServer.start(routes -> routes.post(
            "/text",
            ctx -> {
                var input = Web.input(ctx);
                var typed = Map.of("what_came_of_it", input.text("what_came_of_it"));
                SavedForms.answer(
                        ctx,
                        save(SavedForms.version(input), input.text("what_came_of_it")),
                        typed,
                        ZoneId.of("America/New_York"),
                        "/next");
            },
            Access.ANYONE));

    private Save save(int version, String text) {
        var now = row.get();
        if (now.version() != version) {
            return new Save.Conflict(now.version(), Map.of("what_came_of_it", now.text()));
        }
        row.set(new Row(version + 1, text));
        return new Save.Saved(version + 1, NOW);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theScriptLearnsTheVersionAndTheTimeInTheCoursesZone() throws IOException {
        var answer = server.browser()
                .header("Accept", "application/json")
                .post("/text", "version", "0", "what_came_of_it", "We walked.");
        assertThat(answer.status()).isEqualTo(200);
        var facts = new ObjectMapper().readTree(answer.bytes());
        assertThat(facts.get("version").intValue()).isEqualTo(1);
        assertThat(facts.get("savedAt").textValue()).isEqualTo("10:04:05");
    }

    @Test
    void withoutScriptTheButtonSavesAndSaysSo() {
        var browser = server.browser();
        var answer = browser.post("/text", "version", "0", "what_came_of_it", "We walked.");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/next");
        assertThat(browser.cookie("notice")).contains("Saved");
    }

    @Test
    void theSecondTabIsShownBothAndNothingIsLost() throws IOException {
        server.browser().post("/text", "version", "0", "what_came_of_it", "First tab & <b>more</b>");
        var late = server.browser().post("/text", "version", "0", "what_came_of_it", "Second tab 🙂");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().selectFirst("textarea[name=what_came_of_it]").wholeText())
                .isEqualTo("Second tab 🙂");
        assertThat(late.page().selectFirst("textarea[readonly]").wholeText()).isEqualTo("First tab & <b>more</b>");
        assertThat(row.get().text()).isEqualTo("First tab & <b>more</b>");

        var script = server.browser()
                .header("Accept", "application/json")
                .post("/text", "version", "0", "what_came_of_it", "Second tab");
        assertThat(script.status()).isEqualTo(409);
        var facts = new ObjectMapper().readTree(script.bytes());
        assertThat(facts.at("/fields/what_came_of_it").textValue()).isEqualTo("First tab & <b>more</b>");
        assertThat(facts.get("version").intValue()).isEqualTo(1);

        var chosen = server.browser().submit(late, "/text");
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(row.get()).isEqualTo(new Row(2, "Second tab 🙂"));
    }

    @Test
    void aVersionThatIsNoneIsTheFirst() {
        for (var version : new String[] {"", "x", "-1", "99999999999999"}) {
            row.set(new Row(0, ""));
            assertThat(server.browser()
                            .post("/text", "version", version, "what_came_of_it", "x")
                            .status())
                    .isEqualTo(303);
        }
    }
}
