package howtotalk.assignment;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Other dates for a section or for a student. */
interface OverrideRepository {

    /**
     * Dates instead of the base dates.
     *
     * @param who the section's or the student's name
     * @param section whether it is a section
     */
    record Override(
            long id,
            String who,
            boolean section,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt,
            String reason) {}

    @SqlQuery("""
            SELECT o.id, coalesce(s.name, p.name) AS who, o.section_id IS NOT NULL AS section, o.opens_at, o.due_at,
                   o.closes_at, o.reason
            FROM assignment_override o
            LEFT JOIN section s ON s.id = o.section_id
            LEFT JOIN enrolment e ON e.id = o.enrolment_id
            LEFT JOIN account p ON p.id = e.account_id
            WHERE o.assignment_id = :assignmentId AND (e.id IS NULL OR e.status = 'ACTIVE')
            ORDER BY section DESC, who, o.id
            LIMIT 500
            """)
    List<Override> of(long assignmentId);

    @SqlQuery("SELECT id, name FROM section WHERE course_id = :courseId ORDER BY name, id LIMIT 100")
    List<AssignmentRepository.Named> sections(long courseId);

    @SqlQuery("""
            SELECT e.id, p.name
            FROM enrolment e
            JOIN account p ON p.id = e.account_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            ORDER BY p.sort_name, e.id
            LIMIT 1000
            """)
    List<AssignmentRepository.Named> students(long courseId);

    @SqlQuery("SELECT account_id FROM enrolment WHERE id = :enrolmentId")
    long accountOf(long enrolmentId);

    @SqlUpdate("""
            DELETE FROM assignment_override
            WHERE assignment_id = :assignmentId AND (section_id = :sectionId OR enrolment_id = :enrolmentId)
            """)
    void clear(long assignmentId, @Nullable Long sectionId, @Nullable Long enrolmentId);

    @SqlUpdate("""
            INSERT INTO assignment_override (assignment_id, section_id, enrolment_id, opens_at, due_at, closes_at, reason)
            VALUES (:assignmentId, :sectionId, :enrolmentId, :opensAt, :dueAt, :closesAt, :reason)
            """)
    void add(
            long assignmentId,
            @Nullable Long sectionId,
            @Nullable Long enrolmentId,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt,
            String reason);

    @SqlQuery("""
            SELECT e.account_id
            FROM assignment_override o
            LEFT JOIN enrolment e ON e.id = o.enrolment_id
            WHERE o.id = :id AND o.assignment_id = :assignmentId
            """)
    @Nullable
    Long accountOfOverride(long assignmentId, long id);

    @SqlUpdate("DELETE FROM assignment_override WHERE id = :id AND assignment_id = :assignmentId")
    int delete(long assignmentId, long id);
}
