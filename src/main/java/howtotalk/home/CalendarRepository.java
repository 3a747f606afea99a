package howtotalk.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What stands in a student's calendar feed, and the secret that opens it. */
interface CalendarRepository {

    /** Work to hand in, with every date that may apply. */
    record Work(
            long assignmentId,
            String title,
            String code,
            @Nullable Instant dueAt,
            @Nullable Instant sectionDueAt,
            @Nullable Instant ownDueAt,
            int latePasses) {}

    /** A revision that the student is invited to. */
    record Revised(long assignmentId, String title, String code, Instant invitedDue) {}

    /** A day by which the student said to do something. */
    record Promise(long touchId, String name, LocalDate nextOn) {}

    /** A place in a running order, at the time of the course's own clocks. */
    record Slot(long slotId, String title, String code, LocalDate day, String startsAt, String timeZone) {}

    @SqlQuery("""
            SELECT f.account_id
            FROM calendar_feed f
            JOIN account a ON a.id = f.account_id
            WHERE f.token_hash = :hash AND a.disabled_at IS NULL
            """)
    @Nullable
    Long account(String hash);

    @SqlQuery("SELECT made_at FROM calendar_feed WHERE account_id = :accountId")
    @Nullable
    Instant madeAt(long accountId);

    /** A new secret; the one before opens nothing any more. */
    @SqlUpdate("""
            INSERT INTO calendar_feed (account_id, token_hash, made_at) VALUES (:accountId, :hash, :now)
            ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at
            """)
    void make(long accountId, String hash, Instant now);

    @SqlUpdate("DELETE FROM calendar_feed WHERE account_id = :accountId")
    void revoke(long accountId);

    @SqlQuery("""
            SELECT a.id AS assignment_id, a.title, c.code, a.due_at, so.due_at AS section_due_at,
                   eo.due_at AS own_due_at, coalesce(s.late_passes, 0) AS late_passes
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN assignment a ON a.course_id = c.id AND a.online = 1
            LEFT JOIN assignment_override so ON so.assignment_id = a.id AND so.section_id = e.section_id
            LEFT JOIN assignment_override eo ON eo.assignment_id = a.id AND eo.enrolment_id = e.id
            LEFT JOIN submission s ON s.assignment_id = a.id AND s.enrolment_id = e.id
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND coalesce(s.excused, 0) = 0 AND s.handed_in_at IS NULL
              AND coalesce(eo.due_at, so.due_at, a.due_at) >= :since
            ORDER BY a.id
            LIMIT 300
            """)
    List<Work> work(long accountId, Instant since);

    /** Invitations to revise that wait for an attempt. */
    @SqlQuery("""
            SELECT a.id AS assignment_id, a.title, c.code, r.due_at AS invited_due
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN submission s ON s.enrolment_id = e.id AND s.excused = 0
            JOIN assignment a ON a.id = s.assignment_id
            JOIN revision r ON r.submission_id = s.id AND r.withdrawn_at IS NULL
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND e.status = 'ACTIVE' AND r.due_at >= :since
              AND NOT EXISTS (SELECT 1 FROM attempt n WHERE n.submission_id = s.id AND n.handed_in_at > r.invited_at)
            ORDER BY r.id
            LIMIT 100
            """)
    List<Revised> revisions(long accountId, Instant since);

    @SqlQuery("""
            SELECT t.id AS touch_id, c.name, t.next_on
            FROM touch t
            JOIN contact c ON c.id = t.contact_id
            WHERE t.account_id = :accountId AND t.next_on >= :since AND t.next_action <> '' AND t.next_done_at IS NULL
            ORDER BY t.next_on, t.id
            LIMIT 200
            """)
    List<Promise> promises(long accountId, LocalDate since);

    @SqlQuery("""
            SELECT p.id AS slot_id, d.title, c.code, d.day, d.starts_at, c.time_zone
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN slot p ON p.enrolment_id = e.id AND p.standby = 0
            JOIN speaking_day d ON d.id = p.speaking_day_id
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND e.status = 'ACTIVE' AND d.day >= :since
            ORDER BY d.day, p.id
            LIMIT 50
            """)
    List<Slot> slots(long accountId, LocalDate since);
}
