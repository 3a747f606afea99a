package howtotalk.account.settings;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.account.TokenPurpose;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final TestApp APP = TestApp.start();
    private static final String NEW = "seven owls on a wire";
    private static int people;

    private String email;
    private long ines;

    @BeforeEach
    void ines() {
        APP.at(TestApp.NOW);
        email = "ines" + people++ + "@example.edu";
        ines = APP.account("Ines Carvalho", email);
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void aStrangerSignsInFirst() {
        assertThat(APP.browser().get("/settings").location()).isEqualTo("/sign-in?next=%2Fsettings");
        assertThat(APP.browser().post("/settings/password", "password", NEW).location())
                .isEqualTo("/sign-in");
    }

    @Test
    void aChangeOfPasswordNeedsTheOldOneAndEndsEveryOtherSession() {
        var here = APP.signedIn(email);
        var elsewhere = APP.signedIn(email);
        var before = here.cookie("session");
        var page = here.get("/settings");
        var refused = here.submit(page, "/settings/password", "old_password", "a guess", "password", NEW);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("#old_password-error").text()).contains("not your password");

        var answer = here.submit(page, "/settings/password", "old_password", TestApp.PASSWORD, "password", NEW);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(here.cookie("session")).isNotEqualTo(before);
        assertThat(here.get("/settings").status()).isEqualTo(200);
        assertThat(elsewhere.get("/settings").status()).isEqualTo(303);
        assertThat(APP.number("SELECT count(*) FROM session WHERE account_id = ?", ines))
                .isEqualTo(1);
        assertThat(APP.number("SELECT count(*) FROM audit WHERE event = 'PASSWORD_CHANGED' AND actor_id = ?", ines))
                .isEqualTo(1);
    }

    @Test
    void guessingTheOldPasswordIsSlowedDown() {
        var browser = APP.signedIn(email);
        for (int i = 0; i < 5; i++) {
            browser.post("/settings/password", "old_password", "guess " + i, "password", NEW);
        }
        assertThat(browser.post("/settings/password", "old_password", TestApp.PASSWORD, "password", NEW)
                        .text())
                .contains("Too many tries");
        APP.pass(Duration.ofSeconds(6));
        assertThat(browser.post("/settings/password", "old_password", TestApp.PASSWORD, "password", NEW)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aNewAddressNeedsThePasswordAndIsToldToTheOldOne() {
        var browser = APP.signedIn(email);
        var page = browser.get("/settings");
        var other = "new" + email;
        assertThat(browser.submit(page, "/settings/email", "email", other).status())
                .isEqualTo(422);
        assertThat(browser.submit(page, "/settings/email", "email", other, "email_password", TestApp.PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(APP.text("SELECT email FROM account WHERE id = ?", ines)).isEqualTo(email);
        assertThat(APP.text("SELECT subject FROM mail WHERE recipient = ?", other))
                .isEqualTo("Your new address");
        assertThat(browser.get("/settings").text()).contains(other + " waits for you to open the link");

        var path = "/email-changes/" + APP.tokens().mint(TokenPurpose.EMAIL, ines);
        var link = APP.browser().get(path);
        assertThat(link.text()).contains(other);
        assertThat(link.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(APP.text("SELECT email FROM account WHERE id = ?", ines))
                .as("looked at only")
                .isEqualTo(email);
        assertThat(APP.browser().submit(link, path).status()).isEqualTo(303);
        assertThat(APP.text("SELECT email FROM account WHERE id = ?", ines)).isEqualTo(other);
        assertThat(APP.text("SELECT subject FROM mail WHERE recipient = ?", email))
                .isEqualTo("Your address was changed");
        assertThat(APP.browser().post(path).status()).as("once").isEqualTo(404);
        APP.signedIn(other);
    }

    @Test
    void theLinkToANewAddressIsVoidAfterADayAndAfterAChangeOfPassword() {
        var browser = APP.signedIn(email);
        browser.post("/settings/email", "email", "late." + email, "email_password", TestApp.PASSWORD);
        var late = APP.tokens().mint(TokenPurpose.EMAIL, ines);
        APP.pass(Duration.ofHours(25));
        assertThat(APP.browser().post("/email-changes/" + late).status()).isEqualTo(404);
        assertThat(browser.get("/settings").text()).doesNotContain("waits for you");
        var before = APP.tokens().mint(TokenPurpose.EMAIL, ines);
        browser.post("/settings/password", "old_password", TestApp.PASSWORD, "password", NEW);
        assertThat(APP.browser().post("/email-changes/" + before).status()).isEqualTo(404);
    }

    @Test
    void anAddressThatSomebodyElseHasByNowIsNotTaken() {
        var browser = APP.signedIn(email);
        browser.post("/settings/email", "email", "wanted." + email, "email_password", TestApp.PASSWORD);
        var token = APP.tokens().mint(TokenPurpose.EMAIL, ines);
        APP.account("Dan Whitfield", "wanted." + email);
        assertThat(APP.browser().post("/email-changes/" + token).status()).isEqualTo(409);
        assertThat(APP.text("SELECT email FROM account WHERE id = ?", ines)).isEqualTo(email);
    }

    @Test
    void aSixthNewAddressWithinAnHourIsTooOften() {
        var browser = APP.signedIn(email);
        for (int i = 0; i < 5; i++) {
            assertThat(newAddress(browser, i + email).status()).isEqualTo(303);
        }
        var refused = newAddress(browser, 6 + email);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        APP.pass(Duration.ofMinutes(15));
        assertThat(newAddress(browser, 7 + email).status()).isEqualTo(303);
    }

    private static howtotalk.Browser.Answer newAddress(howtotalk.Browser browser, String address) {
        return browser.post("/settings/email", "email", address, "email_password", TestApp.PASSWORD);
    }

    @Test
    void sessionsThatNobodyCanUseAreSweptAway() {
        APP.signedIn(email);
        APP.pass(Duration.ofDays(29));
        APP.signedIn(email);
        APP.pass(Duration.ofDays(2));
        APP.sweep();
        assertThat(APP.number("SELECT count(*) FROM session WHERE account_id = ?", ines))
                .isEqualTo(1);
        assertThat(APP.number("SELECT count(*) FROM session WHERE seen_at < '2026-11-13'"))
                .isZero();
    }

    @Test
    void theAddressOfAnotherAccountIsRefused() {
        APP.account("Dan Whitfield", "dan." + email);
        var browser = APP.signedIn(email);
        var answer = browser.post("/settings/email", "email", "DAN." + email, "email_password", TestApp.PASSWORD);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#email-error").text()).contains("Another account");
    }

    @Test
    void aNameIsShownAsTypedAndListedByItsLastWord() {
        var browser = APP.signedIn(email);
        assertThat(browser.post("/settings/name", "name", "  ").status()).isEqualTo(422);
        assertThat(browser.post("/settings/name", "name", "x".repeat(201)).status())
                .isEqualTo(422);
        browser.post("/settings/name", "name", "<b>إيناس</b> 🦉 Carvalho", "administrator", "1", "id", "1");
        var page = browser.open("/settings");
        assertThat(page.page().selectFirst("#name").val()).isEqualTo("<b>إيناس</b> 🦉 Carvalho");
        assertThat(page.page().select("main b, .masthead__end b")).isEmpty();
        assertThat(APP.text("SELECT sort_name FROM account WHERE id = ?", ines)).startsWith("Carvalho, ");
        assertThat(APP.number("SELECT administrator FROM account WHERE id = ?", ines))
                .isZero();
    }

    @Test
    void aLostPhoneIsSignedOutFromHere() {
        var here = APP.signedIn(email);
        var phone = APP.browser()
                .header("User-Agent", "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0");
        phone.post("/sign-in", "email", email, "password", TestApp.PASSWORD);
        var page = here.get("/settings");
        assertThat(page.text()).contains("this browser", "Firefox on Android", "used just now");
        var end = page.page().selectFirst("form[action^=/settings/sessions/]").attr("action");
        assertThat(here.post(end).status()).isEqualTo(303);
        assertThat(phone.get("/settings").status()).isEqualTo(303);
        assertThat(here.post(end).status()).as("gone").isEqualTo(404);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var browser = APP.signedIn(email);
        long mine = APP.number("SELECT id FROM session WHERE account_id = ?", ines);
        APP.account("Dan Whitfield", "dan." + email);
        var dan = APP.signedIn("dan." + email);
        assertThat(dan.post("/settings/sessions/" + mine + "/end").status()).isEqualTo(404);
        assertThat(browser.get("/settings").status()).isEqualTo(200);
    }

    @Test
    void signingOutIsOnThePageAndWarnsOfUnsavedText() {
        var page = APP.signedIn(email).get("/settings").page();
        assertThat(page.select("form[action=/sign-out][method=post][data-sign-out]"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-12T14:55:00Z | used just now",
                "2026-11-12T14:20:00Z | used within the last hour",
                "2026-11-12T13:59:00Z | used an hour ago",
                "2026-11-11T16:00:00Z | used 23 hours ago",
                "2026-11-10T15:00:00Z | last used on 10 November 2026",
            })
    void aSessionSaysWhenItWasUsed(Instant seen, String words) {
        assertThat(AccountSettingsController.ago(seen, TestApp.NOW)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1 | Safari on iPhone",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 | Chrome on Linux",
                "curl/8 | A browser",
                "'' | A browser"
            })
    void aBrowserSaysWhatItIs(String userAgent, String words) {
        assertThat(Browsers.words(userAgent)).isEqualTo(words);
    }
}
