package howtotalk.demo;

import java.time.Duration;
import java.time.LocalTime;

/** How grades came to be seen: assignment by assignment, one taken back, one called off, one to come, one just now. */
final class DemoReleases {

    private static final String UNSEEN = """
            FROM assignment w
            JOIN submission s ON s.assignment_id = w.id AND s.score IS NOT NULL AND s.released_at IS NULL AND s.excused = 0
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE w.course_id = ?
            """;

    private final Rows rows;
    private final Term term;
    private final long instructor;

    DemoReleases(Rows rows, Term term, long instructor) {
        this.rows = rows;
        this.term = term;
        this.instructor = instructor;
    }

    void fill(long course) {
        seen(course);
        var now = term.now();
        rows.run(
                "INSERT INTO release (assignment_id, section_id, actor_id, made_at, released_at, undone_at) SELECT w.id, e.section_id, ?, ?, ?, ? "
                        + UNSEEN + " GROUP BY w.id, e.section_id ORDER BY count(*) DESC, w.id, e.section_id LIMIT 1",
                instructor,
                now.minus(Duration.ofMinutes(190)),
                now.minus(Duration.ofMinutes(190)),
                now.minus(Duration.ofMinutes(186)),
                course);
        rows.run(
                "INSERT INTO release_item (release_id, submission_id) SELECT r.id, s.id FROM release r JOIN submission s ON s.assignment_id = r.assignment_id AND s.score IS NOT NULL AND s.released_at IS NULL AND s.excused = 0 JOIN enrolment e ON e.id = s.enrolment_id AND e.section_id = r.section_id WHERE r.undone_at IS NOT NULL");
        plan(course, LocalTime.of(9, 0), false);
        plan(course, LocalTime.of(18, 0), true);
        oneJustNow(course);
        commentOnCriteria(course);
    }

    /** What students have seen for longer was released to all at once, and they were told. */
    private void seen(long course) {
        rows.run("""
                INSERT INTO release (assignment_id, actor_id, made_at, released_at, told_at)
                SELECT w.id, ?, max(s.released_at), max(s.released_at),
                       strftime('%Y-%m-%dT%H:%M:%fZ', max(s.released_at), '+10 minutes')
                FROM assignment w
                JOIN submission s ON s.assignment_id = w.id AND s.released_at IS NOT NULL
                WHERE w.course_id = ?
                GROUP BY w.id
                ORDER BY max(s.released_at), w.id
                """, instructor, course);
        rows.run("""
                INSERT INTO release_item (release_id, submission_id)
                SELECT r.id, s.id
                FROM assignment w
                JOIN release r ON r.assignment_id = w.id
                JOIN submission s ON s.assignment_id = w.id AND s.released_at IS NOT NULL
                WHERE w.course_id = ?
                """, course);
    }

    private void plan(long course, LocalTime tomorrowAt, boolean calledOff) {
        rows.run(
                "INSERT INTO release (assignment_id, section_id, actor_id, made_at, planned_at, cancelled_at) SELECT w.id, e.section_id, ?, ?, ?, ? "
                        + UNSEEN
                        + " GROUP BY w.id, e.section_id ORDER BY count(*) DESC, w.id, e.section_id LIMIT 1 OFFSET "
                        + (calledOff ? 1 : 0),
                instructor,
                term.now().minus(Duration.ofHours(5)),
                term.today().plusDays(1).atTime(tomorrowAt).atZone(Term.ZONE).toInstant(),
                calledOff ? term.now().minus(Duration.ofHours(4)) : null,
                course);
    }

    private void oneJustNow(long course) {
        var at = term.now().minus(Duration.ofMinutes(2));
        rows.run(
                "INSERT INTO release (assignment_id, enrolment_id, actor_id, made_at, released_at) SELECT w.id, e.id, ?, ?, ? "
                        + UNSEEN + " ORDER BY w.due_at DESC, w.id, s.id LIMIT 1",
                instructor,
                at,
                at,
                course);
        rows.run("""
                INSERT INTO release_item (release_id, submission_id)
                SELECT r.id, s.id
                FROM release r
                JOIN submission s ON s.assignment_id = r.assignment_id AND s.enrolment_id = r.enrolment_id
                WHERE r.enrolment_id IS NOT NULL
                """);
        rows.run("""
                INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after)
                SELECT s.id, ?, ?, 'RELEASED', s.score, s.score
                FROM release r
                JOIN submission s ON s.assignment_id = r.assignment_id AND s.enrolment_id = r.enrolment_id
                WHERE r.enrolment_id IS NOT NULL
                """, at, instructor);
        rows.run("""
                UPDATE assessment SET released_at = ?
                WHERE submission_id IN (SELECT i.submission_id FROM release r JOIN release_item i ON i.release_id = r.id
                                        WHERE r.enrolment_id IS NOT NULL)
                """, at);
    }

    private void commentOnCriteria(long course) {
        comment(course, "What I said", "Your opener did the work: she answered a question you had not asked yet.");
        comment(course, "Follow-up", "Same evening, by hand, with the article he had mentioned. *Keep doing this.*");
    }

    private void comment(long course, String criterion, String words) {
        rows.run("""
                UPDATE assessment_level SET comment = ?
                WHERE (assessment_id, criterion_id) IN (
                  SELECT a.id, c.id
                  FROM account p
                  JOIN enrolment e ON e.account_id = p.id AND e.course_id = ?
                  JOIN submission s ON s.enrolment_id = e.id AND s.released_at IS NOT NULL
                  JOIN assessment a ON a.submission_id = s.id
                  JOIN assignment w ON w.id = s.assignment_id
                  JOIN criterion c ON c.rubric_id = w.rubric_id AND c.name = ?
                  WHERE p.email = 'ines.carvalho@example.edu'
                  ORDER BY w.due_at DESC, w.id
                  LIMIT 1)
                """, words, course, criterion);
    }
}
