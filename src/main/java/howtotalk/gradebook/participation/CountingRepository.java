package howtotalk.gradebook.participation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Scores of the work that attendance counts for. */
interface CountingRepository {

    /**
     * A student's score.
     *
     * @param score as it stands, before lateness
     * @param version of the assessment, 0 for none
     * @param counted what attendance brought last
     */
    record Standing(
            long assignmentId,
            long enrolmentId,
            String name,
            boolean excused,
            @Nullable Long score,
            int version,
            boolean released,
            @Nullable Long counted) {}

    @SqlQuery("""
            SELECT w.id AS assignment_id, e.id AS enrolment_id, a.name, coalesce(s.excused, 0) AS excused, g.score,
                   coalesce(g.version, 0) AS version, g.released_at IS NOT NULL AS released, c.score AS counted
            FROM assignment w
            CROSS JOIN attendance_assignment f ON f.assignment_id = w.id
            CROSS JOIN enrolment e ON e.course_id = w.course_id
            CROSS JOIN account a ON a.id = e.account_id
            LEFT JOIN submission s ON s.assignment_id = w.id AND s.enrolment_id = e.id
            LEFT JOIN assessment g ON g.submission_id = s.id
            LEFT JOIN attendance_counted c ON c.assignment_id = w.id AND c.enrolment_id = e.id
            WHERE w.course_id = :courseId AND w.kind = 'PARTICIPATION' AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            ORDER BY w.position, w.week, w.id, a.sort_name COLLATE NOCASE, a.name, e.id
            LIMIT 20000
            """)
    List<Standing> standings(long courseId);

    @SqlUpdate("""
            INSERT INTO attendance_counted (assignment_id, enrolment_id, score, counted_at)
            VALUES (:assignmentId, :enrolmentId, :score, :now)
            ON CONFLICT (assignment_id, enrolment_id) DO UPDATE SET
              score = excluded.score, counted_at = excluded.counted_at
            """)
    void counted(long assignmentId, long enrolmentId, long score, Instant now);
}
