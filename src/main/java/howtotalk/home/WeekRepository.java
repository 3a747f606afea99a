package howtotalk.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What an instructor's week is made of: work, filed outcomes, speakers. Never the words of a log. */
interface WeekRepository {

    /**
     * A student.
     *
     * @param missing how many assignments are past due without anything handed in
     */
    record Person(long enrolmentId, String name, String section, int missing) {}

    /** An outcome that was filed. */
    record News(
            long outcomeId,
            String name,
            String kind,
            String employer,
            String proof,
            String pathProof,
            Instant filedAt,
            int steps,
            @Nullable LocalDate firstStep,
            @Nullable String firstAssignment) {}

    /** A place in the running order of the next speaking day. */
    record Speaker(
            long speakingDayId,
            LocalDate day,
            String startsAt,
            String section,
            int position,
            boolean standby,
            String name,
            @Nullable String story,
            @Nullable Long lastScore) {}

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.name, coalesce(x.name, '') AS section,
                   (SELECT count(*) FROM assignment w
                    LEFT JOIN submission s ON s.assignment_id = w.id AND s.enrolment_id = e.id
                    LEFT JOIN assignment_override o ON o.assignment_id = w.id AND o.enrolment_id = e.id
                    WHERE w.course_id = e.course_id AND w.online = 1 AND coalesce(o.due_at, w.due_at) < :now
                      AND coalesce(s.excused, 0) = 0
                      AND s.handed_in_at IS NULL) AS missing
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section x ON x.id = e.section_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY a.sort_name, e.id
            LIMIT 2000
            """)
    List<Person> people(long courseId, boolean allSections, String sections, Instant now);

    /** A meeting that has begun, with students of whom nothing is noted. */
    record Unmarked(long meetingId, String section, LocalTime startsAt, LocalTime endsAt, int marked, int students) {}

    @SqlQuery("""
            SELECT x.meeting_id, x.section, x.starts_at, x.ends_at, x.marked, x.students
            FROM (
              SELECT m.id AS meeting_id, s.name AS section, m.starts_at, m.ends_at,
                     count(t.mark) AS marked, count(*) AS students
              FROM section s
              JOIN meeting m ON m.section_id = s.id AND m.day = :today AND m.starts_at <= :time
              JOIN enrolment e ON e.section_id = s.id AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              LEFT JOIN attendance t ON t.enrolment_id = e.id AND t.section_id = s.id AND t.day = m.day
                AND t.starts_at = m.starts_at
              WHERE s.course_id = :courseId
                AND (:allSections OR s.id IN (SELECT value FROM json_each(:sections)))
              GROUP BY m.id
            ) x
            WHERE x.marked < x.students
            ORDER BY x.starts_at, x.section, x.meeting_id
            LIMIT 20
            """)
    List<Unmarked> unmarked(long courseId, boolean allSections, String sections, LocalDate today, LocalTime time);

    @SqlQuery("""
            SELECT o.id AS outcome_id, a.name, o.kind, o.employer, o.proof, o.path_proof, o.filed_at,
                   (SELECT count(*) FROM outcome_step p WHERE p.outcome_id = o.id AND p.hiring = 0) AS steps,
                   (SELECT min(p.happened_on) FROM outcome_step p WHERE p.outcome_id = o.id AND p.hiring = 0) AS first_step,
                   (SELECT w.title FROM outcome_step p
                    JOIN outcome_step_assignment q ON q.step_id = p.id
                    JOIN assignment w ON w.id = q.assignment_id
                    WHERE p.outcome_id = o.id AND p.hiring = 0
                    ORDER BY p.position, w.position, w.id LIMIT 1) AS first_assignment
            FROM outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN account a ON a.id = e.account_id
            WHERE e.course_id = :courseId AND e.status = 'ACTIVE' AND o.kind IS NOT NULL
            ORDER BY o.filed_at DESC, o.id DESC
            LIMIT 4
            """)
    List<News> news(long courseId);

    /** How many documents of a course’s outcomes nobody has accepted or sent back. */
    @SqlQuery("""
            SELECT count(*)
            FROM enrolment e
            JOIN outcome o ON o.enrolment_id = e.id
            JOIN outcome_document d ON d.outcome_id = o.id AND d.decision IS NULL
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            """)
    int documents(long courseId);

    @SqlQuery("""
            WITH next AS (
              SELECT d.id, d.day, d.starts_at, d.section_id, d.assignment_id
              FROM speaking_day d
              JOIN section x ON x.id = d.section_id
              WHERE x.course_id = :courseId AND d.day >= :today
                AND (:allSections OR d.section_id IN (SELECT value FROM json_each(:sections)))
              ORDER BY d.day, d.starts_at, d.id
              LIMIT 1)
            SELECT n.id AS speaking_day_id, n.day, n.starts_at, x.name AS section, p.position, p.standby, a.name,
                   y.title AS story,
                   (SELECT s.score FROM submission s
                    JOIN assignment w ON w.id = s.assignment_id AND w.kind = 'TALK'
                    WHERE s.enrolment_id = p.enrolment_id AND w.id <> n.assignment_id AND s.score IS NOT NULL
                    ORDER BY w.position DESC, w.id DESC LIMIT 1) AS last_score
            FROM next n
            JOIN section x ON x.id = n.section_id
            JOIN slot p ON p.speaking_day_id = n.id AND p.enrolment_id IS NOT NULL
            JOIN enrolment e ON e.id = p.enrolment_id AND e.status = 'ACTIVE'
            JOIN account a ON a.id = e.account_id
            LEFT JOIN story y ON y.id = p.story_id
            ORDER BY p.standby, p.position, p.id
            LIMIT 60
            """)
    List<Speaker> nextSpeakers(long courseId, boolean allSections, String sections, LocalDate today);
}
