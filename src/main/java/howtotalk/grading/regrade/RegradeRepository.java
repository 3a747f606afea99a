package howtotalk.grading.regrade;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Regrade requests. */
public interface RegradeRepository {

    /** What a request is made of. */
    String COLUMNS = """
            SELECT r.id, s.assignment_id, r.criterion_id, coalesce(c.name, '') AS criterion, r.reason, r.asked_at,
                   r.answer, coalesce(ac.name, '') AS answered_by, r.answered_at, r.halves_before, r.halves_after,
                   r.score_before, r.score_after
            FROM submission s
            JOIN regrade_request r ON r.submission_id = s.id
            LEFT JOIN criterion c ON c.id = r.criterion_id
            LEFT JOIN account ac ON ac.id = r.answered_by
            """;

    /** A grade that its student sees. */
    record Released(
            long courseId,
            long assignmentId,
            long enrolmentId,
            String student,
            String title,
            @Nullable Long rubricId,
            Instant releasedAt,
            int regradeDays,
            @Nullable Instant openUntil,
            String timeZone) {

        RegradeWindow window() {
            return RegradeWindow.of(releasedAt, regradeDays, openUntil, ZoneId.of(timeZone));
        }
    }

    /** Until when a student may ask about one grade; only grades that are seen have one. */
    record Asking(
            long assignmentId,
            Instant releasedAt,
            int regradeDays,
            @Nullable Instant openUntil) {

        public RegradeWindow window(ZoneId zone) {
            return RegradeWindow.of(releasedAt, regradeDays, openUntil, zone);
        }
    }

    /** A request among all of a course. */
    record OfCourse(
            long submissionId,
            String student,
            String section,
            String title,
            @Nested RegradeRequest request) {}

    /** An answer whose student has not been told of it. */
    record Untold(
            long id,
            String name,
            String email,
            String about,
            long assignmentId,
            String title,
            long courseId,
            String code,
            String course) {}

    /** Whose grade a request is about. */
    record Of(long submissionId, long accountId, long courseId) {}

    /** What a student asked in one course, over all assignments. */
    @SqlQuery(COLUMNS + """
            WHERE s.enrolment_id = :enrolmentId
            ORDER BY r.id
            LIMIT 500
            """)
    List<RegradeRequest> ofEnrolment(long enrolmentId);

    /** What was asked about one grade. */
    @SqlQuery(COLUMNS + """
            WHERE s.id = :submissionId
            ORDER BY r.id
            LIMIT 50
            """)
    List<RegradeRequest> ofSubmission(long submissionId);

    /** The grade, unless its student does not see it. */
    @SqlQuery("""
            SELECT w.course_id, w.id AS assignment_id, s.enrolment_id, ac.name AS student, w.title, w.rubric_id,
                   a.released_at, c.regrade_days, o.open_until, c.time_zone
            FROM submission s
            JOIN assignment w ON w.id = s.assignment_id
            JOIN course c ON c.id = w.course_id
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account ac ON ac.id = e.account_id
            JOIN assessment a ON a.submission_id = s.id
            LEFT JOIN regrade_opening o ON o.submission_id = s.id
            WHERE s.id = :submissionId AND a.released_at IS NOT NULL AND s.excused = 0
            """)
    @Nullable
    Released released(long submissionId);

    @SqlQuery("""
            SELECT s.id AS submission_id, e.account_id, e.course_id
            FROM regrade_request r
            JOIN submission s ON s.id = r.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE r.id = :id
            """)
    @Nullable
    Of of(long id);

    /** For how many days after a release its students may ask; 0 for as long as they like. */
    @SqlQuery("SELECT regrade_days FROM course WHERE id = :courseId")
    int days(long courseId);

    /** Until when a student may ask about each grade that is seen. */
    @SqlQuery("""
            SELECT s.assignment_id, s.released_at, c.regrade_days, o.open_until
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN submission s ON s.enrolment_id = e.id AND s.released_at IS NOT NULL AND s.excused = 0
            LEFT JOIN regrade_opening o ON o.submission_id = s.id
            WHERE e.id = :enrolmentId
            LIMIT 500
            """)
    List<Asking> asking(long enrolmentId);

    /** All that was asked in a course by students whom a grader sees, the latest first. */
    @SqlQuery("""
            SELECT s.id AS submission_id, st.name AS student, coalesce(sec.name, '') AS section, w.title,
                   r.id, s.assignment_id, r.criterion_id, coalesce(c.name, '') AS criterion, r.reason, r.asked_at,
                   r.answer, coalesce(ac.name, '') AS answered_by, r.answered_at, r.halves_before, r.halves_after,
                   r.score_before, r.score_after
            FROM enrolment e
            JOIN account st ON st.id = e.account_id
            LEFT JOIN section sec ON sec.id = e.section_id
            JOIN submission s ON s.enrolment_id = e.id
            JOIN assignment w ON w.id = s.assignment_id
            JOIN regrade_request r ON r.submission_id = s.id
            LEFT JOIN criterion c ON c.id = r.criterion_id
            LEFT JOIN account ac ON ac.id = r.answered_by
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND (NOT :open OR r.answered_at IS NULL)
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY r.id DESC
            LIMIT 500
            """)
    List<OfCourse> ofCourse(long courseId, boolean allSections, String sections, boolean open);

    /** Answers that their students see and have not been told of. */
    @SqlQuery("""
            SELECT r.id, ac.name, ac.email, coalesce(c.name, 'the score') AS about, w.id AS assignment_id, w.title,
                   co.id AS course_id, co.code, co.title AS course
            FROM regrade_request r
            JOIN submission s ON s.id = r.submission_id AND s.released_at IS NOT NULL AND s.excused = 0
            JOIN assignment w ON w.id = s.assignment_id
            JOIN course co ON co.id = w.course_id
            JOIN enrolment e ON e.id = s.enrolment_id AND e.status = 'ACTIVE'
            JOIN account ac ON ac.id = e.account_id AND ac.email IS NOT NULL AND ac.disabled_at IS NULL
            LEFT JOIN criterion c ON c.id = r.criterion_id
            WHERE r.answered_at IS NOT NULL AND r.told_at IS NULL
            ORDER BY r.answered_at, r.id
            LIMIT 200
            """)
    List<Untold> untold();

    @SqlUpdate("UPDATE regrade_request SET told_at = :now WHERE id = :id AND told_at IS NULL")
    int told(long id, Instant now);

    /** Lets one student ask until then, whatever the course says. */
    @SqlUpdate("""
            INSERT INTO regrade_opening (submission_id, open_until, opened_by, opened_at)
            VALUES (:submissionId, :until, :accountId, :now)
            ON CONFLICT (submission_id) DO UPDATE SET
              open_until = excluded.open_until, opened_by = excluded.opened_by, opened_at = excluded.opened_at
            """)
    void open(long submissionId, Instant until, long accountId, Instant now);

    /** Answers whether it is new: a criterion is asked about once. */
    @SqlUpdate("""
            INSERT INTO regrade_request (submission_id, criterion_id, reason, asked_at, halves_before, score_before)
            VALUES (:submissionId, :criterionId, :reason, :now,
                    (SELECT l.halves
                     FROM assessment a
                     JOIN assessment_level l ON l.assessment_id = a.id AND l.criterion_id = :criterionId
                     WHERE a.submission_id = :submissionId),
                    :score)
            ON CONFLICT DO NOTHING
            """)
    boolean add(long submissionId, @Nullable Long criterionId, String reason, @Nullable Long score, Instant now);

    /** Answers whether it was still open. */
    @SqlUpdate("""
            UPDATE regrade_request
            SET answer = :answer, answered_by = :accountId, answered_at = :now, score_after = :score,
                halves_after = (SELECT l.halves
                                FROM assessment a
                                JOIN assessment_level l ON l.assessment_id = a.id
                                  AND l.criterion_id = regrade_request.criterion_id
                                WHERE a.submission_id = regrade_request.submission_id)
            WHERE id = :id AND answered_at IS NULL
            """)
    boolean answer(long id, String answer, @Nullable Long score, long accountId, Instant now);
}
