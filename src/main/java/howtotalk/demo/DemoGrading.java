package howtotalk.demo;

import java.time.Duration;
import java.util.List;

/** What graders do beside choosing levels: a score by hand, words to a single criterion. */
final class DemoGrading {

    private static final String DRAFT = """
            (SELECT a.submission_id FROM assignment w
             JOIN submission s ON s.assignment_id = w.id
             JOIN assessment a ON a.submission_id = s.id
             WHERE w.course_id = ? AND w.rubric_id IS NOT NULL AND a.released_at IS NULL AND a.score > 1000
             ORDER BY s.id DESC LIMIT 1 OFFSET ?)
            """;

    private final Rows rows;
    private final Term term;
    private final long instructor;

    DemoGrading(Rows rows, Term term, long instructor) {
        this.rows = rows;
        this.term = term;
        this.instructor = instructor;
    }

    void fill(long course) {
        scoreByHand(course, 0, 150, "The second conversation was worth more than the rubric has words for.");
        scoreByHand(course, 1, -200, "Two of the three talks were with one person on one afternoon.");
        commentOnCriteria(course);
        chooseAnAttempt(course);
    }

    /** A draft whose levels do not say it all. */
    private void scoreByHand(long course, int place, int hundredths, String reason) {
        rows.run(
                "UPDATE assessment SET by_hand = score + ?, score = score + ?, version = 2 WHERE submission_id = "
                        + DRAFT,
                hundredths,
                hundredths,
                course,
                place);
        rows.run(
                """
                INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after, reason)
                SELECT submission_id, ?, ?, 'BY_HAND', score - ?, score, ? FROM assessment WHERE submission_id =
                """ + DRAFT,
                term.now().minus(Duration.ofHours(5L + place)),
                instructor,
                hundredths,
                reason,
                course,
                place);
    }

    /** Somebody sent another file by mistake: the attempt before it counts. */
    private void chooseAnAttempt(long course) {
        rows.run("""
                UPDATE submission SET chosen_attempt_id =
                  (SELECT t.id FROM attempt t WHERE t.submission_id = submission.id AND t.number = 1)
                WHERE id = (SELECT max(t.submission_id) FROM assignment w
                            JOIN submission s ON s.assignment_id = w.id
                            JOIN attempt t ON t.submission_id = s.id AND t.number = 2 AND t.handed_in_at IS NOT NULL
                            WHERE w.course_id = ?)
                """, course);
        rows.run(
                """
                INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after, reason)
                SELECT s.id, ?, ?, 'ATTEMPT_CHOSEN', s.score, s.score, ?
                FROM assignment w
                JOIN submission s ON s.assignment_id = w.id AND s.chosen_attempt_id IS NOT NULL
                WHERE w.course_id = ?
                """,
                term.now().minus(Duration.ofHours(4)),
                instructor,
                "Attempt 1 counts. The second was meant for another class.",
                course);
    }

    /** Words to single criteria of what was graded last. */
    private void commentOnCriteria(long course) {
        var words = List.of(
                "You let her finish, and then asked about the part she had hurried over.",
                "Name the building and the hour; I should be able to walk there.",
                "This is the sentence I would open the talk with.",
                "A thank-you that quotes what he said is worth three that do not.",
                "I could not tell who spoke first here.");
        for (int place = 0; place < words.size(); place++) {
            rows.run("""
                    UPDATE assessment_level SET comment = ?
                    WHERE (assessment_id, criterion_id) IN (
                      SELECT a.id, l.criterion_id FROM assignment w
                      JOIN submission s ON s.assignment_id = w.id
                      JOIN assessment a ON a.submission_id = s.id
                      JOIN assessment_level l ON l.assessment_id = a.id
                      WHERE w.course_id = ? AND w.kind = 'NETWORKING'
                      ORDER BY a.saved_at DESC, a.id DESC, l.criterion_id LIMIT 1 OFFSET ?)
                    """, words.get(place), course, 7 * place);
        }
    }
}
