package howtotalk.grading.desk;

import howtotalk.submission.Revision;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What the desk shows beside the work: who this student is to this assignment, and what was said before. */
interface DeskRepository {

    /**
     * What holds for one student and one assignment. Of an accommodation its effect, never its note.
     *
     * @param timeMultiplierPercent 100 for no more time than others
     * @param ownDue the student's own date, null for none
     * @param invitedDue of the invitation to revise that waits for an attempt, null for none
     * @param sectionDue the date of the student's section, null for none
     */
    record Context(
            int timeMultiplierPercent,
            boolean instructorOnlyAudience,
            boolean noFillerTally,
            @Nullable Instant ownDue,
            String ownReason,
            @Nullable Instant sectionDue,
            String sectionReason,
            @Nullable Instant invitedDue) {}

    @SqlQuery("""
            SELECT e.time_multiplier_percent, e.instructor_only_audience, e.no_filler_tally,
                   oo.due_at AS own_due, coalesce(oo.reason, '') AS own_reason,
                   so.due_at AS section_due, coalesce(so.reason, '') AS section_reason,
            """ + Revision.INVITED_DUE + """

            FROM enrolment e
            LEFT JOIN submission s ON s.assignment_id = :assignmentId AND s.enrolment_id = e.id
            LEFT JOIN assignment_override oo ON oo.assignment_id = :assignmentId AND oo.enrolment_id = e.id
            LEFT JOIN assignment_override so ON so.assignment_id = :assignmentId AND so.section_id = e.section_id
            WHERE e.id = :enrolmentId
            """)
    Context context(long assignmentId, long enrolmentId);

    /**
     * What a student was given before on a criterion of the same name, and has seen.
     *
     * @param halves null for a comment without a level
     */
    record EarlierLevel(
            String criterion, String title, @Nullable Integer halves, String comment) {}

    @SqlQuery("""
            SELECT c.name AS criterion, w.title, l.halves, l.comment
            FROM assignment here
            JOIN submission s ON s.enrolment_id = :enrolmentId
            JOIN assignment w ON w.id = s.assignment_id
            JOIN assessment a ON a.submission_id = s.id
            JOIN assessment_level l ON l.assessment_id = a.id
            JOIN criterion c ON c.id = l.criterion_id
            WHERE here.id = :assignmentId AND (w.week, w.position, w.id) < (here.week, here.position, here.id)
              AND a.released_at IS NOT NULL AND (l.halves IS NOT NULL OR l.comment <> '')
              AND c.name IN (SELECT name FROM criterion WHERE rubric_id = here.rubric_id)
            ORDER BY w.week, w.position, w.id, c.position, c.id
            LIMIT 200
            """)
    List<EarlierLevel> earlier(long enrolmentId, long assignmentId);
}
