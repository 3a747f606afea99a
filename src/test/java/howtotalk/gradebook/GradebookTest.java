package howtotalk.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradebookTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long three;
    private long talk;
    private long ines;
    private long malik;
    private long inesWork;
    private Browser instructor = APP.browser();

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void inesIsGradedAndMalikHandedNothingIn() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        three = given.assignment("Three conversations", DUE);
        talk = given.assignment("A moment", null, "TALK", false, 4000, given.rubric, given.group("Talks", 35, 0, 2));
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.second);
        inesWork = given.handIn(three, ines, DUE.plus(Duration.ofHours(27)), "I went.");
        instructor = given.instructor();
        instructor.post("/submissions/" + inesWork + "/assessment", given.marks(0, "COMMENT-MARK", 4, 3, 3, 4, 3, 2));
    }

    @Test
    void theGridShowsScoresAfterLatenessMarksAndTotals() {
        var page = instructor.get("/courses/" + given.course + "/gradebook");
        assertThat(page.page().select("tbody tr").get(0).text())
                .startsWith("Ines Carvalho 31.25 late unreleased")
                .contains("– 0.00 62.50 / 34.72 –");
        assertThat(page.page().select("tbody tr").get(1).text())
                .startsWith("Malik Eason MI missing")
                .contains("·");
        assertThat(page.page().select("tbody tr").get(0).select("td a").get(0).attr("href"))
                .isEqualTo("/submissions/" + inesWork + "/grade");
        assertThat(instructor.get("/assignments/" + talk + "/grading/" + malik).heading())
                .isEqualTo("Malik Eason");
    }

    @Test
    void theGridIsFilteredBySectionAndGroupAndTotalsStayWhole() {
        var page = instructor.get("/courses/" + given.course + "/gradebook?section=" + given.second);
        assertThat(page.page().select("tbody th").eachText()).containsExactly("Malik Eason");
        var group = instructor.get("/courses/" + given.course + "/gradebook?group=" + given.group);
        assertThat(group.page().select("thead .tilt a").eachText()).containsExactly("Three conversations");
        assertThat(group.page().select("tbody tr").get(0).text()).contains("– 0.00 62.50 / 34.72 –");
    }

    @Test
    void aTeachingAssistantSeesTheirSectionAndNobodyElseGetsIn() {
        var assistant = APP.signedIn(given.assistant("Oskar Aldine", given.second));
        var page = assistant.get("/courses/" + given.course + "/gradebook");
        assertThat(page.page().select("tbody th").eachText()).containsExactly("Malik Eason");
        assertThat(assistant.get("/courses/" + given.course + "/gradebook.csv").body())
                .doesNotContain("Carvalho");
        var student = APP.signedIn(given.email("ines.carvalho"));
        assertThat(student.get("/courses/" + given.course + "/gradebook").status())
                .isEqualTo(403);
        assertThat(student.get("/courses/" + given.course + "/gradebook.csv").status())
                .isEqualTo(403);
        var stranger = GradingScenario.in(APP).instructor();
        assertThat(stranger.get("/courses/" + given.course + "/gradebook.csv").status())
                .isEqualTo(404);
        assertThat(stranger.get("/courses/" + given.course + "/grades").status())
                .isEqualTo(404);
    }

    @Test
    void theExportIsWhatCanvasImportsAndNoCellIsAFormula() {
        APP.sql(
                "UPDATE account SET sis_id = ?, login = ?, sort_name = '=1+1, Eve' WHERE id = (SELECT account_id FROM enrolment WHERE id = ?)",
                "00900" + ines,
                "ic" + ines,
                ines);
        instructor.post("/assignments/" + three + "/grading/" + malik + "/decisions", "decision", "EXCUSED");
        var csv = instructor.get("/courses/" + given.course + "/gradebook.csv");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment");
        var lines = csv.body().split("\r\n");
        assertThat(lines[0])
                .isEqualTo("Student,ID,SIS User ID,SIS Login ID,Section,Three conversations,A moment,"
                        + "Current Score,Final Score,Current Grade,Final Grade");
        assertThat(lines[1])
                .isEqualTo("    Points Possible,,,,,50.00,40.00,(read only),(read only),(read only),(read only)");
        assertThat(lines[2])
                .isEqualTo("\"'=1+1, Eve\",,00900" + ines + ",ic" + ines + ",Section 1,31.25,,62.50,34.72,D-,F");
        assertThat(lines[3]).endsWith("Section 2,EX,,,0.00,,F");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'GRADES_EXPORTED' AND course_id = ?", given.course))
                .isEqualTo(1);
    }

    @Test
    void aStudentSeesNothingBeforeTheReleaseAndEverythingButThePrivateNoteAfter() {
        APP.sql("UPDATE assessment SET private_note = 'PRIVATE-MARK' WHERE submission_id = ?", inesWork);
        var student = APP.signedIn(given.email("ines.carvalho"));
        var grades = "/courses/" + given.course + "/grades";
        var before = student.get(grades);
        assertThat(before.heading()).isEqualTo("No grades yet.");
        assertThat(before.text()).contains("handed in, grade not released yet");
        assertThat(before.body()).doesNotContain("COMMENT-MARK", "PRIVATE-MARK", "31.25", "41.25", "62.50", "rare");
        for (var path : List.of("/", "/assignments", "/assignments/" + three, grades)) {
            assertThat(student.get(path).body()).as(path).doesNotContain("COMMENT-MARK", "PRIVATE-MARK", "31.25");
        }
        instructor.post("/assignments/" + three + "/release", "section", "");
        var after = student.get(grades);
        assertThat(after.heading()).isEqualTo("62.50 % so far: D−.");
        assertThat(after.text())
                .contains("COMMENT-MARK", "31.25 of 50", "With whom: 4 · rare", "10.00 of 10")
                .contains("Handed in 1 d 3 h late: 2 days begun × 10 % of 50 takes 10.00 off 41.25.");
        assertThat(after.body()).doesNotContain("PRIVATE-MARK");
        instructor.post("/releases/" + APP.number("SELECT max(id) FROM release") + "/undoing");
        assertThat(student.get(grades).body()).doesNotContain("COMMENT-MARK", "31.25");
    }

    @Test
    void theSumOfAScoreIsToldInSentences() {
        APP.sql(
                "UPDATE assessment_level SET comment = 'She answered *before* you asked.' WHERE criterion_id = ?",
                given.criteria.get(0));
        instructor.post("/assignments/" + three + "/release", "section", "");
        var grades = "/courses/" + given.course + "/grades";
        var student = APP.signedIn(given.email("ines.carvalho"));
        var page = student.get(grades);
        assertThat(page.text())
                .contains("The levels come to 10.00 + 3.75 + 7.50 + 10.00 + 7.50 + 2.50 = 41.25 of 50.")
                .contains("takes 10.00 off 41.25. That leaves 31.25.")
                .contains("She answered before you asked.", "none 0 % thin 25 %");
        assertThat(page.page().select(".steps").get(0).select("[aria-current]").text())
                .isEqualTo("rare 100 %");
        assertThat(student.get("/").text())
                .as("one rule for both pages")
                .contains("31.25 / 50")
                .doesNotContain("41.25");
        APP.sql("UPDATE submission SET lateness_waived = 1 WHERE id = ?", inesWork);
        assertThat(student.get(grades).text())
                .contains("the deduction is waived")
                .doesNotContain("takes 10.00");
        assertThat(student.get("/").text()).contains("41.25 / 50");
        APP.sql("UPDATE submission SET lateness_waived = 0, late_passes = 1 WHERE id = ?", inesWork);
        APP.sql(
                "INSERT INTO assignment_override (assignment_id, enrolment_id, due_at, reason) VALUES (?, ?, ?, 'REASON-MARK')",
                three,
                ines,
                howtotalk.db.Iso.text(DUE.plus(Duration.ofHours(1))));
        assertThat(student.get(grades).text())
                .contains(": your extension, then a late pass of 24 hours.")
                .contains("1 day begun × 10 % of 50 takes 5.00 off 41.25. That leaves 36.25.")
                .doesNotContain("REASON-MARK");
    }

    @Test
    void aScoreGivenByHandSaysSoAndWhatTheLevelsAloneWouldComeTo() {
        APP.sql("UPDATE assessment SET by_hand = 4700, score = 4700 WHERE submission_id = ?", inesWork);
        instructor.post("/assignments/" + three + "/release", "section", "");
        assertThat(APP.signedIn(given.email("ines.carvalho"))
                        .get("/courses/" + given.course + "/grades")
                        .text())
                .contains("Your instructor gave 47.00 by hand; the levels alone would come to 41.25.")
                .contains("takes 10.00 off 47.00. That leaves 37.00.");
    }

    @Test
    void extraWorkThatIsMissingNeverScreams() {
        APP.sql("UPDATE course SET missing_percent = 40 WHERE id = ?", given.course);
        var student = APP.signedIn(given.email("malik.eason"));
        var grades = "/courses/" + given.course + "/grades";
        assertThat(student.get(grades).text()).contains("By the course’s rule missing work counts 40 %: 20.00 of 50.");
        assertThat(student.get(grades).page().select(".row__meta.attn")).hasSize(1);
        APP.sql("UPDATE assignment SET points = 0 WHERE id = ?", three);
        var page = student.get(grades);
        assertThat(page.text()).contains("it was extra, so nothing is lost").doesNotContain("missing");
        assertThat(page.page().select(".row__meta.attn")).isEmpty();
        var list = student.get("/assignments").text();
        assertThat(list).contains("Extra").doesNotContain("Missing", "late.");
        assertThat(student.get("/").text()).doesNotContain("Late", "late");
        assertThat(instructor
                        .get("/courses/" + given.course + "/gradebook")
                        .page()
                        .select("tbody tr .gm--mi"))
                .isEmpty();
    }

    @Test
    void missingAndExcusedWorkIsSaidInWords() {
        var student = APP.signedIn(given.email("malik.eason"));
        var grades = "/courses/" + given.course + "/grades";
        assertThat(student.get(grades).text()).contains("missing");
        instructor.post("/assignments/" + three + "/grading/" + malik + "/decisions", "decision", "EXCUSED");
        assertThat(student.get(grades).text()).contains("excused").doesNotContain("missing");
    }

    @Test
    void theCoursesOwnLettersAndMissingPolicyHold() {
        APP.sql(
                "INSERT INTO grade_cutoff (course_id, letter, cutoff) VALUES (?, 'Pass', 3000), (?, 'Fail', 0)",
                given.course,
                given.course);
        APP.sql("UPDATE course SET missing_percent = 40 WHERE id = ?", given.course);
        var rows =
                instructor.get("/courses/" + given.course + "/gradebook").page().select("tbody tr");
        assertThat(rows.get(0).text()).contains("62.50 / 34.72");
        assertThat(rows.get(1).text()).startsWith("Malik Eason MI missing").contains("40.00 22.22 Pass");
    }

    @Test
    void anEmptyCourseSaysWhatFillsIt() {
        var empty = GradingScenario.in(APP);
        assertThat(empty.instructor()
                        .get("/courses/" + empty.course + "/gradebook")
                        .text())
                .contains("No students here yet.");
        assertThat(empty.instructor()
                        .get("/courses/" + empty.course + "/grading")
                        .heading())
                .isEqualTo("Nothing waits for a grade.");
    }
}
