package howtotalk.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.account.SecondFactorFor;
import howtotalk.account.TokenPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTest {

    private static final TestApp APP = TestApp.start();
    private static int people;

    private String email = "";
    private long ines;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void ines() {
        APP.at(TestApp.NOW);
        email = "ines" + people++ + "@example.edu";
        ines = APP.account("Ines Carvalho", email);
    }

    /** RFC 6238, appendix B, the last six of eight digits; the secret is 12345678901234567890 in base 32. */
    @ParameterizedTest(name = "at {0} s: {1}")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theNumbersAreThoseOfTheStandard(long seconds, String number) {
        assertThat(Totp.number("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.ofEpochSecond(seconds)))
                .isEqualTo(number);
    }

    @ParameterizedTest(name = "a number {0} s old is {1}")
    @CsvSource({"0, true", "30, true", "-30, true", "61, false", "-61, false"})
    void aNumberOfTheStepBeforeOrAfterIsAcceptedToo(long seconds, boolean accepted) {
        var secret = Totp.secret();
        var typed = Totp.number(secret, TestApp.NOW.minusSeconds(seconds));
        assertThat(Totp.step(secret, typed, TestApp.NOW, 0).isPresent()).isEqualTo(accepted);
    }

    @Test
    void onceAddedSigningInTakesANumberThatWorksOnce() {
        add(APP.signedIn(email));
        var browser = password();
        assertThat(browser.cookie("session")).isNull();
        assertThat(browser.get("/settings").location()).startsWith("/sign-in");
        assertThat(browser.post("/sign-in/code", "code", "000000").status()).isEqualTo(422);
        APP.pass(Duration.ofSeconds(30));
        var number = number();
        var in = browser.post("/sign-in/code", "code", number, "next", "/contacts");
        assertThat(in.location()).isEqualTo("/contacts");
        assertThat(browser.get("/settings").status()).isEqualTo(200);

        var second = password();
        assertThat(second.post("/sign-in/code", "code", number).status())
                .as("used already")
                .isEqualTo(422);
        assertThat(browser.post("/sign-in/code", "code", number).location())
                .as("the step is over")
                .isEqualTo("/sign-in");
    }

    @Test
    void aRecoveryCodeWorksOnceAndOnlyItsHashIsKept() {
        var codes = add(APP.signedIn(email));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var code = codes.get(3);
        assertThat(APP.number("SELECT count(*) FROM recovery_code WHERE code_hash LIKE '%' || ? || '%'", code))
                .isZero();
        assertThat(password()
                        .post("/sign-in/code", "code", code.toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(303);
        assertThat(password().post("/sign-in/code", "code", code).status()).isEqualTo(422);
        assertThat(APP.text("SELECT detail FROM audit WHERE event = 'RECOVERY_CODE_USED' AND actor_id = ?", ines))
                .isEqualTo("9 left");
    }

    @Test
    void afterFiveWrongNumbersOneWaits() {
        add(APP.signedIn(email));
        APP.pass(Duration.ofSeconds(60));
        var browser = password();
        for (int i = 0; i < 5; i++) {
            browser.post("/sign-in/code", "code", "00000" + i);
        }
        assertThat(browser.post("/sign-in/code", "code", number()).text()).contains("Too many tries");
        APP.pass(Duration.ofSeconds(6));
        assertThat(browser.post("/sign-in/code", "code", number()).status()).isEqualTo(303);
    }

    @Test
    void aMailedLinkAndANewPasswordDoNotGoAroundIt() {
        add(APP.signedIn(email));
        var browser = APP.browser();
        var link = "/sign-in-links/" + APP.tokens().mint(TokenPurpose.SIGN_IN, ines);
        assertThat(browser.post(link).location()).startsWith("/sign-in/code");
        assertThat(browser.cookie("session")).isNull();
        var reset = "/password-resets/" + APP.tokens().mint(TokenPurpose.PASSWORD_RESET, ines);
        browser.post(reset, "password", "seven owls on a wire");
        var again = APP.browser();
        assertThat(again.post("/sign-in", "email", email, "password", "seven owls on a wire")
                        .location())
                .startsWith("/sign-in/code");
        assertThat(again.cookie("session")).isNull();
    }

    @Test
    void addingItSignsEveryOtherBrowserOutAndRemovingItTakesANumber() {
        var elsewhere = APP.signedIn(email);
        var browser = APP.signedIn(email);
        add(browser);
        assertThat(elsewhere.get("/settings").status()).isEqualTo(303);
        assertThat(browser.post("/settings/second-factor").status())
                .as("a second app")
                .isEqualTo(409);
        assertThat(browser.post("/settings/second-factor/removal", "code", "123")
                        .status())
                .isEqualTo(422);
        APP.pass(Duration.ofSeconds(30));
        assertThat(browser.post("/settings/second-factor/removal", "code", number())
                        .status())
                .isEqualTo(303);
        assertThat(password().cookie("session")).isNotNull();
        assertThat(APP.number("SELECT count(*) FROM recovery_code WHERE account_id = ?", ines))
                .isZero();
    }

    @Test
    void aWrongNumberAddsNothing() {
        var browser = APP.signedIn(email);
        browser.post("/settings/second-factor");
        assertThat(browser.post("/settings/second-factor/confirmation", "code", "abc")
                        .status())
                .isEqualTo(422);
        assertThat(password().cookie("session")).isNotNull();
    }

    @Test
    void anAdministratorHelpsWhoeverLostPhoneAndCodes() {
        add(APP.signedIn(email));
        APP.account("Root", "root." + email, true);
        var admin = APP.signedIn("root." + email);
        var path = "/admin/accounts/" + ines;
        admin.submit(admin.get(path), path + "/second-factor-removal");
        assertThat(password().cookie("session")).isNotNull();
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'SECOND_FACTOR_REMOVED' AND subject_id = ?", ines))
                .isEqualTo(1);
    }

    @Test
    void whereItIsCompulsoryAnAdministratorCanDoNothingBefore() {
        try (var strict = TestApp.startWithSecondFactorFor(SecondFactorFor.ADMINISTRATORS)) {
            strict.account("Ines Carvalho", "ines@example.edu");
            long root = strict.account("Root", "root@example.edu", true);
            assertThat(strict.signedIn("ines@example.edu").get("/settings").status())
                    .isEqualTo(200);
            var admin = strict.signedIn("root@example.edu");
            assertThat(admin.get("/admin").location()).isEqualTo("/settings/second-factor");
            assertThat(admin.post("/admin/invitations", "name", "Eve", "email", "eve@example.edu")
                            .location())
                    .isEqualTo("/settings/second-factor");
            assertThat(strict.number("SELECT count(*) FROM account")).isEqualTo(2);
            assertThat(admin.get("/settings/second-factor").text()).contains("Your account needs a second step first.");
            admin.post("/settings/second-factor");
            var secret = strict.text("SELECT secret FROM second_factor WHERE account_id = ?", root);
            admin.post("/settings/second-factor/confirmation", "code", Totp.number(secret, strict.now()));
            assertThat(admin.get("/admin").status()).isEqualTo(200);
        }
    }

    private Browser password() {
        var browser = APP.browser();
        browser.post("/sign-in", "email", email, "password", TestApp.PASSWORD);
        return browser;
    }

    private String number() {
        return Totp.number(APP.text("SELECT secret FROM second_factor WHERE account_id = ?", ines), APP.now());
    }

    private List<String> add(Browser browser) {
        var begun = browser.post("/settings/second-factor");
        assertThat(begun.page().select("svg.qr")).hasSize(1);
        var answer = browser.post("/settings/second-factor/confirmation", "code", number());
        return answer.page().select(".recovery code").eachText();
    }
}
