package howtotalk.gradebook.participation;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.Browser.Answer;
import howtotalk.TestApp;
import howtotalk.attendance.AttendanceScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting attendance into participation. */
class CountingTest {

    private static final TestApp APP = TestApp.start();

    private AttendanceScenario scene = AttendanceScenario.in(APP);
    private Browser instructor = APP.browser();
    private long ines;
    private long malik;
    private long work;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void twoStudentsAndOneParticipation() {
        APP.at(TestApp.NOW);
        scene = AttendanceScenario.in(APP);
        ines = scene.given.student("Ines Carvalho", scene.given.first);
        malik = scene.given.student("Malik Eason", scene.given.first);
        work = scene.given.assignment("Being here", TestApp.NOW, "PARTICIPATION", false, 5000, null, scene.given.group);
        instructor = scene.given.instructor();
        scene.attended(ines, scene.given.first, "PPPL");
        scene.attended(malik, scene.given.first, "PPAA");
    }

    @ParameterizedTest(name = "score {0}, counted last {1}, comes to {2}: {3}")
    @CsvSource({
        ", , , SAME",
        ", , 100, NEW",
        "100, , 100, SAME",
        "100, 100, 100, SAME",
        "100, 100, 90, BEHIND",
        "0, 0, 90, BEHIND",
        "95, 100, 90, BY_HAND",
        "95, , 90, BY_HAND",
        "95, 100, , SAME",
        ", 100, 90, NEW"
    })
    void aScoreIsBehindOnlyIfItIsWhatWasCountedLast(
            @Nullable Long score, @Nullable Long counted, @Nullable Long now, Counting counting) {
        assertThat(Counting.of(score, counted, now)).isEqualTo(counting);
    }

    private String here() {
        return "/courses/" + scene.given.course + "/attendance/counting";
    }

    private Answer rule(String version, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "version",
                version,
                "late",
                "50",
                "excused",
                "OUT",
                "free",
                "0",
                "work_" + work,
                "yes",
                "from_" + work,
                "2026-09-01",
                "to_" + work,
                "2026-12-01"));
        for (int i = 0; i < more.length; i += 2) fields.set(fields.indexOf(more[i]) + 1, more[i + 1]);
        return instructor.post("/courses/" + scene.given.course + "/attendance/rule", fields.toArray(String[]::new));
    }

    private @Nullable String score(long student) {
        return APP.text(
                "SELECT coalesce(max(score), 'none') FROM submission WHERE assignment_id = ? AND enrolment_id = ?",
                work,
                student);
    }

    private Answer count() {
        return confirm(instructor.get(here()));
    }

    /** Sends the page with what is ticked on it. */
    private Answer confirm(Answer page) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "form_key", page.page().selectFirst("[name=form_key]").val()));
        for (var tick : page.page().select("input[name=score][checked]")) {
            fields.add("score");
            fields.add(tick.val());
        }
        return instructor.post(here(), fields.toArray(String[]::new));
    }

    @Test
    void theRuleIsSavedAndChangesNoScore() {
        assertThat(instructor.get(here()).heading()).isEqualTo("Attendance counts for nothing yet.");
        assertThat(rule("0").status()).isEqualTo(303);
        assertThat(score(ines)).isEqualTo("none");
        var page = instructor.get(here());
        assertThat(page.heading()).isEqualTo("Two scores to count.");
        assertThat(page.text())
                .contains("Present counts 1, late ½, absent 0; an excused meeting is left out.")
                .contains("Ines Carvalho from nothing → to 43.75 3 present + 1 late × ½ = 3.5 of 4 meetings")
                .contains("Malik Eason from nothing → to 25.00 2 present: 2 of 4 meetings");
    }

    @Test
    void countingIsADraftWithALineInItsHistory() {
        rule("0");
        assertThat(count().status()).isEqualTo(303);
        assertThat(score(ines)).isEqualTo("4375");
        assertThat(APP.number(
                        "SELECT count(*) FROM submission WHERE assignment_id = ? AND released_at IS NOT NULL", work))
                .isZero();
        assertThat(APP.text(
                        "SELECT h.what || ': ' || h.reason FROM grade_change h JOIN submission s ON s.id = h.submission_id WHERE s.assignment_id = ? AND s.enrolment_id = ?",
                        work,
                        ines))
                .isEqualTo("RECOMPUTED: Counted from attendance: 3.5 of 4 meetings.");
        assertThat(instructor.get(here()).heading()).isEqualTo("Every score is up to date.");
    }

    @Test
    void whenAttendanceChangesThePageSaysWhoIsBehindAndOneButtonMendsIt() {
        rule("0");
        count();
        scene.mark(instructor, scene.thursday, malik, 0, "ABSENT");
        var page = instructor.get(here());
        assertThat(page.heading()).isEqualTo("One score is behind attendance.");
        assertThat(page.text()).contains("Malik Eason from 25.00 → to 20.00").doesNotContain("Ines");
        assertThat(confirm(page).status()).isEqualTo(303);
        assertThat(score(malik)).isEqualTo("2000");
    }

    @Test
    void aScoreGivenByHandSinceIsNotOverwrittenInSilence() {
        rule("0");
        count();
        APP.sql(
                "UPDATE assessment SET score = 4000, version = version + 1 WHERE submission_id = ?",
                scene.given.submission(work, malik));
        var page = instructor.get(here());
        assertThat(page.text()).contains("changed by hand since it was counted; it stays unless you tick it");
        assertThat(page.page().select("input[name=score][checked]")).isEmpty();
        var key = page.page().selectFirst("input[name=score]").val();
        assertThat(instructor.post(here()).status()).as("nothing ticked").isEqualTo(422);
        assertThat(score(malik)).isEqualTo("4000");
        assertThat(instructor.post(here(), "score", key).status()).isEqualTo(303);
        assertThat(score(malik)).as("ticked on purpose").isEqualTo("2500");
    }

    @Test
    void whatChangedSinceItWasShownStays() {
        rule("0");
        var page = instructor.get(here());
        scene.mark(instructor, scene.thursday, malik, 0, "ABSENT");
        var done = confirm(page);
        assertThat(done.status()).isEqualTo(303);
        assertThat(score(ines)).isEqualTo("4375");
        assertThat(score(malik)).as("it would be another score by now").isEqualTo("none");
        assertThat(instructor.get(here()).text()).contains("One had changed since you looked, and stayed as it was.");
        assertThat(confirm(page).status()).as("sent twice").isEqualTo(303);
        assertThat(score(malik)).isEqualTo("none");
    }

    @Test
    void badInputSaysWhatIsWrongAndKeepsWhatWasTyped() {
        var refused = rule("0", "free", "many", "to_" + work, "2026-08-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("A whole number from 0 to 50.", "Two days, the first not after the last.");
        assertThat(refused.page().selectFirst("[name=free]").val()).isEqualTo("many");
        assertThat(APP.number("SELECT count(*) FROM attendance_rule WHERE course_id = ?", scene.given.course))
                .isZero();
    }

    @Test
    void twoInstructorsOfOneRuleDoNotOverwriteEachOther() {
        rule("0");
        var second = rule("0", "free", "3");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Somebody changed the rule meanwhile.");
        assertThat(instructor
                        .submit(second, "/courses/" + scene.given.course + "/attendance/rule")
                        .status())
                .isEqualTo(303);
        assertThat(APP.number("SELECT free_absences FROM attendance_rule WHERE course_id = ?", scene.given.course))
                .isEqualTo(3);
    }
}
