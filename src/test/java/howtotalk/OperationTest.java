package howtotalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever watches over the server can ask it. */
class OperationTest {

    @TempDir
    Path temp;

    @Test
    void aServerThatCanReadAndWriteIsWellEvenBeforeItIsSetUp() {
        try (var app = TestApp.start()) {
            for (var path : new String[] {"/healthz", "/readyz"}) {
                var answer = app.browser().get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("ok\n");
                assertThat(app.browser().head(path).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aServerWhoseFolderIsGoneSaysSoButStillShowsPages() throws IOException {
        var data = temp.resolve("data");
        var config = new Config(
                data,
                "127.0.0.1",
                0,
                "http://talk.test",
                null,
                false,
                null,
                howtotalk.account.SecondFactorFor.NOBODY,
                Duration.ZERO);
        try (var app = App.start(config, InstantSource.system())) {
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            var browser = new Browser("http://127.0.0.1:" + app.port());
            assertThat(browser.get("/healthz").status()).isEqualTo(503);
            assertThat(browser.get("/healthz").body()).isEqualTo("not ok\n");
            assertThat(browser.get("/readyz").status()).isEqualTo(200);
        }
    }

    @Test
    void aServerWithoutDatabaseIsNeitherWellNorReady() {
        try (var app = TestApp.start()) {
            app.app().database.close();
            assertThat(app.browser().get("/healthz").status()).isEqualTo(503);
            assertThat(app.browser().get("/readyz").status()).isEqualTo(503);
        }
    }

    @Test
    void theCatalogueOfPartsIsThereInDevelopmentOnly() throws IOException {
        try (var app = TestApp.start()) {
            app.account("Ines Carvalho", "ines@example.edu");
            assertThat(app.browser().get("/components").status()).isEqualTo(404);
        }
        var checkout = Path.of("").toAbsolutePath();
        var config = new Config(
                temp.resolve("data"),
                "127.0.0.1",
                0,
                "http://talk.test",
                null,
                false,
                checkout,
                howtotalk.account.SecondFactorFor.NOBODY,
                Duration.ZERO);
        try (var app = App.start(config, InstantSource.system())) {
            app.database.writing(handle -> handle.execute(
                    "INSERT INTO account (name, sort_name, created_at) VALUES ('A', 'A', '2026-11-12T15:00:00.000Z')"));
            var answer = new Browser("http://127.0.0.1:" + app.port()).get("/components");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("h2")).hasSizeGreaterThan(12);
        }
        var catalogue = Files.readString(Path.of("templates/home/components.jte"));
        try (var tags = Files.list(Path.of("templates/tag"))) {
            for (var tag : tags.toList()) {
                var name = tag.getFileName().toString().replace(".jte", "");
                assertThat(catalogue).as("the catalogue shows").contains("@template.tag." + name + "(");
            }
        }
    }
}
