package howtotalk.submission;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Assignments as they stand for a student, and for those who grade. */
interface WorkRepository {

    String WORK = """
            SELECT a.id AS assignment_id, a.course_id, c.code AS course_code, c.time_zone, c.first_day, c.late_percent,
                   c.late_interval, c.late_floor_percent, c.late_passes AS passes_allowed, e.id AS enrolment_id,
                   e.section_id, a.title, a.week, a.kind, g.name AS group_name, a.online, a.points, a.opens_at, a.due_at,
                   a.closes_at,
                   (SELECT min(o.opens_at) FROM assignment_override o
                    WHERE o.assignment_id = a.id AND (o.enrolment_id = e.id OR o.section_id = e.section_id))
                     AS own_opens_at,
                   (SELECT max(o.due_at) FROM assignment_override o
                    WHERE o.assignment_id = a.id AND (o.enrolment_id = e.id OR o.section_id = e.section_id))
                     AS own_due_at,
                   (SELECT max(o.closes_at) FROM assignment_override o
                    WHERE o.assignment_id = a.id AND (o.enrolment_id = e.id OR o.section_id = e.section_id))
                     AS own_closes_at,
                   s.id AS submission_id, coalesce(s.excused, 0) AS excused,
                   coalesce(s.lateness_waived, 0) AS lateness_waived, coalesce(s.no_show, 0) AS no_show,
                   coalesce(s.late_passes, 0) AS passes_here, t.id AS attempt_id, t.number AS attempt_number,
                   s.handed_in_at, d.id IS NOT NULL AS draft, s.released_at IS NOT NULL AS released,
                   CASE WHEN s.released_at IS NOT NULL THEN s.score END AS released_score,
            """ + Revision.REVISED_DUE + ",\n" + Revision.INVITED_DUE + """

            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN assignment a ON a.course_id = c.id
            JOIN assignment_group g ON g.id = a.group_id
            LEFT JOIN submission s ON s.assignment_id = a.id AND s.enrolment_id = e.id
            LEFT JOIN attempt t ON t.id = s.counted_attempt_id
            LEFT JOIN attempt d ON d.submission_id = s.id AND d.handed_in_at IS NULL
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE' AND e.role = 'STUDENT'
            """;

    @SqlQuery(WORK + " ORDER BY c.first_day DESC, a.week, a.position, a.id LIMIT 1000")
    List<Work> of(long accountId);

    @SqlQuery(WORK + " AND c.id = :courseId ORDER BY a.week, a.position, a.id LIMIT 500")
    List<Work> ofCourse(long accountId, long courseId);

    @SqlQuery(WORK + " AND a.id = :assignmentId")
    @Nullable
    Work one(long accountId, long assignmentId);

    @SqlQuery("""
            SELECT coalesce(sum(late_passes), 0)
            FROM submission
            WHERE enrolment_id = :enrolmentId
            """)
    int passesUsed(long enrolmentId);

    /**
     * How far the students whom a grader sees have come with an assignment.
     *
     * @param students who are to do it, excused ones included
     * @param handedIn with an attempt that was handed in
     */
    record Counts(long assignmentId, int students, int handedIn, int drafts, int excused, int graded, int released) {}

    String COUNTS = """
            SELECT a.id AS assignment_id, count(e.id) AS students,
                   coalesce(sum(s.handed_in_at IS NOT NULL), 0) AS handed_in,
                   coalesce(sum(EXISTS (SELECT 1 FROM attempt
                                        WHERE submission_id = s.id AND handed_in_at IS NULL)), 0) AS drafts,
                   coalesce(sum(s.excused), 0) AS excused,
                   coalesce(sum(s.score IS NOT NULL), 0) AS graded,
                   coalesce(sum(s.released_at IS NOT NULL), 0) AS released
            FROM assignment a
            LEFT JOIN enrolment e
              ON e.course_id = a.course_id AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
             AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            LEFT JOIN submission s ON s.assignment_id = a.id AND s.enrolment_id = e.id
            """;

    @SqlQuery(COUNTS + " WHERE a.course_id = :courseId GROUP BY a.id ORDER BY a.week, a.position, a.id LIMIT 500")
    List<Counts> counts(long courseId, boolean allSections, String sections);

    @SqlQuery(COUNTS + " WHERE a.id = :assignmentId GROUP BY a.id")
    Counts countsOf(long assignmentId, boolean allSections, String sections);

    /** A criterion, what it looks at, and its weight. */
    record CriterionLine(String name, String description, int weight) {}

    @SqlQuery("""
            SELECT name, description, weight FROM criterion WHERE rubric_id = :rubricId ORDER BY position, id LIMIT 50
            """)
    List<CriterionLine> criteria(long rubricId);
}
