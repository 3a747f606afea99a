package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import howtotalk.attendance.AttendanceScenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking attendance: a section of thirty in thirty keys, and by touch on a tablet. */
class AttendanceIT extends BrowserTest {

    private static final int THIRTY = 30;
    private static final String MARKED =
            "SELECT count(*) FROM attendance t JOIN enrolment e ON e.id = t.enrolment_id WHERE e.course_id = ? AND t.mark = ?";

    private AttendanceScenario scene;
    private final List<Long> students = new ArrayList<>();

    AttendanceIT() {}

    @BeforeEach
    void aSectionOfThirty() {
        scene = AttendanceScenario.in(app());
        students.clear();
        for (int i = 0; i < THIRTY; i++) {
            students.add(scene.given.student("Student " + (char) ('A' + i / 10) + i % 10, scene.given.first));
        }
    }

    private Page roll(View view) {
        var page = windowOf(scene.given.instructor, view);
        page.navigate("/courses/" + scene.given.course + "/attendance");
        page.waitForSelector(".is-now");
        return page;
    }

    private long marked(String mark) {
        return app().number(MARKED, scene.given.course, mark);
    }

    private void marked(Page page, String mark, int many) {
        waitFor(page, many, MARKED, scene.given.course, mark);
    }

    @Test
    void thirtyStudentsTakeThirtyKeysAndNoPage() {
        var page = roll(View.DESK);
        var loads = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.isNavigationRequest()) loads.add(request.url());
        });
        int keys = 0;
        for (int i = 0; i < THIRTY; i++) {
            page.keyboard().press(i == 3 ? "a" : i == 11 ? "l" : i == 20 ? "e" : i % 2 == 0 ? "p" : "Space");
            keys++;
        }
        assertThat(keys).isEqualTo(THIRTY);
        page.waitForFunction("() => document.querySelector('h1').textContent === '30 of 30 marked'");
        marked(page, "PRESENT", 27);
        marked(page, "ABSENT", 1);
        marked(page, "LATE", 1);
        marked(page, "EXCUSED", 1);
        assertThat(loads).as("page loads").isEmpty();
        assertThat(page.locator(".foot").innerText()).contains("27 present", "1 late", "1 excused", "0 not marked");
        assertThat(app().text("SELECT mark FROM attendance WHERE enrolment_id = ?", students.get(3)))
                .isEqualTo("ABSENT");
        isFit(page, "attendance", View.DESK);
        page.reload();
        assertThat(page.locator("h1").innerText()).isEqualTo("30 of 30 marked");
    }

    @Test
    void everybodyIsPresentAndTwoExceptionsAreSixKeysAndOnePage() {
        var page = roll(View.DESK);
        page.locator(".roll-rest button").click();
        page.waitForSelector(".notice");
        page.waitForSelector(".is-now");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("a");
        marked(page, "ABSENT", 1);
        marked(page, "PRESENT", 29);
        assertThat(app().text("SELECT mark FROM attendance WHERE enrolment_id = ?", students.get(1)))
                .isEqualTo("ABSENT");
    }

    @Test
    void aMistakeIsTakenBackWithOneKey() {
        var page = roll(View.DESK);
        page.keyboard().press("a");
        marked(page, "ABSENT", 1);
        page.keyboard().press("z");
        marked(page, "ABSENT", 0);
        page.waitForFunction("() => document.querySelector('[data-unmarked]').textContent === '30'");
        assertThat(page.locator(".is-now .gline__name").innerText())
                .as("where the mistake was")
                .isEqualTo("Student A0");
    }

    @Test
    void byTouchAMarkIsOneTapAndTwoTeachersSeeBoth() {
        var page = roll(View.PHONE);
        var other = roll(View.DESK);
        page.locator("[data-line] .level").nth(1).tap();
        marked(page, "LATE", 1);
        doesNotScrollSideways(page);
        complaints.clear();
        other.keyboard().press("a");
        other.waitForSelector("dialog[open]");
        assertThat(other.locator("dialog[open]").innerText()).contains("Student A0", "late", "absent");
        assertThat(marked("LATE")).isEqualTo(1);
        complaints.removeIf(words -> words.contains("409"));
    }
}
