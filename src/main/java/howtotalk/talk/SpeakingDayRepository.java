package howtotalk.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Speaking days and their running orders. */
public interface SpeakingDayRepository {

    /** A speaking day in the list. */
    record Line(
            long id,
            String section,
            String title,
            String assignment,
            LocalDate day,
            LocalTime startsAt,
            boolean catchUp,
            int places,
            int free,
            int told,
            boolean mine) {}

    /** A meeting at which people may speak. */
    record Meeting(long id, long sectionId, String section, LocalDate day, LocalTime startsAt, String place) {}

    /** Something with a name, to choose from. */
    record Named(long id, String name) {}

    /** Where a student stands with an assignment that is told: told already, or to be told on a day. */
    record Turn(boolean told, LocalDate day) {}

    @SqlQuery("""
            SELECT d.id, s.course_id, d.section_id, s.name AS section, d.assignment_id, a.title AS assignment, a.points,
                   a.rubric_id, d.title, d.day, d.starts_at, d.green_after, d.yellow_after, d.red_after, d.catch_up,
                   c.time_zone
            FROM speaking_day d
            JOIN section s ON s.id = d.section_id
            JOIN course c ON c.id = s.course_id
            JOIN assignment a ON a.id = d.assignment_id
            WHERE d.id = :id
            """)
    @Nullable
    SpeakingDay find(long id);

    /** Staff see the days of their sections; a student sees those of the own one. */
    @SqlQuery("""
            SELECT d.id, s.name AS section, d.title, a.title AS assignment, d.day, d.starts_at, d.catch_up,
                   count(sl.id) FILTER (WHERE sl.standby = 0) AS places,
                   count(sl.id) FILTER (WHERE sl.standby = 0 AND e.id IS NULL) AS free,
                   count(t.stopped_at) AS told,
                   coalesce(max(e.id = :enrolmentId), 0) AS mine
            FROM speaking_day d
            JOIN section s ON s.id = d.section_id
            JOIN assignment a ON a.id = d.assignment_id
            LEFT JOIN slot sl ON sl.speaking_day_id = d.id
            LEFT JOIN enrolment e ON e.id = sl.enrolment_id AND e.status = 'ACTIVE'
            LEFT JOIN talk t ON t.slot_id = sl.id
            WHERE s.course_id = :courseId
              AND (:allSections OR d.section_id IN (SELECT value FROM json_each(:sections)))
            GROUP BY d.id
            ORDER BY d.day, d.starts_at, d.id
            LIMIT 200
            """)
    List<Line> of(long courseId, boolean allSections, String sections, long enrolmentId);

    @SqlQuery("""
            SELECT sl.id, sl.position, sl.standby, e.id AS enrolment_id, e.account_id, coalesce(a.name, '') AS speaker,
                   sl.story_id,
                   CASE WHEN t.id IS NOT NULL THEN t.story_title ELSE coalesce(st.title, '') END AS story,
                   t.id AS talk_id, coalesce(t.seconds, 0) AS seconds, t.started_at, t.stopped_at,
                   coalesce(sub.no_show, 0) AS no_show, coalesce(ass.score IS NOT NULL, 0) AS scored,
                   coalesce(e.time_multiplier_percent, 100) AS time_multiplier_percent,
                   coalesce(e.instructor_only_audience, 0) AS instructor_only_audience,
                   coalesce(e.no_filler_tally, 0) AS no_filler_tally
            FROM slot sl
            JOIN speaking_day d ON d.id = sl.speaking_day_id
            LEFT JOIN enrolment e ON e.id = sl.enrolment_id AND e.status = 'ACTIVE'
            LEFT JOIN account a ON a.id = e.account_id
            LEFT JOIN story st ON st.id = sl.story_id AND st.account_id = e.account_id
            LEFT JOIN talk t ON t.slot_id = sl.id
            LEFT JOIN submission sub ON sub.assignment_id = d.assignment_id AND sub.enrolment_id = e.id
            LEFT JOIN assessment ass ON ass.submission_id = sub.id
            WHERE sl.speaking_day_id = :dayId
            ORDER BY sl.standby, sl.position, sl.id
            LIMIT 200
            """)
    List<Slot> slots(long dayId);

    @SqlQuery("SELECT speaking_day_id FROM slot WHERE id = :slotId")
    @Nullable
    Long dayOf(long slotId);

    @SqlQuery("""
            SELECT m.id, m.section_id, s.name AS section, m.day, m.starts_at, m.place
            FROM meeting m
            JOIN section s ON s.id = m.section_id
            WHERE s.course_id = :courseId AND m.day >= :from
              AND (:allSections OR m.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY m.day, m.starts_at, s.name, m.id
            LIMIT 120
            """)
    List<Meeting> meetings(long courseId, boolean allSections, String sections, LocalDate from);

    @SqlQuery("""
            SELECT id, title AS name
            FROM assignment
            WHERE course_id = :courseId AND kind = 'TALK'
            ORDER BY position, id
            LIMIT 100
            """)
    List<Named> talkAssignments(long courseId);

    @SqlQuery("""
            SELECT e.id, a.name
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            WHERE e.section_id = :sectionId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            ORDER BY a.sort_name, e.id
            LIMIT 500
            """)
    List<Named> students(long sectionId);

    /** Students of the section who have neither told for the assignment nor hold a place on a day to come. */
    @SqlQuery("""
            SELECT e.id
            FROM enrolment e
            WHERE e.section_id = :sectionId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND NOT EXISTS (SELECT 1
                              FROM slot sl
                              JOIN speaking_day d ON d.id = sl.speaking_day_id
                              LEFT JOIN talk t ON t.slot_id = sl.id
                              WHERE sl.enrolment_id = e.id AND d.assignment_id = :assignmentId
                                AND (t.stopped_at IS NOT NULL OR d.id = :dayId OR d.day > :today))
            ORDER BY e.id
            LIMIT 500
            """)
    List<Long> untold(long sectionId, long assignmentId, long dayId, LocalDate today);

    /** Where a student stands with an assignment on other days than this. */
    @SqlQuery("""
            SELECT t.stopped_at IS NOT NULL AS told, d.day
            FROM slot sl
            JOIN speaking_day d ON d.id = sl.speaking_day_id
            LEFT JOIN talk t ON t.slot_id = sl.id
            WHERE sl.enrolment_id = :enrolmentId AND d.assignment_id = :assignmentId AND d.id <> :dayId
              AND (t.stopped_at IS NOT NULL OR d.day >= :today AND sl.standby = 0)
            ORDER BY told DESC, d.day, d.id
            LIMIT 1
            """)
    @Nullable
    Turn turnElsewhere(long enrolmentId, long assignmentId, long dayId, LocalDate today);

    @SqlQuery("SELECT section_id FROM enrolment WHERE id = :enrolmentId")
    @Nullable
    Long sectionOf(long enrolmentId);

    @SqlQuery("""
            SELECT id, title AS name
            FROM story
            WHERE account_id = :accountId
            ORDER BY saved_at DESC, id DESC
            LIMIT 100
            """)
    List<Named> stories(long accountId);

    @SqlQuery("SELECT count(*) FROM speaking_day WHERE section_id = :sectionId")
    int daysOf(long sectionId);

    @SqlUpdate("""
            INSERT INTO speaking_day (section_id, assignment_id, day, starts_at, title, green_after, yellow_after,
                                      red_after, catch_up)
            VALUES (:sectionId, :assignmentId, :day, :startsAt, :title, :s.green, :s.yellow, :s.red, :catchUp)
            """)
    @GetGeneratedKeys
    long add(
            long sectionId,
            long assignmentId,
            LocalDate day,
            LocalTime startsAt,
            String title,
            @BindMethods("s") Signals signals,
            boolean catchUp);

    /** Adds places at the end of the order. */
    @SqlUpdate("""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :places)
            INSERT INTO slot (speaking_day_id, position, standby)
            SELECT :dayId, i + coalesce((SELECT max(position) FROM slot
                                         WHERE speaking_day_id = :dayId AND standby = 0), 0), 0
            FROM n
            """)
    void addPlaces(long dayId, int places);

    @SqlUpdate("""
            INSERT INTO slot (speaking_day_id, position, standby, enrolment_id, story_id)
            SELECT :dayId, 1 + coalesce(max(position), 0), :standby, :enrolmentId, :storyId
            FROM slot
            WHERE speaking_day_id = :dayId AND standby = :standby
            """)
    void addSpeaker(long dayId, boolean standby, long enrolmentId, @Nullable Long storyId);

    /** How many rows changed: none if somebody was faster, or the talk is told. */
    @SqlUpdate("""
            UPDATE slot
            SET enrolment_id = :enrolmentId, story_id = NULL
            WHERE id = :slotId
              AND (enrolment_id IS NULL
                   OR enrolment_id NOT IN (SELECT id FROM enrolment WHERE status = 'ACTIVE'))
              AND NOT EXISTS (SELECT 1 FROM talk WHERE slot_id = :slotId)
            """)
    int take(long slotId, long enrolmentId);

    @SqlUpdate("""
            UPDATE slot
            SET enrolment_id = :enrolmentId, story_id = NULL
            WHERE id = :slotId AND NOT EXISTS (SELECT 1 FROM talk WHERE slot_id = :slotId)
            """)
    int assign(long slotId, @Nullable Long enrolmentId);

    @SqlUpdate("""
            UPDATE slot
            SET story_id = (SELECT s.id FROM story s JOIN enrolment e ON e.account_id = s.account_id
                            WHERE s.id = :storyId AND e.id = slot.enrolment_id)
            WHERE id = :slotId
            """)
    void choose(long slotId, @Nullable Long storyId);

    @SqlUpdate("""
            DELETE FROM slot
            WHERE id = :slotId AND NOT EXISTS (SELECT 1 FROM talk WHERE slot_id = :slotId)
            """)
    int remove(long slotId);

    @SqlUpdate("""
            DELETE FROM speaking_day
            WHERE id = :dayId
              AND NOT EXISTS (SELECT 1 FROM talk t JOIN slot s ON s.id = t.slot_id WHERE s.speaking_day_id = :dayId)
            """)
    int delete(long dayId);

    /** Clears the places for {@link #renumber}: each row must be unique at every step. */
    @SqlUpdate("UPDATE slot SET position = -1 - position WHERE speaking_day_id = :dayId AND standby = :standby")
    void lift(long dayId, boolean standby);

    @SqlUpdate("""
            UPDATE slot
            SET position = (SELECT o.key + 1 FROM json_each(:order) o WHERE o.value = slot.id)
            WHERE speaking_day_id = :dayId AND id IN (SELECT value FROM json_each(:order))
            """)
    void renumber(long dayId, String order);

    /** Puts the places into this order. */
    default void arrange(long dayId, List<Long> order) {
        lift(dayId, false);
        renumber(dayId, order.toString());
    }

    /** Takes a student out of every place of a day that was not told; on the standby list the place goes too. */
    default void vacate(long dayId, long enrolmentId) {
        leaveStandby(dayId, enrolmentId);
        leavePlace(dayId, enrolmentId);
    }

    @SqlUpdate("DELETE FROM slot WHERE speaking_day_id = :dayId AND enrolment_id = :enrolmentId AND standby = 1")
    int leaveStandby(long dayId, long enrolmentId);

    @SqlUpdate("""
            UPDATE slot
            SET enrolment_id = NULL, story_id = NULL
            WHERE speaking_day_id = :dayId AND enrolment_id = :enrolmentId AND standby = 0
              AND NOT EXISTS (SELECT 1 FROM talk WHERE slot_id = slot.id)
            """)
    int leavePlace(long dayId, long enrolmentId);

    /** The story that a student has chosen for a day, if any. */
    @SqlQuery("SELECT story_id FROM slot WHERE speaking_day_id = :dayId AND enrolment_id = :enrolmentId")
    @Nullable
    Long storyOn(long dayId, long enrolmentId);

    @SqlQuery("SELECT count(*) FROM slot WHERE speaking_day_id = :dayId AND enrolment_id = :enrolmentId")
    int placesOf(long dayId, long enrolmentId);

    @SqlQuery("""
            SELECT count(*)
            FROM enrolment
            WHERE id = :enrolmentId AND section_id = :sectionId AND role = 'STUDENT' AND status = 'ACTIVE'
            """)
    int studentsOf(long sectionId, long enrolmentId);
}
