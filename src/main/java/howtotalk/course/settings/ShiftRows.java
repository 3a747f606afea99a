package howtotalk.course.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Shifts, and what they move. */
interface ShiftRows {

    record Line(
            long id,
            String section,
            LocalDate fromDay,
            Instant madeAt,
            @Nullable Instant undoneAt,
            boolean latest) {}

    record Stored(
            long id,
            long sectionId,
            String before,
            @Nullable Instant undoneAt) {}

    record Meeting(long id, LocalDate day, LocalTime startsAt, LocalTime endsAt, String place) {}

    /** An assignment as it stands for the section, with the section's own dates if it has any. */
    record Due(
            long id,
            String title,
            boolean dueAtMeeting,
            Instant dueAt,
            @Nullable Instant closesAt,
            boolean overridden,
            @Nullable Instant ownOpensAt,
            @Nullable Instant ownDueAt,
            @Nullable Instant ownClosesAt) {}

    record Day(long id, String title, LocalDate day, LocalTime startsAt) {}

    record OwnDates(
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt) {}

    @SqlQuery("""
            SELECT h.id, s.name AS section, h.from_day, h.made_at, h.undone_at,
                   NOT EXISTS (SELECT 1 FROM shift l
                               WHERE l.section_id = h.section_id AND l.undone_at IS NULL AND l.id > h.id) AS latest
            FROM shift h
            JOIN section s ON s.id = h.section_id
            WHERE s.course_id = :courseId
            ORDER BY h.id DESC
            LIMIT 50
            """)
    List<Line> ofCourse(long courseId);

    @SqlQuery("SELECT id, section_id, before, undone_at FROM shift WHERE id = :id")
    @Nullable
    Stored find(long id);

    @SqlQuery("""
            SELECT EXISTS (SELECT 1 FROM shift
                           WHERE section_id = :sectionId AND undone_at IS NULL AND id > :id)
            """)
    boolean hasLater(long sectionId, long id);

    @SqlQuery("SELECT name FROM section WHERE id = :sectionId")
    String sectionName(long sectionId);

    @SqlQuery("""
            SELECT id, day, starts_at, ends_at, place FROM meeting
            WHERE section_id = :sectionId
            ORDER BY day, starts_at, id
            LIMIT 1000
            """)
    List<Meeting> meetings(long sectionId);

    @SqlQuery("""
            SELECT a.id, a.title, a.due_at_meeting, coalesce(o.due_at, a.due_at) AS due_at,
                   coalesce(o.closes_at, a.closes_at) AS closes_at, o.id IS NOT NULL AS overridden,
                   o.opens_at AS own_opens_at, o.due_at AS own_due_at, o.closes_at AS own_closes_at
            FROM section s
            JOIN assignment a ON a.course_id = s.course_id
            LEFT JOIN assignment_override o ON o.assignment_id = a.id AND o.section_id = s.id
            WHERE s.id = :sectionId AND coalesce(o.due_at, a.due_at) >= :from
            ORDER BY due_at, a.position, a.id
            LIMIT 1000
            """)
    List<Due> dues(long sectionId, Instant from);

    /** A speaking day on which somebody has begun to speak has taken place. */
    @SqlQuery("""
            SELECT d.id, d.title, d.day, d.starts_at
            FROM speaking_day d
            WHERE d.section_id = :sectionId AND d.day >= :from
              AND NOT EXISTS (SELECT 1 FROM slot s JOIN talk t ON t.slot_id = s.id
                              WHERE s.speaking_day_id = d.id AND t.started_at IS NOT NULL)
            ORDER BY d.day, d.starts_at, d.id
            LIMIT 200
            """)
    List<Day> days(long sectionId, LocalDate from);

    @SqlUpdate("""
            INSERT INTO shift (section_id, from_day, before, made_by, made_at)
            VALUES (:sectionId, :fromDay, :before, :madeBy, :now)
            """)
    @GetGeneratedKeys
    long add(long sectionId, LocalDate fromDay, String before, long madeBy, Instant now);

    @SqlUpdate("UPDATE shift SET undone_at = :now WHERE id = :id AND undone_at IS NULL")
    int undone(long id, Instant now);

    @SqlUpdate("""
            INSERT INTO assignment_override (assignment_id, section_id, opens_at, due_at, closes_at)
            VALUES (:assignmentId, :sectionId, :opens, :due, :closes)
            ON CONFLICT (assignment_id, section_id)
            DO UPDATE SET opens_at = excluded.opens_at, due_at = excluded.due_at, closes_at = excluded.closes_at
            """)
    void setOverride(
            long assignmentId,
            long sectionId,
            @Nullable Instant opens,
            @Nullable Instant due,
            @Nullable Instant closes);

    @SqlQuery("""
            SELECT opens_at, due_at, closes_at FROM assignment_override
            WHERE assignment_id = :assignmentId AND section_id = :sectionId
            """)
    @Nullable
    OwnDates ownDates(long assignmentId, long sectionId);

    @SqlUpdate("DELETE FROM assignment_override WHERE assignment_id = :assignmentId AND section_id = :sectionId")
    void dropOverride(long assignmentId, long sectionId);

    @SqlUpdate("UPDATE speaking_day SET day = :day, starts_at = :startsAt WHERE id = :id")
    void setDay(long id, LocalDate day, LocalTime startsAt);

    @SqlQuery("SELECT id, title, day, starts_at FROM speaking_day WHERE id = :id")
    @Nullable
    Day day(long id);

    @SqlUpdate("DELETE FROM meeting WHERE id = :id")
    void dropMeeting(long id);

    @SqlUpdate("""
            INSERT INTO meeting (section_id, day, starts_at, ends_at, place)
            VALUES (:sectionId, :day, :startsAt, :endsAt, :place)
            ON CONFLICT (section_id, day, starts_at) DO NOTHING
            """)
    void addMeeting(long sectionId, LocalDate day, LocalTime startsAt, LocalTime endsAt, String place);
}
