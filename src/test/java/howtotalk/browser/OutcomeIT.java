package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import howtotalk.story.Pasts;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an offer that is accepted to a proof that is shown, on a phone, by touch. */
class OutcomeIT extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("http://how-to-talk\\.test(/verify/\\S+)");

    /** Nobody listens there: what was written stays in the outbox. */
    @Override
    TestApp start() {
        return TestApp.startWithMail("smtp://127.0.0.1:1");
    }

    @Test
    void anOfferBecomesAnOutcomeAndAVerifierConfirmsIt() {
        var course = GradingScenario.in(app());
        course.student("Ines Carvalho", course.first);
        var address = course.email("ines.carvalho");
        var pasts = new Pasts(app());
        long dan = pasts.contact(address, "Dan Whitfield", "State College", null);
        long marta = pasts.contact(address, "Marta Lind", "Harbor Museum", dan);
        pasts.talked(address, dan, "2026-09-15", "He said I should meet Marta.");
        pasts.talked(address, marta, "2026-09-22", "She asked whether I would hold a microphone.");
        long account = app().number("SELECT id FROM account WHERE email = ?", address);
        app().sql("""
                INSERT INTO opportunity (account_id, organisation, role, kind, source, created_at)
                VALUES (?, 'Harbor Museum', 'Exhibit intern', 'INTERNSHIP', 'NETWORKING', '2026-10-01T12:00:00.000Z')
                """, account);
        app().sql("INSERT INTO opportunity_contact SELECT max(id), ?, 'REFERRER' FROM opportunity", marta);
        app().sql("""
                INSERT INTO stage_event (opportunity_id, stage, happened_on, recorded_at)
                SELECT max(id), 'OFFER', '2026-11-10', '2026-11-10T12:00:00.000Z' FROM opportunity
                """);

        var phone = windowOf(address, View.PHONE);
        phone.navigate("/");
        phone.getByText("Answer the offer").tap();
        phone.waitForURL("**/opportunities/*");
        phone.navigate("/opportunities");
        phone.getByText("Accepted →").tap();
        phone.getByText("Harbor Museum: accepted.").waitFor();
        phone.navigate("/");
        phone.getByText("File the outcome").tap();
        phone.locator("form.outcome-form button").tap();
        phone.getByText("Filed, with the path that led to it.").waitFor();
        assertThat(phone.locator(".branches").isVisible()).isTrue();
        assertThat(phone.locator(".lanes").isVisible()).isFalse();
        isFit(phone, "outcome-with-its-path", View.PHONE);

        phone.getByText("Add a document or ask a verifier").tap();
        phone.locator("#email").fill("m.lind@museum.example.org");
        phone.getByText("Send the link").tap();
        phone.getByText("Sent to m.lind@museum.example.org.").waitFor();
        isFit(phone, "outcome-proof-asked", View.PHONE);
        confirm();

        phone.navigate("/outcomes");
        phone.locator(".rows a").first().tap();
        assertThat(phone.locator("[aria-labelledby=proof-of-outcome] [aria-current]")
                        .innerText())
                .isEqualTo("Verified");
        assertThat(phone.locator(".verifier").innerText()).contains("m.lind@museum.example.org", "Confirmed");
        isFit(phone, "outcome-verified", View.PHONE);
    }

    @Test
    void whatIsTypedAfterTheSessionEndedIsInTheFormAgainAfterTheNextSignIn() {
        var course = GradingScenario.in(app());
        course.student("Ines Carvalho", course.first);
        var address = course.email("ines.carvalho");
        var phone = windowOf(address, View.PHONE);
        phone.navigate("/outcomes/new?what=status");
        phone.getByText("Looking for work").tap();
        phone.getByText("Saved").first().waitFor();
        phone.context().clearCookies();
        phone.locator("#quote").fill("Typed with nobody signed in.");
        phone.getByText("Not saved: you are signed out.").waitFor();
        phone.locator("form.outcome-form button.btn--primary").tap();
        phone.getByText("You are signed out.").waitFor();
        assertThat(phone.locator("#typed").inputValue()).contains("Typed with nobody signed in.");
        isFit(phone, "signed-out-with-words", View.PHONE);
        phone.locator("a.btn--primary").tap();
        phone.locator("#email").fill(address);
        phone.locator("#password").fill(TestApp.PASSWORD);
        phone.locator("form button.btn--primary").tap();
        phone.waitForURL("**/outcomes/new?what=status");
        phone.waitForFunction("() => document.querySelector('#quote').value === 'Typed with nobody signed in.'");
        complaints.removeIf(complaint -> complaint.contains("401")); // nobody was signed in
    }

    private void confirm() {
        var link = LINK.matcher(app().text("SELECT body FROM mail ORDER BY id DESC LIMIT 1"));
        assertThat(link.find()).isTrue();
        Page marta = window(View.PHONE);
        marta.navigate(link.group(1));
        isFit(marta, "verify", View.PHONE);
        marta.getByText("All of this is right").tap();
        marta.locator("#verifier").fill("Marta Lind, archivist");
        marta.getByText("Send the answer").tap();
        marta.getByText("Thank you. That is all.").waitFor();
        isFit(marta, "verified", View.PHONE);
    }
}
