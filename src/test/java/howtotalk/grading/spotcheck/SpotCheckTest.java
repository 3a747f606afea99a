package howtotalk.grading.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SpotCheckTest {

    private static final TestApp APP = TestApp.start();

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void evidenceIsDrawnByLotOnceRememberedAndShownToItsStudentOnly() {
        var given = GradingScenario.in(APP);
        var due = Instant.parse("2026-11-11T04:59:00.000Z");
        long assignment = given.assignment("Coffee", due);
        for (var name : new String[] {"Ada", "Bo", "Cy", "Di"}) {
            long enrolment = given.student(name, given.first);
            long work = given.handIn(assignment, enrolment, due.minusSeconds(60), "Text of " + name);
            given.evidence(work, "Friend of " + name, "", "PHONE", true, "2026-11-09", due, "We talked.");
        }
        var here = "/assignments/" + assignment + "/spot-checks";
        var teacher = given.instructor();
        assertThat(teacher.get(here).heading()).isEqualTo("Nothing is drawn yet.");
        for (int i = 0; i < 2; i++) {
            assertThat(teacher.post(here, "form_key", "draw-three-by-lot").status())
                    .isEqualTo(303);
        }
        assertThat(teacher.get(here).heading()).isEqualTo("Three conversations are drawn.");
        teacher.post(here);
        assertThat(teacher.get(here).heading()).isEqualTo("Four conversations are drawn.");
        teacher.post(here);
        assertThat(APP.number("SELECT count(*) FROM spot_check")).isEqualTo(4);
        var ada = APP.signedIn(given.email("Ada")).get(here);
        assertThat(ada.heading()).isEqualTo("One conversation is drawn.");
        assertThat(ada.text()).contains("Friend of Ada").doesNotContain("Friend of Bo");
        assertThat(ada.page().select("form[action=" + here + "]")).isEmpty();
        assertThat(APP.signedIn(given.email("Ada")).post(here).status()).isEqualTo(403);

        long adas = APP.number(
                "SELECT c.id FROM spot_check c JOIN evidence v ON v.id = c.evidence_id WHERE v.person = 'Friend of Ada'");
        var finding = "/spot-checks/" + adas + "/finding";
        assertThat(teacher.post(finding, "finding", "LIED").status()).isEqualTo(422);
        assertThat(APP.signedIn(given.email("Ada"))
                        .post(finding, "finding", "TOLD")
                        .status())
                .isEqualTo(404);
        teacher.post(finding, "finding", "TOLD");
        assertThat(APP.signedIn(given.email("Ada")).get(here).text()).contains("Told as somebody who was there");
        assertThat(APP.signedIn(given.email("Ada"))
                        .get("/what-my-instructor-sees")
                        .text())
                .contains("Spot check: Friend of Ada", "told as somebody who was there")
                .doesNotContain("Friend of Bo");
        long work = APP.number(
                "SELECT s.id FROM submission s JOIN attempt t ON t.submission_id = s.id WHERE t.text = 'Text of Ada'");
        assertThat(teacher.get("/submissions/" + work + "/grade").text())
                .contains("drawn for a spot check: told as somebody who was there");
        teacher.post(finding, "finding", "");
        assertThat(teacher.get("/submissions/" + work + "/grade").text())
                .contains("drawn for a spot check: to be asked");
    }
}
