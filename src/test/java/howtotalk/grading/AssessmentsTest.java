package howtotalk.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.TestApp;
import howtotalk.audit.Audit;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessmentsTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private final Assessments assessments =
            new Assessments(APP.database(), new Audit(APP.database(), APP::now), APP::now);
    private GradingScenario given = GradingScenario.in(APP);
    private long work;
    private long nora;
    private long priya;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void aPaperThatWasHandedInOnTime() {
        given = GradingScenario.in(APP);
        var assignment = given.assignment("Three conversations", DUE);
        work = given.handIn(assignment, given.student("Ines Carvalho", given.first), DUE.minusSeconds(60), "I went.");
        nora = account(given.instructor);
        priya = account(given.assistant("Priya Raman", given.first));
    }

    @Test
    void oneCriterionIsSavedWithoutTouchingTheOthers() {
        save(0, marks(Map.of(0, "Who is Mr Alvarez?"), 6, 6, 6, 6, 6, 6));
        assertThat(level(1, 2, 8)).isEqualTo(2);
        assertThat(levels()).isEqualTo("6 6 8 6 6 6");
        assertThat(comment(0)).isEqualTo("Who is Mr Alvarez?");
        assertThat(level(2, 2, null)).isEqualTo(3);
        assertThat(levels()).isEqualTo("6 6 – 6 6 6");
        assertThat(score()).isNull();
    }

    @Test
    void twoGradersOnTwoCriteriaAreNotInEachOthersWay() {
        assertThat(level(0, 0, 8)).isEqualTo(1);
        assertThat(level(0, 1, 4))
                .isEqualTo(2); // her page is as old as the first one, and it knows nothing of criterion 0
        assertThat(level(1, 0, 6)).isEqualTo(3);
        assertThat(levels()).isEqualTo("6 4 – – – –");
    }

    @Test
    void twoGradersOnOneCriterionAreShownBothLevels() {
        level(0, 0, 8);
        var second = assessments.saveLevel(work, priya, 0, criterion(0), 4, "Thin.");
        assertThat(second).isEqualTo(new Save.Conflict(1, Map.of(name("level_", 0), "8", name("comment_", 0), "")));
        assertThat(levels()).isEqualTo("8 – – – – –");
        assertThat(assessments.saveLevel(work, priya, 0, criterion(0), 8, null))
                .as("the same answer twice is no conflict")
                .isInstanceOf(Save.Saved.class);
        assertThat(assessments.saveLevel(work, priya, 1, criterion(0), 4, "Thin."))
                .isInstanceOf(Save.Saved.class);
        assertThat(comment(0)).isEqualTo("Thin.");
    }

    @Test
    void aCriterionOfAnotherRubricIsNotThere() {
        var other = GradingScenario.in(APP);
        assertThatThrownBy(() -> assessments.saveLevel(work, nora, 0, other.criteria.get(0), 4, null))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> assessments.saveLevel(work, nora, 0, criterion(0), 9, null))
                .hasMessageContaining("no such level");
        assertThat(APP.number("SELECT count(*) FROM assessment WHERE submission_id = ?", work))
                .isZero();
    }

    @Test
    void aFormWithoutCommentsOnCriteriaLosesNone() {
        save(0, marks(Map.of(4, "Told it in one breath."), 8, 8, 8, 8, 8, 8));
        save(1, marks(Map.of(), 6, 6, 6, 6, 6, 6));
        assertThat(comment(4)).isEqualTo("Told it in one breath.");
        save(2, marks(Map.of(4, ""), 6, 6, 6, 6, 6, 6));
        assertThat(comment(4)).isEmpty();
    }

    @Test
    void aCommentOnACriterionIsShownToWhoeverSavesSecond() {
        save(0, marks(Map.of(0, "First"), 8, 8, 8, 8, 8, 8));
        var second = assessments.save(work, priya, 0, marks(Map.of(0, "Second"), 8, 8, 8, 8, 8, 8));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Save.Conflict.class,
                        conflict -> assertThat(conflict.fields()).containsEntry(name("comment_", 0), "First"));
    }

    @Test
    void aScoreByHandCountsUntilItIsTakenBackAndTheLevelsStay() {
        save(0, marks(Map.of(), 6, 6, 6, 6, 6, 6));
        assessments.commit(work, nora);
        give(1, 4825L, "The follow-up came a day later by post.");
        assertThat(score()).isEqualTo(4825);
        assertThat(levels()).isEqualTo("6 6 6 6 6 6");
        save(2, marks(Map.of(), 8, 8, 8, 8, 8, 8));
        assertThat(score()).as("the levels change underneath").isEqualTo(4825);
        give(3, null, "");
        assertThat(score()).isEqualTo(5000);
        assertThat(history())
                .isEqualTo("GRADED – 3750 ; BY_HAND 3750 4825 The follow-up came a day later by post.; "
                        + "BY_HAND_TAKEN_BACK 4825 5000 ");
        assertThat(released()).isFalse();
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE course_id = ? AND event LIKE 'GRADE_BY_HAND%'", given.course))
                .isEqualTo(2);
    }

    @Test
    void aScoreByHandNeedsNoLevels() {
        give(0, 3000L, "");
        assertThat(score()).isEqualTo(3000);
        level(1, 0, 8);
        assertThat(score()).isEqualTo(3000);
        assertThat(assessments.giveScore(work, nora, 2, 3000L, "")).isInstanceOf(Save.Saved.class);
        assertThat(history()).as("what is there already is no change").isEqualTo("BY_HAND – 3000 ");
    }

    @Test
    void aStaleScoreByHandOverwritesNothing() {
        save(0, marks(Map.of(), 6, 6, 6, 6, 6, 6));
        assertThat(assessments.giveScore(work, priya, 0, 100L, "")).isInstanceOf(Save.Conflict.class);
        give(1, 4000L, "");
        var stale = assessments.save(work, priya, 1, marks(Map.of(), 8, 8, 8, 8, 8, 8));
        assertThat(stale)
                .isInstanceOfSatisfying(
                        Save.Conflict.class,
                        conflict -> assertThat(conflict.fields()).containsEntry("by_hand", "40.00"));
        assertThat(score()).isEqualTo(4000);
    }

    @Test
    void whereThereIsNoRubricItIsTheScore() {
        long plain = given.assignment("A note", DUE, "WRITTEN", true, 1000, null, given.group);
        work = given.handIn(plain, given.student("Malik Eason", given.first), DUE.minusSeconds(60), "Dear Ms Oyelaran");
        give(0, 875L, "");
        assertThat(score()).isEqualTo(875);
        assessments.save(work, nora, 1, new Marks(Map.of(), 900L, "Warm.", ""));
        assertThat(score()).isEqualTo(900);
        give(2, null, "");
        assertThat(score()).isNull();
    }

    @Test
    void whatIsReleasedChangesAtOnceAndNeverLosesItsScore() {
        give(0, 4000L, "");
        APP.sql("UPDATE assessment SET released_at = '2026-11-12T15:00:00.000Z' WHERE submission_id = ?", work);
        assertThatThrownBy(() -> give(1, null, "")).hasMessageContaining("This grade is released");
        give(1, 4100L, "Added up again.");
        assertThat(APP.number("SELECT score FROM submission WHERE id = ?", work))
                .isEqualTo(4100);
        save(2, marks(Map.of(), 6, 6, 6, 6, 6, 6));
        give(3, null, "The levels say it.");
        level(4, 0, 8);
        assertThat(history())
                .as("each change of a released grade has its line with the save")
                .isEqualTo("BY_HAND – 4000 ; BY_HAND 4000 4100 Added up again.; GRADED 4100 4100 ; "
                        + "BY_HAND_TAKEN_BACK 4100 3750 The levels say it.; GRADED 3750 4000 ");
    }

    @Test
    void aScoreOutsideOfAnyScaleIsRefused() {
        for (long wrong : List.of(-1L, 100_000_001L)) {
            assertThatThrownBy(() -> give(0, wrong, "")).isInstanceOf(Problem.class);
        }
    }

    private Marks marks(Map<Integer, String> comments, int... halves) {
        var levels = new HashMap<Long, @Nullable Integer>();
        for (int i = 0; i < halves.length; i++) levels.put(criterion(i), halves[i]);
        var words = new HashMap<Long, String>();
        comments.forEach((i, comment) -> words.put(criterion(i), comment));
        return new Marks(levels, words, null, "", "");
    }

    private void save(int version, Marks marks) {
        assertThat(assessments.save(work, nora, version, marks)).isInstanceOf(Save.Saved.class);
    }

    private int level(int version, int criterion, @Nullable Integer halves) {
        var save = assessments.saveLevel(work, nora, version, criterion(criterion), halves, null);
        return ((Save.Saved) save).version();
    }

    private void give(int version, @Nullable Long hundredths, String reason) {
        assertThat(assessments.giveScore(work, nora, version, hundredths, reason))
                .isInstanceOf(Save.Saved.class);
    }

    private long criterion(int i) {
        return given.criteria.get(i);
    }

    private String name(String prefix, int i) {
        return prefix + criterion(i);
    }

    private static long account(String email) {
        return APP.number("SELECT id FROM account WHERE email = ?", email);
    }

    private String levels() {
        return APP.text("""
                SELECT group_concat(halves, ' ') FROM (
                  SELECT coalesce(l.halves, '–') AS halves
                  FROM criterion c
                  JOIN assessment a ON a.submission_id = ?
                  LEFT JOIN assessment_level l ON l.criterion_id = c.id AND l.assessment_id = a.id
                  WHERE c.rubric_id = ? ORDER BY c.position)
                """, work, given.rubric);
    }

    private String comment(int i) {
        return APP.text("""
                SELECT l.comment FROM assessment_level l JOIN assessment a ON a.id = l.assessment_id
                WHERE a.submission_id = ? AND l.criterion_id = ?
                """, work, criterion(i));
    }

    private @Nullable Long score() {
        var score = APP.text("SELECT coalesce(score, '') FROM assessment WHERE submission_id = ?", work);
        return score.isEmpty() ? null : Long.valueOf(score);
    }

    private boolean released() {
        return APP.number("SELECT count(*) FROM submission WHERE id = ? AND released_at IS NOT NULL", work) == 1;
    }

    private String history() {
        return APP.text("""
                SELECT coalesce(group_concat(line, '; '), '') FROM (
                  SELECT what || ' ' || coalesce(score_before, '–') || ' ' || coalesce(score_after, '–') || ' ' || reason
                    AS line
                  FROM grade_change WHERE submission_id = ? ORDER BY id)
                """, work);
    }
}
