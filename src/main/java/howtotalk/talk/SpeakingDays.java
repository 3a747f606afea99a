package howtotalk.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Who speaks next, for pages that tell people where they are needed. */
public interface SpeakingDays {

    /**
     * The next turn of a student.
     *
     * @param dayId of the speaking day, at /speaking-days/{id}
     * @param title of the day
     * @param day in the course’s zone
     * @param startsAt in the course’s zone
     * @param place in the order or on the standby list, from 1
     * @param standby whether on the standby list
     * @param story the title chosen, or empty
     * @param assignment that it is told for
     */
    record MyTurn(
            long dayId,
            String title,
            LocalDate day,
            LocalTime startsAt,
            int place,
            boolean standby,
            String story,
            String assignment) {}

    /**
     * A day on which a student could still take a place.
     *
     * @param dayId of the speaking day
     * @param day in the course’s zone
     * @param startsAt in the course’s zone
     * @param assignment that is told
     * @param free how many places
     */
    record FreeDay(long dayId, LocalDate day, LocalTime startsAt, String assignment, int free) {}

    /**
     * A place on the next speaking day of a section.
     *
     * @param dayId of the speaking day
     * @param title of the day
     * @param section whose day it is
     * @param day in the course’s zone
     * @param startsAt in the course’s zone
     * @param place in the order, from 1
     * @param speaker the name, or empty for a free place
     * @param story the title, or empty
     * @param told whether the talk was given
     */
    record Speaker(
            long dayId,
            String title,
            String section,
            LocalDate day,
            LocalTime startsAt,
            int place,
            String speaker,
            String story,
            boolean told) {}

    /**
     * The next turn of a student in any course, or nothing.
     *
     * @param today in the course’s zone
     */
    @SqlQuery("""
            SELECT d.id AS day_id, d.title, d.day, d.starts_at,
                   (SELECT count(*) FROM slot o WHERE o.speaking_day_id = d.id AND o.standby = sl.standby
                                                  AND o.position <= sl.position) AS place,
                   sl.standby, coalesce(st.title, '') AS story, a.title AS assignment
            FROM enrolment e
            JOIN slot sl ON sl.enrolment_id = e.id
            JOIN speaking_day d ON d.id = sl.speaking_day_id
            JOIN assignment a ON a.id = d.assignment_id
            LEFT JOIN story st ON st.id = sl.story_id
            LEFT JOIN talk t ON t.slot_id = sl.id
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE' AND d.day >= :today AND t.stopped_at IS NULL
            ORDER BY d.day, d.starts_at, sl.id
            LIMIT 1
            """)
    @Nullable
    MyTurn nextTurn(long accountId, LocalDate today);

    /** The next day with free places of a student’s section whose assignment the student has neither told nor will. */
    @SqlQuery("""
            SELECT d.id AS day_id, d.day, d.starts_at, a.title AS assignment, count(*) AS free
            FROM enrolment e
            JOIN speaking_day d ON d.section_id = e.section_id
            JOIN assignment a ON a.id = d.assignment_id
            JOIN slot sl ON sl.speaking_day_id = d.id AND sl.standby = 0 AND sl.enrolment_id IS NULL
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND e.status = 'ACTIVE' AND d.day >= :today
              AND NOT EXISTS (SELECT 1
                              FROM slot own
                              JOIN speaking_day od ON od.id = own.speaking_day_id
                              LEFT JOIN talk t ON t.slot_id = own.id
                              WHERE own.enrolment_id = e.id AND od.assignment_id = d.assignment_id
                                AND (t.stopped_at IS NOT NULL OR od.day >= :today))
            GROUP BY d.id
            ORDER BY d.day, d.starts_at, d.id
            LIMIT 1
            """)
    @Nullable
    FreeDay nextFree(long accountId, LocalDate today);

    /**
     * The running order of the next speaking day of each section, in order.
     *
     * @param allSections whether the visitor sees all
     * @param sections else these, as a JSON array
     * @param today in the course’s zone
     */
    @SqlQuery("""
            SELECT d.id AS day_id, d.title, s.name AS section, d.day, d.starts_at,
                   row_number() OVER (PARTITION BY d.id ORDER BY sl.position, sl.id) AS place,
                   coalesce(a.name, '') AS speaker, coalesce(st.title, '') AS story, t.stopped_at IS NOT NULL AS told
            FROM section s
            JOIN speaking_day d ON d.section_id = s.id
              AND d.id = (SELECT n.id FROM speaking_day n WHERE n.section_id = s.id AND n.day >= :today
                          ORDER BY n.day, n.starts_at, n.id LIMIT 1)
            JOIN slot sl ON sl.speaking_day_id = d.id AND sl.standby = 0
            LEFT JOIN enrolment e ON e.id = sl.enrolment_id AND e.status = 'ACTIVE'
            LEFT JOIN account a ON a.id = e.account_id
            LEFT JOIN story st ON st.id = sl.story_id AND st.account_id = e.account_id
            LEFT JOIN talk t ON t.slot_id = sl.id
            WHERE s.course_id = :courseId
              AND (:allSections OR s.id IN (SELECT value FROM json_each(:sections)))
            ORDER BY d.day, d.starts_at, s.name, d.id, place
            LIMIT 300
            """)
    List<Speaker> nextSpeakers(long courseId, boolean allSections, String sections, LocalDate today);
}
