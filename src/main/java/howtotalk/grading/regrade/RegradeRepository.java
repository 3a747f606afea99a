package howtotalk.grading.regrade;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Regrade requests. */
public interface RegradeRepository {

    /** What a request is made of. */
    String COLUMNS = """
            SELECT r.id, s.assignment_id, r.criterion_id, coalesce(c.name, '') AS criterion, r.reason, r.asked_at,
                   r.answer, coalesce(ac.name, '') AS answered_by, r.answered_at
            FROM submission s
            JOIN regrade_request r ON r.submission_id = s.id
            LEFT JOIN criterion c ON c.id = r.criterion_id
            LEFT JOIN account ac ON ac.id = r.answered_by
            """;

    /** A grade that its student sees. */
    record Released(
            long courseId,
            long assignmentId,
            String title,
            @Nullable Long rubricId) {}

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
            SELECT w.course_id, w.id AS assignment_id, w.title, w.rubric_id
            FROM submission s
            JOIN assignment w ON w.id = s.assignment_id
            JOIN assessment a ON a.submission_id = s.id
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

    /** Answers whether it is new: a criterion is asked about once. */
    @SqlUpdate("""
            INSERT INTO regrade_request (submission_id, criterion_id, reason, asked_at)
            VALUES (:submissionId, :criterionId, :reason, :now)
            ON CONFLICT DO NOTHING
            """)
    boolean add(long submissionId, @Nullable Long criterionId, String reason, Instant now);

    /** Answers whether it was still open. */
    @SqlUpdate("""
            UPDATE regrade_request
            SET answer = :answer, answered_by = :accountId, answered_at = :now
            WHERE id = :id AND answered_at IS NULL
            """)
    boolean answer(long id, String answer, long accountId, Instant now);
}
