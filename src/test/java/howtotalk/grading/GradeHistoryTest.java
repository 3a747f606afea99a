package howtotalk.grading;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradeHistoryTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private Browser instructor = APP.browser();
    private long assignment;
    private long ines;
    private long work;
    private String desk = "";

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void aPaperThatWasHandedIn() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        assignment = given.assignment("Three conversations", DUE);
        ines = given.student("Ines Carvalho", given.first);
        work = given.handIn(assignment, ines, DUE.minusSeconds(60), "I went.");
        desk = "/assignments/" + assignment + "/grading/" + ines;
        instructor = given.instructor();
    }

    @Test
    void anEarlierGradeIsRestoredAsANewChangeWithAllThatBelongsToIt() {
        save(0, "private_note", "Ask about the elevator.", "comment_" + given.criteria.get(0), "Who is he?", 3);
        long first = latest();
        APP.pass(Duration.ofHours(1));
        save(1, "private_note", "", "comment_" + given.criteria.get(0), "", 4);
        score("48", "A good follow-up.");
        decide("EXCUSED");

        var answer = restore(first);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(what()).isEqualTo("GRADED GRADED BY_HAND EXCUSED RESTORED");
        assertThat(APP.text("SELECT reason FROM grade_change WHERE id = ?", latest()))
                .isEqualTo("As it was Thu 12 Nov, 10:00 (graded)");
        assertThat(APP.number("SELECT score FROM submission WHERE id = ? AND excused = 0", work))
                .isEqualTo(3750);
        assertThat(APP.text("""
                SELECT a.comment || '|' || a.private_note || '|' || coalesce(a.by_hand, '') || '|' || l.comment
                FROM assessment a JOIN assessment_level l ON l.assessment_id = a.id AND l.criterion_id = ?
                WHERE a.submission_id = ?
                """, given.criteria.get(0), work))
                .isEqualTo("Version 0|Ask about the elevator.||Who is he?");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'GRADE_RESTORED' AND course_id = ?", given.course))
                .isEqualTo(1);
        var page = instructor.get(desk);
        assertThat(page.text()).contains("restored by N. Whitcombe", "As it was Thu 12 Nov, 10:00 (graded)");
        assertThat(page.page().select("button[name=change]"))
                .as("every line but the one that says what is there")
                .hasSize(4);
    }

    @Test
    void whatIsRestoredCanBeTakenBackTheSameWay() {
        save(0, 3);
        long first = latest();
        save(1, 4);
        long second = latest();
        restore(first);
        assertThat(APP.number("SELECT score FROM submission WHERE id = ?", work))
                .isEqualTo(3750);
        restore(second);
        assertThat(APP.number("SELECT score FROM submission WHERE id = ?", work))
                .isEqualTo(5000);
        assertThat(what()).isEqualTo("GRADED GRADED RESTORED RESTORED");
    }

    @Test
    void whateverHappensTheHistoryLeadsToTheGradeAsItIs() {
        var dice = new Random(20_261_114);
        save(0, 3);
        for (int step = 0; step < 25; step++) {
            int version =
                    (int) APP.number("SELECT coalesce(max(version), 0) FROM assessment WHERE submission_id = ?", work);
            switch (dice.nextInt(4)) {
                case 0 -> save(version, 1 + dice.nextInt(4));
                case 1 -> score(Integer.toString(dice.nextInt(50)), "Step " + step);
                case 2 ->
                    decide(List.of("EXCUSED", "NOT_EXCUSED", "WAIVED", "NOT_WAIVED")
                            .get(dice.nextInt(4)));
                default -> restore(latest() - dice.nextInt(step + 1));
            }
            assertThat(APP.text("SELECT snapshot FROM grade_change WHERE id = ?", latest()))
                    .as("step %d", step)
                    .isEqualTo(APP.text("SELECT snapshot FROM grade_now WHERE submission_id = ?", work));
            assertThat(APP.number("""
                    SELECT count(*)
                    FROM (SELECT score_before, lag(score_after) OVER (ORDER BY id) AS ended, row_number() OVER (ORDER BY id) AS n
                          FROM grade_change WHERE submission_id = ?)
                    WHERE n > 1 AND score_before IS NOT ended
                    """, work))
                    .as("step %d: each line begins where the one before ended", step)
                    .isZero();
        }
        assertThat(what().split(" ")).hasSizeGreaterThan(12);
    }

    @Test
    void aReleasedGradeIsRestoredForItsStudentAtOnce() {
        save(0, 3);
        long first = latest();
        save(1, 4);
        APP.sql("UPDATE assessment SET released_at = '2026-11-12T15:00:00.000Z' WHERE submission_id = ?", work);
        restore(first);
        assertThat(APP.number(
                        "SELECT count(*) FROM submission WHERE id = ? AND score = 3750 AND released_at IS NOT NULL",
                        work))
                .isEqualTo(1);
    }

    @Test
    void aLineOfSomebodyElsesHistoryRestoresNothing() {
        save(0, 3);
        long other = given.student("Malik Eason", given.first);
        given.handIn(assignment, other, DUE.minusSeconds(60), "I went too.");
        var there = "/assignments/" + assignment + "/grading/" + other;
        instructor.post(there + "/assessment", given.marks(0, "", 1, 1, 1, 1, 1, 1));
        var answer = instructor.post(
                there + "/restorations",
                "change",
                Long.toString(latestOf(work)),
                "version",
                "1",
                "student",
                "" + other);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(instructor
                        .post(desk + "/restorations", "change", "none", "version", "1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aStalePageRestoresNothing() {
        save(0, 3);
        long first = latest();
        save(1, 4);
        var answer =
                instructor.post(desk + "/restorations", "change", "" + first, "version", "1", "student", "" + ines);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Somebody changed this grade meanwhile");
        assertThat(APP.number("SELECT score FROM submission WHERE id = ?", work))
                .isEqualTo(5000);
    }

    @Test
    void aCommentAloneIsACommittedChangeToo() {
        save(0, 3);
        save(1, 3);
        assertThat(what()).isEqualTo("GRADED GRADED");
        instructor.post(desk + "/assessment", then(given.marks(2, "Version 1", 3, 3, 3, 3, 3, 3)));
        assertThat(what()).as("the same again is none").isEqualTo("GRADED GRADED");
    }

    @Test
    void aScoreByHandIsGivenAndTakenBackOnTheDesk() {
        save(0, 3);
        assertThat(score("", "").status()).isEqualTo(422);
        assertThat(score("forty", "").status()).isEqualTo(422);
        score("48,5", "A good follow-up.");
        var page = instructor.get(desk);
        assertThat(page.page().selectFirst("[data-score]").text()).isEqualTo("48.50");
        assertThat(page.text())
                .contains(
                        "The score was given by hand; the levels do not count.", "A good follow-up.", "37.50 → 48.50");
        instructor.submit(page, desk + "/scores", "take_back", "yes");
        assertThat(instructor.get(desk).page().selectFirst("[data-score]").text())
                .isEqualTo("37.50");
    }

    @Test
    void aStaleScoreByHandIsShownBesideTheOther() {
        save(0, 3);
        var stale = instructor.get(desk);
        score("48", "");
        var answer = instructor.submit(stale, desk + "/scores", "by_hand", "12", "by_hand_reason", "Mine.");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Ines Carvalho.", "Score given by hand", "12.00", "48.00");
        assertThat(instructor.submit(answer, desk + "/scores").status()).isEqualTo(303);
        assertThat(APP.number("SELECT score FROM submission WHERE id = ?", work))
                .isEqualTo(1200);
    }

    private void save(int version, Object... more) {
        int level = (int) more[more.length - 1];
        var marks = given.marks(version, "Version " + version, level, level, level, level, level, level);
        var fields = new java.util.ArrayList<>(java.util.List.of(then(marks)));
        for (int i = 0; i < more.length - 1; i++) fields.add((String) more[i]);
        assertThat(instructor
                        .post(desk + "/assessment", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    private static String[] then(String[] marks) {
        var fields = new java.util.ArrayList<>(java.util.List.of(marks));
        fields.addAll(java.util.List.of("then", "stay"));
        return fields.toArray(String[]::new);
    }

    private Browser.Answer score(String typed, String reason) {
        return instructor.submit(instructor.get(desk), desk + "/scores", "by_hand", typed, "by_hand_reason", reason);
    }

    private void decide(String decision) {
        instructor.submit(instructor.get(desk), desk + "/decisions", "decision", decision);
    }

    private Browser.Answer restore(long change) {
        return instructor.submit(instructor.get(desk), desk + "/restorations", "change", Long.toString(change));
    }

    private long latest() {
        return latestOf(work);
    }

    private static long latestOf(long submission) {
        return APP.number("SELECT max(id) FROM grade_change WHERE submission_id = ?", submission);
    }

    private String what() {
        return APP.text(
                "SELECT group_concat(what, ' ') FROM (SELECT what FROM grade_change WHERE submission_id = ? ORDER BY id)",
                work);
    }
}
