package howtotalk.submission;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Invitations to revise. */
public interface RevisionRepository {

    /** Whom an invitation is for. */
    public record Invited(
            long submissionId,
            long accountId,
            String student,
            @Nullable String email,
            long assignmentId,
            String title,
            boolean online,
            boolean excused,
            @Nullable Instant handedInAt,
            long courseId,
            String code,
            String course,
            String timeZone) {}

    /** All invitations of a submission, the earliest first. */
    @SqlQuery("""
            SELECT r.id, r.due_at, r.note, r.invited_at, coalesce(ac.name, '') AS invited_by, r.withdrawn_at
            FROM revision r
            LEFT JOIN account ac ON ac.id = r.invited_by
            WHERE r.submission_id = :submissionId
            ORDER BY r.id
            LIMIT 100
            """)
    List<Revision> of(long submissionId);

    @SqlQuery("""
            SELECT s.id AS submission_id, e.account_id, ac.name AS student,
                   CASE WHEN ac.disabled_at IS NULL AND e.status = 'ACTIVE' THEN ac.email END AS email,
                   w.id AS assignment_id, w.title, w.online, s.excused, s.handed_in_at, c.id AS course_id, c.code,
                   c.title AS course, c.time_zone
            FROM submission s
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account ac ON ac.id = e.account_id
            JOIN assignment w ON w.id = s.assignment_id
            JOIN course c ON c.id = w.course_id
            WHERE s.id = :submissionId
            """)
    @Nullable
    Invited invited(long submissionId);

    /** What an event is made of: each invitation once as made, and once more if it was withdrawn. */
    String EVENT = """
            SELECT CASE WHEN k.withdrawn THEN r.withdrawn_at ELSE r.invited_at END AS at, coalesce(ac.name, '') AS actor,
                   k.withdrawn, r.due_at, CASE WHEN k.withdrawn THEN '' ELSE r.note END AS note, e.id AS enrolment_id,
                   st.name AS student, w.id AS assignment_id, w.title
            """;

    String WHOSE = """
            CROSS JOIN revision r ON r.submission_id = s.id
            CROSS JOIN (SELECT 0 AS withdrawn UNION ALL SELECT 1) k
            JOIN assignment w ON w.id = s.assignment_id
            JOIN account st ON st.id = e.account_id
            LEFT JOIN account ac ON ac.id = CASE WHEN k.withdrawn THEN r.withdrawn_by ELSE r.invited_by END
            """;

    /** Invitations and withdrawals of a submission, the latest first. */
    @SqlQuery(EVENT + """
            FROM submission s
            CROSS JOIN enrolment e ON e.id = s.enrolment_id
            """ + WHOSE + """
            WHERE s.id = :submissionId AND (k.withdrawn = 0 OR r.withdrawn_at IS NOT NULL)
            ORDER BY at DESC, r.id DESC, k.withdrawn DESC
            LIMIT 200
            """)
    List<RevisionEvent> events(long submissionId);

    /** Those of a course within two moments, the first counted and the last not, the latest first. */
    @SqlQuery(EVENT + """
            FROM enrolment e
            CROSS JOIN submission s ON s.enrolment_id = e.id
            """ + WHOSE + """
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND (:enrolmentId IS NULL OR e.id = :enrolmentId)
              AND (:assignmentId IS NULL OR s.assignment_id = :assignmentId)
              AND (k.withdrawn = 0 OR r.withdrawn_at IS NOT NULL)
              AND CASE WHEN k.withdrawn THEN r.withdrawn_at ELSE r.invited_at END >= :from
              AND CASE WHEN k.withdrawn THEN r.withdrawn_at ELSE r.invited_at END < :until
            ORDER BY at DESC, r.id DESC, k.withdrawn DESC
            LIMIT 500
            """)
    List<RevisionEvent> eventsOfCourse(
            long courseId,
            boolean allSections,
            String sections,
            @Nullable Long enrolmentId,
            @Nullable Long assignmentId,
            String from,
            String until);

    @SqlQuery("SELECT submission_id FROM revision WHERE id = :id")
    @Nullable
    Long submission(long id);

    @SqlUpdate("""
            INSERT INTO revision (submission_id, due_at, note, invited_by, invited_at)
            VALUES (:submissionId, :dueAt, :note, :accountId, :now)
            """)
    @GetGeneratedKeys
    long add(long submissionId, Instant dueAt, String note, long accountId, Instant now);

    /** Withdraws whatever still holds; answers how many. */
    @SqlUpdate("""
            UPDATE revision SET withdrawn_by = :accountId, withdrawn_at = :now
            WHERE submission_id = :submissionId AND withdrawn_at IS NULL
            """)
    int withdrawAll(long submissionId, long accountId, Instant now);

    /** Answers whether it still held. */
    @SqlUpdate("""
            UPDATE revision SET withdrawn_by = :accountId, withdrawn_at = :now
            WHERE id = :id AND withdrawn_at IS NULL
            """)
    boolean withdraw(long id, long accountId, Instant now);
}
