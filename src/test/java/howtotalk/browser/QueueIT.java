package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many students in a row: how many keys the grid and one criterion take, and whether the filters stay. */
class QueueIT extends BrowserTest {

    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");
    private static final List<String> STUDENTS =
            List.of("Ada Brandt", "Bo Castellanos", "Cleo Dufort", "Dev Eames", "Eli Fontaine");

    private GradingScenario given;
    private final List<Long> enrolments = new ArrayList<>();

    QueueIT() {}

    @BeforeEach
    void aClassOfFive() {
        given = GradingScenario.in(app());
        enrolments.clear();
        for (var name : STUDENTS) enrolments.add(given.student(name, given.first));
    }

    private long participation(boolean rubric) {
        return given.assignment(
                "Participation", DUE, "PARTICIPATION", false, 1000, rubric ? given.rubric : null, given.group);
    }

    private long essays() {
        long assignment = given.assignment("Three conversations", DUE);
        for (int i = 0; i < STUDENTS.size(); i++) {
            var at = i == 1 || i == 3 ? DUE.plus(Duration.ofHours(i)) : DUE.minus(Duration.ofHours(i + 1));
            long work = given.handIn(
                    assignment,
                    enrolments.get(i),
                    at,
                    ("I asked who pilots the ferry in the fog; " + STUDENTS.get(i) + " listened.\n\n").repeat(5));
            given.evidence(work, "Marta", "Harbor Museum", "PHONE", true, "2026-11-02", DUE, "She told me of tides.");
        }
        return assignment;
    }

    private Page lines(String path, View view) {
        var page = windowOf(given.instructor, view);
        page.navigate(path);
        page.waitForSelector(".is-now");
        return page;
    }

    private void saved(Page page, long assignment, int scored) {
        waitFor(
                page,
                scored,
                "SELECT count(*) FROM submission WHERE assignment_id = ? AND score IS NOT NULL",
                assignment);
    }

    @Test
    void theGridTakesTwoKeysAStudentAndALineIsUndoneWithOne() {
        long assignment = participation(true);
        var page = lines("/assignments/" + assignment + "/grading/grid", View.DESK);
        int keys = 0;
        for (var level : List.of("4", "3", "3", "2", "4")) {
            page.keyboard().press(level);
            page.keyboard().press(keys % 4 == 0 ? "ArrowDown" : "Enter");
            keys += 2;
        }
        assertThat(keys).isEqualTo(2 * STUDENTS.size());
        saved(page, assignment, 5);
        assertThat(app().number("SELECT score FROM submission WHERE enrolment_id = ?", enrolments.get(3)))
                .isEqualTo(500);
        page.waitForFunction("() => document.querySelector('h1').textContent === '5 of 5 have a grade'");
        isFit(page, "grid", View.DESK);

        page.locator(".is-now").first().click();
        page.keyboard().press("z");
        saved(page, assignment, 4);
        page.keyboard().press("ArrowUp");
        page.keyboard().press("h"); // half a level more
        page.waitForFunction(
                "id => document.querySelector(`[name=level_${id}]:checked`).value === '5'",
                enrolments.get(3).toString());
        page.reload();
        page.waitForSelector(".is-now");
        assertThat(page.locator(".is-now .gline__name").innerText())
                .as("opens where somebody has nothing")
                .isEqualTo("Eli Fontaine");
    }

    @Test
    void twoGradersOfOneLineSeeBoth() {
        long assignment = participation(true);
        var one = lines("/assignments/" + assignment + "/grading/grid", View.DESK);
        var two = lines("/assignments/" + assignment + "/grading/grid", View.DESK);
        one.keyboard().press("3");
        saved(one, assignment, 1);
        complaints.clear();
        two.keyboard().press("1");
        two.waitForSelector("dialog[open]");
        assertThat(two.locator("dialog[open]").innerText()).contains("Ada Brandt", "level 1", "level 3");
        two.locator("dialog[open] .btn--primary").click();
        two.waitForFunction(
                "() => document.querySelector('.is-now [data-saved-state]').textContent.startsWith('Saved')");
        assertThat(app().number("SELECT score FROM submission WHERE enrolment_id = ?", enrolments.get(0)))
                .isEqualTo(250);
        complaints.removeIf(words -> words.contains("409"));
    }

    @Test
    void aScoreWithoutARubricIsTypedAndEnterGoesOn() {
        long assignment = participation(false);
        var page = lines("/assignments/" + assignment + "/grading/grid", View.DESK);
        for (var score : List.of("8", "9", "7", "8", "6")) {
            page.keyboard().press(score);
            page.keyboard().press("Enter");
        }
        saved(page, assignment, 5);
        assertThat(app().number("SELECT score FROM submission WHERE enrolment_id = ?", enrolments.get(2)))
                .isEqualTo(700);
    }

    @Test
    void atTheDeskAScoreWithoutARubricIsTypedRightAwayAndEnterGoesOn() {
        long assignment = given.assignment("Reflection", DUE, "WRITTEN", true, 1000, null, given.group);
        for (int i = 0; i < 2; i++) given.handIn(assignment, enrolments.get(i), DUE, "I asked about the fog.");
        var page = windowOf(given.instructor, View.DESK);
        page.navigate("/assignments/" + assignment + "/grading/next");
        for (var key : List.of("8", "Enter", "9", "Enter")) page.keyboard().press(key);
        page.waitForSelector("h1:text-is('All graded.')");
        assertThat(app().number("SELECT score FROM submission WHERE enrolment_id = ?", enrolments.get(0)))
                .isEqualTo(800);
        assertThat(app().number("SELECT score FROM submission WHERE enrolment_id = ?", enrolments.get(1)))
                .isEqualTo(900);
    }

    @Test
    void oneCriterionTakesOneKeyAStudent() {
        long assignment = essays();
        var path = "/assignments/" + assignment + "/grading/criteria/" + given.criteria.get(2);
        var page = lines(path, View.DESK);
        var loads = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.isNavigationRequest()) loads.add(request.url());
        });
        page.locator(".cline__work .prose").first().click(); // keys work after a click anywhere
        for (var level : List.of("4", "3", "2", "3", "4")) page.keyboard().press(level);
        page.waitForFunction("() => document.querySelector('[data-done]').textContent === '5'");
        assertThat(page.evaluate("() => document.activeElement.hasAttribute('data-after')"))
                .as("and Enter leads to the next criterion")
                .isEqualTo(true);
        levels(page, assignment, 5);
        assertThat(loads).isEmpty();
        isFit(page, "criterion", View.DESK);
        page.keyboard().press("Enter");
        page.waitForURL("**/criteria/" + given.criteria.get(3));
    }

    private void levels(Page page, long assignment, int many) {
        waitFor(page, many, """
                SELECT count(*) FROM assessment_level l
                JOIN assessment a ON a.id = l.assessment_id
                JOIN submission s ON s.id = a.submission_id
                WHERE s.assignment_id = ? AND l.criterion_id = ? AND l.halves IS NOT NULL
                """, assignment, given.criteria.get(2));
    }

    @Test
    void byTouchALevelIsOneTap() {
        long assignment = essays();
        var path = "/assignments/" + assignment + "/grading/criteria/" + given.criteria.get(2);
        var page = lines(path, View.PHONE);
        page.locator("[data-line] .level").nth(3).tap();
        page.waitForFunction("() => document.querySelector('[data-saved-state]').textContent.startsWith('Saved')");
        levels(page, assignment, 1);
        page.locator("[data-line] .line-half").first().tap();
        page.waitForFunction(
                "() => document.querySelector('[data-line] input:checked')?.getAttribute('aria-label').startsWith('3½')");
        doesNotScrollSideways(page);
        page.locator("[data-line] .line-none").first().tap();
        levels(page, assignment, 0);
        assertThat(page.locator("[data-line] input:checked").count()).isZero();
        assertThat(page.locator("[data-line] .line-none").first().isVisible()).isFalse();
    }

    @Test
    void aCommentOnTheCriterionIsReachedAndLeftByKeysAndKeepsDigitsToItself() {
        long assignment = essays();
        var page = lines("/assignments/" + assignment + "/grading/criteria/" + given.criteria.get(2), View.DESK);
        for (var key : List.of("c", "2", " ", "p", "i", "e", "r", "s", "Escape", "3"))
            page.keyboard().press(key);
        page.waitForFunction("() => document.querySelector('[data-saved-state]').textContent.startsWith('Saved')");
        levels(page, assignment, 1);
        assertThat(app().number(
                                "SELECT l.halves FROM assessment_level l JOIN assessment a ON a.id = l.assessment_id"
                                        + " JOIN submission s ON s.id = a.submission_id"
                                        + " WHERE s.assignment_id = ? AND l.comment = '2 piers'",
                                assignment))
                .isEqualTo(6);
    }

    @Test
    void filtersTravelFromTheListThroughEnterToTheEnd() {
        long assignment = essays();
        var page = windowOf(given.instructor, View.DESK);
        page.navigate("/assignments/" + assignment + "/grading");
        page.locator(".chip:has-text('late')").click();
        page.locator(".queue-filter button").click();
        page.waitForURL("**/grading?show=LATE**");
        page.locator(".page-head .btn--primary").click();
        for (var name : List.of("Bo Castellanos", "Dev Eames")) {
            page.waitForSelector("h1:has-text('" + name + "')");
            assertThat(page.url()).contains("show=LATE");
            page.waitForSelector("[data-keys]:not([hidden])");
            for (var key : List.of("4", "3", "3", "4", "3", "2", "Enter"))
                page.keyboard().press(key);
        }
        page.waitForSelector("h1:has-text('2 students, none to grade.')");
        assertThat(page.locator(".page-head .btn--primary").innerText()).isEqualTo("Go on with Ada Brandt");
    }
}
