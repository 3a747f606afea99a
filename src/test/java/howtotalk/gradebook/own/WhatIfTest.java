package howtotalk.gradebook.own;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A student tries scores, and reads what a letter takes. */
class WhatIfTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant PAST = Instant.parse("2026-11-11T04:59:00.000Z");
    private static final Instant TO_COME = Instant.parse("2026-12-04T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long quiz;
    private long essay;
    private long talk;
    private Browser student = APP.browser();
    private Browser instructor = APP.browser();
    private String whatIf = "";

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void inesHasEightOfTenReleasedAndAnEssayThatIsGradedButNotReleased() {
        given = GradingScenario.in(APP);
        quiz = given.assignment("Quiz", PAST, "WRITTEN", true, 1000, null, given.group);
        essay = given.assignment("Essay", PAST, "WRITTEN", true, 2000, null, given.group);
        talk = given.assignment("Last talk", TO_COME, "TALK", false, 1000, null, given.group);
        long ines = given.student("Ines Carvalho", given.first);
        given.handIn(essay, ines, PAST.minusSeconds(60), "I went.");
        instructor = given.instructor();
        type(ines, quiz, "8");
        instructor.post("/assignments/" + quiz + "/release", "section", "");
        type(ines, essay, "17.13");
        student = APP.signedIn(given.email("ines.carvalho"));
        whatIf = "/courses/" + given.course + "/what-if";
    }

    @Test
    void whatALetterTakesKnowsOnlyWhatIsReleased() {
        var page = student.get("/courses/" + given.course + "/grades");

        // 40 points in all, 8 earned: 94 % are 37.6, so 29.6 of the 30 that are left, in scores cut to hundredths.
        assertThat(page.text())
                .contains("on the 30 points that are still left to you", "A 98.70 %", "A− 93.35 %")
                .doesNotContain("17.13");
    }

    @Test
    void triedScoresAreWorkedOutAndNothingIsKept() {
        long before = rows();
        var page = student.get(whatIf + "?a" + essay + "=17&a" + talk + "=90%25");

        assertThat(page.heading()).isEqualTo("What if?");
        assertThat(page.page().select("#figures dd").eachText()).containsExactly("85.00 %, B", "85.00 %, B");
        assertThat(page.text())
                .contains("Not real: in truth it is 80.00 %, B− so far.", "Nothing is left to earn")
                .doesNotContain("17.13");
        assertThat(page.page().selectFirst("#a" + talk).val()).isEqualTo("90%");
        assertThat(rows()).isEqualTo(before);
        assertThat(student.get("/courses/" + given.course + "/grades").heading())
                .isEqualTo("80.00 % so far: B−.");
        assertThat(student.get(whatIf).page().select("#figures dd").eachText())
                .as("one tap back")
                .containsExactly("80.00 %, B−", "20.00 %, F");
    }

    @Test
    void aGradedScoreIsTriedToo() {
        var page = student.get(whatIf + "?a" + quiz + "=10");

        assertThat(page.page().select("#figures dd").eachText()).containsExactly("100.00 %, A", "25.00 %, F");
        assertThat(page.page().selectFirst("#a" + quiz).attr("placeholder")).isEqualTo("8.00");
    }

    @Test
    void theScriptIsToldTheSameWords() {
        student.header("Accept", "application/json");
        var answer = student.get(whatIf + "?a" + essay + "=17&a" + talk + "=9");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("85.00 %, B").contains("Nothing is left to earn");
        var wrong = student.get(whatIf + "?a" + essay + "=lots");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"a" + essay + "\":\"A score is a number like 41.5");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndTheRestStays() {
        var page = student.get(whatIf + "?a" + essay + "=%22%3E%3Cscript%3E&a" + talk + "=9&a0=7&a" + quiz + "=-3");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().selectFirst("#a" + essay + "-error").text()).contains("or a percent like 85 %");
        assertThat(page.page().selectFirst("#a" + quiz + "-error").text()).contains("or a percent like 85 %");
        assertThat(page.page().selectFirst("#a" + talk).val()).isEqualTo("9");
        assertThat(page.page().selectFirst("#a" + essay).val()).isEqualTo("\"><script>");
    }

    @Test
    void excusedWorkCannotBeTriedAndATotalSetByHandIsSaidToBe() {
        long ines = APP.number("SELECT enrolment_id FROM submission WHERE assignment_id = ?", essay);
        instructor.post("/assignments/" + talk + "/grading/" + ines + "/decisions", "decision", "EXCUSED");
        var page = student.get(whatIf + "?a" + talk + "=10");
        assertThat(page.page().select("#a" + talk)).isEmpty();
        assertThat(page.text()).contains("excused, counts nowhere");
        assertThat(page.page().select("#figures dd").get(0).text()).isEqualTo("80.00 %, B−");

        var total = "/enrolments/" + ines + "/total";
        instructor.submit(instructor.get(total), total, "percent", "91,5", "reason", "REASON-MARK");
        assertThat(student.get("/courses/" + given.course + "/grades").text())
                .contains("no score below or to come moves it")
                .doesNotContain("REASON-MARK", "already reached");
        assertThat(student.get(whatIf).text()).contains("was set by hand; trying scores does not move it");
    }

    private static long rows() {
        return APP.number("SELECT (SELECT count(*) FROM grade_change) + (SELECT count(*) FROM assessment)"
                + " + (SELECT count(*) FROM submission) + (SELECT count(*) FROM audit)");
    }

    private void type(long enrolment, long assignment, String typed) {
        instructor.post(
                "/courses/" + given.course + "/gradebook/cells",
                "enrolment",
                Long.toString(enrolment),
                "assignment",
                Long.toString(assignment),
                "version",
                "0",
                "typed",
                typed);
    }
}
