package howtotalk.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.mail.Letterbox;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordResetTest {

    private static final String NEW = "seven owls on a wire";

    private final Letterbox letterbox = new Letterbox();
    private final TestApp app = TestApp.startWithMail(letterbox.url());
    private long ines;

    @BeforeEach
    void ines() {
        ines = app.account("Ines Carvalho", "ines@example.edu");
    }

    @AfterEach
    void stop() {
        app.close();
        letterbox.close();
    }

    private String mailedPath(int howMany) {
        assertThat(app.browser()
                        .post("/password-resets", "email", "Ines@Example.edu")
                        .status())
                .isEqualTo(200);
        return letterbox.path("ines@example.edu", howMany);
    }

    @Test
    void inesChoosesANewPasswordByTheMailedLink() {
        var elsewhere = app.signedIn("ines@example.edu");
        var path = mailedPath(1);
        var browser = app.browser();
        var page = browser.get(path);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.text()).contains("Ines Carvalho");

        var answer = browser.submit(page, path, "password", NEW);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/sign-in");
        assertThat(browser.cookie("session")).as("no automatic sign-in").isNull();
        assertThat(browser.open("/sign-in").text()).contains("Your new password is set");
        assertThat(elsewhere.get("/settings").location()).startsWith("/sign-in");
        assertThat(app.browser()
                        .post("/sign-in", "email", "ines@example.edu", "password", NEW)
                        .status())
                .isEqualTo(303);
        assertThat(app.browser()
                        .post("/sign-in", "email", "ines@example.edu", "password", TestApp.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(Letterbox.text(letterbox.to("ines@example.edu", 2).get(1))).contains("was just changed");
        assertThat(app.number("SELECT count(*) FROM audit WHERE event = 'PASSWORD_RESET' AND subject_id = ?", ines))
                .isEqualTo(1);
    }

    @Test
    void aLinkThatWasUsedOrNeverWasGivesTheSamePage() {
        var path = mailedPath(1);
        app.browser().post(path, "password", NEW);
        var used = app.browser().get(path);
        var never = app.browser().get("/password-resets/k3JvVf0dQmTzq8xPl2YwRb7N_-aHsEuC");
        assertThat(used.status()).isEqualTo(404);
        assertThat(never.status()).isEqualTo(404);
        assertThat(used.body()).isEqualTo(never.body());
        assertThat(app.browser().post(path, "password", NEW).status()).isEqualTo(404);
    }

    @Test
    void lookingAtTheLinkDoesNotUseIt() {
        var path = mailedPath(1);
        app.browser().get(path);
        app.browser().head(path);
        assertThat(app.browser().get(path).status()).isEqualTo(200);
    }

    @Test
    void theLinkEndsAfterAnHourAndWithANewerOne() {
        var first = mailedPath(1);
        var second = mailedPath(2);
        assertThat(app.browser().get(first).status()).isEqualTo(404);
        app.pass(Duration.ofMinutes(59));
        assertThat(app.browser().get(second).status()).isEqualTo(200);
        app.pass(Duration.ofMinutes(2));
        assertThat(app.browser().get(second).status()).isEqualTo(404);
    }

    @Test
    void theLinkIsVoidOnceThePasswordWasChangedOtherwise() {
        var path = mailedPath(1);
        app.signedIn("ines@example.edu").post("/settings/password", "old_password", TestApp.PASSWORD, "password", NEW);
        assertThat(app.browser().get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", "short", "password1234567", "carvalho 2026"})
    void aWeakPasswordIsRefusedAndTheLinkStaysGood(String password) {
        var path = mailedPath(1);
        var answer = app.browser().post(path, "password", password);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst(".error").text()).isNotEmpty();
        assertThat(app.browser().get(path).status()).isEqualTo(200);
    }

    @Test
    void ofTwentyAtTheSameMomentOneSetsThePassword() throws Exception {
        var path = mailedPath(1);
        var threads = Executors.newFixedThreadPool(20);
        var moved = 0;
        try {
            Callable<Integer> attempt =
                    () -> app.browser().post(path, "password", NEW).status();
            for (var status : threads.invokeAll(java.util.Collections.nCopies(20, attempt))) {
                assertThat(status.get()).isIn(303, 404, 503);
                moved += status.get() == 303 ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }
        assertThat(moved).isEqualTo(1);
    }

    @Test
    void theAnswerDoesNotTellWhetherTheAddressHasAnAccount() {
        app.sql(
                "UPDATE account SET disabled_at = '2026-01-01T00:00:00.000Z' WHERE id = ?",
                app.account("Dan", "dan@example.edu"));
        var known = app.browser().post("/password-resets", "email", "ines@example.edu");
        var unknown = app.browser().post("/password-resets", "email", "nobody@example.edu");
        var disabled = app.browser().post("/password-resets", "email", "dan@example.edu");
        assertThat(known.status()).isEqualTo(200).isEqualTo(unknown.status()).isEqualTo(disabled.status());
        assertThat(known.body().replace("ines@", "nobody@"))
                .isEqualTo(unknown.body())
                .isEqualTo(disabled.body().replace("dan@", "nobody@"));
        assertThat(app.number("SELECT count(*) FROM mail")).isEqualTo(1);
    }

    @Test
    void askingTooOftenIsRefusedForKnownAndUnknownAlike() {
        for (var email : new String[] {"ines@example.edu", "nobody@example.edu"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(app.browser()
                                .post("/password-resets", "email", email)
                                .status())
                        .isEqualTo(200);
            }
            assertThat(app.browser()
                            .post("/password-resets", "email", email.toUpperCase())
                            .status())
                    .isEqualTo(429);
        }
        app.pass(Duration.ofMinutes(13));
        assertThat(app.browser()
                        .post("/password-resets", "email", "ines@example.edu")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", "ines", "@", "a@b", "two@@example.edu", "ines@example.edu\r\nBcc: x@example.edu"})
    void whatIsNoAddressIsAnsweredInASentence(String email) {
        var answer = app.browser().post("/password-resets", "email", email);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Type an e-mail address");
    }

    @Test
    void whoHasNotJoinedYetGetsTheInvitationAgain() {
        app.sql("UPDATE account SET password_hash = NULL WHERE id = ?", ines);
        var path = mailedPath(1);
        assertThat(path).startsWith("/invitations/");
    }

    @Test
    void theLinkIsBuiltFromTheConfigurationNotFromTheRequest() {
        app.browser().header("X-Forwarded-Host", "evil.example").post("/password-resets", "email", "ines@example.edu");
        assertThat(Letterbox.text(letterbox.to("ines@example.edu", 1).get(0)))
                .contains("http://how-to-talk.test/password-resets/")
                .doesNotContain("evil");
    }
}
