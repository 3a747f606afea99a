package howtotalk.account.admin;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTest {

    private static final TestApp APP = TestApp.start();
    private static final long NOOR = APP.account("Noor Whitcombe", "noor@example.edu", true);
    private static int people;

    private Browser admin;
    private String email;
    private long ines;

    @BeforeEach
    void ines() {
        APP.at(TestApp.NOW);
        admin = APP.signedIn("noor@example.edu");
        email = "ines" + people++ + "@example.edu";
        ines = APP.account("Ines Carvalho", email);
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/admin", "/admin/accounts/1", "/admin/audit", "/admin/mail"})
    void onlyTheAdministratorSeesThesePages(String path) {
        assertThat(admin.get(path).status()).isEqualTo(200);
        assertThat(APP.signedIn(email).get(path).status()).isEqualTo(403);
        assertThat(APP.browser().get(path).status()).isEqualTo(303);
    }

    @Test
    void accountsAreListedAndFound() {
        assertThat(admin.get("/admin").text()).contains("Whitcombe, Noor", "Administrator", email);
        var found = admin.get("/admin?q=" + email.toUpperCase());
        assertThat(found.text()).contains("1 account", email).doesNotContain("Whitcombe");
        assertThat(admin.get("/admin?q=%25_&from=-3").text()).contains("0 accounts", "Show everybody");
        assertThat(admin.get("/admin?q=%3Cscript%3E").body()).doesNotContain("<script>");
        assertThat(admin.get("/admin?from=99999999999999999999").status()).isEqualTo(200);
    }

    @Test
    void anInstructorIsInvitedOnceHoweverOftenTheButtonIsPressed() {
        var page = admin.get("/admin");
        var name = "Ada " + email;
        admin.submit(page, "/admin/invitations", "name", name, "email", "ada." + email);
        admin.submit(page, "/admin/invitations", "name", name, "email", "ada." + email);
        assertThat(APP.number("SELECT count(*) FROM account WHERE email = ? AND instructor = 1", "ada." + email))
                .isEqualTo(1);
        assertThat(APP.number("SELECT count(*) FROM mail WHERE recipient = ?", "ada." + email))
                .isEqualTo(1);
        assertThat(admin.get("/admin?q=ada." + email).text()).contains("Instructor", "Not claimed yet");
    }

    @Test
    void anInvitationWithoutNameOrAddressIsRefusedInASentence() {
        var answer = admin.post("/admin/invitations", "name", "", "email", "ada");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Say your name", "Type an e-mail address");
    }

    @Test
    void disablingTakesEffectAtTheNextRequest() {
        var browser = APP.signedIn(email);
        var path = "/admin/accounts/" + ines;
        admin.submit(admin.get(path), path + "/disabled");
        assertThat(browser.get("/settings").status()).isEqualTo(303);
        assertThat(APP.browser()
                        .post("/sign-in", "email", email, "password", TestApp.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(path + "/link").status()).isEqualTo(409);
        admin.submit(admin.get(path), path + "/disabled");
        APP.signedIn(email);
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE subject_id = ? AND actor_id = ? AND event IN ('ACCOUNT_DISABLED', 'ACCOUNT_ENABLED')",
                        ines,
                        NOOR))
                .isEqualTo(2);
    }

    @Test
    void anotherAdministratorIsMadeAndUnmadeWithANewSessionEachTime() {
        var browser = APP.signedIn(email);
        var path = "/admin/accounts/" + ines;
        admin.submit(admin.get(path), path + "/administrator");
        assertThat(browser.get("/admin").status()).as("signed out").isEqualTo(303);
        var again = APP.signedIn(email);
        assertThat(again.get("/admin").status()).isEqualTo(200);
        admin.submit(admin.get(path), path + "/administrator");
        assertThat(again.get("/admin").status()).isEqualTo(303);
        assertThat(APP.signedIn(email).get("/admin").status()).isEqualTo(403);
    }

    @Test
    void theLastAdministratorCannotLockTheDoorFromInside() {
        var path = "/admin/accounts/" + NOOR;
        assertThat(admin.post(path + "/disabled", "on", "yes").status()).isEqualTo(409);
        assertThat(admin.post(path + "/administrator").status()).isEqualTo(409);
        assertThat(admin.get(path).text()).contains("your own account");
    }

    @Test
    void aLinkIsMadeOnceShownOnceAndNoted() {
        var path = "/admin/accounts/" + ines;
        var answer = admin.submit(admin.get(path), path + "/link");
        var link = answer.page().selectFirst("#link").val();
        assertThat(link).startsWith("http://how-to-talk.test/password-resets/");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(APP.browser().get(link.replaceFirst("https?://[^/]+", "")).status())
                .isEqualTo(200);
        assertThat(admin.get(path).page().selectFirst("#link")).isNull();
        assertThat(APP.number("SELECT count(*) FROM audit WHERE event = 'LINK_MADE' AND subject_id = ?", ines))
                .isEqualTo(1);
    }

    @Test
    void aLinkThatOpensAnAccountNeedsThePasswordGivenAShortWhileAgo() {
        APP.pass(Duration.ofMinutes(16));
        var path = "/admin/accounts/" + ines;
        var answer = admin.post(path + "/link");
        assertThat(answer.location()).startsWith("/confirm?next=");
        assertThat(admin.submit(admin.get(answer.location()), "/confirm", "password", TestApp.PASSWORD)
                        .location())
                .isEqualTo(path);
        assertThat(admin.post(path + "/link").status()).isEqualTo(200);
    }

    @Test
    void theOutboxShowsNoTokenAndMakesANewLinkInItsPlace() {
        APP.browser().post("/password-resets", "email", email);
        var outbox = admin.get("/admin/mail");
        assertThat(outbox.text()).contains(email, "Choose a new password", "/password-resets/…", "To be handed over");
        assertThat(outbox.body()).doesNotContainPattern("password-resets/[A-Za-z0-9_-]{20}");
        long mail = APP.number("SELECT max(id) FROM mail WHERE recipient = ?", email);
        var shown = admin.submit(outbox, "/admin/mail/" + mail + "/link");
        var link = shown.page().selectFirst("#link").val().replaceFirst("https?://[^/]+", "");
        assertThat(APP.browser().get(link).status()).isEqualTo(200);
        assertThat(APP.number("SELECT count(*) FROM audit WHERE event = 'LINK_MADE' AND subject_id = ?", ines))
                .isEqualTo(1);
        assertThat(admin.post("/admin/mail/999999/link").status()).isEqualTo(404);
    }

    @Test
    void theAuditSaysWhoDidWhat() {
        APP.browser().post("/sign-in", "email", email, "password", "a guess");
        var audit = admin.get("/admin/audit");
        assertThat(audit.text()).contains("Sign in refused", "nobody signed in", "Ines Carvalho", "Signed in");
        assertThat(admin.get("/admin/audit?from=1000000").text()).contains("Nothing before this");
    }
}
