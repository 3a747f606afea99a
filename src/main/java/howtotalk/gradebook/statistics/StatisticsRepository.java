package howtotalk.gradebook.statistics;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Levels that were given, counted. */
interface StatisticsRepository {

    /** How often a level, in halves, was given on a criterion. */
    record Given(long criterionId, String name, int halves, int times) {}

    @SqlQuery("""
            SELECT c.id AS criterion_id, c.name, l.halves, count(*) AS times
            FROM submission s
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN assessment a ON a.submission_id = s.id
            JOIN assessment_level l ON l.assessment_id = a.id
            JOIN criterion c ON c.id = l.criterion_id
            WHERE s.assignment_id = :assignmentId AND s.excused = 0 AND l.halves IS NOT NULL
              AND c.rubric_id = (SELECT rubric_id FROM assignment WHERE id = :assignmentId)
              AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND (:section IS NULL OR e.section_id = :section)
            GROUP BY c.id, l.halves
            ORDER BY c.position, c.id, l.halves
            LIMIT 1000
            """)
    List<Given> levels(long assignmentId, boolean allSections, String sections, @Nullable Long section);
}
