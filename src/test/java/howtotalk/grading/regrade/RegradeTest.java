package howtotalk.grading.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegradeTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long assignment;
    private long work;
    private Browser instructor = APP.browser();
    private Browser ines = APP.browser();

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void aReleasedGrade() {
        given = GradingScenario.in(APP);
        assignment = given.assignment("Three conversations", DUE);
        work = given.handIn(
                assignment, given.student("Ines Carvalho", given.first), DUE.minus(Duration.ofHours(2)), "I went.");
        instructor = given.instructor();
        ines = APP.signedIn(given.email("ines.carvalho"));
        instructor.post("/submissions/" + work + "/assessment", given.marks(0, "Good.", 4, 3, 3, 4, 3, 2));
        release();
    }

    @Test
    void aStudentAsksTheGraderAnswersAndTheStudentReadsIt() {
        var grades = ines.get("/courses/" + given.course + "/grades");
        assertThat(grades.page().select("a[href='" + path("/new") + "']").text())
                .startsWith("Ask for a second look");

        var form = ines.get(path("/new"));
        var asked =
                ines.submit(form, path(""), "criterion", criterion(2), "reason", "What I said stands on page 2. 👋");
        assertThat(asked.location()).isEqualTo("/courses/" + given.course + "/grades#a" + assignment);
        assertThat(ines.get("/courses/" + given.course + "/grades").text())
                .contains("What I said Regrade asked", "What I said stands on page 2. 👋");

        assertThat(instructor.get("/courses/" + given.course + "/grading").text())
                .contains("1 regrade asked");
        var week = instructor.get("/");
        assertThat(week.text()).contains("1 regrade asked").doesNotContain("0 graded");
        assertThat(week.page().select("a[href$='?show=REGRADE_ASKED']")).isNotEmpty();
        var queue = instructor.get("/assignments/" + assignment + "/grading?show=REGRADE_ASKED");
        assertThat(queue.page().select("tbody tr").eachText()).hasSize(1);
        assertThat(queue.page().select("tbody tr").text()).contains("Ines Carvalho", "Regrade asked");
        var desk = instructor.get("/submissions/" + work + "/grade");
        assertThat(desk.text()).contains("Asked for a second look", "What I said stands on page 2. 👋");

        var action = desk.page().selectFirst("form[data-after-marks]").attr("action");
        assertThat(instructor
                        .submit(desk, action, "answer", "You are right: it is there.")
                        .location())
                .isEqualTo("/submissions/" + work + "/grade");
        assertThat(ines.get("/courses/" + given.course + "/grades").text())
                .contains("What I said Answered", "You are right: it is there.", "N. Whitcombe, Thu 12 Nov, 10:00");
        assertThat(instructor
                        .get("/assignments/" + assignment + "/grading?show=REGRADE_ASKED")
                        .text())
                .contains("Nobody here asks for a second look.");
        assertThat(instructor.get("/submissions/" + work + "/grade").text()).contains("You are right: it is there.");
        assertThat(APP.number("SELECT count(*) FROM audit WHERE course_id = ? AND event LIKE 'REGRADE%'", given.course))
                .isEqualTo(2);
    }

    @Test
    void eachCriterionIsAskedAboutOnceAlsoByADoubleTap() {
        var form = ines.get(path("/new"));
        ines.submit(form, path(""), "criterion", criterion(0), "reason", "Once.");
        assertThat(ines.submit(form, path(""), "criterion", criterion(0), "reason", "Once.")
                        .status())
                .isEqualTo(303);
        assertThat(ines.post(path(""), "criterion", criterion(0), "reason", "Again.")
                        .status())
                .isEqualTo(409);
        assertThat(ines.get(path("/new")).page().select("input[name=criterion]").eachAttr("value"))
                .hasSize(5)
                .doesNotContain(criterion(0));
        assertThat(APP.number("SELECT count(*) FROM regrade_request WHERE submission_id = ?", work))
                .isEqualTo(1);
    }

    @Test
    void aWishWithoutReasonOrCriterionIsShownAgainAsTyped() {
        var empty = ines.post(path(""), "criterion", criterion(1), "reason", "  ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Say what the grader may have missed.");
        assertThat(empty.page().select("input[name=criterion][checked]").attr("value"))
                .isEqualTo(criterion(1));
        var other = ines.post(path(""), "criterion", "999999", "reason", "<b>because</b> مرحبا");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().select("textarea").text()).isEqualTo("<b>because</b> مرحبا");
        assertThat(ines.post(path(""), "criterion", criterion(1), "reason", "x".repeat(2001))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aGradeThatIsNotReleasedCannotBeAskedAbout() {
        instructor.submit(
                instructor.get("/assignments/" + assignment + "/release"),
                "/releases/" + APP.number("SELECT max(id) FROM release") + "/undoing");
        assertThat(ines.get(path("/new")).status()).isEqualTo(404);
        assertThat(ines.post(path(""), "criterion", criterion(0), "reason", "Why?")
                        .status())
                .isEqualTo(404);
        assertThat(ines.get("/courses/" + given.course + "/grades").text()).doesNotContain("second look");
    }

    @Test
    void workWithoutARubricIsAskedAboutAsAWhole() {
        long plain = given.assignment("Goals", DUE, "WRITTEN", true, 1000, null, given.group);
        work = given.handIn(plain, APP.number("SELECT enrolment_id FROM submission WHERE id = ?", work), DUE, "Goals.");
        assignment = plain;
        instructor.post("/submissions/" + work + "/assessment", "version", "0", "score", "7", "comment", "");
        release();
        ines.submit(ines.get(path("/new")), path(""), "reason", "I count nine.");
        assertThat(ines.get(path("/new")).text()).contains("You have asked about everything", "The score");
    }

    @Test
    void theSecondOfTwoAnswersIsTold() {
        ines.post(path(""), "criterion", criterion(0), "reason", "Please.");
        long request = APP.number("SELECT id FROM regrade_request WHERE submission_id = ?", work);
        assertThat(instructor
                        .post("/regrade-requests/" + request + "/answer", "answer", " ")
                        .status())
                .isEqualTo(422);
        instructor.post("/regrade-requests/" + request + "/answer", "answer", "First.");
        instructor.post("/regrade-requests/" + request + "/answer", "answer", "Second.");
        assertThat(APP.text("SELECT answer FROM regrade_request WHERE id = ?", request))
                .isEqualTo("First.");
    }

    private void release() {
        var page = instructor.get("/assignments/" + assignment + "/release");
        instructor.submit(page, "/assignments/" + assignment + "/release");
    }

    private String path(String rest) {
        return "/submissions/" + work + "/regrade-requests" + rest;
    }

    private String criterion(int place) {
        return given.criteria.get(place).toString();
    }
}
