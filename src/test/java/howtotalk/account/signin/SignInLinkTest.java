package howtotalk.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.TokenPurpose;
import howtotalk.mail.Letterbox;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInLinkTest {

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

    @Test
    void inesSignsInByTheMailedLinkOnce() {
        app.browser().post("/sign-in-links", "email", "ines@example.edu");
        var path = letterbox.path("ines@example.edu", 1);
        assertThat(path).startsWith("/sign-in-links/");
        var browser = app.browser();
        var page = browser.get(path);
        assertThat(page.heading()).isEqualTo("Sign in as Ines Carvalho?");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(browser.cookie("session")).isNull();
        assertThat(browser.submit(page, path).status()).isEqualTo(303);
        assertThat(browser.get("/settings").status()).isEqualTo(200);
        assertThat(app.browser().get(path).status()).isEqualTo(404);
        assertThat(app.browser().post(path).status()).isEqualTo(404);
    }

    @Test
    void theLinkEndsAfterAQuarterOfAnHour() {
        app.browser().post("/sign-in-links", "email", "ines@example.edu");
        var path = letterbox.path("ines@example.edu", 1);
        app.pass(Duration.ofMinutes(15));
        assertThat(app.browser().get(path).status()).isEqualTo(404);
    }

    @Test
    void aDisabledAccountDoesNotComeInByALinkOfBefore() {
        app.browser().post("/sign-in-links", "email", "ines@example.edu");
        var path = letterbox.path("ines@example.edu", 1);
        app.sql("UPDATE account SET disabled_at = '2026-11-12T15:00:00.000Z' WHERE id = ?", ines);
        assertThat(app.browser().post(path).status()).isEqualTo(404);
    }

    @Test
    void theAnswerDoesNotTellWhetherTheAddressHasAnAccount() {
        var known = app.browser().post("/sign-in-links", "email", "ines@example.edu");
        var unknown = app.browser().post("/sign-in-links", "email", "nobody@example.edu");
        assertThat(known.body().replace("ines@", "nobody@")).isEqualTo(unknown.body());
    }

    @Test
    void aSignedInScreenShowsACodeThatSignsThePhoneIn() {
        var screen = app.signedIn("ines@example.edu");
        var before = screen.get("/phone");
        assertThat(before.page().select("svg.qr")).isEmpty();
        var shown = screen.submit(before, "/phone");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().select("svg.qr path")).hasSize(1);
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(app.number("SELECT count(*) FROM one_time_token WHERE purpose = 'PHONE' AND account_id = ?", ines))
                .isEqualTo(1);

        var token = new OneTimeTokens(app.database(), app::now).mint(TokenPurpose.PHONE, ines);
        var phone = app.browser();
        assertThat(phone.get("/phone/" + token).heading()).isEqualTo("Sign in as Ines Carvalho?");
        assertThat(phone.post("/phone/" + token).status()).isEqualTo(303);
        assertThat(phone.get("/settings").status()).isEqualTo(200);
        assertThat(screen.get("/settings").text()).contains("this browser").contains("End");
        assertThat(app.browser().get("/phone/" + token).status()).isEqualTo(404);
    }

    @Test
    void theCodeEndsAfterFiveMinutes() {
        var token = new OneTimeTokens(app.database(), app::now).mint(TokenPurpose.PHONE, ines);
        app.pass(Duration.ofMinutes(5));
        assertThat(app.browser().post("/phone/" + token).status()).isEqualTo(404);
    }

    @Test
    void aStrangerHasNoCodeToShow() {
        assertThat(app.browser().get("/phone").location()).isEqualTo("/sign-in?next=%2Fphone");
        assertThat(app.browser().post("/phone").location()).isEqualTo("/sign-in");
    }

    @Test
    void whoCameByALinkIsStillAskedForThePasswordWhereItMatters() {
        var token = new OneTimeTokens(app.database(), app::now).mint(TokenPurpose.PHONE, ines);
        var phone = app.browser();
        phone.post("/phone/" + token);
        assertThat(app.text("SELECT confirmed_at FROM session WHERE account_id = ?", ines))
                .startsWith("1970");
        var confirm = phone.get("/confirm?next=/settings");
        assertThat(phone.submit(confirm, "/confirm", "password", "wrong").status())
                .isEqualTo(422);
        assertThat(phone.submit(confirm, "/confirm", "password", TestApp.PASSWORD)
                        .location())
                .isEqualTo("/settings");
        assertThat(app.text("SELECT confirmed_at FROM session WHERE account_id = ?", ines))
                .startsWith("2026");
    }

    @Test
    void theQuestionForThePasswordLeadsNowhereElse() {
        var browser = app.signedIn("ines@example.edu");
        assertThat(browser.post("/confirm", "next", "https://evil.example/", "password", TestApp.PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(browser.get("/confirm?next=//evil.example").body()).doesNotContain("evil.example");
    }
}
