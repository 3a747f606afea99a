package howtotalk.gradebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import howtotalk.imports.FormatFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradeImportTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long three;
    private long quiz;
    private long ines;
    private long malik;
    private Browser instructor = APP.browser();

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void inesIsGradedLateAndMalikIsNot() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        three = given.assignment("Three conversations", DUE);
        quiz = given.assignment("Quiz", null, "PARTICIPATION", false, 1000, null, given.group);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.second);
        long work = given.handIn(three, ines, DUE.plus(Duration.ofHours(27)), "I went.");
        instructor = given.instructor();
        instructor.post("/submissions/" + work + "/assessment", given.marks(0, "Good.", 4, 3, 3, 4, 3, 2));
    }

    private String path(String end) {
        return "/courses/" + given.course + end;
    }

    private String csv(String system) {
        return instructor.get(path("/gradebook.csv?for=" + system)).body();
    }

    private Browser.Answer preview(String text) {
        var answer =
                instructor.upload(path("/grade-previews"), "file", "grades.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return instructor.get(answer.location());
    }

    private String answers(Browser.Answer page) {
        return page.page().select("form[action$=/answers]").get(0).attr("action");
    }

    private Browser.Answer answered(Browser.Answer page, String... answers) {
        var path = answers(page);
        assertThat(instructor.post(path, answers).status()).isEqualTo(303);
        return instructor.get(path.substring(0, path.length() - "/answers".length()));
    }

    private static List<String> cells(Browser.Answer page) {
        return page.page().select("input[name=cell]").eachAttr("value");
    }

    private static List<String> ticked(Browser.Answer page) {
        return page.page().select("input[name=cell][checked]").eachAttr("value");
    }

    private Browser.Answer apply(Browser.Answer page, String... keys) {
        var fields = new java.util.ArrayList<String>();
        for (var name : List.of("form_key", "preview", "seen")) {
            fields.addAll(
                    List.of(name, page.page().select("input[name=" + name + "]").val()));
        }
        for (var key : keys) fields.addAll(List.of("cell", key));
        return instructor.post(path("/grade-imports"), fields.toArray(String[]::new));
    }

    /** All that counts for the grades of the course. */
    private String grades() {
        return APP.text("""
                SELECT coalesce(group_concat(row, char(10)), '') FROM (
                  SELECT s.assignment_id || ' ' || s.enrolment_id || ' ' || s.excused || s.lateness_waived || s.no_show || ' '
                      || coalesce(a.score, 'open') || ' ' || coalesce(a.by_hand, 'levels') || ' ' || coalesce(a.comment, '-')
                      || ' ' || coalesce(a.released_at, 'draft') || ' '
                      || coalesce((SELECT group_concat(l.criterion_id || '=' || coalesce(l.halves, ''))
                                   FROM assessment_level l WHERE l.assessment_id = a.id), '') AS row
                  FROM submission s JOIN assignment w ON w.id = s.assignment_id
                  LEFT JOIN assessment a ON a.submission_id = s.id
                  WHERE w.course_id = ? AND (a.id IS NOT NULL OR s.excused)
                  ORDER BY s.assignment_id, s.enrolment_id)
                """, given.course);
    }

    private String counted(long assignment, long student) {
        var row = student == ines ? 0 : 1;
        int column = assignment == three ? 0 : 1;
        return instructor
                .get(path("/gradebook"))
                .page()
                .select("tbody tr")
                .get(row)
                .select("td a")
                .get(column)
                .text()
                .replace(" late", "")
                .replace(" unreleased", "");
    }

    @Test
    void whatWentOutComesBackWithoutAChange() {
        for (var system : List.of("canvas", "moodle", "plain")) {
            var page = preview(csv(system));
            assertThat(page.heading()).as(system).isEqualTo("Nothing would change.");
            assertThat(page.text()).as(system).contains("4 grades are the same here and there.");
            assertThat(cells(page)).as(system).isEmpty();
        }
    }

    @Test
    void aScoreFromElsewhereIsWhatCountsAndLatenessIsNotTakenOffTwice() {
        var page = preview(csv("plain").replace("31.25", "40"));
        assertThat(page.heading()).isEqualTo("1 grade differs.");
        assertThat(page.text()).contains("Ines Carvalho", "Three conversations", "31.25", "40", "handed in late");
        assertThat(ticked(page)).containsExactly(ines + "." + three);
        assertThat(apply(page, ines + "." + three).status()).isEqualTo(303);
        assertThat(counted(three, ines)).isEqualTo("40");
        assertThat(APP.text(
                        "SELECT reason FROM grade_change WHERE what = 'IMPORTED' AND submission_id = ?",
                        given.submission(three, ines)))
                .isEqualTo("Imported from a plain table, file grades.csv");
        assertThat(preview(csv("plain")).heading()).isEqualTo("Nothing would change.");
    }

    @Test
    void anImportIsTakenBackExactly() {
        var before = grades();
        instructor.post("/assignments/" + quiz + "/grading/" + malik + "/decisions", "decision", "EXCUSED");
        var excused = grades();
        var page = preview(csv("plain").replace("31.25,,", "40,9,").replace(",EX,", ",7.5,"));
        assertThat(ticked(page)).hasSize(3);
        apply(page, ticked(page).toArray(String[]::new));
        assertThat(counted(three, ines)).isEqualTo("40");
        assertThat(counted(quiz, ines)).isEqualTo("9");
        assertThat(counted(quiz, malik)).isEqualTo("7.5");
        assertThat(grades()).isNotEqualTo(excused).isNotEqualTo(before);

        var list = instructor.get(path("/grade-imports/new"));
        assertThat(list.text()).contains("grades.csv", "3 grades");
        var undo = list.page().select("form[action$=/undoing]").attr("action");
        instructor.post(undo);
        assertThat(instructor.get(path("/grade-imports/new")).body()).contains("Taken back: 3 grades are as before.");
        assertThat(grades()).isEqualTo(excused);
        instructor.post(undo);
        assertThat(grades()).isEqualTo(excused);
    }

    @Test
    void feedbackComesInAsACommentAndTakesThePlaceOfOneOnlyIfTicked() {
        var before = grades();
        var page = preview("""
                Full name,Email address,Assignment: Three conversations (Real),Assignment: Three conversations (Feedback),Last downloaded from this course
                Ines Carvalho,%s,31.25,"Strong opening;
                slow down.",1794960000
                Malik Eason,%s,44,Come and see me.,1794960000
                """.formatted(given.email("ines.carvalho"), given.email("malik.eason")));
        assertThat(page.heading()).isEqualTo("1 grade and 2 comments differ.");
        var over = "remark." + ines + "." + three;
        var fresh = "remark." + malik + "." + three;
        assertThat(ticked(page)).containsExactlyInAnyOrder(malik + "." + three, fresh);
        assertThat(cells(page)).contains(over);
        assertThat(page.page().select("li:has(input[value='" + over + "'])").text())
                .contains("Ines Carvalho", "from Good.", "to Strong opening; slow down.");

        assertThat(apply(page, malik + "." + three, fresh).status()).isEqualTo(303);
        assertThat(comment(malik)).isEqualTo("Come and see me.");
        assertThat(comment(ines)).isEqualTo("Good.");
        long made = APP.number("SELECT max(id) FROM grade_import WHERE course_id = ?", given.course);
        instructor.post("/grade-imports/" + made + "/undoing");
        assertThat(grades()).isEqualTo(before);
    }

    @Test
    void aCommentThatWasWrittenSinceIsNotTakenBackWithTheImport() {
        var page = preview("""
                Full name,Email address,Assignment: Three conversations (Real),Assignment: Three conversations (Feedback),Last downloaded from this course
                Ines Carvalho,%s,-,Slow down.,1794960000
                """.formatted(given.email("ines.carvalho")));
        assertThat(apply(page, "remark." + ines + "." + three).status()).isEqualTo(303);
        assertThat(comment(ines)).isEqualTo("Slow down.");
        assertThat(APP.number(
                        "SELECT count(*) FROM assessment_level l JOIN assessment a ON a.id = l.assessment_id JOIN submission s ON s.id = a.submission_id WHERE s.enrolment_id = ?",
                        ines))
                .as("levels stay")
                .isEqualTo(6);
        long work = given.submission(three, ines);
        instructor.post("/submissions/" + work + "/assessment", given.marks(2, "Mine.", 4, 3, 3, 4, 3, 2));
        long made = APP.number("SELECT max(id) FROM grade_import WHERE course_id = ?", given.course);
        assertThat(instructor
                        .open("/courses/" + given.course + "/grade-imports/new")
                        .status())
                .isEqualTo(200);
        instructor.post("/grade-imports/" + made + "/undoing");
        assertThat(comment(ines)).isEqualTo("Mine.");
    }

    @Test
    void theRemarksOfASheetForOneAssignmentFollowItsGrades() {
        var page = preview("""
                Identifier,Full name,Email address,Status,Grade,Maximum grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments
                Participant 1,Ines Carvalho,%s,Submitted,,50.00,Yes,-,-,"Strong opening; slow down."
                """.formatted(given.email("ines.carvalho")));
        var column = page.page().select("select[name^=column]").get(0).attr("name");
        page = answered(page, column, Long.toString(three), "exported", "now");
        assertThat(cells(page)).contains("remark." + ines + "." + three);
    }

    private String comment(long student) {
        return APP.text(
                "SELECT a.comment FROM assessment a JOIN submission s ON s.id = a.submission_id WHERE s.assignment_id = ? AND s.enrolment_id = ?",
                three,
                student);
    }

    @Test
    void whatWasChangedSinceStaysAndIsNamed() {
        var page = preview(csv("plain").replace("31.25,,", "40,9,"));
        apply(page, ticked(page).toArray(String[]::new));
        APP.sql("UPDATE assessment SET score = 800 WHERE submission_id = ?", given.submission(quiz, ines));
        var undo = instructor
                .get(path("/grade-imports/new"))
                .page()
                .select("form[action$=/undoing]")
                .attr("action");
        instructor.post(undo);
        assertThat(instructor.get(path("/grade-imports/new")).body())
                .contains("1 grade is as before. 1 grade stays", "Ines Carvalho, Quiz");
        assertThat(counted(three, ines)).isEqualTo("31.25");
        assertThat(counted(quiz, ines)).isEqualTo("8");
    }

    @Test
    void onlyWhatIsTickedChanges() {
        var page = preview(csv("plain").replace("31.25,,", "40,9,"));
        apply(page, ines + "." + quiz);
        assertThat(counted(three, ines)).isEqualTo("31.25");
        assertThat(counted(quiz, ines)).isEqualTo("9");
    }

    @Test
    void gradesThatChangedWhileSomebodyLookedAreNotOverwritten() {
        var page = preview(csv("plain").replace("31.25", "40"));
        APP.sql("UPDATE assessment SET score = 2000 WHERE submission_id = ?", given.submission(three, ines));
        assertThat(apply(page, ines + "." + three).status()).isEqualTo(409);
        assertThat(APP.number("SELECT count(*) FROM grade_import WHERE course_id = ?", given.course))
                .isZero();
    }

    @Test
    void aDoubleTapAppliesOnce() {
        var page = preview(csv("plain").replace("31.25", "40"));
        apply(page, ines + "." + three);
        assertThat(apply(page, ines + "." + three).status()).isEqualTo(303);
        assertThat(APP.number("SELECT count(*) FROM grade_import WHERE course_id = ?", given.course))
                .isEqualTo(1);
    }

    @Test
    void aGradeChangedSinceTheExportIsShownApart() {
        var file = csv("plain").replace("31.25", "41");
        APP.pass(Duration.ofHours(1));
        instructor.post(
                "/submissions/" + given.submission(three, ines) + "/assessment",
                given.marks(1, "Better.", 4, 4, 4, 4, 4, 4));
        var page = preview(file);
        assertThat(page.text()).contains("Changed here since");
        assertThat(cells(page)).hasSize(1);
        assertThat(ticked(page)).isEmpty();
    }

    @Test
    void aFileWithoutATimeIsAskedWhenItWasMade() {
        var page = preview(csv("canvas").replace("31.25", "40"));
        assertThat(page.heading()).isEqualTo("One question first.");
        assertThat(page.text()).contains("When was this file made?", "taken out here by N. Whitcombe, Canvas");
        assertThat(apply(page, ines + "." + three).status()).isEqualTo(422);
        var unknown = answered(page, "exported", "unknown");
        assertThat(ticked(unknown)).hasSize(1);
        var early = answered(page, "exported", "typed", "exported_typed", "2026-11-01T09:00");
        assertThat(early.text()).contains("Changed here since");
        assertThat(ticked(early)).isEmpty();
        var own = page.page().select("select[name=exported] option").get(1).val();
        assertThat(ticked(answered(page, "exported", own))).hasSize(1);
    }

    @Test
    void aCommaIsAskedAboutAndNeverGuessed() {
        var page = preview(csv("plain").replace("31.25", "\"31,5\""));
        assertThat(page.heading()).isEqualTo("One question first.");
        assertThat(page.text()).contains("What is the comma in this file’s scores?", "“31,5”");
        var decimal = answered(page, "comma", "DECIMAL");
        assertThat(decimal.heading()).isEqualTo("1 grade differs.");
        assertThat(decimal.text()).contains("31.5");
        assertThat(answered(page, "comma", "THOUSANDS").text())
                .contains("Cannot be read", "Line 2, column “Three conversations”");
    }

    @Test
    void twoOfOneNameAreAskedApart() {
        long twin = given.student("Malik Eason Twin", given.second);
        APP.sql("UPDATE account SET name = 'Malik Eason', sort_name = 'Eason, Malik' WHERE id = "
                + "(SELECT account_id FROM enrolment WHERE id = " + twin + ")");
        var page = preview("Name,Login,Quiz\n\"Eason, Malik\",,5\n");
        assertThat(page.text())
                .contains("Who is “Eason, Malik” on line 2?", "More than one student here has this name.");
        var said = answered(page, "row_2", Long.toString(twin));
        assertThat(ticked(said)).containsExactly(twin + "." + quiz);
    }

    @Test
    void twoRowsOfOneStudentAreAskedApart() {
        var email = given.email("malik.eason");
        var page = preview("Email address,Quiz\n" + email + ",5\n" + email + ",6\n");
        assertThat(page.heading()).isEqualTo("2 questions first.");
        var said = answered(page, "row_2", "-");
        assertThat(ticked(said)).containsExactly(malik + "." + quiz);
        assertThat(said.text()).contains("6");
    }

    @Test
    void aColumnNamedLikeATotalIsAskedAboutIfAnAssignmentIsCalledSo() {
        long total = given.assignment("Final score", null, "PARTICIPATION", false, 1000, null, given.group);
        var page = preview("Email address,Final score\n" + given.email("malik.eason") + ",5\n");
        assertThat(page.text()).contains("What is the column “Final score”?", "looks like a total");
        assertThat(ticked(answered(page, "column_0", Long.toString(total)))).containsExactly(malik + "." + total);
        assertThat(answered(page, "column_0", "-").heading()).isNotEqualTo("1 grade differs.");
    }

    @Test
    void aTitleThatTwoAssignmentsHaveIsAskedAbout() {
        given.assignment("Quiz", null, "PARTICIPATION", false, 1000, null, given.group);
        var page = preview("Email address,Quiz\n" + given.email("malik.eason") + ",5\n");
        assertThat(page.text()).contains("More than one assignment here has this name.");
        assertThat(ticked(answered(page, "column_0", Long.toString(quiz)))).containsExactly(malik + "." + quiz);
    }

    @Test
    void moreThanTheMaximumIsLeftUntickedAndCanBeMeant() {
        var page = preview("Email address,Quiz\n" + given.email("malik.eason") + ",12\n");
        assertThat(page.text()).contains("Over the maximum", "worth 10");
        assertThat(ticked(page)).isEmpty();
        apply(page, malik + "." + quiz);
        assertThat(counted(quiz, malik)).isEqualTo("12");
    }

    @Test
    void anotherMaximumThereIsAskedAbout() {
        var canvas = "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (77)\n    Points Possible,,,,,100.00\n"
                + "\"Eason, Malik\",5,,,Section 2,85\n";
        var page = preview(canvas);
        assertThat(page.text()).contains("is out of 100 there, out of 10 here.");
        assertThat(cells(page)).isEmpty();
        var scaled = answered(page, "scale_0", "SCALED");
        assertThat(ticked(scaled)).containsExactly(malik + "." + quiz);
        assertThat(scaled.text()).contains("8.5");
        assertThat(answered(page, "scale_0", "AS_IS").text()).contains("Over the maximum");
    }

    @Test
    void canvassOwnNumbersAreLearnedAndWrittenWithTheNextExport() {
        var canvas =
                "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (77),Current Score\n    Points Possible,,,,,10.00,(read only)\n"
                        + "\"Eason, Malik\",5,,,Section 2,,\n";
        assertThat(csv("canvas")).contains(",Quiz,");
        var page = preview(canvas);
        assertThat(page.text()).contains("Remember the names of its columns");
        apply(page);
        assertThat(csv("canvas")).contains(",Quiz (77),");
        assertThat(csv("moodle")).contains(",Quiz,");
        var renamed = preview(canvas.replace("Quiz (77)", "Weekly quiz (77)").replace("Section 2,,", "Section 2,5,"));
        assertThat(ticked(renamed)).containsExactly(malik + "." + quiz);
        var other = preview(canvas.replace("Quiz (77)", "Quiz (78)").replace("Section 2,,", "Section 2,5,"));
        assertThat(other.text()).contains("another number than that had in an earlier file");
    }

    @Test
    void emptyCellsTakeNothingAwayUnlessTicked() {
        var filled = preview("Email address,Quiz\n" + given.email("malik.eason") + ",5\n");
        apply(filled, malik + "." + quiz);
        var page = preview(csv("plain").replaceAll("(?m)^(\"Eason.*Section 2,[^,]*),5.00,", "$1,,"));
        assertThat(page.text()).contains("Empty in the file");
        assertThat(ticked(page)).isEmpty();
        apply(page, malik + "." + quiz);
        assertThat(counted(quiz, malik)).doesNotContain("5");
        assertThat(preview(csv("plain").replace("31.25", "")).text()).contains("Empty in the file, kept here");
    }

    @Test
    void whatIsNobodysAndWhatIsNoScoreIsListed() {
        var page =
                preview("Email address,Quiz,Karma\nnobody@example.edu,5,1\n" + given.email("malik.eason") + ",A-,2\n");
        assertThat(page.text())
                .contains("Nobody in this course", "Line 2, nobody@example.edu")
                .contains("Line 3, column “Quiz”", "“A-” is not a score.")
                .contains("“Karma”", "No assignment here is called so.");
        assertThat(cells(page)).isEmpty();
    }

    @Test
    void badFilesAreRefusedInASentenceAndLeaveNothing() {
        for (var bytes : List.of(
                new byte[] {'P', 'K', 3, 4, 0, 0},
                "colour\nred\n".getBytes(StandardCharsets.UTF_8),
                "Email address,Quiz\n\"a,5".getBytes(StandardCharsets.UTF_8),
                FormatFile.bytes("canvas_sis_users.csv"))) {
            var answer = instructor.upload(path("/grade-previews"), "file", "x.csv", bytes);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#file-error").text()).isNotBlank();
        }
        assertThat(instructor.post(path("/grade-previews")).status()).isEqualTo(422);
        assertThat(APP.number("SELECT count(*) FROM grade_preview WHERE course_id = ?", given.course))
                .isZero();
    }

    @Test
    void hostileNamesStayWords() {
        APP.sql("UPDATE account SET name = '=1+1 <b>Eve</b> 🎉', sort_name = '=1+1 <b>Eve</b> 🎉' WHERE id = "
                + "(SELECT account_id FROM enrolment WHERE id = " + malik + ")");
        for (var system : List.of("canvas", "moodle", "plain")) {
            var csv = csv(system);
            assertThat(csv).contains("'=1+1 <b>Eve</b> 🎉");
            assertThat(preview(csv).heading()).as(system).isEqualTo("Nothing would change.");
        }
        var page = preview("Name,Login,Quiz\n'=1+1 <b>Eve</b> 🎉,,5\n");
        assertThat(page.page().select(".transfer__cell b").text()).isEqualTo("=1+1 <b>Eve</b> 🎉");
    }

    @Test
    void nobodyElseSeesThePreviewOrTakesAnImportBack() {
        var answer = instructor.upload(
                path("/grade-previews"), "file", "g.csv", csv("plain").getBytes(StandardCharsets.UTF_8));
        var other = GradingScenario.in(APP);
        assertThat(other.instructor().get(answer.location()).status()).isEqualTo(404);
        var assistant = APP.signedIn(given.assistant("Oskar Aldine", given.second));
        assertThat(assistant.get(answer.location()).status()).isEqualTo(403);
        assertThat(assistant.get(path("/gradebook/exports")).text()).doesNotContain("Import grades");
        assertThat(assistant.get(path("/gradebook.csv?for=moodle&feedback=yes")).body())
                .doesNotContain("Carvalho", "Good.");
    }

    @Test
    void whatWasReadIsForgottenAfterADay() {
        preview(csv("plain"));
        assertThat(APP.number("SELECT count(*) FROM grade_preview WHERE course_id = ?", given.course))
                .isEqualTo(1);
        APP.pass(Duration.ofHours(25));
        new GradeImport(APP.database(), new howtotalk.audit.Audit(APP.database(), APP::now), APP::now).sweep();
        assertThat(APP.number("SELECT count(*) FROM grade_preview WHERE course_id = ?", given.course))
                .isZero();
    }

    @Test
    void theWorkbookHasASheetForEachSection() {
        var xlsx = instructor.get(path("/gradebook.xlsx"));
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
        assertThat(xlsx.bytes()).startsWith('P', 'K');
        assertThat(instructor.get(path("/gradebook/exports")).text()).contains("XLSX");
    }
}
