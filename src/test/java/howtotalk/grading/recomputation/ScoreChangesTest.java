package howtotalk.grading.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that scores hang on changes them unseen. */
class ScoreChangesTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private Browser instructor = APP.browser();
    private long assignment;
    private long ines;
    private long malik;
    private long work;

    @AfterAll
    static void stop() {
        APP.close();
    }

    /** Ines was a day late with a paper worth 37.50 of 50; Malik handed in nothing. */
    @BeforeEach
    void aLatePaperAndAMissingOne() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        APP.sql("INSERT INTO grade_cutoff (course_id, letter, cutoff) VALUES (?, 'P', 0)", given.course);
        assignment = given.assignment("Three conversations", DUE);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.first);
        work = given.handIn(assignment, ines, DUE.plus(Duration.ofHours(3)), "I went.");
        instructor = given.instructor();
        grade(0, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void otherPointsAreShownFirstAndThenWorkedOutForEverybody() {
        var preview = points("40");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.heading()).isEqualTo("This changes 1 score.");
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly("Ines Carvalho Three conversations 32.50 26.00");
        assertThat(score()).as("nothing is saved yet").isEqualTo(3750);
        assertThat(APP.number("SELECT points FROM assignment WHERE id = ?", assignment))
                .isEqualTo(5000);

        var saved = instructor.submit(preview, "/assignments/" + assignment);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(score()).isEqualTo(3000);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3250 2600 Points 50 → 40");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'GRADE_RECOMPUTED' AND course_id = ?", given.course))
                .isEqualTo(1);
        assertThat(instructor.get("/submissions/" + work + "/grade").text())
                .contains("recomputed by N. Whitcombe", "Points 50 → 40", "32.50 → 26.00");
    }

    @Test
    void aShiftShowsWhoseLatenessEndsBeforeAnythingMovesAndItsUndoingShowsItAgain() {
        for (var day : java.util.List.of("2026-11-10", "2026-11-12")) {
            APP.sql(
                    "INSERT INTO meeting (section_id, day, starts_at, ends_at, place) VALUES (?, ?, '10:30', '11:45', '')",
                    given.first,
                    day);
        }
        var form = instructor.get("/sections/" + given.first + "/shifts/new?from=2026-11-10");
        var preview = instructor.submit(form, "/sections/" + given.first + "/shifts");
        assertThat(preview.heading()).isEqualTo("This changes 1 score.");
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly("Ines Carvalho Three conversations 32.50 37.50");
        assertThat(APP.number("SELECT count(*) FROM shift WHERE section_id = ?", given.first))
                .as("nothing is saved yet")
                .isZero();
        assertThat(instructor
                        .submit(preview, "/sections/" + given.first + "/shifts")
                        .status())
                .isEqualTo(303);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3250 3750 Section 1 shifted by one meeting, from Tue 10 Nov on");

        var undoing = "/shifts/" + APP.number("SELECT max(id) FROM shift") + "/undoing";
        var back = instructor.submit(instructor.get("/courses/" + given.course + "/settings"), undoing);
        assertThat(back.page().select("tbody tr").eachText())
                .containsExactly("Ines Carvalho Three conversations 37.50 32.50");
        assertThat(instructor.submit(back, undoing).status()).isEqualTo(303);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3750 3250 A shift of the section was taken back");
    }

    @Test
    void movingAStudentToASectionWithAnotherDueIsShownFirst() {
        APP.sql(
                "INSERT INTO assignment_override (assignment_id, section_id, due_at) VALUES (?, ?, '2026-11-12T04:59:59.000Z')",
                assignment,
                given.second);
        var here = "/enrolments/" + ines;
        var preview = instructor.submit(instructor.get(here), here, "section", "" + given.second);
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly("Ines Carvalho Three conversations 32.50 37.50");
        assertThat(APP.number("SELECT section_id FROM enrolment WHERE id = ?", ines))
                .as("nothing is saved yet")
                .isEqualTo(given.first);
        assertThat(instructor.submit(preview, here).status()).isEqualTo(303);
        assertThat(APP.number("SELECT section_id FROM enrolment WHERE id = ?", ines))
                .isEqualTo(given.second);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3250 3750 Moved to Section 2");
    }

    @Test
    void whatWasNotSeenIsNotConfirmed() {
        var preview = points("40");
        grade(1, 4, 4, 4, 4, 4, 4);
        var again = instructor.submit(preview, "/assignments/" + assignment);
        assertThat(again.page().select("tbody tr").eachText())
                .containsExactly("Ines Carvalho Three conversations 45.00 36.00");
        assertThat(score()).isEqualTo(5000);
        assertThat(instructor.submit(again, "/assignments/" + assignment).status())
                .isEqualTo(303);
        assertThat(score()).isEqualTo(4000);
    }

    @Test
    void aChangeThatMovesNoScoreIsSavedAtOnce() {
        var page = instructor.get("/assignments/" + assignment + "/edit");
        assertThat(instructor
                        .submit(page, "/assignments/" + assignment, "title", "Three talks")
                        .status())
                .isEqualTo(303);
        assertThat(APP.number(
                        "SELECT count(*) FROM grade_change WHERE what = 'RECOMPUTED' AND submission_id = ?", work))
                .isZero();
    }

    @Test
    void somebodyElsesChangeMeanwhileIsStillTold() {
        var preview = points("40");
        APP.sql("UPDATE assignment SET version = version + 1 WHERE id = ?", assignment);
        assertThat(instructor.submit(preview, "/assignments/" + assignment).status())
                .isEqualTo(409);
        assertThat(score()).isEqualTo(3750);
    }

    @Test
    void aScoreByHandStaysWhenPointsChange() {
        instructor.post(desk() + "/scores", "version", "1", "by_hand", "44", "student", "" + ines);
        var preview = points("40");
        assertThat(preview.page().select("tbody tr").eachText())
                .as("only lateness is another number")
                .containsExactly("Ines Carvalho Three conversations 39.00 40.00");
        instructor.submit(preview, "/assignments/" + assignment);
        assertThat(score()).isEqualTo(4400);
    }

    @Test
    void aReleasedGradeKeepsItsScoreWhenTheRubricIsReplaced() {
        APP.sql("UPDATE assessment SET released_at = '2026-11-12T15:00:00.000Z' WHERE submission_id = ?", work);
        APP.sql("INSERT INTO rubric (course_id, title) VALUES (?, 'Another')", given.course);
        long other = APP.number("SELECT max(id) FROM rubric");
        APP.sql("INSERT INTO criterion (rubric_id, position, name, weight) VALUES (?, 1, 'All of it', 1)", other);
        APP.sql(
                "INSERT INTO criterion_level (criterion_id, level, name, percent) SELECT max(id), 0, 'none', 0 FROM criterion");
        var page = instructor.get("/assignments/" + assignment + "/edit");
        var saved = instructor.submit(page, "/assignments/" + assignment, "rubric", "" + other);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(APP.number("SELECT score FROM assessment WHERE by_hand = 3750 AND submission_id = ?", work))
                .isEqualTo(3750);
    }

    @Test
    void aDraftOfAReplacedRubricIsOpenAgain() {
        var page = instructor.get("/assignments/" + assignment + "/edit");
        APP.sql("INSERT INTO rubric (course_id, title) VALUES (?, 'Another')", given.course);
        long other = APP.number("SELECT max(id) FROM rubric");
        APP.sql("INSERT INTO criterion (rubric_id, position, name, weight) VALUES (?, 1, 'All of it', 1)", other);
        APP.sql(
                "INSERT INTO criterion_level (criterion_id, level, name, percent) SELECT max(id), 0, 'none', 0 FROM criterion");
        var preview = instructor.submit(page, "/assignments/" + assignment, "rubric", "" + other);
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly("Ines Carvalho Three conversations 32.50 none");
        instructor.submit(preview, "/assignments/" + assignment);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3250 null Another rubric");
        assertThat(APP.number(
                        "SELECT count(*) FROM assessment_level l JOIN assessment a ON a.id = l.assessment_id WHERE a.submission_id = ? AND halves = 6",
                        work))
                .as("the levels stay, should the rubric come back")
                .isEqualTo(6);
    }

    @Test
    void aTypedScoreCountsByHandWhereARubricIsAdded() {
        long plain = given.assignment("A note", DUE, "WRITTEN", true, 1000, null, given.group);
        work = given.handIn(plain, malik, DUE.minusSeconds(60), "Dear Ms Oyelaran");
        instructor.post("/submissions/" + work + "/assessment", "version", "0", "score", "8.75", "comment", "");
        var page = instructor.get("/assignments/" + plain + "/edit");
        assertThat(instructor
                        .submit(page, "/assignments/" + plain, "rubric", "" + given.rubric)
                        .status())
                .isEqualTo(303);
        assertThat(APP.number("SELECT score FROM assessment WHERE by_hand = 875 AND submission_id = ?", work))
                .isEqualTo(875);
    }

    @Test
    void anExtensionThatMakesAPaperPunctualIsShownWithWhatItGives() {
        var path = "/assignments/" + assignment + "/overrides";
        var preview = instructor.submit(
                instructor.get(path), path, "who", "student-" + ines, "due_at", "2026-11-12T23:59", "reason", "Ill");
        assertThat(preview.heading()).isEqualTo("This changes 1 score.");
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly("Ines Carvalho Three conversations 32.50 37.50");
        assertThat(APP.number("SELECT count(*) FROM assignment_override WHERE assignment_id = ?", assignment))
                .isZero();
        assertThat(instructor.submit(preview, path).status()).isEqualTo(303);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3250 3750 Other dates for Ines Carvalho");

        long override = APP.number("SELECT id FROM assignment_override WHERE assignment_id = ?", assignment);
        var back = instructor.submit(instructor.get(path), path + "/" + override + "/delete");
        assertThat(back.heading()).isEqualTo("This changes 1 score.");
        assertThat(instructor.submit(back, path + "/" + override + "/delete").status())
                .isEqualTo(303);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3750 3250 Other dates taken back");
    }

    @Test
    void anotherLatePolicyAndWhatMissingWorkCountsAreShownForTheWholeCourse() {
        var path = "/courses/" + given.course + "/settings";
        var preview = instructor.submit(instructor.get(path), path, "late_percent", "20", "missing_percent", "0");
        assertThat(preview.heading()).isEqualTo("This changes 2 scores.");
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly(
                        "Ines Carvalho Three conversations 32.50 27.50", "Malik Eason Three conversations none 0.00");
        assertThat(APP.number("SELECT late_percent FROM course WHERE id = ?", given.course))
                .isEqualTo(10);
        assertThat(instructor.submit(preview, path).status()).isEqualTo(303);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3250 2750 Another late policy, and another for missing work");
        work = given.submission(assignment, malik);
        assertThat(lastLine()).isEqualTo("RECOMPUTED null 0 Another late policy, and another for missing work");
        assertThat(instructor.get("/assignments/" + assignment + "/grading").text())
                .as("a line in the history makes nobody less missing")
                .contains("missing");
    }

    @Test
    void aRosterFileThatMovesSomebodyToAnotherSectionSaysWhoseScoresThatChangesBeforeItIsApplied() {
        var dates = "/assignments/" + assignment + "/overrides";
        instructor.submit(instructor.get(dates), dates, "who", "section-" + given.second, "due_at", "2026-11-12T23:59");
        var roster = "/courses/" + given.course + "/roster";
        var csv = "Kim,Mail,Group\nInes Carvalho," + given.email("ines.carvalho") + ",Section 2\nNew Comer,new"
                + given.course + "@example.edu,Section 2\n";
        var columns = instructor
                .upload(roster + "/previews", "file", "class.csv", csv.getBytes(StandardCharsets.UTF_8))
                .location();
        instructor.post(columns + "/columns", "column_NAME", "Kim", "column_EMAIL", "Mail", "column_SECTION", "Group");
        var boxes = instructor.get(columns).page().select("input[name=row]").eachAttr("value");
        var key = instructor.get(columns).page().select("input[name=form_key]").val();
        var file = columns.substring(columns.lastIndexOf('/') + 1);
        var shown = instructor.post(
                roster + "/imports", "form_key", key, "preview", file, "row", boxes.get(0), "row", boxes.get(1));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.heading()).isEqualTo("This changes 1 score.");
        assertThat(shown.page().select("tbody tr").eachText())
                .as("who is new has no score yet that could change")
                .containsExactly("Ines Carvalho Three conversations 32.50 37.50");
        assertThat(section(ines)).isEqualTo(given.first);

        var confirmed = shown.page().select("input[name=confirmed]").val();
        var done = instructor.post(
                roster + "/imports",
                "form_key",
                key,
                "preview",
                file,
                "row",
                boxes.get(0),
                "row",
                boxes.get(1),
                "confirmed",
                confirmed);
        assertThat(done.location()).isEqualTo(roster);
        assertThat(section(ines)).isEqualTo(given.second);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3250 3750 Moved by a roster file");

        var undoing = "/roster-imports/" + APP.number("SELECT max(id) FROM roster_import") + "/undoing";
        var back = instructor.post(undoing);
        assertThat(back.heading()).isEqualTo("This changes 1 score.");
        assertThat(section(ines)).isEqualTo(given.second);
        assertThat(instructor.submit(back, undoing).status()).isEqualTo(303);
        assertThat(section(ines)).isEqualTo(given.first);
        assertThat(lastLine()).isEqualTo("RECOMPUTED 3750 3250 A roster file was taken back");
    }

    private static long section(long enrolment) {
        return APP.number("SELECT section_id FROM enrolment WHERE id = ?", enrolment);
    }

    @Test
    void whoLeftTheCourseIsChangedWithTheOthersButNotListed() {
        APP.sql("UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = ?", ines);
        assertThat(points("40").status()).isEqualTo(303);
        assertThat(score()).isEqualTo(3000);
    }

    private Browser.Answer points(String points) {
        var page = instructor.get("/assignments/" + assignment + "/edit");
        return instructor.submit(page, "/assignments/" + assignment, "points", points);
    }

    private void grade(int version, int... levels) {
        var answer = instructor.post(desk() + "/assessment", given.marks(version, "", levels));
        assertThat(answer.status()).isEqualTo(303);
    }

    private String desk() {
        return "/assignments/" + assignment + "/grading/" + ines;
    }

    private long score() {
        return APP.number("SELECT score FROM submission WHERE id = ?", work);
    }

    private String lastLine() {
        return APP.text("""
                SELECT what || ' ' || coalesce(score_before, 'null') || ' ' || coalesce(score_after, 'null') || ' ' || reason
                FROM grade_change WHERE submission_id = ? ORDER BY id DESC LIMIT 1
                """, work);
    }
}
