package howtotalk.attendance;

import howtotalk.course.SectionRepository;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Marks as they stand, and the meetings that they belong to. Marks whose meeting is not in the calendar any more are kept, and not read. */
public interface AttendanceRepository extends SectionRepository {

    /** A mark of a student, with its meeting. */
    public record Attended(
            long enrolmentId, long sectionId, String section, LocalDate day, LocalTime startsAt, Mark mark) {}

    /** A student of the course. */
    public record Student(
            long enrolmentId,
            String name,
            String sortName,
            @Nullable String sisId,
            @Nullable String login,
            @Nullable String email,
            @Nullable Long sectionId,
            @Nullable String section) {}

    @SqlQuery("""
            SELECT m.id, m.section_id, s.name AS section, m.day, m.starts_at, m.ends_at
            FROM section s
            JOIN meeting m ON m.section_id = s.id
            WHERE s.course_id = :courseId
              AND (:allSections OR s.id IN (SELECT value FROM json_each(:sections)))
              AND (:section IS NULL OR s.id = :section)
            ORDER BY m.day, m.starts_at, m.id
            LIMIT 20000
            """)
    List<Meeting> meetings(long courseId, boolean allSections, String sections, @Nullable Long section);

    @SqlQuery("""
            SELECT m.id, m.section_id, s.name AS section, m.day, m.starts_at, m.ends_at
            FROM meeting m
            JOIN section s ON s.id = m.section_id
            WHERE m.id = :id
            """)
    @Nullable
    Meeting meeting(long id);

    /** All marks of a course's students, or of a section's, or of one student, on days that have come. */
    @SqlQuery("""
            SELECT t.enrolment_id, t.section_id, s.name AS section, t.day, t.starts_at, t.mark
            FROM enrolment e
            JOIN attendance t ON t.enrolment_id = e.id
            JOIN meeting m ON m.section_id = t.section_id AND m.day = t.day AND m.starts_at = t.starts_at
            JOIN section s ON s.id = t.section_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE' AND t.mark IS NOT NULL
              AND t.day <= :today
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND (:section IS NULL OR e.section_id = :section)
              AND (:enrolmentId IS NULL OR e.id = :enrolmentId)
            ORDER BY t.day, t.starts_at, t.enrolment_id
            LIMIT 200000
            """)
    List<Attended> attended(
            long courseId,
            LocalDate today,
            boolean allSections,
            String sections,
            @Nullable Long section,
            @Nullable Long enrolmentId);

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.name, a.sort_name, a.sis_id, a.login, a.email, e.section_id, s.name AS section
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section s ON s.id = e.section_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND (:section IS NULL OR e.section_id = :section)
            ORDER BY a.sort_name COLLATE NOCASE, a.name, e.id
            LIMIT 2000
            """)
    List<Student> students(long courseId, boolean allSections, String sections, @Nullable Long section);

    @SqlQuery("SELECT section_id FROM enrolment WHERE id = :enrolmentId")
    @Nullable
    Long sectionOf(long enrolmentId);
}
