package howtotalk.gradebook.history;

import howtotalk.grading.GradeChange.What;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The history of a course's grades. */
public interface ChangeRepository {

    /** The columns of {@link Change}, and the tables they come from. */
    String CHANGE = """
            SELECT h.id, h.at, coalesce(ac.name, '') AS actor, h.what, h.score_before, h.score_after, h.reason,
                   h.snapshot IS NOT NULL AS restorable, s.grade_version AS version, s.assignment_id, w.title,
                   e.id AS enrolment_id, st.name AS student
            FROM grade_change h
            JOIN submission s ON s.id = h.submission_id
            JOIN assignment w ON w.id = s.assignment_id
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account st ON st.id = e.account_id
            LEFT JOIN account ac ON ac.id = h.actor_id
            """;

    /**
     * One line: who did what to whose grade.
     *
     * @param version of the grade as it stands now, to travel with a restoration
     */
    record Change(
            long id,
            Instant at,
            String actor,
            What what,
            @Nullable Long scoreBefore,
            @Nullable Long scoreAfter,
            String reason,
            boolean restorable,
            int version,
            long assignmentId,
            String title,
            long enrolmentId,
            String student) {}

    /** A total set by hand, or taken back: then it has neither percent nor letter. */
    record SetTotal(
            long id,
            Instant at,
            String actor,
            @Nullable Long percent,
            String letter,
            String reason,
            long enrolmentId,
            String student) {}

    @SqlQuery(CHANGE + """
            WHERE h.submission_id = :submissionId
            ORDER BY h.id DESC
            LIMIT 100
            """)
    List<Change> ofSubmission(long submissionId);

    @SqlQuery(CHANGE + """
            WHERE h.course_id = :courseId AND h.id < :before AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND (:enrolmentId IS NULL OR e.id = :enrolmentId)
              AND (:assignmentId IS NULL OR s.assignment_id = :assignmentId)
            ORDER BY h.id DESC
            LIMIT :limit
            """)
    List<Change> ofCourse(
            long courseId,
            boolean allSections,
            String sections,
            @Nullable Long enrolmentId,
            @Nullable Long assignmentId,
            long before,
            int limit);

    /** When a line of a course was written; nothing for a line that is not there. */
    @SqlQuery("SELECT at FROM grade_change WHERE id = :id AND course_id = :courseId")
    @Nullable
    String at(long id, long courseId);

    @SqlQuery("""
            SELECT o.id, o.at, coalesce(ac.name, '') AS actor, o.percent, o.letter, o.reason, e.id AS enrolment_id,
                   st.name AS student
            FROM total_override o
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN account st ON st.id = e.account_id
            LEFT JOIN account ac ON ac.id = o.actor_id
            WHERE o.course_id = :courseId AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND (:enrolmentId IS NULL OR e.id = :enrolmentId)
            ORDER BY o.id DESC
            LIMIT 50
            """)
    List<SetTotal> totals(long courseId, boolean allSections, String sections, @Nullable Long enrolmentId);
}
