package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The core of the course in a browser that runs no script. axe is a script itself and waits for ever in such a browser, so
 * a second one that runs scripts opens the same address for the same person; the width is measured in the first.
 */
class WithoutScriptIT extends BrowserTest {

    @Test
    void theWordsOfAMessageStayWhereOthersAreChosenWithAndWithoutAScript() {
        var scenario = GradingScenario.in(app());
        scenario.student("Mia Lindqvist", scenario.first);
        scenario.assignment("Three conversations", app().now().minus(Duration.ofDays(2)));
        var page = "/courses/" + scenario.course + "/messages/new?who=everybody";
        for (boolean script : new boolean[] {false, true}) {
            var nora = script ? window(View.PHONE) : windowWithoutScript(View.PHONE);
            signIn(nora, scenario.instructor);
            nora.navigate(page);
            var words = "Typed " + (script ? "with" : "without") + " a script.";
            nora.locator("#text").fill(words);
            nora.locator("#who").selectOption("missing");
            nora.locator("button:text-is('Choose')").click();
            nora.waitForURL("**/messages/new?who=missing**");
            assertThat(nora.locator("#text").inputValue()).isEqualTo(words);
            assertThat(nora.locator("#who").inputValue()).isEqualTo("missing");
        }
    }

    @Test
    void aConversationIsLoggedHandedInGradedAndReleased() {
        var scenario = GradingScenario.in(app());
        scenario.student("Mia Lindqvist", scenario.first);
        long assignment = scenario.assignment("Three conversations", app().now().plus(Duration.ofDays(2)));

        var mia = windowWithoutScript(View.PHONE);
        signIn(mia, scenario.email("mia.lindqvist"));
        mia.navigate("/touches/new");
        isFitForWhoeverHasScript(mia, View.PHONE);
        mia.locator("input[name=who]").fill("Aldo Marchetti");
        mia.locator("input[name=channel][value=IN_PERSON]").check();
        mia.locator("textarea[name=what]").fill("He told me why the ferry waits for the bread.");
        mia.locator("form[data-touch] button.btn--primary").click();
        mia.waitForURL(url -> !url.contains("/touches/new"));
        assertThat(app().number("SELECT count(*) FROM touch")).isEqualTo(1);

        mia.navigate("/assignments/" + assignment);
        mia.locator("textarea[name=text]").fill("I went to the quay.");
        mia.locator("#work .foot button[formaction$='/draft']").click();
        mia.waitForSelector("textarea[name=text]:has-text('I went to the quay.')"); // as the server says it again
        isFitForWhoeverHasScript(mia, View.PHONE);
        assertThat(mia.locator("textarea[name=text]").inputValue()).isEqualTo("I went to the quay.");
        mia.locator("#work .foot button.btn--primary").click();
        mia.waitForURL("**/attempts/*");
        isFitForWhoeverHasScript(mia, View.PHONE);

        var nora = windowWithoutScript(View.DESK);
        signIn(nora, scenario.instructor);
        nora.navigate("/assignments/" + assignment + "/grading");
        nora.locator("main a.btn--primary").first().click();
        nora.waitForSelector("#marks");
        isFitForWhoeverHasScript(nora, View.DESK);
        for (var criterion : scenario.criteria) {
            nora.locator("label.level:has(input[name=level_" + criterion + "][value='6'])")
                    .click();
        }
        nora.locator("#marks button[value=next]").click();
        nora.waitForURL(url -> !url.endsWith("/grade"));
        nora.navigate("/assignments/" + assignment + "/release");
        isFitForWhoeverHasScript(nora, View.DESK);
        nora.locator("main form button.btn--primary[name=section]").click();
        nora.waitForSelector(".notice:has-text('Released.')");

        mia.navigate("/assignments/" + assignment);
        assertThat(mia.locator(".result").innerText()).contains("37.5");
        isFitForWhoeverHasScript(mia, View.PHONE);
    }

    private void isFitForWhoeverHasScript(Page page, View view) {
        doesNotScrollSideways(page);
        var second = window(view);
        second.context()
                .addCookies(page.context().cookies().stream()
                        .map(cookie -> new Cookie(cookie.name, cookie.value)
                                .setUrl(base())
                                .setHttpOnly(true))
                        .toList());
        assertThat(second.navigate(page.url()).status()).isEqualTo(200);
        isFit(second, view);
        second.close();
    }

    private static void signIn(Page page, String email) {
        page.navigate("/sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(TestApp.PASSWORD);
        page.locator("form button.btn--primary").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
