package howtotalk.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Meetings, and the dates of assignments that follow them. */
interface MeetingRows {

    record MeetingRow(long id, long sectionId, LocalDate day, LocalTime startsAt, LocalTime endsAt, String place) {}

    @SqlQuery("""
            SELECT id, section_id, day, starts_at, ends_at, place FROM meeting
            WHERE section_id = :sectionId
            ORDER BY day, starts_at, id
            LIMIT 1000
            """)
    List<MeetingRow> ofSection(long sectionId);

    @SqlQuery("""
            SELECT m.id, m.section_id, m.day, m.starts_at, m.ends_at, m.place
            FROM meeting m
            JOIN section s ON s.id = m.section_id
            WHERE s.course_id = :courseId
            ORDER BY s.name, s.id, m.day, m.starts_at, m.id
            LIMIT 20000
            """)
    List<MeetingRow> ofCourse(long courseId);

    @SqlQuery("SELECT id FROM section WHERE course_id = :courseId ORDER BY name, id LIMIT 200")
    List<Long> sections(long courseId);

    @SqlBatch("""
            INSERT INTO meeting (section_id, day, starts_at, ends_at, place)
            VALUES (:sectionId, :day, :startsAt, :endsAt, :place)
            """)
    void add(long sectionId, List<LocalDate> day, List<LocalTime> startsAt, List<LocalTime> endsAt, List<String> place);

    @SqlUpdate("UPDATE meeting SET ends_at = :endsAt, place = :place WHERE id = :id")
    void change(long id, LocalTime endsAt, String place);

    @SqlUpdate("DELETE FROM meeting WHERE id = :id")
    void delete(long id);

    @SqlUpdate("UPDATE assignment SET due_at = :due, closes_at = :closes WHERE id = :id")
    void setDue(long id, Instant due, @Nullable Instant closes);

    @SqlUpdate("UPDATE assignment SET due_at = :due WHERE id = :id")
    void setDueAlone(long id, Instant due);

    @SqlUpdate("""
            INSERT INTO assignment_override (assignment_id, section_id, due_at, closes_at)
            VALUES (:assignmentId, :sectionId, :due, :closes)
            ON CONFLICT (assignment_id, section_id) DO UPDATE SET due_at = excluded.due_at, closes_at = excluded.closes_at
            """)
    void override(long assignmentId, long sectionId, Instant due, @Nullable Instant closes);

    @SqlUpdate("""
            UPDATE assignment_override SET due_at = NULL, closes_at = NULL
            WHERE assignment_id = :assignmentId AND section_id = :sectionId
            """)
    void clearOverride(long assignmentId, long sectionId);

    @SqlUpdate("""
            UPDATE assignment_override SET due_at = NULL, closes_at = NULL
            WHERE assignment_id = :assignmentId AND section_id IS NOT NULL
            """)
    void clearOverrides(long assignmentId);

    @SqlUpdate("""
            DELETE FROM assignment_override
            WHERE assignment_id = :assignmentId AND section_id IS NOT NULL
              AND opens_at IS NULL AND due_at IS NULL AND closes_at IS NULL
            """)
    void dropEmptyOverrides(long assignmentId);

    @SqlQuery("""
            SELECT id AS assignment_id, week, due_at, closes_at
            FROM assignment
            WHERE course_id = :courseId AND due_at_meeting = 1 AND (due_at IS NULL OR due_at >= :from)
            ORDER BY id
            LIMIT 1000
            """)
    List<Dated> dueAtMeeting(long courseId, Instant from);

    @SqlQuery("""
            SELECT course_id, id AS assignment_id, week
            FROM assignment
            WHERE due_at_meeting = 1 AND due_at IS NULL
            ORDER BY course_id, id
            LIMIT 10000
            """)
    List<Undated> undated();

    /** Work that is due at a meeting, as it stands. */
    record Dated(
            long assignmentId,
            int week,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt) {}

    /** Work that is due at a meeting and does not say yet when that is. */
    record Undated(long courseId, long assignmentId, int week) {}
}
