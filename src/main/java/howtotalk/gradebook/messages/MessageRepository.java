package howtotalk.gradebook.messages;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was written to students of a course, and where each is reached. */
interface MessageRepository {

    /** Where a student is reached. */
    record Address(long enrolmentId, String email) {}

    /** A message that was sent. */
    record Sent(long id, Instant writtenAt, String writer, String about, int readers) {}

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.email
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY a.sort_name, e.id
            LIMIT 2000
            """)
    List<Address> addresses(long courseId, boolean allSections, String sections);

    @SqlQuery("SELECT email FROM account WHERE id = :accountId")
    String email(long accountId);

    @SqlUpdate("""
            INSERT INTO course_message (course_id, written_by, about, text, written_at)
            VALUES (:courseId, :writtenBy, :about, :text, :now)
            """)
    @GetGeneratedKeys
    long add(long courseId, long writtenBy, String about, String text, Instant now);

    @SqlBatch("INSERT INTO course_message_recipient (message_id, enrolment_id) VALUES (:messageId, :enrolmentId)")
    void addReaders(long messageId, List<Long> enrolmentId);

    @SqlQuery("""
            SELECT m.id, m.written_at, coalesce(a.name, '') AS writer, m.about, count(r.enrolment_id) AS readers
            FROM course_message m
            JOIN course_message_recipient r ON r.message_id = m.id
            JOIN enrolment e ON e.id = r.enrolment_id
            LEFT JOIN account a ON a.id = m.written_by
            WHERE m.course_id = :courseId AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            GROUP BY m.id
            ORDER BY m.id DESC
            LIMIT 20
            """)
    List<Sent> latest(long courseId, boolean allSections, String sections);
}
