package howtotalk.grading;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
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
    }
}
