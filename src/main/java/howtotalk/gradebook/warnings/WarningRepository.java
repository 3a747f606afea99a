package howtotalk.gradebook.warnings;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Who was warned, when, why, and with what words. */
public interface WarningRepository {

    /** Where a student is reached. */
    record Address(long enrolmentId, @Nullable String email) {}

    /** A warning that was sent. */
    public record Sent(
            long id,
            long enrolmentId,
            String name,
            String sortName,
            @Nullable String sisId,
            @Nullable String login,
            @Nullable String email,
            @Nullable String section,
            boolean performance,
            boolean attendance,
            String figures,
            String text,
            String writer,
            Instant writtenAt) {

        /** performance, attendance, or both. */
        public String about() {
            return performance && attendance ? "both" : performance ? "performance" : "attendance";
        }
    }

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.email
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            ORDER BY e.id
            LIMIT 2000
            """)
    List<Address> addresses(long courseId);

    @SqlQuery("SELECT email FROM account WHERE id = :accountId")
    @Nullable
    String email(long accountId);

    @SqlUpdate("""
            INSERT INTO warning (enrolment_id, written_by, performance, attendance, figures, text, written_at)
            VALUES (:enrolmentId, :writtenBy, :performance, :attendance, :figures, :text, :now)
            """)
    void add(
            long enrolmentId,
            long writtenBy,
            boolean performance,
            boolean attendance,
            String figures,
            String text,
            Instant now);

    /** All of a course, or of one student, the latest first. */
    @SqlQuery("""
            SELECT w.id, e.id AS enrolment_id, a.name, a.sort_name, a.sis_id, a.login, a.email, s.name AS section,
                   w.performance, w.attendance, w.figures, w.text, coalesce(b.name, '') AS writer, w.written_at
            FROM enrolment e
            JOIN warning w ON w.enrolment_id = e.id
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section s ON s.id = e.section_id
            LEFT JOIN account b ON b.id = w.written_by
            WHERE e.course_id = :courseId AND (:enrolmentId IS NULL OR e.id = :enrolmentId)
            ORDER BY w.id DESC
            LIMIT 5000
            """)
    List<Sent> sent(long courseId, @Nullable Long enrolmentId);
}
