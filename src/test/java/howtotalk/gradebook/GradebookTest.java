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
        instructor.post("/assignments/" + three + "/release/undo");
        assertThat(student.get(grades).body()).doesNotContain("COMMENT-MARK", "31.25");
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
