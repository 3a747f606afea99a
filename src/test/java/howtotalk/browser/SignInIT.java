package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.TestApp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignInIT extends BrowserTest {

    @BeforeAll
    void ines() {
        app().account("Ines Carvalho", "ines@example.edu");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theDoorIsFitToBeSeen(View view) {
        open(window(view), "/sign-in", view);
    }

    @ParameterizedTest
    @MethodSource("views")
    void aWrongPasswordIsSaidAtItsFieldAndTheRightOneOpens(View view) {
        var page = window(view);
        page.navigate("/sign-in");
        page.getByLabel("E-mail").fill("ines@example.edu");
        page.getByLabel("Password").fill("not this one");
        page.keyboard().press("Enter");
        page.waitForSelector("#password-error");
        assertThat(page.locator("#password").getAttribute("aria-describedby")).isEqualTo("password-error");
        assertThat(page.locator("#email").inputValue()).isEqualTo("ines@example.edu");
        // Chromium writes every answer of 400 and above on the console; this one was meant.
        complaints.removeIf(complaint -> complaint.contains("422"));
        isFit(page, "sign-in-refused", view);

        page.getByLabel("Password").fill(TestApp.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page.locator("h1").count()).isEqualTo(1);
        isFit(page, "first-page-without-course", view);
    }

    @ParameterizedTest
    @MethodSource("views")
    void aPageThatIsNotThereIsFitToBeSeen(View view) {
        var page = window(view);
        assertThat(page.navigate("/nowhere").status()).isEqualTo(404);
        complaints.removeIf(complaint -> complaint.contains("404"));
        isFit(page, "nowhere", view);
    }

    /** The rules of colour are asked about two texts of each kind; a pale one among many is a kind of its own. */
    @ParameterizedTest
    @CsvSource({
        "li:nth-child(20) { color: #aaa }",
        "li:nth-child(20) { background: #555 }",
        "li:nth-child(20) { opacity: .4 }",
        "@media (prefers-color-scheme: dark) { li:nth-child(20) b { color: #aaa } }",
        "@media (max-width: 400px) { input { color: #aaa } }"
    })
    void onePaleTextAmongManyIsFound(String style) {
        var page = window(View.DESK);
        page.setContent("<!doctype html><html lang=en><title>Pale</title><style>body { background: #fff; color: #000 }"
                + style + "</style><main><h1>Pale</h1><input aria-label=Name value=Ines><ul>"
                + "<li>One <b>of many</b></li>".repeat(30) + "</ul></main></html>");
        assertThatThrownBy(() -> isFit(page, View.DESK))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("color-contrast");
    }
}
