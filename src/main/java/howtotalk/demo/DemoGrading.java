package howtotalk.demo;

import howtotalk.assignment.LocalMoment;
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
        inviteToRevise(course);
    }

    /** One revision is waited for, one was handed in, and one invitation was withdrawn. */
    private void inviteToRevise(long course) {
        revise(
                course,
                0,
                "Your third conversation is one line. Tell me what she said when you asked about the strike.");
        revise(course, 1, "Meant for the other Tuesday group.");
        rows.run("""
                UPDATE revision SET withdrawn_by = invited_by, withdrawn_at = ?
                WHERE id = (SELECT max(id) FROM revision)
                """, term.now().minus(Duration.ofHours(30)));
        rows.run("""
                INSERT INTO revision (submission_id, due_at, note, invited_by, invited_at)
                SELECT s.id, strftime('%Y-%m-%dT%H:%M:%S.000Z', second.handed_in_at, '+2 days'), ?, ?,
                       strftime('%Y-%m-%dT%H:%M:%S.000Z', second.handed_in_at, '-1 minutes')
                FROM assignment w
                JOIN submission s ON s.assignment_id = w.id AND s.chosen_attempt_id IS NULL
                JOIN attempt second ON second.id = s.counted_attempt_id AND second.number = 2
                WHERE w.course_id = ? AND w.online = 1
                ORDER BY second.handed_in_at DESC, s.id DESC LIMIT 1
                """, "Keep the opening. The lesson has to be yours and not hers.", instructor, course);
    }

    private void revise(long course, int place, String note) {
        rows.run(
                """
                INSERT INTO revision (submission_id, due_at, note, invited_by, invited_at)
                SELECT s.id, ?, ?, ?, ?
                FROM assignment w
                JOIN submission s ON s.assignment_id = w.id AND s.excused = 0
                JOIN attempt t ON t.id = s.counted_attempt_id AND t.number = 1 AND t.handed_in_at < ?
                JOIN assessment a ON a.submission_id = s.id AND a.released_at < ?
                WHERE w.course_id = ? AND w.kind = 'NETWORKING'
                ORDER BY w.due_at DESC, a.score, s.id LIMIT 1 OFFSET ?
                """,
                LocalMoment.of(term.today().plusDays(5).atTime(23, 59), Term.ZONE),
                note,
                instructor,
                term.now().minus(Duration.ofHours(42)),
                term.now().minus(Duration.ofDays(3)),
                term.now().minus(Duration.ofDays(2)),
                course,
                place);
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
