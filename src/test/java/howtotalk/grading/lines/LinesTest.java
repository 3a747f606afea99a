package howtotalk.grading.lines;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.Browser.Answer;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One criterion across all students, and the grid. */
class LinesTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private Browser instructor = APP.browser();
    private long ines;
    private long chloe;
    private long malik;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void threeStudentsInTwoSections() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        ines = given.student("Ines Carvalho", given.first);
        chloe = given.student("Chloé Marchetti", given.second);
        malik = given.student("Malik Eason", given.first);
        instructor = given.instructor();
    }

    private long essay() {
        long assignment = given.assignment("Three conversations", DUE);
        var work = given.handIn(assignment, ines, DUE.minusSeconds(60), "I went to the **harbor**.");
        given.evidence(work, "Maren", "Harbor & Pine", "PHONE", true, "2026-11-02", DUE.minusSeconds(600), "Tides. 🌊");
        given.handIn(assignment, chloe, DUE.plus(Duration.ofHours(2)), "שלום, I said.");
        return assignment;
    }

    private long participation(boolean rubric) {
        return given.assignment(
                "Participation", DUE, "PARTICIPATION", false, 1000, rubric ? given.rubric : null, given.group);
    }

    private String criterion(long assignment, int number) {
        return "/assignments/" + assignment + "/grading/criteria/" + given.criteria.get(number);
    }

    private Answer level(Browser grader, long assignment, long student, int number, int version, String halves) {
        return grader.post(
                "/assignments/" + assignment + "/grading/" + student + "/criteria/" + given.criteria.get(number),
                "student",
                Long.toString(student),
                "version",
                Integer.toString(version),
                "level_" + student,
                halves);
    }

    private Answer line(Browser grader, long assignment, long student, int version, String field, String value) {
        return grader.post(
                "/assignments/" + assignment + "/grading/" + student + "/line",
                "student",
                Long.toString(student),
                "version",
                Integer.toString(version),
                field + "_" + student,
                value);
    }

    private long number(String sql, long assignment, long student) {
        return APP.number(
                "SELECT " + sql + " FROM submission s JOIN assessment a ON a.submission_id = s.id"
                        + " WHERE s.assignment_id = ? AND s.enrolment_id = ?",
                assignment,
                student);
    }

    @Test
    void oneCriterionStandsBesideWhatEachStudentWrote() {
        long assignment = essay();
        var page = instructor.get(criterion(assignment, 2));
        assertThat(page.heading()).isEqualTo(GradingScenario.CRITERIA.get(2));
        assertThat(page.page().select("[data-line] h2").eachText()).containsExactly("Ines Carvalho", "Chloé Marchetti");
        assertThat(page.text())
                .contains("0 of 2 have a level. One more is not listed")
                .contains("I went to the harbor.", "Maren", "Tides. 🌊", "שלום", "late 2 h");
        assertThat(instructor
                        .get(criterion(assignment, 2) + "?show=LATE")
                        .page()
                        .select("[data-line] h2")
                        .eachText())
                .containsExactly("Chloé Marchetti");
        assertThat(instructor.get(criterion(assignment, 2) + "?show=MINE").text())
                .contains("Nobody here has anything to grade by this.");
    }

    @Test
    void ofTwoGradersAtOnceOnTwoCriteriaNeitherLosesAnything() throws Exception {
        long assignment = essay();
        var assistant = APP.signedIn(given.assistant("Priya Raman", given.first));
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 8; round++) {
                var halves = Integer.toString(1 + round % 8);
                int version = 2 * round;
                var together = new CyclicBarrier(2);
                var answers = new ArrayList<Future<Integer>>();
                for (var grader : List.of(instructor, assistant)) {
                    int number = grader == instructor ? 0 : 1;
                    answers.add(pool.submit(() -> {
                        together.await(5, TimeUnit.SECONDS);
                        return level(grader, assignment, ines, number, version, halves)
                                .status();
                    }));
                }
                assertThat(answers.get(0).get()).isEqualTo(303);
                assertThat(answers.get(1).get()).isEqualTo(303);
                assertThat(number("a.version", assignment, ines)).isEqualTo(version + 2);
                assertThat(APP.number("""
                        SELECT count(*) FROM assessment_level l
                        JOIN assessment a ON a.id = l.assessment_id
                        JOIN submission s ON s.id = a.submission_id
                        WHERE s.assignment_id = ? AND s.enrolment_id = ? AND l.halves = ?
                        """, assignment, ines, Long.parseLong(halves)))
                        .isEqualTo(2);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aLevelIsSavedByItselfAndLeavesTheOtherCriteriaAlone() {
        long assignment = essay();
        assertThat(level(instructor, assignment, ines, 0, 0, "6").status()).isEqualTo(303);
        assertThat(level(instructor, assignment, ines, 1, 1, "7").status()).isEqualTo(303);
        var page = instructor.get(criterion(assignment, 1));
        assertThat(page.text()).contains("1 of 2 have a level.");
        assertThat(page.page().selectFirst("[name=level_" + ines + "][checked]").val())
                .isEqualTo("7");
        assertThat(page.page().selectFirst("[name=version_" + ines + "]").val()).isEqualTo("2");
        assertThat(number("count(*)", assignment, ines)).isEqualTo(1);
    }

    @Test
    void whoeverComesSecondToTheSameCriterionSeesBothAndNothingIsOverwritten() {
        long assignment = essay();
        level(instructor, assignment, ines, 0, 0, "6");
        var second = level(instructor, assignment, ines, 0, 0, "2");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Ines Carvalho", "Yours", "1", "Saved meanwhile", "3");
        assertThat(level(instructor, assignment, ines, 1, 0, "4").status())
                .as("another criterion is in nobody’s way")
                .isEqualTo(303);
        assertThat(number(
                        "(SELECT sum(halves) FROM assessment_level l WHERE l.assessment_id = a.id)", assignment, ines))
                .isEqualTo(10);
        var kept = instructor.submit(
                second, "/assignments/" + assignment + "/grading/" + ines + "/criteria/" + given.criteria.get(0));
        assertThat(kept.status()).isEqualTo(303);
    }

    @Test
    void aLevelNeverLandsOnAnotherStudentNorOnWorkOfAnotherCourse() {
        long assignment = essay();
        var wrong = instructor.post(
                "/assignments/" + assignment + "/grading/" + ines + "/criteria/" + given.criteria.get(0),
                "student",
                Long.toString(chloe),
                "level_" + ines,
                "4");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(level(instructor, assignment, ines, 0, 0, "99").status()).isEqualTo(422);
        var other = GradingScenario.in(APP);
        long elsewhere = other.assignment("Elsewhere", DUE);
        assertThat(level(instructor, elsewhere, ines, 0, 0, "4").status()).isEqualTo(404);
        assertThat(instructor.get(criterion(elsewhere, 0)).status()).isEqualTo(404);
        assertThat(instructor
                        .get("/assignments/" + assignment + "/grading/criteria/" + other.criteria.get(0))
                        .status())
                .isEqualTo(404);
        assertThat(APP.number(
                        "SELECT count(*) FROM assessment a JOIN submission s ON s.id = a.submission_id"
                                + " WHERE s.enrolment_id IN (?, ?)",
                        ines,
                        chloe))
                .isZero();
    }

    @Test
    void withoutScriptAllLevelsAreOneFormAndOnlyWhatWasChangedIsSaved() {
        long assignment = essay();
        var page = instructor.get(criterion(assignment, 0));
        level(instructor, assignment, chloe, 0, 0, "8"); // meanwhile
        var saved = instructor.post(
                criterion(assignment, 0),
                "version_" + ines,
                "0",
                "was_" + ines,
                "",
                "level_" + ines,
                "6",
                "version_" + chloe,
                "0",
                "was_" + chloe,
                "");
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(page.page().select("button[data-without-script]").text()).isEqualTo("Save what changed");
        var stale = instructor.post(
                criterion(assignment, 0), "version_" + chloe, "0", "was_" + chloe, "", "level_" + chloe, "2");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Somebody chose 4 meanwhile; you chose 1.");
        assertThat(stale.page()
                        .selectFirst("[name=level_" + chloe + "][checked]")
                        .val())
                .isEqualTo("8");

        var again = instructor.get(criterion(assignment, 0)).page();
        var open = again.select("[data-without-script] input[name=level_" + ines + "]");
        assertThat(open.attr("value")).isEmpty();
        instructor.post(
                criterion(assignment, 0),
                "version_" + ines,
                again.select("[name=version_" + ines + "]").val(),
                "was_" + ines,
                "6",
                "level_" + ines,
                open.attr("value"));
        assertThat(instructor
                        .get(criterion(assignment, 0))
                        .page()
                        .select("[name=level_" + ines + "][checked], [data-without-script] input[name=level_" + ines
                                + "]"))
                .as("open again, and then there is nothing to leave open")
                .isEmpty();
    }

    private Answer said(long assignment, long student, int version, String halves, String comment) {
        return instructor.post(
                "/assignments/" + assignment + "/grading/" + student + "/criteria/" + given.criteria.get(0),
                "student",
                Long.toString(student),
                "version",
                Integer.toString(version),
                "level_" + student,
                halves,
                "comment_" + student,
                comment);
    }

    @Test
    void aCommentOnTheCriterionIsOneUnitWithItsLevel() {
        long assignment = essay();
        assertThat(said(assignment, ines, 0, "", "Name the pier.").status()).isEqualTo(303);
        assertThat(said(assignment, ines, 1, "6", "Name the pier. 🌊 שם").status())
                .isEqualTo(303);
        var page = instructor.get(criterion(assignment, 0));
        assertThat(page.page().selectFirst("#comment_" + ines).text()).isEqualTo("Name the pier. 🌊 שם");
        assertThat(page.page().selectFirst("#comment_" + chloe).text()).isEmpty();
        assertThat(instructor
                        .get("/assignments/" + assignment + "/grading/" + ines)
                        .text())
                .contains("Name the pier. 🌊 שם");
        assertThat(level(instructor, assignment, ines, 0, 2, "4").status()).isEqualTo(303);
        assertThat(instructor.get(criterion(assignment, 0)).text())
                .as("a line without the field says nothing about the comment")
                .contains("Name the pier.");
        var second = said(assignment, ines, 1, "4", "Which pier?");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("With whom, comment", "Which pier?", "Name the pier. 🌊 שם");
        assertThat(said(assignment, ines, 3, "4", "x".repeat(20_001)).status()).isEqualTo(422);
    }

    @Test
    void everyPauseWhileACommentIsTypedIsSavedAndNoneIsALineOfTheHistory() {
        long assignment = essay();
        instructor.post(
                "/assignments/" + assignment + "/grading/" + ines + "/assessment",
                given.marks(0, "", 3, 3, 3, 3, 3, 3));
        var lines = "(SELECT count(*) FROM grade_change h WHERE h.submission_id = s.id)";
        long before = number(lines, assignment, ines);
        said(assignment, ines, 1, "6", "Name");
        said(assignment, ines, 2, "6", "Name the pier.");
        assertThat(number(lines, assignment, ines)).isEqualTo(before);
        said(assignment, ines, 3, "8", "Name the pier.");
        assertThat(number(lines, assignment, ines)).isEqualTo(before + 1);
    }

    @Test
    void withoutScriptACommentThatCannotBeSavedStaysInItsFieldAndTheOthersAreSaved() {
        long assignment = essay();
        said(assignment, ines, 0, "", "Theirs.");
        var stale = instructor.post(
                criterion(assignment, 0),
                "version_" + ines,
                "0",
                "was_" + ines,
                "",
                "comment_was_" + ines,
                "",
                "comment_" + ines,
                "Mine.",
                "version_" + chloe,
                "0",
                "was_" + chloe,
                "",
                "comment_was_" + chloe,
                "",
                "comment_" + chloe,
                "Two\r\nlines.");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("They wrote “Theirs.”; yours is in the field");
        assertThat(stale.page().selectFirst("#comment_" + ines).text()).isEqualTo("Mine.");
        assertThat(stale.page().selectFirst("#comment_" + chloe).wholeText()).isEqualTo("Two\nlines.");
        var again = instructor.submit(stale, criterion(assignment, 0));
        assertThat(again.status()).isEqualTo(303);
        assertThat(instructor
                        .get(criterion(assignment, 0))
                        .page()
                        .selectFirst("#comment_" + ines)
                        .text())
                .isEqualTo("Mine.");
    }

    @Test
    void whatIsReleasedIsOnlyShown() {
        long assignment = essay();
        instructor.post(
                "/submissions/" + given.submission(assignment, ines) + "/assessment",
                given.marks(0, "", 4, 4, 4, 4, 4, 4));
        APP.sql(
                "UPDATE assessment SET released_at = ? WHERE submission_id = ?",
                howtotalk.db.Iso.text(TestApp.NOW),
                given.submission(assignment, ines));
        var page = instructor.get(criterion(assignment, 0));
        assertThat(page.page().select("[name=level_" + ines + "]")).isEmpty();
        assertThat(page.text()).contains("Level 4, rare. released Open the desk");
        assertThat(level(instructor, assignment, ines, 0, 1, "0").status()).isEqualTo(409);
        assertThat(line(instructor, assignment, ines, 1, "level", "0").status()).isEqualTo(409);
        assertThat(number("a.score", assignment, ines)).isEqualTo(5000);
    }

    @Test
    void oneLevelInTheGridIsTheLevelOfEveryCriterionAndIsKeptInTheHistory() {
        long assignment = participation(true);
        assertThat(instructor
                        .get("/assignments/" + assignment + "/grading")
                        .page()
                        .select("a[href$=grid]"))
                .hasSize(1);
        assertThat(line(instructor, assignment, malik, 0, "level", "6").status())
                .isEqualTo(303);
        assertThat(number("a.score", assignment, malik)).isEqualTo(750);
        var page = instructor.get("/assignments/" + assignment + "/grading/grid");
        assertThat(page.heading()).isEqualTo("1 of 3 have a grade");
        assertThat(page.page()
                        .selectFirst("[name=level_" + malik + "][checked]")
                        .val())
                .isEqualTo("6");
        assertThat(number("(SELECT count(*) FROM grade_change h WHERE h.submission_id = s.id)", assignment, malik))
                .isEqualTo(1);
    }

    @Test
    void undoingALinePutsEveryLevelBackAsItWas() {
        long assignment = participation(true);
        instructor.post(
                "/assignments/" + assignment + "/grading/" + malik + "/assessment",
                given.marks(0, "Well asked.", 4, 3, -1, 4, 3, 2));
        var page = instructor.get("/assignments/" + assignment + "/grading/grid");
        var place = page.page().selectFirst("[data-student=" + malik + "]");
        assertThat(place.attr("data-marks")).isEqualTo("8,6,,8,6,4");
        assertThat(place.text()).contains("Levels 4, 3, –, 4, 3, 2");
        line(instructor, assignment, malik, 1, "level", "4");
        assertThat(number("a.score", assignment, malik)).isEqualTo(500);
        assertThat(line(instructor, assignment, malik, 2, "marks", "8,6,,8,6,4").status())
                .isEqualTo(303);
        assertThat(number(
                        "(SELECT sum(halves) FROM assessment_level l WHERE l.assessment_id = a.id)", assignment, malik))
                .isEqualTo(32);
        assertThat(instructor
                        .get("/assignments/" + assignment + "/grading/" + malik)
                        .text())
                .contains("Well asked.");
    }

    @Test
    void workWithoutARubricHasAScoreALine() {
        long assignment = participation(false);
        assertThat(line(instructor, assignment, malik, 0, "score", "8,5").status())
                .isEqualTo(303);
        assertThat(number("a.score", assignment, malik)).isEqualTo(850);
        assertThat(line(instructor, assignment, malik, 1, "score", "many").status())
                .isEqualTo(422);
        var stale = line(instructor, assignment, malik, 0, "score", "3");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Malik Eason", "8.5", "3");
        assertThat(line(instructor, assignment, malik, 1, "score", "").status()).isEqualTo(303);
        assertThat(number("a.score IS NULL", assignment, malik)).isEqualTo(1);
    }

    @Test
    void aScoreThatCannotBeReadKeepsNoOtherFromBeingSaved() {
        long assignment = participation(false);
        var answer = instructor.post(
                "/assignments/" + assignment + "/grading/grid",
                "version_" + ines,
                "0",
                "was_" + ines,
                "",
                "score_" + ines,
                "many",
                "version_" + malik,
                "0",
                "was_" + malik,
                "",
                "score_" + malik,
                "8");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("“many” is not saved.");
        assertThat(number("a.score", assignment, malik)).isEqualTo(800);
    }

    @Test
    void withoutScriptTheWholeGridIsOneForm() {
        long assignment = participation(true);
        line(instructor, assignment, chloe, 0, "level", "2");
        var answer = instructor.post(
                "/assignments/" + assignment + "/grading/grid",
                "version_" + ines,
                "0",
                "was_" + ines,
                "",
                "level_" + ines,
                "8",
                "version_" + chloe,
                "0",
                "was_" + chloe,
                "",
                "level_" + chloe,
                "6",
                "version_" + malik,
                "0",
                "was_" + malik,
                "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Somebody saved level 1 meanwhile; yours was level 3.");
        assertThat(number("a.score", assignment, ines)).isEqualTo(1000);
        assertThat(number("a.score", assignment, chloe)).isEqualTo(250);
    }

    @Test
    void allTheRestGetOneLevelOnPurposeAndItCanBeTakenBack() {
        long assignment = participation(true);
        line(instructor, assignment, ines, 0, "level", "8");
        APP.at(TestApp.NOW.plusSeconds(60));
        var rest = "/assignments/" + assignment + "/grading/grid/rest";
        assertThat(instructor.post(rest, "level", "6", "rest", "2").status()).isEqualTo(422);
        assertThat(instructor
                        .post(rest, "level", "6", "rest", "3", "sure", "yes")
                        .status())
                .isEqualTo(409);
        assertThat(instructor
                        .post(rest, "level", "6", "rest", "2", "sure", "yes")
                        .status())
                .isEqualTo(303);
        var page = instructor.get("/assignments/" + assignment + "/grading/grid");
        assertThat(page.text()).contains("2 students have level 3 now.", "3 of 3 have a grade");
        var undone = instructor.submit(page, rest + "-undoing");
        assertThat(undone.status()).isEqualTo(303);
        assertThat(number("a.score", assignment, ines))
                .as("given one by one, so it stays")
                .isEqualTo(1000);
        assertThat(number("a.score IS NULL", assignment, malik)).isEqualTo(1);
        assertThat(instructor
                        .get("/assignments/" + assignment + "/grading/grid")
                        .text())
                .contains("For everybody who has nothing yet, 2 now");
    }

    @Test
    void anAssistantSeesAndGivesTheRestOnlyInTheOwnSection() {
        long assignment = participation(true);
        var assistant = APP.signedIn(given.assistant("Priya Raman", given.second));
        assertThat(assistant
                        .get("/assignments/" + assignment + "/grading/grid")
                        .page()
                        .select("[data-line] .gline__name")
                        .eachText())
                .containsExactly("Chloé Marchetti");
        assertThat(line(assistant, assignment, malik, 0, "level", "0").status()).isEqualTo(404);
        assistant.post("/assignments/" + assignment + "/grading/grid/rest", "level", "4", "rest", "1", "sure", "yes");
        assertThat(APP.number("SELECT count(*) FROM submission WHERE assignment_id = ?", assignment))
                .isEqualTo(1);
    }

    @Test
    void filtersAndOrderTravelIntoTheDeskAndThroughTheSave() {
        long assignment = essay();
        var query = "?section=" + given.first + "&show=UNGRADED&order=TIME";
        var list = instructor.get("/assignments/" + assignment + "/grading" + query);
        assertThat(list.page().select("tbody th").eachText()).containsExactly("Ines Carvalho Section 1");
        var desk = instructor.get(list.page().selectFirst("a.btn--primary").attr("href"));
        var bar = desk.page().selectFirst("[data-bar]");
        assertThat(bar.attr("data-next"))
                .as("nobody else is shown")
                .isEqualTo("/assignments/" + assignment + "/grading" + query);
        assertThat(bar.attr("data-onward")).isEqualTo(bar.attr("data-next"));
        var saved =
                instructor.post(desk.page().selectFirst("#marks").attr("action"), given.marks(0, "", 4, 4, 4, 4, 4, 4));
        assertThat(saved.location()).endsWith(query);
        var end = instructor.get("/assignments/" + assignment + "/grading" + query);
        assertThat(end.heading()).isEqualTo("Nobody here is ungraded.");
        assertThat(end.page().select(".empty a").attr("href"))
                .isEqualTo("/assignments/" + assignment + "/grading?section=" + given.first + "&order=TIME");
        var all = instructor.get("/assignments/" + assignment + "/grading?show=MISSING&show=LATE");
        assertThat(all.text()).contains("Nobody here is late and is missing.", "Go on with Chloé Marchetti");
    }

    @Test
    void spotChecksAreOfferedOnlyWhereConversationsAreAskedFor() {
        assertThat(instructor.get("/assignments/" + essay() + "/grading").page().select("a[href$=spot-checks]"))
                .hasSize(1);
        assertThat(instructor
                        .get("/assignments/" + participation(true) + "/grading")
                        .page()
                        .select("a[href$=spot-checks]"))
                .isEmpty();
    }
}
