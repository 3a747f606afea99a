package howtotalk.account.joining;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {

    private static final String PASSWORD = "keys on the third hook";

    private final TestApp app = TestApp.start();

    @AfterEach
    void stop() {
        app.close();
    }

    private String path() {
        return app.app().setupLink().replaceFirst("https?://[^/]+", "");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/sign-in", "/courses", "/settings", "/admin", "/join", "/courses/1"})
    void beforeThereIsAnAccountEveryPageSaysHowToBegin(String path) {
        var answer = app.browser().open(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.heading()).isEqualTo("This server is not set up yet.");
        assertThat(answer.body()).doesNotContain("/setup/");
    }

    @Test
    void withoutTheLinkNobodySetsItUp() {
        path();
        assertThat(app.browser().post("/setup", "name", "Mallory").status()).isEqualTo(403);
        assertThat(app.browser().get("/setup/guess").status()).isEqualTo(404);
        assertThat(app.browser().post("/setup/guess", "name", "Mallory").status())
                .isEqualTo(404);
    }

    @Test
    void theLinkMakesTheAdministratorOnce() {
        var path = path();
        var browser = app.browser();
        var page = browser.get(path);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        var answer =
                browser.submit(page, path, "name", "Noor Whitcombe", "email", "noor@example.edu", "password", PASSWORD);
        assertThat(answer.location()).isEqualTo("/admin");
        assertThat(browser.open("/admin").text()).contains("Noor").contains("noor@example.edu");
        assertThat(app.app().setupLink()).isNull();
        assertThat(app.browser().get(path).status()).isEqualTo(404);
        assertThat(app.browser().get("/setup").status()).isEqualTo(404);
        assertThat(app.browser().post("/setup").status()).isEqualTo(404);
        assertThat(app.number("SELECT count(*) FROM audit WHERE event = 'SET_UP'"))
                .isEqualTo(1);
    }

    @Test
    void aRestartMakesANewLink() {
        var first = path();
        var second = path();
        assertThat(app.browser().get(first).status()).isEqualTo(404);
        assertThat(app.browser().get(second).status()).isEqualTo(200);
    }

    @Test
    void aFormThatCannotBeTakenIsShownAgainAndTheLinkStaysGood() {
        var path = path();
        var answer = app.browser().post(path, "name", "<b>Noor</b> 🦉 נור", "email", "noor", "password", "a secret");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Type an e-mail address").contains("at least 12");
        assertThat(answer.page().selectFirst("input[name=name]").val()).isEqualTo("<b>Noor</b> 🦉 נור");
        assertThat(answer.body()).doesNotContain("a secret");
        assertThat(app.browser().get(path).status()).isEqualTo(200);
    }

    @Test
    void ofTwentyAtTheSameMomentOneBecomesTheAdministrator() throws Exception {
        var path = path();
        var threads = Executors.newFixedThreadPool(20);
        try {
            var tries = new java.util.ArrayList<Callable<Integer>>();
            for (int i = 0; i < 20; i++) {
                var email = "noor" + i + "@example.edu";
                tries.add(() -> app.browser()
                        .post(path, "name", "Noor", "email", email, "password", PASSWORD)
                        .status());
            }
            for (var status : threads.invokeAll(tries)) {
                assertThat(status.get()).isIn(303, 404, 503);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(app.number("SELECT count(*) FROM account WHERE administrator = 1"))
                .isEqualTo(1);
        assertThat(app.number("SELECT count(*) FROM account")).isEqualTo(1);
    }
}
