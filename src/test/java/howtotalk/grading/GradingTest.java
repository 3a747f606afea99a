package howtotalk.grading;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradingTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long assignment;
    private long ines;
    private long chloe;
    private long malik;
    private long inesWork;
    private Browser instructor = APP.browser();

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void threeStudentsOfWhomTwoHandedIn() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        assignment = given.assignment("Three conversations outside your major", DUE);
        ines = given.student("Ines Carvalho", given.first);
        chloe = given.student("Chloé Marchetti", given.second);
        malik = given.student("Malik Eason", given.first);
        inesWork = given.handIn(assignment, ines, DUE.plus(Duration.ofHours(27)), "I went to the hospital.");
        given.handIn(assignment, chloe, DUE.minusSeconds(60), "I asked *one* question.");
        instructor = given.instructor();
    }

    @Test
    void theQueueSaysWhereEverybodyStandsAndOpensTheNextThatWaits() {
        var page = instructor.get("/assignments/" + assignment + "/grading");
        assertThat(page.heading()).isEqualTo("2 to grade.");
        assertThat(page.text()).contains("Ines Carvalho", "late 1 d 3 h", "Malik Eason", "missing", "handed in");
        var begin = page.page().selectFirst("a.btn--primary");
        assertThat(begin.text()).isEqualTo("Grade Ines Carvalho");
        assertThat(instructor.get(begin.attr("href")).heading()).isEqualTo("Ines Carvalho");
        var missing = instructor.get("/assignments/" + assignment + "/grading?show=MISSING");
        assertThat(missing.page().select("tbody th").eachText()).containsExactly("Malik Eason Section 1");
        var second = instructor.get("/assignments/" + assignment + "/grading?section=" + given.second);
        assertThat(second.page().select("tbody th").eachText()).containsExactly("Chloé Marchetti Section 2");
    }

    @Test
    void everythingThatWaitsInTheCourseStandsOnOnePageLongestFirst() {
        var talk = given.assignment("A moment", DUE.minusSeconds(3600), "TALK", false, 4000, given.rubric, given.group);
        var page = instructor.get("/courses/" + given.course + "/grading");
        assertThat(page.heading()).isEqualTo("5 pieces of work wait for a grade.");
        assertThat(page.page().select(".row__title").eachText())
                .containsExactly("A moment", "Three conversations outside your major");
        assertThat(page.page()
                        .select("a[href='/assignments/" + talk + "/grading/next']")
                        .eachText())
                .containsExactly("Grade 3 of A moment");
    }

    @Test
    void sixLevelsGiveTheScoreAndLatenessIsTakenOffInTheOpen() {
        var saved = save(instructor, inesWork, 0, "Open with it.", 4, 3, 3, 4, 3, 2);
        assertThat(saved.status()).isEqualTo(303);
        var page = instructor.get("/submissions/" + inesWork + "/grade");
        assertThat(page.text()).contains("Late: 2 days begun × 10 % of 50");
        assertThat(page.page().selectFirst("[data-entered]").text()).isEqualTo("41.25");
        assertThat(page.page().selectFirst("[data-off]").text()).isEqualTo("− 10.00");
        assertThat(page.page().selectFirst("[data-score]").text()).isEqualTo("31.25");
        assertThat(page.page().select(".crit__pts").eachText())
                .containsExactly("10.00 / 10", "3.75 / 5", "7.50 / 10", "10.00 / 10", "7.50 / 10", "2.50 / 5");
    }

    @Test
    void waivingGivesThePointsBackAndIsKeptWithItsReason() {
        save(instructor, inesWork, 0, "", 4, 4, 4, 4, 4, 4);
        decide(inesWork, "WAIVED", "The bus was on fire.");
        var page = instructor.get("/submissions/" + inesWork + "/grade");
        assertThat(page.page().selectFirst("[data-score]").text()).isEqualTo("50.00");
        assertThat(page.text()).contains("lateness waived by N. Whitcombe", "The bus was on fire.", "40.00 → 50.00");
        decide(inesWork, "NOT_WAIVED", "");
        assertThat(instructor
                        .get("/submissions/" + inesWork + "/grade")
                        .page()
                        .selectFirst("[data-score]")
                        .text())
                .isEqualTo("40.00");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE course_id = ? AND event LIKE 'GRADE%WAIVED'", given.course))
                .isEqualTo(2);
    }

    @Test
    void aHalfLevelIsWorthTheMiddle() {
        var fields = new ArrayList<>(List.of(given.marks(0, "", 4, 4, 4, 4, 4)));
        fields.addAll(List.of("level_" + given.criteria.get(5), "7"));
        instructor.post("/submissions/" + inesWork + "/assessment", fields.toArray(String[]::new));
        var page = instructor.get("/submissions/" + inesWork + "/grade");
        assertThat(page.page().select(".crit").last().text()).contains("4.38 / 5", "3½");
        assertThat(page.page().selectFirst("[data-entered]").text()).isEqualTo("49.38");
    }

    @Test
    void anOpenLevelLeavesTheWorkToGrade() {
        save(instructor, inesWork, 0, "", 4, 3, -1, 4, 3, 2);
        assertThat(instructor
                        .get("/submissions/" + inesWork + "/grade")
                        .page()
                        .selectFirst("[data-score]")
                        .text())
                .isEqualTo("–");
        assertThat(instructor.get("/assignments/" + assignment + "/grading").heading())
                .isEqualTo("2 to grade.");
        assertThat(instructor.get("/assignments/" + assignment + "/release").text())
                .contains("Nothing new to release.", "Ines Carvalho", "a level is open");
    }

    @Test
    void savingGoesOnToTheNextThatWaitsAndAtTheEndToTheQueue() {
        var page = instructor.get("/submissions/" + inesWork + "/grade");
        var next = page.page().selectFirst("input[name=next]").val();
        assertThat(next).isEqualTo("/submissions/" + given.submission(assignment, chloe) + "/grade");
        var moved = post(inesWork, given.marks(0, "", 4, 4, 4, 4, 4, 4), "then", "next", "next", next);
        assertThat(moved.location()).isEqualTo(next);
        var last = instructor.get(next);
        assertThat(last.text()).contains("1 of 2 graded", "Done: to the list");
        assertThat(last.page().selectFirst("input[name=next]").val())
                .isEqualTo("/assignments/" + assignment + "/grading");
        assertThat(last.page().selectFirst("[data-go=next]").attr("href"))
                .as("after the last comes the first")
                .isEqualTo("/submissions/" + inesWork + "/grade");
    }

    @Test
    void lookingWritesNothingAndWorkThatNobodyHandedInIsGradableAllTheSame() {
        var path = "/assignments/" + assignment + "/grading/" + malik;
        assertThat(instructor.get(path).heading()).isEqualTo("Malik Eason");
        assertThat(APP.number("SELECT count(*) FROM submission WHERE enrolment_id = ?", malik))
                .isZero();
        assertThat(instructor
                        .post(path + "/assessment", given.marks(0, "", 1, 1, 1, 1, 1, 1))
                        .status())
                .isEqualTo(303);
        assertThat(instructor
                        .post(path + "/assessment", given.marks(1, "", 2, 2, 2, 2, 2, 2))
                        .status())
                .isEqualTo(303);
        assertThat(APP.number(
                        "SELECT score FROM assessment WHERE submission_id = ?", given.submission(assignment, malik)))
                .isEqualTo(2500);
    }

    @Test
    void whoSavesSecondSeesBothVersionsAndNothingIsOverwritten() {
        var assistant = APP.signedIn(given.assistant("Oskar Aldine", given.first));
        save(instructor, inesWork, 0, "From the instructor.", 4, 4, 4, 4, 4, 4);
        var second = save(assistant, inesWork, 0, "From the assistant.", 1, 4, 4, 4, 4, 4);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Somebody saved this before you");
        assertThat(second.body()).contains("From the instructor.", "From the assistant.");
        assertThat(APP.text("SELECT comment FROM assessment WHERE submission_id = ?", inesWork))
                .isEqualTo("From the instructor.");
        var facts = assistant.header("Accept", "application/json");
        var third = facts.post("/submissions/" + inesWork + "/assessment", given.marks(0, "Mine.", 1, 1, 1, 1, 1, 1));
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.body()).contains("\"version\":1", "From the instructor.", "level_" + given.criteria.get(0));
    }

    @Test
    void aSaveWhoseAnswerWasLostMayBeSentAgain() {
        save(instructor, inesWork, 0, "Once.", 4, 4, 4, 4, 4, 4);
        assertThat(save(instructor, inesWork, 0, "Once.", 4, 4, 4, 4, 4, 4).status())
                .isEqualTo(303);
        assertThat(APP.number("SELECT version FROM assessment WHERE submission_id = ?", inesWork))
                .isEqualTo(1);
    }

    @Test
    void theHistoryIsWhatWasCommittedNotEachKeystroke() {
        instructor.header("Accept", "application/json");
        instructor.post("/submissions/" + inesWork + "/assessment", given.marks(0, "", 1, 1, 1, 1, 1, 1));
        instructor.post("/submissions/" + inesWork + "/assessment", given.marks(1, "", 2, 2, 2, 2, 2, 2));
        instructor.header("Accept", null);
        assertThat(changes()).isEmpty();
        post(inesWork, given.marks(2, "", 3, 3, 3, 3, 3, 3), "then", "next");
        post(inesWork, given.marks(3, "A word more.", 3, 3, 3, 3, 3, 3), "then", "next");
        post(inesWork, given.marks(4, "", 4, 4, 4, 4, 4, 4), "then", "stay");
        decide(inesWork, "EXCUSED", "ill");
        decide(inesWork, "EXCUSED", "twice");
        decide(inesWork, "NOT_EXCUSED", "");
        release("");
        undo();
        assertThat(changes())
                .containsExactly(
                        "GRADED null 2750",
                        "GRADED 2750 2750",
                        "GRADED 2750 4000",
                        "EXCUSED 4000 null",
                        "NOT_EXCUSED null 4000",
                        "RELEASED 4000 4000",
                        "RELEASE_UNDONE 4000 4000");
    }

    @Test
    void aReleaseShowsWhatIsFinishedForOneSectionOrAll() {
        save(instructor, inesWork, 0, "", 4, 4, 4, 4, 4, 4);
        long chloeWork = given.submission(assignment, chloe);
        save(instructor, chloeWork, 0, "", 4, 4, 4, 4, 4, 4);
        var check = instructor.get("/assignments/" + assignment + "/release");
        assertThat(check.heading()).isEqualTo("2 grades are ready.");
        assertThat(release(Long.toString(given.second)).status()).isEqualTo(303);
        assertThat(released(chloeWork)).isTrue();
        assertThat(released(inesWork)).isFalse();
        release("");
        assertThat(released(inesWork)).isTrue();
        APP.pass(Duration.ofMinutes(11));
        undo();
        assertThat(released(inesWork)).isTrue();
    }

    @Test
    void aReleaseCanBeTakenBackForTenMinutes() {
        save(instructor, inesWork, 0, "", 4, 4, 4, 4, 4, 4);
        release("");
        APP.pass(Duration.ofMinutes(9));
        assertThat(instructor.get("/assignments/" + assignment + "/release").text())
                .contains("It can be taken back until");
        undo();
        assertThat(released(inesWork)).isFalse();
    }

    @Test
    void aReleasedGradeKeepsEveryLevelAnswered() {
        save(instructor, inesWork, 0, "", 4, 4, 4, 4, 4, 4);
        release("");
        assertThat(instructor.get("/submissions/" + inesWork + "/grade").page().select("form#marks[data-saved]"))
                .isEmpty();
        assertThat(save(instructor, inesWork, 1, "", 4, 4, 4, 4, 4, -1).status())
                .isEqualTo(422);
        assertThat(save(instructor, inesWork, 1, "", 4, 4, 4, 4, 4, 0).status()).isEqualTo(303);
    }

    @Test
    void anotherAttemptBringsTheWorkBackIntoTheQueue() {
        save(instructor, inesWork, 0, "", 4, 4, 4, 4, 4, 4);
        APP.pass(Duration.ofHours(1));
        given.handIn(assignment, ines, APP.now(), "A second, better text.");
        assertThat(instructor.get("/assignments/" + assignment + "/grading").text())
                .contains("new attempt");
        var page = instructor.get("/submissions/" + inesWork + "/grade");
        assertThat(page.text()).contains("A second, better text.");
        var first = instructor.get("/submissions/" + inesWork + "/grade?attempt=1");
        assertThat(first.text()).contains("I went to the hospital.").doesNotContain("A second, better text.");
    }

    @Test
    void workWithoutARubricHasAScoreField() {
        long memo = given.assignment("Memo", DUE, "WRITTEN", true, 4000, null, given.group);
        long work = given.handIn(memo, ines, DUE.minusSeconds(5), "Dear dean");
        instructor.post("/submissions/" + work + "/assessment", "version", "0", "score", "33,5", "then", "next");
        var page = instructor.get("/submissions/" + work + "/grade");
        assertThat(page.page().selectFirst("#score").val()).isEqualTo("33.5");
        var refused = instructor.post("/submissions/" + work + "/assessment", "version", "1", "score", "a lot");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("A score is a number");
    }

    @Test
    void backDatedAndBurstEntriesStandOut() {
        var at = Instant.parse("2026-11-10T20:00:00.000Z");
        given.evidence(inesWork, "Renée", "Achterberg Seeds", "IN_PERSON", true, "2026-11-01", at, "Soybeans 🌱.");
        given.evidence(inesWork, "Femi", "St. Brigid’s", "PHONE", true, "2026-11-09", at.plusSeconds(60), "Signs.");
        given.evidence(inesWork, "سارة", "", "EMAIL", false, "2026-11-10", at.plusSeconds(120), "مرحبا");
        var text = instructor.get("/submissions/" + inesWork + "/grade").text();
        assertThat(text).contains("logged 9 days later", "one of 3 within ten minutes", "سارة", "Soybeans 🌱.");
        assertThat(text).contains("2 of 3 conversations", "requirement not met");
    }

    @Test
    void whoeverIsBeingLeftIsNotTheNextAgain() {
        var chloeDesk = "/submissions/" + given.submission(assignment, chloe) + "/grade";
        assertThat(onward(instructor.get(chloeDesk))).isEqualTo("/submissions/" + inesWork + "/grade");
        assertThat(onward(instructor.get(chloeDesk + "?after=" + ines)))
                .isEqualTo("/assignments/" + assignment + "/grading");
        assertThat(onward(instructor.get(chloeDesk + "?after=,x,-1," + malik)))
                .isEqualTo("/submissions/" + inesWork + "/grade");
    }

    @Test
    void theNextIsSoughtAfterTheSaveAndNotWhenThePageWasShown() {
        var stale = instructor.get("/submissions/" + inesWork + "/grade");
        long chloeWork = given.submission(assignment, chloe);
        save(instructor, chloeWork, 0, "", 4, 4, 4, 4, 4, 4);
        var moved = post(inesWork, given.marks(0, "", 4, 4, 4, 4, 4, 4), "then", "next", "next", onward(stale));
        assertThat(moved.location()).isEqualTo("/assignments/" + assignment + "/grading");
    }

    private static String onward(Browser.Answer page) {
        return page.page().selectFirst("[data-bar]").attr("data-onward");
    }

    @Test
    void whatIsMissingFromTheRequirementIsNamed() {
        APP.sql("UPDATE assignment SET synchronous = 2, new_people = 1, distinct_people = 1 WHERE id = ?", assignment);
        var at = Instant.parse("2026-11-09T20:00:00.000Z");
        given.evidence(inesWork, "Renée", "Seeds", "IN_PERSON", true, "2026-11-09", at, "Soybeans.");
        given.evidence(inesWork, "Femi", "Hospital", "EMAIL", true, "2026-11-09", at.plusSeconds(60), "Signs.");
        given.evidence(inesWork, "Gus", "Hospital", "LINKEDIN", true, "2026-11-09", at.plusSeconds(120), "Laundry.");
        var desk = "/submissions/" + inesWork + "/grade";
        assertThat(instructor.get(desk).text())
                .contains("3 of 3 conversations with different people, 1 of 2 by voice, requirement not met");
        APP.sql("UPDATE assignment SET synchronous = 1 WHERE id = ?", assignment);
        assertThat(instructor.get(desk).text()).contains("3 of 3 conversations with different people, requirement met");
    }

    @Test
    void aTeachingAssistantGradesTheirOwnSectionOnly() {
        var assistant = APP.signedIn(given.assistant("Oskar Aldine", given.first));
        long chloeWork = given.submission(assignment, chloe);
        assertThat(assistant.get("/submissions/" + chloeWork + "/grade").status())
                .isEqualTo(404);
        assertThat(assistant
                        .get("/assignments/" + assignment + "/grading/" + chloe)
                        .status())
                .isEqualTo(404);
        assertThat(save(assistant, chloeWork, 0, "", 0, 0, 0, 0, 0, 0).status()).isEqualTo(404);
        assertThat(assistant.get("/assignments/" + assignment + "/grading").text())
                .doesNotContain("Marchetti");
        save(instructor, chloeWork, 0, "", 4, 4, 4, 4, 4, 4);
        assistant.post("/assignments/" + assignment + "/release", "section", "");
        assertThat(released(chloeWork)).isFalse();
    }

    @Test
    void studentsAndStrangersFindNothingHere() {
        save(instructor, inesWork, 0, "", 4, 4, 4, 4, 4, 4);
        var student = APP.signedIn(given.email("ines.carvalho"));
        var other = GradingScenario.in(APP).instructor();
        for (var path : List.of(
                "/submissions/" + inesWork + "/grade",
                "/assignments/" + assignment + "/grading/" + ines,
                "/assignments/" + assignment + "/grading",
                "/assignments/" + assignment + "/release",
                "/courses/" + given.course + "/grading")) {
            assertThat(student.get(path).status()).as(path).isIn(403, 404);
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(save(student, inesWork, 1, "", 4, 4, 4, 4, 4, 4).status()).isEqualTo(404);
        long foreign = GradingScenario.in(APP).assignment("Elsewhere", DUE);
        assertThat(instructor
                        .get("/assignments/" + foreign + "/grading/" + ines)
                        .status())
                .isEqualTo(404);
        assertThat(instructor
                        .post("/assignments/" + foreign + "/grading/" + ines + "/assessment")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void hostileInputIsAnsweredWithASentence() {
        var path = "/submissions/" + inesWork + "/assessment";
        var level = "level_" + given.criteria.get(0);
        assertThat(instructor.post(path, "version", "0", level, "9").status()).isEqualTo(422);
        assertThat(instructor.post(path, "version", "0", level, "-4").status()).isEqualTo(422);
        assertThat(instructor
                        .post(path, "version", "0", "comment", "x".repeat(20_001))
                        .status())
                .isEqualTo(422);
        assertThat(instructor
                        .post("/submissions/" + inesWork + "/decisions", "decision", "RELEASED")
                        .status())
                .isEqualTo(422);
        assertThat(instructor
                        .post(path, "version", "zero", level, "<b>", "comment", "<script>alert(1)</script>")
                        .status())
                .isEqualTo(303);
        assertThat(instructor.get("/submissions/" + inesWork + "/grade").body()).doesNotContain("<script>alert");
        assertThat(instructor
                        .get("/submissions/" + inesWork + "/grade?section=x&attempt=y")
                        .status())
                .isEqualTo(200);
        assertThat(instructor
                        .get("/assignments/" + assignment + "/grading?section=999999&show=%00&order=%00&seed=x")
                        .status())
                .isEqualTo(200);
    }

    private Browser.Answer save(Browser grader, long submission, int version, String comment, int... levels) {
        return grader.post("/submissions/" + submission + "/assessment", given.marks(version, comment, levels));
    }

    private Browser.Answer post(long submission, String[] marks, String... more) {
        var fields = new ArrayList<>(List.of(marks));
        fields.addAll(List.of(more));
        return instructor.post("/submissions/" + submission + "/assessment", fields.toArray(String[]::new));
    }

    private void decide(long submission, String decision, String reason) {
        var answer =
                instructor.post("/submissions/" + submission + "/decisions", "decision", decision, "reason", reason);
        assertThat(answer.status()).isEqualTo(303);
    }

    private Browser.Answer release(String section) {
        var page = instructor.get("/assignments/" + assignment + "/release");
        return instructor.submit(page, "/assignments/" + assignment + "/release", "section", section);
    }

    private void undo() {
        long latest = APP.number("SELECT max(id) FROM release WHERE assignment_id = ?", assignment);
        assertThat(instructor.post("/releases/" + latest + "/undoing").status()).isEqualTo(303);
    }

    private static boolean released(long submission) {
        return APP.number(
                        "SELECT count(*) FROM assessment WHERE submission_id = ? AND released_at IS NOT NULL",
                        submission)
                == 1;
    }

    private List<String> changes() {
        var lines = APP.text("""
                SELECT coalesce(group_concat(line, ';'), '') FROM (
                  SELECT what || ' ' || coalesce(score_before, 'null') || ' ' || coalesce(score_after, 'null') AS line
                  FROM grade_change WHERE submission_id = ? ORDER BY id)
                """, inesWork);
        return lines.isEmpty() ? List.of() : List.of(lines.split(";"));
    }
}
