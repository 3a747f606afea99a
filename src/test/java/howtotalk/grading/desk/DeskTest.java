package howtotalk.grading.desk;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.db.Iso;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a grader sees and does at the desk, by plain requests: all of it works without a script. */
class DeskTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long assignment;
    private long ines;
    private long malik;
    private long work;
    private Browser instructor = APP.browser();

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void inesHandedIn() {
        given = GradingScenario.in(APP);
        assignment = given.assignment("Three conversations", DUE);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.second);
        work = given.handIn(assignment, ines, DUE.minusSeconds(3600), "I went to the harbor and asked a pilot.");
        instructor = given.instructor();
    }

    private String desk() {
        return "/assignments/" + assignment + "/grading/" + ines;
    }

    @Test
    void eachCriterionHasACommentOfItsOwn() {
        var fields = new ArrayList<>(List.of(given.marks(0, "", 3, -1, -1, -1, -1, -1)));
        fields.addAll(List.of("comment_" + given.criteria.get(1), "Which pier? 👋 مرحبا <b>"));
        assertThat(instructor
                        .post(desk() + "/assessment", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        var page = instructor.get(desk()).page();
        var second = page.selectFirst("[data-criterion=level_" + given.criteria.get(1) + "]");
        assertThat(second.selectFirst("textarea").wholeText()).isEqualTo("Which pier? 👋 مرحبا <b>");
        assertThat(second.selectFirst("details").hasAttr("open")).isTrue();
        assertThat(page.selectFirst("[data-criterion=level_" + given.criteria.get(0) + "] details")
                        .hasAttr("open"))
                .isFalse();
        assertThat(page.select("label[for=comment_" + given.criteria.get(1) + "]")
                        .text())
                .isEqualTo("Comment on Where I went");
    }

    @Test
    void missingSaysWhyAndHowItIsChanged() {
        var page = instructor.get("/assignments/" + assignment + "/grading/" + malik);
        assertThat(page.text())
                .contains("Missing: nothing was handed in by Tue 10 Nov, 23:59. That is worked out, not set.");
        assertThat(page.page()
                        .select("a[href='/assignments/" + assignment + "/overrides']")
                        .text())
                .startsWith("Give an extension");
        assertThat(instructor
                        .get("/courses/" + given.course + "/gradebook/cells?enrolment=" + malik + "&assignment="
                                + assignment)
                        .text())
                .contains("Missing: nothing was handed in by Tue 10 Nov, 23:59.");
        assertThat(instructor.get(desk()).text()).doesNotContain("Missing: nothing");
    }

    @Test
    void everyHalfLevelCanBeChosenAndALevelCanBeLeftOpenAgain() {
        instructor.post(
                "/assignments/" + assignment + "/grading/" + ines + "/assessment", "version", "0", level(0), "5");
        var first = instructor.get(desk()).page().selectFirst("[data-criterion=" + level(0) + "]");
        assertThat(first.select("input[type=radio]").eachAttr("aria-label"))
                .contains(
                        "With whom: 0, none",
                        "With whom: 2½, between fair and good",
                        "With whom: 4, rare",
                        "With whom: open")
                .hasSize(10);
        assertThat(first.selectFirst("input[checked]").val()).isEqualTo("5");
        instructor.post(desk() + "/assessment", "version", "1", level(0), "");
        first = instructor.get(desk()).page().selectFirst("[data-criterion=" + level(0) + "]");
        assertThat(first.selectFirst("input[checked]").val()).isEmpty();
        assertThat(first.selectFirst("[data-points]").text()).isEqualTo("– / 10");
    }

    @Test
    void aScoreByHandSaysWhatTheLevelsComeToAndIsTakenBackByOneButton() {
        instructor.post(desk() + "/assessment", given.marks(0, "", 4, 4, 4, 4, 4, 4));
        instructor.post(
                desk() + "/scores", "version", "1", "by_hand", "41.5", "by_hand_reason", "The recording broke.");
        var sum = instructor.get(desk()).page().selectFirst(".sum");
        assertThat(sum.text()).contains("By hand, the levels come to 50.00", "use the levels again", "41.50");
        assertThat(sum.selectFirst("button[name=take_back]").attr("form")).isEqualTo("by-hand");
    }

    @Test
    void whatChangedSinceAnEarlierAttemptIsShownWordByWord() {
        given.evidence(work, "Marta", "Harbor Museum", "PHONE", true, "2026-11-02", DUE, "She told me about tides.");
        given.handIn(assignment, ines, DUE.minusSeconds(60), "I went to the library and asked a pilot.");
        given.evidence(work, "Femi", "", "IN_PERSON", true, "2026-11-03", DUE, "He laughed.");
        var page = instructor.get(desk()).page();
        assertThat(page.select(".tabs a[aria-current]").text()).startsWith("Attempt 2");
        var tab = page.select(".tabs a:contains(What changed since attempt 1)").attr("href");
        var changes = instructor.get(tab).page();
        assertThat(changes.select(".tabs a[aria-current]").text()).isEqualTo("What changed since attempt 1");
        assertThat(changes.select(".changes del").text()).isEqualTo("[taken out: harbor]");
        assertThat(changes.select(".changes ins").text()).isEqualTo("[added: library]");
        assertThat(changes.select("li del").text()).contains("Marta, Harbor Museum on Mon 2 Nov");
        assertThat(changes.select("li ins").text()).contains("Femi on Tue 3 Nov: He laughed.");
        assertThat(instructor.get(desk() + "?attempt=2&since=7").page().select(".changes"))
                .isEmpty();
    }

    @Test
    void theInstructorChoosesWhichAttemptCountsAndTheStudentIsTold() {
        given.handIn(assignment, ines, DUE.plus(Duration.ofHours(30)), "I changed my mind.");
        var first = instructor.get(desk() + "?attempt=1").page();
        assertThat(first.text()).contains("Attempt 1 does not count.");
        assertThat(instructor.get(desk()).text()).contains("Late 1 d 6 h");
        assertThat(choose("1", "The second was sent by mistake.").status()).isEqualTo(303);
        var page = instructor.get(desk());
        assertThat(page.heading()).isEqualTo("Ines Carvalho");
        assertThat(page.text())
                .contains(
                        "On time",
                        "Attempt 1 counts: chosen by hand instead of the latest.",
                        "attempt chosen that counts by N. Whitcombe",
                        "Attempt 1 counts. The second was sent by mistake.");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE course_id = ? AND event = 'GRADE_ATTEMPT_CHOSEN'",
                        given.course))
                .isEqualTo(1);
        var student = APP.signedIn(given.email("ines.carvalho"));
        assertThat(student.get("/assignments/" + assignment).text())
                .contains("this one counts, your instructor chose it");
        choose("2", "");
        given.handIn(assignment, ines, DUE.plus(Duration.ofHours(31)), "A third.");
        assertThat(instructor.get(desk()).page().select(".tabs a[aria-current]").text())
                .as("the latest counts again, whichever comes")
                .startsWith("Attempt 3");
    }

    @Test
    void anAttemptThatIsNotThereCannotCountNorIsAStrangerAsked() {
        assertThat(choose("9", "").status()).isEqualTo(404);
        assertThat(choose("", "").status()).isEqualTo(422);
        assertThat(choose("1", "x".repeat(401)).status()).isEqualTo(422);
        var assistant = APP.signedIn(given.assistant("Wynn", given.second));
        assertThat(assistant.post(desk() + "/counted-attempts", "attempt", "1").status())
                .isEqualTo(404);
    }

    @Test
    void whatHoldsForOneStudentAloneStandsBesideTheWork() {
        APP.sql("""
                UPDATE enrolment SET time_multiplier_percent = 150, instructor_only_audience = 1,
                  accommodation_note = 'A note that stays away' WHERE id = ?""", ines);
        APP.sql(
                "INSERT INTO assignment_override (assignment_id, enrolment_id, due_at, reason) VALUES (?, ?, ?, 'Surgery')",
                assignment,
                ines,
                Iso.text(DUE.plus(Duration.ofDays(2))));
        APP.sql("UPDATE submission SET late_passes = 1 WHERE id = ?", work);
        var seen = instructor.get(desk()).page();
        assertThat(seen.select(".desk__context").eachText())
                .containsExactly(
                        "Accommodation: 1.5 × the time, speaks to the instructor alone.",
                        "Extension until Thu 12 Nov, 23:59: Surgery",
                        "One late pass used: due 24 hours later.");
        assertThat(seen.text()).doesNotContain("A note that stays away");
        var assistant = APP.signedIn(given.assistant("Park", given.first)).get(desk());
        assertThat(assistant.text())
                .contains("1.5 × the time", "Extension until Thu 12 Nov, 23:59.")
                .doesNotContain("Surgery", "A note that stays away");
        var other = instructor.get("/assignments/" + assignment + "/grading/" + malik);
        assertThat(other.page().select(".desk__context")).isEmpty();
    }

    @Test
    void whatWasSaidBeforeToACriterionOfTheSameNameIsShownOnceReleased() {
        long early = before("First note", 2);
        long hidden = before("Second note", 3);
        long later = before("A later note", 14);
        for (long each : List.of(early, hidden, later)) {
            given.handIn(each, ines, DUE.minus(Duration.ofDays(20)), "Before.");
            instructor.post(
                    "/assignments/" + each + "/grading/" + ines + "/assessment",
                    "version",
                    "0",
                    level(0),
                    "5",
                    "comment_" + given.criteria.get(0),
                    "Names, please, in " + each);
        }
        for (long each : List.of(early, later)) {
            APP.sql(
                    "UPDATE assessment SET released_at = ? WHERE submission_id = ?",
                    Iso.text(TestApp.NOW),
                    given.submission(each, ines));
        }
        var section = instructor.get(desk()).page().selectFirst("[aria-labelledby=earlier]");
        assertThat(section.select("dt").eachText()).containsExactly("With whom");
        assertThat(section.select("dd").eachText())
                .containsExactly("2½ in First note “Names, please, in " + early + "”");
    }

    @Test
    void theWayToGradingOpensTheFirstWhoWaits() {
        given.handIn(assignment, malik, DUE.minusSeconds(30), "Me, too.");
        var next = "/assignments/" + assignment + "/grading/next";
        assertThat(instructor.get(next).location()).isEqualTo("/submissions/" + work + "/grade");
        assertThat(instructor.get(next + "?section=" + given.second).location())
                .isEqualTo("/submissions/" + given.submission(assignment, malik) + "/grade?section=" + given.second);
        for (long student : List.of(ines, malik)) {
            instructor.post(
                    "/assignments/" + assignment + "/grading/" + student + "/assessment",
                    given.marks(0, "", 4, 4, 4, 4, 4, 4));
        }
        assertThat(instructor.get(next).location()).isEqualTo("/assignments/" + assignment + "/grading");
    }

    private long before(String title, int week) {
        long id = given.assignment(title, DUE.minus(Duration.ofDays(18)));
        APP.sql("UPDATE assignment SET week = ? WHERE id = ?", week, id);
        return id;
    }

    private String level(int criterion) {
        return "level_" + given.criteria.get(criterion);
    }

    private Browser.Answer choose(String attempt, String reason) {
        return instructor.post(desk() + "/counted-attempts", "attempt", attempt, "attempt_reason", reason);
    }
}
