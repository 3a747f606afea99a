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
                .contains(
                        "What I said Declined",
                        "The level stays 3, the score 41.25.",
                        "You are right: it is there.",
                        "N. Whitcombe, Thu 12 Nov, 10:00");
        assertThat(instructor
                        .get("/assignments/" + assignment + "/grading?show=REGRADE_ASKED")
                        .text())
                .contains("Nobody here asks for a second look.");
        assertThat(instructor.get("/submissions/" + work + "/grade").text()).contains("You are right: it is there.");
        assertThat(APP.number("SELECT count(*) FROM audit WHERE course_id = ? AND event LIKE 'REGRADE%'", given.course))
                .isEqualTo(2);
    }

    @Test
    void anAnswerSaysWhatTheGradeWasAndBecameAndIsMailedOnceWhenItCanBeSeen() {
        ines.post(path(""), "criterion", criterion(2), "reason", "It stands on page 2.");
        instructor.post("/submissions/" + work + "/assessment", given.marks(1, "Good.", 4, 3, 4, 4, 3, 2));
        long release = APP.number("SELECT max(id) FROM release");
        instructor.submit(
                instructor.get("/assignments/" + assignment + "/release"), "/releases/" + release + "/undoing");
        instructor.post("/regrade-requests/" + request() + "/answer", "answer", "So it does.");
        APP.aMinutePasses();
        assertThat(mails()).isZero(); // the grade it is about is not seen
        release();
        APP.aMinutePasses();
        APP.aMinutePasses();
        assertThat(mails()).isEqualTo(1);
        assertThat(APP.text("SELECT body FROM mail WHERE once_key = ?", "regrade-answered-" + request()))
                .contains("“What I said”", "/courses/" + given.course + "/grades#a" + assignment)
                .doesNotContain("So it does", "41.25", "43.75");
        assertThat(ines.get("/courses/" + given.course + "/grades").text())
                .contains("What I said Accepted", "Level 3 → 4, score 41.25 → 43.75.", "So it does.");
        var all = instructor.get("/courses/" + given.course + "/grading/regrade-requests");
        assertThat(all.text())
                .contains("No second look waits.", "Ines Carvalho", "Level 3 → 4", "It stands on page 2.");
        assertThat(instructor
                        .get("/courses/" + given.course + "/grading/regrade-requests?show=open")
                        .text())
                .contains("Everything is answered.")
                .doesNotContain("Ines");
    }

    @Test
    void anAssistantReadsTheRequestsOfOwnSectionsOnly() {
        ines.post(path(""), "criterion", criterion(2), "reason", "It stands on page 2.");
        var list = "/courses/" + given.course + "/grading/regrade-requests";
        assertThat(APP.signedIn(given.assistant("One", given.first)).get(list).text())
                .contains("One second look waits.", "Ines Carvalho");
        assertThat(APP.signedIn(given.assistant("Two", given.second)).get(list).text())
                .contains("Nobody has asked")
                .doesNotContain("Ines");
    }

    @Test
    void afterTheWindowASentenceSaysSoAndTheWordsAreKeptUntilItIsOpenedForThisStudent() {
        var grades = "/courses/" + given.course + "/grades";
        assertThat(ines.get(grades).text())
                .contains("Ask for a second look at Three conversations until Thu 19 Nov, 23:59");
        var settings = "/courses/" + given.course + "/settings";
        var change = "/courses/" + given.course + "/regrade-days";
        assertThat(instructor
                        .submit(instructor.get(settings), change, "regrade_days", "x")
                        .status())
                .isEqualTo(422);
        instructor.submit(instructor.get(settings), change, "regrade_days", "1");
        assertThat(ines.get(path("/new")).text()).contains("You can ask until Fri 13 Nov, 23:59.");
        APP.sql(
                "UPDATE assessment SET released_at = '2026-11-09T15:00:00.000Z' WHERE submission_id = ?",
                work); // three days ago
        assertThat(ines.get(grades).text())
                .contains("A second look could be asked for until Tue 10 Nov, 23:59.")
                .doesNotContain("Ask for a second look");
        APP.sql("UPDATE assessment SET released_at = '2026-10-20T15:00:00.000Z' WHERE submission_id = ?", work);
        assertThat(ines.get(grades).text()).doesNotContain("second look");
        APP.sql("UPDATE assessment SET released_at = '2026-11-09T15:00:00.000Z' WHERE submission_id = ?", work);
        var late = ines.post(path(""), "criterion", criterion(0), "reason", "I was ill. 🤒");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("could be asked for until Tue 10 Nov, 23:59", "can open it again for you");
        assertThat(late.page().select("textarea").text()).isEqualTo("I was ill. 🤒");

        var desk = instructor.get("/submissions/" + work + "/grade");
        var opening = "/submissions/" + work + "/regrade-opening";
        assertThat(desk.page().select("a[href='" + opening + "']")).hasSize(1);
        var form = instructor.get(opening);
        assertThat(instructor.submit(form, opening, "until", "2026-11-12T09:00").text())
                .contains("That has passed.");
        instructor.submit(form, opening, "until", "2026-11-14T12:00");
        assertThat(ines.get(grades).text()).contains("until Sat 14 Nov, 12:00");
        assertThat(ines.post(path(""), "criterion", criterion(0), "reason", "I was ill. 🤒")
                        .status())
                .isEqualTo(303);
        instructor.submit(instructor.get(settings), change, "regrade_days", "0");
        assertThat(ines.get(grades).text()).contains("Ask for a second look").doesNotContain("until Sat 14 Nov");
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

    private long request() {
        return APP.number("SELECT id FROM regrade_request WHERE submission_id = ?", work);
    }

    private long mails() {
        return APP.number("SELECT count(*) FROM mail WHERE once_key = ?", "regrade-answered-" + request());
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
