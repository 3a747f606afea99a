package howtotalk.gradebook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long three;
    private long quiz;
    private long talk;
    private long ines;
    private long malik;
    private Browser instructor = APP.browser();
    private String cells = "";

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void twoStudentsAndThreeAssignments() {
        given = GradingScenario.in(APP);
        three = given.assignment("Three conversations", DUE);
        quiz = given.assignment("Quiz", DUE, "WRITTEN", true, 1000, null, given.group("Quizzes", 20, 0, 3));
        talk = given.assignment("A moment", DUE, "TALK", false, 4000, given.rubric, given.group("Talks", 35, 0, 2));
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.second);
        instructor = given.instructor().header("Accept", "application/json");
        cells = "/courses/" + given.course + "/gradebook/cells";
    }

    @Test
    void aScoreIsSavedAsADraftAndChangesAtOnceWhenItWasReleased() {
        var saved = type(ines, quiz, 0, "8.5");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(json(saved, "says")).isEqualTo("8.5 saved. Not released yet.");
        assertThat(row(saved).text()).contains("8.5 unreleased").contains("85.00");
        var student = APP.signedIn(given.email("ines.carvalho"));
        assertThat(student.get("/courses/" + given.course + "/grades").text()).doesNotContain("8.5");
        given.instructor().post("/assignments/" + quiz + "/release", "section", "");
        assertThat(json(type(ines, quiz, version(saved, quiz), "9"), "says"))
                .isEqualTo("9 saved. The student sees it.");
        assertThat(student.get("/courses/" + given.course + "/grades").text()).contains("9.00 of 10");
    }

    @Test
    void aNumberOnRubricWorkCountsInsteadOfTheLevelsUntilItIsTakenBack() {
        long work = given.handIn(three, ines, DUE.minus(Duration.ofHours(1)), "I went.");
        given.instructor().post("/submissions/" + work + "/assessment", given.marks(0, "", 4, 3, 3, 4, 3, 2));
        var byHand = type(ines, three, 4, "50");
        assertThat(row(byHand).text()).contains("50 unreleased");
        var back = type(ines, three, version(byHand, three), "");
        assertThat(json(back, "says")).isEqualTo("Taken back: the levels of the rubric count again, 41.25.");
        var refused = type(ines, three, version(back, three), "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(json(refused, "problem")).contains("levels of the rubric");
        assertThat(APP.number("SELECT count(*) FROM grade_change WHERE submission_id = ?", work))
                .isEqualTo(2);
    }

    @Test
    void lateWorkSaysWhatLatenessTakes() {
        given.handIn(three, ines, DUE.plus(Duration.ofHours(27)), "I went.");
        assertThat(json(type(ines, three, 0, "40"), "says"))
                .isEqualTo("40 saved; lateness takes 10 off, 30 counts. Not released yet.");
    }

    @Test
    void nothingIsOverwrittenInSilence() {
        type(ines, quiz, 0, "8");
        var stale = type(ines, quiz, 0, "6");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(json(stale, "there")).isEqualTo("8");
        assertThat(score(ines, quiz)).isEqualTo(800);
        assertThat(type(ines, quiz, 0, "8").status())
                .as("the same is no conflict")
                .isEqualTo(200);
        assertThat(type(ines, quiz, version(stale, quiz), "6").status()).isEqualTo(200);
        assertThat(score(ines, quiz)).isEqualTo(600);
        type(malik, quiz, 0, "EX");
        assertThat(type(malik, quiz, 0, "7").status()).as("excused meanwhile").isEqualTo(409);
    }

    @Test
    void moreThanTheMaximumIsAskedAbout() {
        var asked = type(ines, quiz, 0, "12");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(json(asked, "ask")).isEqualTo("12 is more than the 10 that this is worth. Give the rest as extra?");
        var sure = post(ines, quiz, 0, "12", "sure", "yes");
        assertThat(row(sure).text()).contains("120.00");
    }

    @Test
    void marksAreSetAndTakenBack() {
        var excused = type(ines, quiz, 0, "ex");
        assertThat(row(excused).text()).contains("EX excused");
        var scored = type(ines, quiz, version(excused, quiz), "9");
        assertThat(json(scored, "says")).isEqualTo("No longer excused. 9 saved. Not released yet.");
        var noShow = type(malik, talk, 0, "NS");
        assertThat(row(noShow).text()).contains("NS no-show");
        var back = type(malik, talk, version(noShow, talk), "");
        assertThat(row(back).text()).contains("– to grade");
    }

    @Test
    void missingIsComputedAndTypingItSaysWhyItCannotBeSetOrTakesBackWhatHidesIt() {
        assertThat(json(type(ines, talk, 0, "MI"), "problem")).startsWith("Nothing is handed in here");
        assertThat(json(type(ines, three, 0, "MI"), "says")).isEqualTo("That stands there already.");
        var scored = type(ines, three, 0, "10");
        assertThat(row(type(ines, three, version(scored, three), "MI")).text()).contains("MI missing");
        given.handIn(three, malik, DUE, "I went.");
        assertThat(json(type(malik, three, 0, "MI"), "problem")).startsWith("This was handed in");
        long later = given.assignment("Later", APP.now().plus(Duration.ofDays(3)));
        assertThat(json(type(ines, later, 0, "MI"), "problem")).startsWith("It is not due yet.");
    }

    @Test
    void whatIsNoScoreIsRefusedWithASentence() {
        for (var typed : new String[] {"abc", "-3", "👍", "=1+1", "<b>", "x".repeat(5000)}) {
            var refused = type(ines, quiz, 0, typed);
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(json(refused, "problem")).as(typed).isNotEmpty();
        }
        assertThat(APP.number("SELECT count(*) FROM submission WHERE enrolment_id = ?", ines))
                .isZero();
    }

    @Test
    void nobodyTypesIntoTheCellsOfOthers() {
        var assistant =
                APP.signedIn(given.assistant("Oskar Aldine", given.second)).header("Accept", "application/json");
        assertThat(assistant.post(cells, fields(ines, quiz, 0, "5")).status()).isEqualTo(404);
        assertThat(assistant.post(cells, fields(malik, quiz, 0, "5")).status()).isEqualTo(200);
        var other = GradingScenario.in(APP);
        long foreign = other.assignment("Elsewhere", DUE);
        assertThat(type(ines, foreign, 0, "5").status()).isEqualTo(404);
        assertThat(instructor
                        .post("/courses/" + other.course + "/gradebook/cells", fields(ines, quiz, 0, "5"))
                        .status())
                .isEqualTo(404);
        var student = APP.signedIn(given.email("ines.carvalho"));
        assertThat(student.post(cells, fields(ines, quiz, 0, "10")).status()).isEqualTo(403);
    }

    @Test
    void theRowIsThatOfTheFilterItWasTypedIn() {
        var group = APP.number("SELECT group_id FROM assignment WHERE id = ?", quiz);
        var saved = instructor.post(cells + "?group=" + group, fields(ines, quiz, 0, "5"));
        assertThat(row(saved).select("td a[href*=submissions], td a[href*=grading]"))
                .hasSize(1);
    }

    @Test
    void withoutScriptACellIsAFormWithItsHistory() {
        var browser = given.instructor();
        var path = cells + "?enrolment=" + ines + "&assignment=" + quiz;
        var blank = browser.get(path);
        assertThat(blank.heading()).isEqualTo("Ines Carvalho");
        assertThat(browser.submit(blank, cells, "typed", "12").text()).contains("Give the rest as extra?");
        var saved = browser.submit(blank, cells, "typed", "9", "reason", "Retold it in office hours. 😀");
        assertThat(saved.location()).isEqualTo(path);
        assertThat(browser.get(path).text())
                .contains("9 of 10; not released yet.", "– → 9", "Retold it in office hours. 😀");
        var stale = browser.submit(blank, cells, "typed", "4");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("it says 9 now, and you typed 4");
        assertThat(browser.submit(stale, cells).status()).isEqualTo(303);
        assertThat(score(ines, quiz)).isEqualTo(400);
        assertThat(browser.get("/courses/" + given.course + "/grade-changes?student=" + ines)
                        .text())
                .contains("Ines Carvalho, Quiz 9 → 4, score given by hand 12 Nov, 10:00 · N. Whitcombe");
        var restored = browser.submit(browser.get(path), "/assignments/" + quiz + "/grading/" + ines + "/restorations");
        assertThat(restored.status()).isEqualTo(303);
        assertThat(score(ines, quiz))
                .as("the grade of the line before is given again")
                .isEqualTo(900);
        assertThat(browser.get("/courses/" + given.course + "/grade-changes?student=" + malik)
                        .text())
                .contains("No changes here.");
    }

    private Browser.Answer type(long enrolment, long assignment, int version, String typed) {
        return post(enrolment, assignment, version, typed, "reason", "");
    }

    private Browser.Answer post(long enrolment, long assignment, int version, String typed, String name, String value) {
        var fields = java.util.Arrays.copyOf(fields(enrolment, assignment, version, typed), 10);
        fields[8] = name;
        fields[9] = value;
        return instructor.post(cells, fields);
    }

    private static String[] fields(long enrolment, long assignment, int version, String typed) {
        return new String[] {
            "enrolment",
            Long.toString(enrolment),
            "assignment",
            Long.toString(assignment),
            "version",
            Integer.toString(version),
            "typed",
            typed
        };
    }

    private static String json(Browser.Answer answer, String name) {
        try {
            var facts = new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());
            return facts.path(name).asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static Element row(Browser.Answer answer) {
        var row = Jsoup.parse("<table>" + json(answer, "row") + "</table>", "", Parser.htmlParser())
                .selectFirst("tr");
        if (row == null) throw new AssertionError(answer.status() + " " + answer.body());
        return row;
    }

    /** The version of a cell in the row that was answered; groups stand in the order of their positions. */
    private int version(Browser.Answer answer, long assignment) {
        var place = assignment == three ? 0 : assignment == talk ? 1 : 2;
        var version = row(answer).attr("data-v").split(",", -1)[place];
        return version.isEmpty() ? 0 : Integer.parseInt(version);
    }

    private long score(long enrolment, long assignment) {
        return APP.number(
                "SELECT score FROM submission WHERE enrolment_id = ? AND assignment_id = ?", enrolment, assignment);
    }
}
