package howtotalk.course;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Courses, and what somebody is in them. */
public interface CourseRepository {

    /**
     * A course that somebody takes part in.
     *
     * @param courseId the course
     * @param code of the course
     * @param label code and term
     * @param enrolmentId the enrolment
     * @param role in it
     * @param sections those of a teaching assistant, the home section among them, as a JSON array of ids; of others empty
     */
    record Membership(long courseId, String code, String label, long enrolmentId, Role role, String sections) {}

    @SqlQuery("""
            SELECT id, code, title, term, first_day, weeks, time_zone, weighted, late_percent, late_interval,
                   late_floor_percent, missing_percent, late_passes, class_code, version
            FROM course
            WHERE id = :id
            """)
    @Nullable
    Course find(long id);

    @SqlQuery("""
            SELECT c.id AS course_id, c.code, c.code || ' · ' || c.term AS label, e.id AS enrolment_id, e.role,
                   CASE WHEN e.role = 'TA' THEN
                     (SELECT json_group_array(section_id) FROM
                       (SELECT section_id FROM assistant_section WHERE enrolment_id = e.id
                        UNION SELECT e.section_id WHERE e.section_id IS NOT NULL))
                   ELSE '[]' END AS sections
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE'
            ORDER BY c.first_day DESC, c.id DESC
            LIMIT 50
            """)
    List<Membership> memberships(long accountId);

    /** The stretches of a course without class, in their order. */
    @SqlQuery("""
            SELECT title, first_day, last_day
            FROM course_break
            WHERE course_id = :courseId
            ORDER BY first_day, id
            LIMIT 100
            """)
    List<CourseBreak> breaks(long courseId);
}
