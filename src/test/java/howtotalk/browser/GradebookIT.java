package howtotalk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gradebook under the hands: no mouse, nothing lost. */
class GradebookIT extends BrowserTest {

    private @org.jspecify.annotations.Nullable GradingScenario given;
    private long quiz;
    private long essay;
    private long ines;
    private long malik;

    @BeforeEach
    void twoStudentsAndTwoAssignments() {
        given = GradingScenario.in(app());
        quiz = given.assignment("Quiz", TestApp.NOW, "WRITTEN", false, 1000, null, given.group);
        essay = given.assignment("Essay", TestApp.NOW, "WRITTEN", false, 5000, null, given.group);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.first);
    }

    @Test
    void aColumnIsTypedInWithoutAMouseAndIsFitMeanwhile() {
        var page = grid();
        cell(page, ines, quiz).focus();
        page.keyboard().type("8.5");
        page.keyboard().press("Enter");
        page.keyboard().type("EX");
        page.keyboard().press("Tab");
        page.keyboard().type("B");
        page.keyboard().press("Enter");
        assertThat(cell(page, ines, quiz)).containsText("8.5");
        assertThat(cell(page, malik, quiz)).containsText("EX");
        assertThat(cell(page, malik, essay)).containsText("43");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("[data-who]").first()).hasText("Ines Carvalho · Quiz");
        page.keyboard().press("F2");
        page.keyboard().press("Escape");
        assertThat(cell(page, ines, quiz)).containsText("8.5");
        page.waitForFunction("() => document.querySelectorAll('.is-waiting').length === 0");
        isFit(page, "gradebook-typed", View.DESK);
    }

    @Test
    void whatCannotBeSavedStaysInItsCellWithItsSentence() {
        var page = grid();
        cell(page, ines, quiz).focus();
        page.keyboard().type("abc");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        assertThat(cell(page, ines, quiz)).containsText("abc");
        assertThat(page.locator("[data-says]")).containsText("“abc” is no score.");
        page.keyboard().type("12");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("[data-says]")).containsText("more than the 10");
        isFit(page, "gradebook-asked", View.DESK);
        page.locator("[data-choices] button").first().click();
        assertThat(page.locator("[data-says]")).containsText("12 saved");
        assertThat(score(ines)).isEqualTo(1200);
        complaints.removeIf(complaint -> complaint.contains("422"));
    }

    @Test
    void twoWindowsAreShownBothAndOneIsChosen() {
        var one = grid();
        var other = grid();
        cell(one, ines, quiz).focus();
        one.keyboard().type("7");
        one.keyboard().press("Enter");
        assertThat(cell(one, ines, quiz)).containsText("unreleased");
        cell(other, ines, quiz).focus();
        other.keyboard().type("5");
        other.keyboard().press("Enter");
        other.keyboard().press("ArrowUp");
        assertThat(other.locator("[data-says]")).hasText("Somebody made this 7 meanwhile; you typed 5.");
        assertThat(score(ines)).isEqualTo(700);
        complaints.removeIf(complaint -> complaint.contains("409"));
        other.locator("[data-choices] button").nth(1).click();
        assertThat(other.locator("[data-says]")).containsText("5 saved");
        assertThat(score(ines)).isEqualTo(500);
    }

    @Test
    void withoutANetworkTheCellWaitsAndIsSentWhenItIsBack() {
        var page = grid();
        cell(page, ines, quiz).focus();
        page.context().setOffline(true);
        page.keyboard().type("6");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("[data-says]")).containsText("no connection");
        assertThat(cell(page, ines, quiz)).containsText("6");
        page.context().setOffline(false);
        assertThat(cell(page, ines, quiz)).containsText("unreleased");
        assertThat(score(ines)).isEqualTo(600);
        complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    private Page grid() {
        var page = windowOf(given.instructor, View.DESK);
        page.navigate("/courses/" + given.course + "/gradebook");
        page.waitForSelector("table[role=grid]");
        return page;
    }

    private com.microsoft.playwright.Locator cell(Page page, long enrolment, long assignment) {
        var column = page.evaluate(
                "id => [...document.querySelectorAll('thead tr:last-child th')].findIndex(th => th.dataset.a === id)",
                Long.toString(assignment));
        return page.locator(
                "tr[data-e='" + enrolment + "'] > :nth-child(" + (((Number) column).intValue() + 1) + ") a");
    }

    private long score(long enrolment) {
        return app().number(
                        "SELECT score FROM submission WHERE enrolment_id = ? AND assignment_id = ?", enrolment, quiz);
    }
}
