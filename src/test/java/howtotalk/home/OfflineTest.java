package howtotalk.home;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone keeps of the program, and what it never does. */
class OfflineTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/manifest.webmanifest, application/manifest+json",
        "/service-worker.js, text/javascript;charset=utf-8",
        "/offline, text/html;charset=utf-8",
        "/offline/log, text/html;charset=utf-8"
    })
    void aBrowserAsksForItAnewEachTimeAndUnderTheSamePolicyAsEveryPage(String path, String type) {
        var answer = APP.browser().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(type);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(APP.browser().get("/sign-in").header("Content-Security-Policy"))
                .contains("manifest-src 'self'", "worker-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/manifest.webmanifest", "/service-worker.js", "/offline", "/offline/log"})
    void itIsTheSameForEverybody(String path) {
        CORRIDOR.contact(CORRIDOR.ines, "Marker Person", "Marker Works");
        var nobodys = APP.browser().get(path).body();
        assertThat(CORRIDOR.signedIn("ines@example.edu").get(path).body()).isEqualTo(nobodys);
        assertThat(nobodys).doesNotContain("Ines").doesNotContain("Marker").doesNotContain("data-account=\"1");
    }

    @Test
    void theFormForNoNetworkHasNoKeyAndNoDayForTheBrowserFillsThemIn() {
        var form = APP.browser().get("/offline/log").page().selectFirst("form[action=/touches][data-touch=new]");
        assertThat(form).isNotNull();
        for (var field : List.of("form_key", "shown_on", "contact", "who")) {
            assertThat(form.selectFirst("[name=" + field + "]").val()).as(field).isEmpty();
        }
        assertThat(form.select("option[data-id]")).isEmpty();
        assertThat(form.select("input[name=channel]")).hasSize(7);
    }

    @Test
    void theWorkerKeepsOnlyPagesThatAreTheSameForEverybodyAndNamesThisReleasesFiles() {
        var worker = APP.browser().get("/service-worker.js").body();
        var assets = APP.browser()
                .get("/sign-in")
                .page()
                .selectFirst("link[rel=stylesheet]")
                .attr("href")
                .replace("/look.css", "");
        assertThat(worker).contains("ASSETS = \"" + assets + "\"").doesNotContain("{assets}", "{version}");
        assertThat(worker.split("cache\\.(put|add)", -1))
                .as("one place where something is kept")
                .hasSize(2);
        var names = Pattern.compile("\"([a-z-]+\\.(?:css|js|svg))\"").matcher(worker);
        int files = 0;
        while (names.find()) {
            var file = APP.browser().get(assets + "/" + names.group(1));
            assertThat(file.status()).as(names.group(1)).isEqualTo(200);
            assertThat(file.header("Cache-Control")).contains("immutable");
            files++;
        }
        assertThat(files).isEqualTo(7);
    }

    @Test
    void theManifestHasIconsOfTheirSizeAndAShortcutToTheLog() throws java.io.IOException {
        var page = APP.browser().get("/sign-in").page();
        assertThat(page.select("link[rel=manifest]").attr("href")).isEqualTo("/manifest.webmanifest");
        assertThat(page.select("meta[name=theme-color]")).hasSize(2);
        var manifest = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(APP.browser().get("/manifest.webmanifest").body());
        assertThat(manifest.get("start_url").asText()).isEqualTo("/");
        assertThat(manifest.get("scope").asText()).isEqualTo("/");
        assertThat(manifest.get("display").asText()).isEqualTo("standalone");
        assertThat(manifest.get("shortcuts").get(0).get("name").asText()).isEqualTo("Log a conversation");
        assertThat(manifest.get("shortcuts").get(0).get("url").asText()).isEqualTo("/touches/new");
        for (var icon : manifest.get("icons")) {
            if (icon.get("type").asText().equals("image/png")) {
                isAsLarge(icon.get("src").asText(), icon.get("sizes").asText());
            }
        }
        assertThat(manifest.get("icons").findValuesAsText("purpose")).containsExactly("maskable");
        isAsLarge(page.select("link[rel=apple-touch-icon]").attr("href"), "180x180");
    }

    private static void isAsLarge(String path, String size) throws java.io.IOException {
        var file = APP.browser().get(path);
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        var picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(file.bytes()));
        assertThat(picture.getWidth() + "x" + picture.getHeight()).as(path).isEqualTo(size);
    }

    @Test
    void whatWasTypedByOneIsNotTakenFromAnother() {
        var omar = CORRIDOR.signedIn("omar@example.edu").header("Typed-By", Long.toString(CORRIDOR.ines));
        omar.header("Accept", "application/json");
        var answer = omar.post("/touches", "who", "Petra", "channel", "PHONE", "what", "Typed by Ines.");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(APP.number("SELECT count(*) FROM touch WHERE what = 'Typed by Ines.'"))
                .isZero();
        omar.header("Typed-By", Long.toString(CORRIDOR.omar));
        assertThat(omar.post("/touches", "who", "Petra", "channel", "PHONE", "what", "Typed by Omar.")
                        .status())
                .isEqualTo(200);
    }
}
