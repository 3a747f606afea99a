package howtotalk.grading.recomputation;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What was graded by a rubric, and what an edit of the rubric makes of it; inside a transaction. */
interface RubricRecomputationRepository {

    /**
     * One level of one assessment; an assessment without any has one line.
     *
     * @param criterionId null where nothing was given yet
     * @param halves null for an open level
     * @param commented whether there is a comment on this criterion
     * @param byHand whether the score was given by hand
     * @param scored whether there is a score
     */
    record Given(
            long assessmentId,
            long assignmentId,
            long enrolmentId,
            boolean released,
            boolean byHand,
            boolean scored,
            @Nullable Long criterionId,
            @Nullable Integer halves,
            boolean commented) {

        String key() {
            return assignmentId + " " + enrolmentId;
        }
    }

    @SqlQuery("""
            SELECT a.id AS assessment_id, s.assignment_id, s.enrolment_id, a.released_at IS NOT NULL AS released,
                   a.by_hand IS NOT NULL AS by_hand, a.score IS NOT NULL AS scored, l.criterion_id, l.halves,
                   coalesce(l.comment, '') <> '' AS commented
            FROM assignment w
            JOIN submission s ON s.assignment_id = w.id
            JOIN assessment a ON a.submission_id = s.id
            LEFT JOIN assessment_level l ON l.assessment_id = a.id
            LEFT JOIN criterion c ON c.id = l.criterion_id
            WHERE w.rubric_id = :rubricId
            ORDER BY a.id, c.position, l.criterion_id
            LIMIT 500000
            """)
    List<Given> given(long rubricId);

    @SqlBatch("UPDATE assessment SET version = version + 1 WHERE id = :id")
    void nextVersion(List<Long> id);

    /** The level, changed in the version that the assessment has by now. */
    @SqlBatch("""
            UPDATE assessment_level
            SET halves = :halves, changed_in = (SELECT version FROM assessment WHERE id = :assessmentId)
            WHERE assessment_id = :assessmentId AND criterion_id = :criterionId
            """)
    void renumber(List<Long> assessmentId, List<Long> criterionId, List<@Nullable Integer> halves);

    /** A request to look again at a criterion that goes stays, about the whole; unless the whole is asked about too. */
    @SqlBatch("""
            UPDATE OR IGNORE regrade_request
            SET criterion_id = NULL, halves_before = NULL, halves_after = NULL
            WHERE criterion_id = :criterionId
            """)
    void askAboutTheWhole(List<Long> criterionId);
}
