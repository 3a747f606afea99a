package howtotalk.home;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Nudges to students of a course, and to whom one may be written. */
interface NudgeRepository {

    /** A student of the course who may be written to by whoever asks. */
    record Student(
            long enrolmentId,
            String name,
            String email,
            @Nullable Instant lastNudge) {}

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.name, a.email,
                   (SELECT max(n.written_at) FROM nudge n WHERE n.enrolment_id = e.id) AS last_nudge
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY a.sort_name, e.id
            LIMIT 2000
            """)
    List<Student> students(long courseId, boolean allSections, String sections);

    @SqlQuery("SELECT email FROM account WHERE id = :accountId")
    String email(long accountId);

    @SqlUpdate("""
            INSERT INTO nudge (enrolment_id, written_by, text, written_at) VALUES (:enrolmentId, :writtenBy, :text, :now)
            """)
    void add(long enrolmentId, long writtenBy, String text, Instant now);
}
