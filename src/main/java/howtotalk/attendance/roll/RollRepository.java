package howtotalk.attendance.roll;

import howtotalk.attendance.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The roll of one meeting, and the marks written on it. */
interface RollRepository {

    /**
     * A student on the roll of a meeting.
     *
     * @param here whether the student is in the section today; else in another, and was here when this was noted
     * @param version of the mark, 0 where nothing was ever noted
     */
    record Present(
            long enrolmentId,
            String name,
            boolean here,
            @Nullable Mark mark,
            int version) {}

    /** One mark as it stands. */
    record Noted(@Nullable Mark mark, int version, Instant at) {}

    /** Somebody who had a place in the running order of a day. */
    record Speaker(long enrolmentId, boolean spoke, boolean noShow) {}

    /** Everybody in the section, and whoever was noted here and is in another section by now, as far as the visitor sees them. */
    @SqlQuery("""
            SELECT x.enrolment_id, x.name, x.here, x.mark, x.version
            FROM (
              SELECT e.id AS enrolment_id, a.name, a.sort_name, 1 AS here, t.mark, coalesce(t.version, 0) AS version
              FROM enrolment e
              JOIN account a ON a.id = e.account_id
              LEFT JOIN attendance t ON t.enrolment_id = e.id AND t.section_id = :sectionId
                AND t.day = :day AND t.starts_at = :startsAt
              WHERE e.section_id = :sectionId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              UNION ALL
              SELECT e.id, a.name, a.sort_name, 0, t.mark, t.version
              FROM attendance t
              JOIN enrolment e ON e.id = t.enrolment_id
              JOIN account a ON a.id = e.account_id
              WHERE t.section_id = :sectionId AND t.day = :day AND t.starts_at = :startsAt AND t.mark IS NOT NULL
                AND e.section_id IS NOT :sectionId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
                AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ) x
            ORDER BY x.sort_name COLLATE NOCASE, x.name, x.enrolment_id
            LIMIT 1000
            """)
    List<Present> roll(long sectionId, LocalDate day, LocalTime startsAt, boolean allSections, String sections);

    @SqlQuery("""
            SELECT mark, version, marked_at AS at
            FROM attendance
            WHERE enrolment_id = :enrolmentId AND section_id = :sectionId AND day = :day AND starts_at = :startsAt
            """)
    @Nullable
    Noted noted(long enrolmentId, long sectionId, LocalDate day, LocalTime startsAt);

    @SqlUpdate("""
            INSERT INTO attendance (enrolment_id, section_id, day, starts_at, mark, marked_by, marked_at)
            VALUES (:enrolmentId, :sectionId, :day, :startsAt, :mark, :markedBy, :now)
            ON CONFLICT (enrolment_id, section_id, day, starts_at) DO UPDATE SET
              mark = excluded.mark, version = version + 1, marked_by = excluded.marked_by, marked_at = excluded.marked_at
            """)
    void note(
            long enrolmentId,
            long sectionId,
            LocalDate day,
            LocalTime startsAt,
            @Nullable Mark mark,
            long markedBy,
            Instant now);

    /** Whoever is in the section and has nothing noted is present. */
    @SqlUpdate("""
            INSERT INTO attendance (enrolment_id, section_id, day, starts_at, mark, marked_by, marked_at)
            SELECT e.id, :sectionId, :day, :startsAt, 'PRESENT', :markedBy, :now
            FROM enrolment e
            WHERE e.section_id = :sectionId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            ON CONFLICT (enrolment_id, section_id, day, starts_at) DO UPDATE SET
              mark = excluded.mark, version = version + 1, marked_by = excluded.marked_by, marked_at = excluded.marked_at
            WHERE attendance.mark IS NULL
            """)
    int noteRest(long sectionId, LocalDate day, LocalTime startsAt, long markedBy, Instant now);

    /** Takes that back, where nobody has noted anything since. */
    @SqlUpdate("""
            UPDATE attendance SET mark = NULL, version = version + 1, marked_at = :now
            WHERE section_id = :sectionId AND day = :day AND starts_at = :startsAt
              AND mark = 'PRESENT' AND marked_by = :markedBy AND marked_at = :noted
            """)
    int takeBack(long sectionId, LocalDate day, LocalTime startsAt, long markedBy, Instant noted, Instant now);

    @SqlQuery("""
            SELECT p.enrolment_id, t.started_at IS NOT NULL AS spoke, coalesce(w.no_show, 0) AS no_show
            FROM speaking_day d
            JOIN slot p ON p.speaking_day_id = d.id
            LEFT JOIN talk t ON t.slot_id = p.id
            LEFT JOIN submission w ON w.assignment_id = d.assignment_id AND w.enrolment_id = p.enrolment_id
            WHERE d.section_id = :sectionId AND d.day = :day AND p.enrolment_id IS NOT NULL
            ORDER BY p.id
            LIMIT 500
            """)
    List<Speaker> speakers(long sectionId, LocalDate day);
}
