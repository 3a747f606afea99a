package howtotalk.grading.revision;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ines was three hours late with her first attempt; the assignment has closed since. */
class RevisionTest {

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
    void aLateAttemptThatIsGraded() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        assignment = given.assignment("Goals", DUE, "WRITTEN", true, 5000, given.rubric, given.group);
        APP.sql("UPDATE assignment SET closes_at = '2026-11-12T05:00:00.000Z' WHERE id = ?", assignment);
        work = given.handIn(
                assignment, given.student("Ines Carvalho", given.first), DUE.plus(Duration.ofHours(3)), "I went.");
        instructor = given.instructor();
        ines = APP.signedIn(given.email("ines.carvalho"));
        instructor.post("/submissions/" + work + "/assessment", given.marks(0, "Good.", 3, 3, 3, 3, 3, 3));
        instructor.submit(
                instructor.get("/assignments/" + assignment + "/release"), "/assignments/" + assignment + "/release");
    }

    @Test
    void aStudentIsInvitedHandsInAgainAndTheRevisionIsMeasuredByItsOwnDue() {
        assertThat(ines.get("/assignments/" + assignment).text()).contains("32.5 of 50", "closed");
        assertThat(ines.post("/assignments/" + assignment + "/attempts", "text", "Again.")
                        .status())
                .isEqualTo(422);
        invite("2026-11-20T23:59", "Say what she asked you. 🙂");

        assertThat(ines.get("/").text()).contains("Goals", "You are invited to revise it");
        var page = ines.get("/assignments/" + assignment);
        assertThat(page.text())
                .contains(
                        "You are invited to revise this until Fri 20 Nov, 23:59.",
                        "Say what she asked you. 🙂",
                        "32.5 of 50");
        var address = java.util.regex.Pattern.compile("/calendar/[\\w-]+\\.ics")
                .matcher(ines.post("/settings/calendar").body());
        assertThat(address.find()).isTrue();
        assertThat(APP.browser().get(address.group()).body())
                .contains("Revision due: Goals", "20261121T045959Z")
                .doesNotContain("she asked you");
        assertThat(ines.get("/assignments").text()).contains("Revision: Due Fri 20 Nov, 23:59");
        var form = ines.get("/assignments/" + assignment + "/attempts/new");
        APP.pass(Duration.ofDays(3));
        assertThat(ines.submit(form, "/assignments/" + assignment + "/attempts", "text", "She asked why.")
                        .status())
                .isEqualTo(303);

        assertThat(ines.get("/").text()).doesNotContain("You are invited to revise");
        assertThat(ines.get("/assignments/" + assignment).text())
                .contains("Attempt 2", "On time", "Attempt 1", "Late 3 h")
                .doesNotContain("You are invited");
        instructor = given.instructor();
        var queue = instructor.get("/assignments/" + assignment + "/grading?show=RESUBMITTED");
        assertThat(queue.page().select("tbody tr").text()).contains("Ines Carvalho");
        assertThat(instructor.get(desk()).text())
                .contains("The attempt that counts is a revision, which has a due of its own: Fri 20 Nov, 23:59.")
                .doesNotContain("Late:");
        instructor.post("/submissions/" + work + "/assessment", given.marks(1, "Better.", 4, 4, 4, 4, 4, 4));
        assertThat(ines.get("/courses/" + given.course + "/grades").text())
                .contains("50.00 of 50")
                .doesNotContain("takes 5.00 off");
        assertThat(instructor.get("/courses/" + given.course + "/gradebook").text())
                .contains("100.00");
    }

    @Test
    void aRevisionAfterItsDueIsLateByItWhereTheAssignmentStaysOpen() {
        APP.sql("UPDATE assignment SET closes_at = NULL WHERE id = ?", assignment);
        invite("2026-11-13T12:00", "");
        var form = ines.get("/assignments/" + assignment + "/attempts/new");
        APP.pass(Duration.ofDays(2)); // a day and three hours after it
        var late = ines.get("/assignments/" + assignment + "/attempts/new");
        assertThat(late.text()).contains("Late by 22 h: 1 day begun × 10 % of 50 = 5 points off");
        ines.submit(form, "/assignments/" + assignment + "/attempts", "text", "Later.");
        assertThat(ines.get("/courses/" + given.course + "/grades").text())
                .contains(
                        "What counts is your revision, which was due Fri 13 Nov, 12:00.",
                        "Handed in 22 h late: 1 day begun × 10 % of 50 takes 5.00 off 37.50.");
        assertThat(given.instructor().get(desk()).text()).contains("Late: 1 day begun × 10 % of 50");
    }

    @Test
    void invitationsAndWithdrawalsStandBetweenTheLinesOfTheHistory() {
        APP.pass(Duration.ofMinutes(1));
        invite("2026-11-20T23:59", "Say what she asked you.");
        APP.pass(Duration.ofMinutes(1));
        long enrolment = APP.number("SELECT enrolment_id FROM submission WHERE id = ?", work);
        given.instructor().post("/revisions/" + APP.number("SELECT max(id) FROM revision") + "/withdrawal");
        APP.pass(Duration.ofMinutes(1));
        var marks = given.marks(1, "Better.", 4, 4, 4, 4, 4, 4);
        given.instructor().post("/submissions/" + work + "/assessment", marks);
        var gradebook = "/courses/" + given.course;
        for (var path : new String[] {
            gradebook + "/gradebook/cells?enrolment=" + enrolment + "&assignment=" + assignment,
            gradebook + "/grade-changes",
            gradebook + "/grade-changes?student=" + enrolment + "&assignment=" + assignment,
            desk()
        }) {
            assertThat(given.instructor().get(path).text())
                    .as(path)
                    .containsSubsequence(
                            "graded",
                            "invitation to revise until Fri 20 Nov, 23:59 withdrawn",
                            "invited to revise until Fri 20 Nov, 23:59",
                            "Say what she asked you.",
                            "released");
        }
        course("grade-changes?assignment=" + (assignment + 1000)).doesNotContain("invited to revise");
        long first = APP.number("SELECT min(id) FROM grade_change WHERE submission_id = ?", work);
        course("grade-changes?before=" + (first + 1)).doesNotContain("invited to revise");
        assertThat(APP.signedIn(given.assistant("Nadia", given.second))
                        .get(gradebook + "/grade-changes")
                        .text())
                .doesNotContain("Ines Carvalho");
    }

    private org.assertj.core.api.AbstractStringAssert<?> course(String path) {
        return assertThat(
                given.instructor().get("/courses/" + given.course + "/" + path).text());
    }

    @Test
    void theStudentIsToldOnceOfAnInvitationAndOfItsWithdrawal() {
        invite("2026-11-20T23:59", "Mark of the note");
        var page = instructor.get("/submissions/" + work + "/revisions");
        assertThat(page.text()).contains("Until Fri 20 Nov, 23:59: waits", "invited Thu 12 Nov, 10:00 by N. Whitcombe");
        long revision = APP.number("SELECT max(id) FROM revision");
        instructor.submit(page, "/revisions/" + revision + "/withdrawal");
        instructor.post("/revisions/" + revision + "/withdrawal");
        assertThat(ines.get("/assignments/" + assignment).text()).doesNotContain("invited to revise");
        assertThat(ines.post("/assignments/" + assignment + "/attempts", "text", "Again.")
                        .status())
                .isEqualTo(422);
        assertThat(instructor.get("/submissions/" + work + "/revisions").text())
                .contains("withdrawn or replaced Thu 12 Nov, 10:00");
        assertThat(APP.number(
                        "SELECT count(*) FROM mail WHERE once_key IN (?, ?)",
                        "revision-" + revision,
                        "revision-withdrawn-" + revision))
                .isEqualTo(2);
        assertThat(APP.text("SELECT body FROM mail WHERE once_key = ?", "revision-" + revision))
                .contains("Fri 20 Nov, 23:59", "/assignments/" + assignment)
                .doesNotContain("Mark of the note", "32.5");
    }

    @Test
    void anInvitationWithoutATimeToComeIsShownAgainAsTyped() {
        var path = "/submissions/" + work + "/revisions";
        var past = instructor.submit(instructor.get(path), path, "due", "2026-11-01T12:00", "note", "مرحبا <b>");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text()).contains("That has passed.");
        assertThat(past.page().select("textarea").text()).isEqualTo("مرحبا <b>");
        assertThat(instructor.submit(instructor.get(path), path, "due", "soon").status())
                .isEqualTo(422);
        assertThat(APP.number("SELECT count(*) FROM revision WHERE submission_id = ?", work))
                .isZero();
    }

    @Test
    void aSecondInvitationTakesThePlaceOfTheFirst() {
        invite("2026-11-20T23:59", "First.");
        invite("2026-11-25T23:59", "Second.");
        assertThat(ines.get("/assignments/" + assignment).text())
                .contains("until Wed 25 Nov, 23:59", "Second.")
                .doesNotContain("First.");
    }

    private void invite(String due, String note) {
        var path = "/submissions/" + work + "/revisions";
        APP.pass(Duration.ofSeconds(1));
        assertThat(instructor
                        .submit(instructor.get(path), path, "due", due, "note", note)
                        .status())
                .isEqualTo(303);
        APP.pass(Duration.ofSeconds(1));
    }

    private String desk() {
        return "/submissions/" + work + "/grade";
    }
}
