package howtotalk.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What the pages of courses show. */
interface CoursePageRows {

    record Membership(
            long id,
            String code,
            String title,
            String term,
            LocalDate firstDay,
            int weeks,
            String timeZone,
            Role role,
            int students,
            int sections) {}

    record TermBreak(long courseId, String title, LocalDate firstDay, LocalDate lastDay) {}

    record Topic(int number, String topic) {}

    /** Several sections may be due at different times. */
    record Due(
            long id,
            String title,
            int week,
            String kind,
            @Nullable Instant dueAt,
            boolean sectionsDiffer) {}

    record SpeakingDay(
            long id,
            String title,
            LocalDate day,
            LocalTime startsAt,
            String section,
            @Nullable Integer ownPlace) {}

    record SectionLine(long id, String name, int students) {}

    @SqlQuery("""
            SELECT c.id, c.code, c.title, c.term, c.first_day, c.weeks, c.time_zone, e.role,
                   (SELECT count(*) FROM enrolment s
                    WHERE s.course_id = c.id AND s.role = 'STUDENT' AND s.status = 'ACTIVE') AS students,
                   (SELECT count(*) FROM section WHERE course_id = c.id) AS sections
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE'
            ORDER BY c.first_day DESC, c.id DESC
            LIMIT 100
            """)
    List<Membership> memberships(long accountId);

    @SqlQuery("""
            SELECT b.course_id, b.title, b.first_day, b.last_day
            FROM course_break b
            JOIN enrolment e ON e.course_id = b.course_id
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE'
            ORDER BY b.course_id, b.first_day, b.id
            LIMIT 1000
            """)
    List<TermBreak> breaksOf(long accountId);

    @SqlQuery("SELECT number, topic FROM course_week WHERE course_id = :courseId ORDER BY number")
    List<Topic> topics(long courseId);

    @SqlQuery("""
            SELECT a.id, a.title, a.week, a.kind,
                   coalesce((SELECT max(o.due_at) FROM assignment_override o
                             WHERE o.assignment_id = a.id
                               AND (o.section_id = :sectionId OR o.enrolment_id = :enrolmentId)), a.due_at) AS due_at,
                   :sectionId IS NULL AND EXISTS (SELECT 1 FROM assignment_override o
                     WHERE o.assignment_id = a.id AND o.section_id IS NOT NULL AND o.due_at IS NOT NULL)
                     AS sections_differ
            FROM assignment a
            WHERE a.course_id = :courseId
            ORDER BY a.week, due_at, a.position, a.id
            LIMIT 500
            """)
    List<Due> dues(long courseId, @Nullable Long sectionId, @Nullable Long enrolmentId);

    @SqlQuery("""
            SELECT d.id, d.title, d.day, d.starts_at, s.name AS section, own.position AS own_place
            FROM speaking_day d
            JOIN section s ON s.id = d.section_id
            LEFT JOIN slot own ON own.speaking_day_id = d.id AND own.enrolment_id = :enrolmentId AND own.standby = 0
            WHERE s.course_id = :courseId AND (:sectionId IS NULL OR d.section_id = :sectionId)
              AND (:allSections OR d.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY d.day, d.starts_at, d.id
            LIMIT 500
            """)
    List<SpeakingDay> speakingDays(
            long courseId, @Nullable Long sectionId, @Nullable Long enrolmentId, boolean allSections, String sections);

    @SqlQuery("""
            SELECT s.id, s.name,
                   (SELECT count(*) FROM enrolment e
                    WHERE e.section_id = s.id AND e.role = 'STUDENT' AND e.status = 'ACTIVE') AS students
            FROM section s
            WHERE s.course_id = :courseId
            ORDER BY s.name, s.id
            LIMIT 200
            """)
    List<SectionLine> sections(long courseId);

    @SqlQuery("SELECT section_id FROM enrolment WHERE id = :enrolmentId")
    @Nullable
    Long sectionOf(long enrolmentId);
}
