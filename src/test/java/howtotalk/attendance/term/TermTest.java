package howtotalk.attendance.term;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.attendance.AttendanceScenario;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attendance of the whole term: for staff, as a file, and for the student. */
class TermTest {

    private static final TestApp APP = TestApp.start();

    private AttendanceScenario scene = AttendanceScenario.in(APP);
    private Browser instructor = APP.browser();
    private long ines;
    private long chloe;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void twoStudentsInTwoSections() {
        APP.at(TestApp.NOW);
        scene = AttendanceScenario.in(APP);
        ines = scene.given.student("Ines Carvalho", scene.given.first);
        chloe = scene.given.student("Chloé Marchetti", scene.given.second);
        instructor = scene.given.instructor();
    }

    private String here(String rest) {
        return "/courses/" + scene.given.course + "/attendance" + rest;
    }

    @Test
    void aSectionStandsOnOnePageWithItsTotals() {
        scene.attended(ines, scene.given.first, "PPLEA");
        scene.attended(chloe, scene.given.second, "AA");
        var page = instructor.get(here("/term?section=" + scene.given.first));
        assertThat(page.heading()).isEqualTo("On average 75 % were there.");
        assertThat(page.text()).contains("7 of 8 meetings so far, 2 of them not marked.");
        var row = page.page().select("tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.select("td").eachText())
                .containsSequence("·present", "·present", "Llate", "Eexcused", "Aabsent")
                .endsWith("2", "1", "1", "1", "75 %");
        assertThat(page.page().select("thead th a").last().attr("href"))
                .as("a column leads to its meeting, and none is of a day to come")
                .isEqualTo("/meetings/" + scene.thursday + "/attendance");
    }

    @Test
    void theTotalsCountWhatWasNotedInAnotherSection() {
        scene.attended(ines, scene.given.first, "PA");
        APP.sql("UPDATE enrolment SET section_id = ? WHERE id = ?", scene.given.second, ines);
        var page = instructor.get(here("/term?section=" + scene.given.second));
        assertThat(page.text()).contains("Ines Carvalho 2 elsewhere", "50 %");
    }

    @Test
    void anAssistantSeesTheOwnSectionOnly() {
        scene.attended(ines, scene.given.first, "P");
        scene.attended(chloe, scene.given.second, "A");
        var assistant = APP.signedIn(scene.given.assistant("Priya", scene.given.second));
        for (var path : new String[] {"/term", "/term?section=" + scene.given.first, ".csv", "?section=1"}) {
            assertThat(assistant.get(here(path)).body()).as(path).doesNotContain("Carvalho");
        }
        assertThat(assistant.get(here(".csv")).body()).contains("Marchetti");
        assertThat(assistant.get(here("/counting")).status()).isEqualTo(403);
    }

    @Test
    void theFilesHoldNoFormula() {
        scene.attended(ines, scene.given.first, "PLA");
        APP.sql(
                "UPDATE account SET sort_name = '=1+1, Ines' WHERE id = (SELECT account_id FROM enrolment WHERE id = ?)",
                ines);
        var csv = instructor.get(here(".csv?section=" + scene.given.first));
        assertThat(csv.header("Content-Disposition")).contains("attachment", ".csv");
        assertThat(csv.body())
                .contains(",2026-09-01 08:00,", ",2026-11-12 09:30,", ",Present,Late,Excused,Absent,")
                .contains("\"'=1+1, Ines\"")
                .contains(",present,late,absent,")
                .contains(",1,1,0,1,66.67");
        var xlsx = instructor.get(here(".xlsx"));
        assertThat(new String(xlsx.bytes(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(APP.number("SELECT count(*) FROM audit WHERE event = 'ATTENDANCE_EXPORTED'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aStudentReadsTheOwnMarksAndHowTheyCount() {
        scene.attended(ines, scene.given.first, "PPLEA");
        scene.attended(chloe, scene.given.second, "AAAA");
        long work = scene.given.assignment(
                "Being here", TestApp.NOW, "PARTICIPATION", false, 5000, null, scene.given.group);
        var student = APP.signedIn(scene.given.email("ines.carvalho"));
        assertThat(student.get(here("/own")).text()).doesNotContain("How it counts");
        APP.sql("INSERT INTO attendance_rule VALUES (?, 50, 0, 0, 1)", scene.given.course);
        APP.sql("INSERT INTO attendance_assignment VALUES (?, '2026-09-01', '2026-09-05')", work);
        var page = student.get(here("/own"));
        assertThat(page.heading()).isEqualTo("You were at 3 of 5 meetings.");
        assertThat(page.text())
                .contains("2 present, 1 late, 1 excused, 1 absent.")
                .contains("Present counts 1, late ½, absent 0; an excused meeting is left out.")
                .contains("Being here 2 present + 1 late × ½ = 2.5 of 3 meetings.")
                .contains("41.67 of 50 points so far")
                .contains("Tue 1 Sep, 08:00 present")
                .contains("Mon 9 Nov, 10:00 nothing noted")
                .doesNotContain("16 Nov");
        assertThat(student.get(here("")).status()).isEqualTo(403);
    }
}
