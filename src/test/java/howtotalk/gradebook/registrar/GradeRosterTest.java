package howtotalk.gradebook.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters go to the registrar as they were seen, stay as they went, and say what changed since. */
class GradeRosterTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long quiz;
    private long essay;
    private long ines;
    private long malik;
    private Browser instructor = APP.browser();
    private String rosters = "";

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void inesHasEightOfTenMalikNothingAndWyattLeft() {
        given = GradingScenario.in(APP);
        quiz = given.assignment("Quiz", DUE, "WRITTEN", true, 1000, null, given.group);
        essay = given.assignment("Essay", DUE, "WRITTEN", true, 1000, null, given.group);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.second);
        long wyatt = given.student("Wyatt McNair", given.first);
        APP.sql("UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = ?", wyatt);
        APP.sql(
                "UPDATE account SET sis_id = ?, sort_name = '=Carvalho, Ines' WHERE id = (SELECT account_id FROM enrolment WHERE id = ?)",
                "00" + ines,
                ines);
        instructor = given.instructor();
        rosters = "/courses/" + given.course + "/grade-rosters";
        type(ines, quiz, "0", "8");
    }

    @Test
    void lettersAreProposedWithWhatToLookAtBefore() {
        var midTerm = instructor.get(rosters + "?kind=mid-term");
        assertThat(midTerm.heading()).isEqualTo("Mid-term grades for the registrar.");
        assertThat(midTerm.page().select("tbody tr").eachText())
                .containsExactly(
                        "=Carvalho, Ines B− 80.00 00" + ines + " Section 1",
                        "Eason, Malik no letter yet Section 2",
                        "McNair, Wyatt W withdrawn Section 1");
        assertThat(midTerm.text())
                .contains("1 grade is not released", "1 student has no letter", "2 students have no student number");
        var last = instructor.get(rosters + "?kind=final&section=" + given.first);
        assertThat(last.page().select("tbody tr").eachText())
                .containsExactly(
                        "=Carvalho, Ines F 40.00 00" + ines + " Section 1", "McNair, Wyatt W withdrawn Section 1");
        assertThat(last.text()).contains("One piece of work has no score and will count 0.");
    }

    @Test
    void whatIsIssuedStaysAndALaterChangeIsShownAndIssuedAgain() {
        var id = issued("mid-term");
        var page = instructor.get("/grade-rosters/" + id);
        assertThat(page.heading()).isEqualTo("Mid-term grades, version 1");
        assertThat(page.text()).contains("by N. Whitcombe · 3 students").doesNotContain("changed since");

        type(ines, essay, "0", "3"); // later work is no change of a mid-term letter
        assertThat(instructor.get("/grade-rosters/" + id).text()).doesNotContain("changed since");
        type(ines, quiz, "1", "9.5");
        var changed = instructor.get("/grade-rosters/" + id);
        assertThat(changed.page().select("tbody tr").get(0).text())
                .isEqualTo("=Carvalho, Ines B− changed since: B− → A 80.00 00" + ines + " Section 1");
        assertThat(changed.text()).contains("One letter has changed since.");

        var again = issued("mid-term");
        assertThat(instructor.get("/grade-rosters/" + again).heading()).isEqualTo("Mid-term grades, version 2");
        assertThat(instructor
                        .get("/grade-rosters/" + id)
                        .page()
                        .select("tbody td b")
                        .get(0)
                        .text())
                .isEqualTo("B−");
        assertThat(instructor
                        .get(rosters)
                        .page()
                        .select("#issued")
                        .parents()
                        .select("li .row__title")
                        .eachText())
                .contains("Mid-term grades, version 2", "Mid-term grades, version 1");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'GRADE_ROSTER_ISSUED' AND course_id = ?",
                        given.course))
                .isEqualTo(2);
        assertThatThrownBy(() ->
                        APP.sql("UPDATE grade_roster_line SET letter = 'A' WHERE roster_id = ?", Long.valueOf(id)))
                .hasStackTraceContaining("stays as it was");
    }

    @Test
    void aLetterSetByHandGoesOutAndWithdrawingLaterIsAChange() {
        var total = "/enrolments/" + malik + "/total";
        instructor.submit(instructor.get(total), total, "letter", "B+", "reason", "By agreement");
        var id = issued("final");
        assertThat(instructor
                        .get("/grade-rosters/" + id)
                        .page()
                        .select("tbody tr")
                        .get(1)
                        .text())
                .isEqualTo("Eason, Malik B+ 0.00 set by hand Section 2");
        APP.sql("UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = ?", malik);
        assertThat(instructor.get("/grade-rosters/" + id).text()).contains("changed since: B+ → W");
    }

    @Test
    void aLetterIsSetOnTheWayAndTheWayLeadsBackToTheLetters() {
        var letters = instructor.get(rosters + "?kind=final").page();
        var there = instructor.get(letters.selectFirst("tr#e" + malik + " a").attr("href"));
        assertThat(there.page().selectFirst(".crumb a").text()).isEqualTo("Letters for the registrar");
        var total = "/enrolments/" + malik + "/total";
        assertThat(instructor.submit(there, total, "letter", "B+").status()).isEqualTo(422);
        var set = instructor.submit(there, total, "letter", "B+", "reason", "By agreement");
        assertThat(set.location()).isEqualTo(rosters + "?kind=final#e" + malik);
        assertThat(instructor
                        .get(total + "?next=https://elsewhere.example/courses/1/grade-rosters?")
                        .page()
                        .selectFirst(".crumb a")
                        .attr("href"))
                .endsWith("/gradebook");
    }

    @Test
    void nothingGoesOutUnseen() {
        var page = instructor.get(rosters + "?kind=mid-term");
        var unlooked = instructor.submit(page, rosters);
        assertThat(unlooked.status()).isEqualTo(422);
        assertThat(unlooked.text()).contains("Look at the points above");
        type(ines, quiz, "1", "7");
        var stale = instructor.submit(page, rosters, "despite", "yes");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Something changed since you saw these letters", "70.00");
        assertThat(APP.number("SELECT count(*) FROM grade_roster WHERE course_id = ?", given.course))
                .isZero();
        var now = instructor.submit(stale, rosters, "despite", "yes");
        assertThat(now.status()).isEqualTo(303);
        assertThat(instructor.submit(stale, rosters, "despite", "yes").location())
                .isEqualTo(now.location());
    }

    @Test
    void theFilesHaveWhatRegistrarsAskForAndNoCellIsAFormula() {
        var id = issued("mid-term");
        var csv = instructor.get("/grade-rosters/" + id + ".csv");
        assertThat(csv.body().split("\r\n"))
                .containsExactly(
                        "\ufeffTerm,Course,Section,Student number,Name,Grade",
                        "Fall 2026,COMM 210,Section 1,00" + ines + ",\"'=Carvalho, Ines\",B-",
                        "Fall 2026,COMM 210,Section 2,,\"Eason, Malik\",",
                        "Fall 2026,COMM 210,Section 1,,\"McNair, Wyatt\",W");
        assertThat(csv.header("Content-Disposition")).contains("mid-term-grades-");
        var xlsx = instructor.get("/grade-rosters/" + id + ".xlsx");
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'GRADE_ROSTER_EXPORTED' AND course_id = ?",
                        given.course))
                .isEqualTo(2);
        var other = GradingScenario.in(APP).instructor();
        assertThat(other.get("/grade-rosters/" + id).status()).isEqualTo(404);
        assertThat(other.get("/grade-rosters/" + id + ".csv").status()).isEqualTo(404);
    }

    private String issued(String kind) {
        var page = instructor.get(rosters + "?kind=" + kind);
        var answer = instructor.submit(page, rosters, "despite", "yes");
        assertThat(answer.location()).startsWith("/grade-rosters/");
        return answer.location().substring("/grade-rosters/".length());
    }

    /** The version is that of the cell: 4 for each time that it was saved. */
    private void type(long enrolment, long assignment, String saves, String typed) {
        instructor.post(
                "/courses/" + given.course + "/gradebook/cells",
                "enrolment",
                Long.toString(enrolment),
                "assignment",
                Long.toString(assignment),
                "version",
                Integer.toString(4 * Integer.parseInt(saves)),
                "typed",
                typed);
    }
}
