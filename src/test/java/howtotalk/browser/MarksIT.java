package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a grader typed reaches its own student, however slow or broken the way is. */
class MarksIT extends BrowserTest {

    private static final String SAVED = "[data-saved-state]:not(.saved--off):not(.saved--now)";

    private @Nullable GradingScenario scenario;
    private long assignment;
    private long ines;
    private long malik;
    private @Nullable Page desk;

    @BeforeEach
    void twoPapersWait() {
        var given = GradingScenario.in(app());
        scenario = given;
        var due = TestApp.NOW.minus(Duration.ofDays(1));
        assignment = given.assignment("Three conversations", due);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.first);
        given.handIn(assignment, ines, due.minusSeconds(60), "I went to the hospital.");
        given.handIn(assignment, malik, due.minusSeconds(60), "I rang the harbor master.");
        desk = windowOf(given.instructor, View.DESK);
    }

    private Page nora() {
        return Objects.requireNonNull(desk);
    }

    private GradingScenario given() {
        return Objects.requireNonNull(scenario);
    }

    @Test
    void whoeverGoesOnBeforeASlowSaveLeavesTheMarksWithTheirStudent() {
        var held = new ArrayList<Route>();
        nora().navigate(desk(ines));
        nora().route("**/grading/" + ines + "/assessment", held::add);
        six("4");
        nora().keyboard().press("Enter");
        nora().waitForSelector("h1:text-is('Malik Eason')");
        six("2");
        nora().waitForSelector(SAVED);
        until(() -> !held.isEmpty());
        held.forEach(Route::resume);
        waitFor("SELECT count(*) FROM submission WHERE enrolment_id = " + ines + " AND score = 5000", 1);
        assertThat(score(malik)).isEqualTo(2500);
    }

    @Test
    void aSaveThatFailedIsToldByNameAndSentToItsOwnStudentAgain() {
        var held = new ArrayList<Route>();
        nora().navigate(desk(ines));
        nora().route("**/grading/" + ines + "/assessment", held::add);
        six("4");
        nora().keyboard().press("Enter");
        nora().waitForSelector("h1:text-is('Malik Eason')");
        until(() -> !held.isEmpty());
        held.forEach(Route::abort);
        nora().waitForSelector("main > .notice--attn");
        assertThat(nora().textContent("main > .notice--attn")).contains("Ines Carvalho", "Kept on this device");
        nora().unroute("**/grading/" + ines + "/assessment");
        nora().navigate(desk(ines));
        waitFor("SELECT count(*) FROM submission WHERE enrolment_id = " + ines + " AND score = 5000", 1);
        assertThat(app().number("SELECT count(*) FROM submission WHERE enrolment_id = ? AND score IS NOT NULL", malik))
                .isZero();
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    void whatIsTypedBeforeTheNextStudentIsThereIsGivenToTheNext() {
        var held = new ArrayList<Route>();
        nora().route(Pattern.compile("[?&]after="), held::add);
        nora().navigate(desk(ines));
        six("4");
        nora().keyboard().press("Enter");
        six("2");
        nora().keyboard().press("w");
        nora().keyboard().type("Ask 2 more.");
        until(() -> !held.isEmpty());
        assertThat(nora().textContent("h1")).isEqualTo("Ines Carvalho");
        held.forEach(Route::resume);
        nora().waitForSelector("h1:text-is('Malik Eason')");
        waitFor("SELECT count(*) FROM assessment WHERE comment = 'Ask 2 more.'", 1);
        assertThat(score(malik)).isEqualTo(2500);
        assertThat(score(ines)).isEqualTo(5000);
        assertThat(nora().inputValue("#comment")).isEqualTo("Ask 2 more.");
    }

    @Test
    void theListAtTheEndOfTheQueueIsShownWhenEveryMarkIsSaved() {
        var held = new ArrayList<Route>();
        nora().navigate(desk(ines));
        nora().route("**/assessment", held::add);
        six("4");
        nora().keyboard().press("Enter");
        nora().waitForSelector("h1:text-is('Malik Eason')");
        six("2");
        until(() -> held.size() == 2); // saved by itself, but for what follows
        nora().keyboard().press("h");
        nora().keyboard().press("Enter");
        held.get(1).resume();
        until(() -> held.size() == 3);
        nora().waitForTimeout(200); // as long as a list that waits for nothing would take
        held.get(2).resume();
        nora().waitForTimeout(200);
        assertThat(nora().textContent("h1")).isEqualTo("Malik Eason");
        held.get(0).resume();
        nora().waitForSelector("h1:text-is('All graded.')");
        assertThat(score(ines)).isEqualTo(5000);
        assertThat(score(malik)).isEqualTo(2563);
    }

    @Test
    void whoeverIsToldThatTheLastMarksAreNotSavedStaysWithThem() {
        var held = new ArrayList<Route>();
        nora().navigate(desk(malik));
        six("4");
        nora().keyboard().press("Enter");
        nora().waitForSelector("h1:text-is('Ines Carvalho')");
        nora().route("**/assessment", held::add);
        six("2");
        nora().keyboard().press("Enter");
        until(() -> !held.isEmpty());
        nora().waitForTimeout(200); // as long as a list that waits for nothing would take
        held.forEach(Route::abort);
        nora().unroute("**/assessment");
        nora().waitForSelector("main > .notice--attn:has-text('Kept on this device')");
        assertThat(nora().textContent("h1")).isEqualTo("Ines Carvalho");
        nora().keyboard().press("Enter");
        nora().waitForSelector("h1:text-is('All graded.')");
        assertThat(score(ines)).isEqualTo(2500);
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    void aHalfLevelThatNeverReachedTheServerIsStillAHalfLevelAfterAReload() {
        nora().navigate(desk(ines));
        nora().route("**/grading/" + ines + "/assessment", route -> route.abort());
        nora().keyboard().press("2");
        nora().keyboard().press("h");
        nora().waitForSelector("[data-saved-state].saved--off");
        nora().unroute("**/grading/" + ines + "/assessment");
        nora().reload();
        waitFor(
                "SELECT count(*) FROM assessment_level l JOIN assessment a ON a.id = l.assessment_id"
                        + " JOIN submission s ON s.id = a.submission_id"
                        + " WHERE s.enrolment_id = " + ines + " AND l.halves = 5",
                1);
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    void whatWaitsForAStudentWithoutASubmissionIsFoundWhenThereIsOne() {
        long chloe = given().student("Chloé Marchetti", given().first);
        nora().navigate(desk(chloe));
        nora().route("**/grading/" + chloe + "/assessment", route -> route.abort());
        nora().fill("#comment", "I saw you speak.");
        nora().waitForSelector("[data-saved-state].saved--off");
        nora().unroute("**/grading/" + chloe + "/assessment");
        app().sql("INSERT INTO submission (assignment_id, enrolment_id) VALUES (?, ?)", assignment, chloe);
        nora().navigate("/submissions/" + given().submission(assignment, chloe) + "/grade");
        waitFor("SELECT count(*) FROM assessment WHERE comment = 'I saw you speak.'", 1);
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    void twoWindowsShowBothVersionsByStudentAndCriterion() {
        var second = nora().context().newPage();
        nora().navigate(desk(ines));
        second.navigate(desk(ines));
        hasLookedForWhatWaits(second);
        nora().keyboard().press("4");
        nora().waitForSelector(SAVED);
        second.keyboard().press("2");
        second.waitForCondition(() -> second.querySelector("dialog[open]") != null);
        assertThat(second.textContent("dialog[open]"))
                .contains("Ines Carvalho", "With whom", "Yours2", "Saved meanwhile4");
        isFit(second, "both-versions", View.DESK);
        second.keyboard().press("Enter");
        assertThat(second.locator("dialog[open]").count())
                .as("an Enter that was meant for the desk chooses nothing")
                .isEqualTo(1);
        second.click("dialog[open] button.btn--primary");
        waitFor("SELECT count(*) FROM assessment_level WHERE halves = 4", 1);
        complaints.removeIf(complaint -> complaint.contains("409"));
    }

    /** A page reads once what waits in its browser; what another window types from then on is not taken for its own. */
    private static void hasLookedForWhatWaits(Page page) {
        page.evaluate("""
                new Promise(done => { indexedDB.open('how-to-talk', 1).onsuccess = opened => {
                  opened.target.result.transaction('waiting').objectStore('waiting').getAllKeys().onsuccess = done; }; })
                  .then(() => true)""");
    }

    private String desk(long student) {
        return "/assignments/" + assignment + "/grading/" + student;
    }

    private void six(String level) {
        for (int i = 0; i < 6; i++) nora().keyboard().press(level);
    }

    private long score(long student) {
        return app().number("SELECT score FROM submission WHERE enrolment_id = ?", student);
    }

    private void until(BooleanSupplier so) {
        nora().waitForCondition(so);
    }

    private void waitFor(String sql, long number) {
        waitFor(nora(), number, sql);
    }
}
