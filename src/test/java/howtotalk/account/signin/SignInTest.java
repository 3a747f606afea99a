package howtotalk.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.account.Secrets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final TestApp app = TestApp.start();

    @BeforeEach
    void ines() {
        app.account("Ines Carvalho", "ines@example.edu");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void inesSignsInAndGoesWhereSheWasGoing() {
        var browser = app.browser();
        var answer = browser.post(
                "/sign-in", "email", "INES@example.edu", "password", TestApp.PASSWORD, "next", "/contacts?list=know");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/contacts?list=know");
        assertThat(browser.cookie("session")).hasSizeGreaterThan(30);
        assertThat(app.text("SELECT token_hash FROM session")).doesNotContain(browser.cookie("session"));
    }

    @Test
    void anAddressElsewhereIsNotFollowed() {
        var answer = app.browser()
                .post("/sign-in", "email", "ines@example.edu", "password", TestApp.PASSWORD, "next", "//evil.example");
        assertThat(answer.location()).isEqualTo("/");
    }

    @Test
    void theAnswerDoesNotTellWhichHalfWasWrong() {
        app.sql(
                "UPDATE account SET disabled_at = '2026-01-01T00:00:00.000Z' WHERE id = ?",
                app.account("Dan", "dan@example.edu"));
        var unknown = app.browser().post("/sign-in", "email", "nobody@example.edu", "password", TestApp.PASSWORD);
        var wrong = app.browser().post("/sign-in", "email", "ines@example.edu", "password", "something else");
        var disabled = app.browser().post("/sign-in", "email", "dan@example.edu", "password", TestApp.PASSWORD);
        assertThat(unknown.status()).isEqualTo(422).isEqualTo(wrong.status()).isEqualTo(disabled.status());
        assertThat(unknown.body().replace("nobody@example.edu", ""))
                .isEqualTo(wrong.body().replace("ines@example.edu", ""))
                .isEqualTo(disabled.body().replace("dan@example.edu", ""));
    }

    @Test
    void guessingIsSlowedDownButNeverLocksTheDoorForGood() {
        for (int i = 0; i < 5; i++) {
            app.browser().post("/sign-in", "email", "ines@example.edu", "password", "guess " + i);
        }
        var soon = app.browser().post("/sign-in", "email", "ines@example.edu", "password", TestApp.PASSWORD);
        assertThat(soon.status()).isEqualTo(422);
        assertThat(soon.text()).contains("Too many tries");
        app.pass(Duration.ofSeconds(6));
        app.signedIn("ines@example.edu");
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        var browser = app.signedIn("ines@example.edu");
        var token = browser.cookie("session");
        var answer = browser.post("/sign-out");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(app.number("SELECT count(*) FROM session WHERE token_hash = ?", Secrets.hash(token)))
                .isZero();
    }

    @Test
    void aRequestFromAnotherSiteIsRefused() {
        var foreign = app.browser().header("Sec-Fetch-Site", "cross-site");
        assertThat(foreign.post("/sign-in", "email", "ines@example.edu", "password", TestApp.PASSWORD)
                        .status())
                .isEqualTo(400);
        var silent = app.browser().header("Sec-Fetch-Site", null);
        assertThat(silent.post("/sign-in").status()).isEqualTo(400);
        var override = app.browser().header("X-HTTP-Method-Override", "POST");
        assertThat(override.get("/sign-in").status()).isEqualTo(400);
    }
}
