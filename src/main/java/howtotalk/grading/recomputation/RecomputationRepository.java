package howtotalk.grading.recomputation;

import howtotalk.grading.GradingRepository;
import howtotalk.grading.Terms;
import howtotalk.grading.WorkFacts;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What scores are worked out from, and scores that are worked out again; inside a transaction. */
interface RecomputationRepository {

    /**
     * One student's work for one assignment, with the terms that it is scored by.
     *
     * @param active whether the student is still in the course
     * @param place in the order of assignments and names
     */
    record Piece(
            long assignmentId,
            String title,
            long enrolmentId,
            long accountId,
            String student,
            boolean active,
            boolean online,
            @Nullable Instant dueAt,
            long points,
            int latePercent,
            String lateInterval,
            int lateFloorPercent,
            @Nullable Integer missingPercent,
            int place,
            @Nested WorkFacts work) {

        Terms terms() {
            return new Terms(online, dueAt, points, Terms.late(latePercent, lateInterval, lateFloorPercent));
        }

        String key() {
            return assignmentId + " " + enrolmentId;
        }
    }

    /**
     * An assessment.
     *
     * @param points that its assignment is worth
     */
    record Scored(
            long id,
            long points,
            @Nullable Long score,
            @Nullable Long byHand,
            boolean released) {}

    /** A level of one of them. */
    record GivenLevel(long assessmentId, long criterionId, int halves) {}

    @SqlQuery("""
            SELECT w.id AS assignment_id, w.title, e.id AS enrolment_id, e.account_id, ac.name AS student,
                   e.status = 'ACTIVE' AS active, w.online, w.due_at, w.points, c.late_percent, c.late_interval,
                   c.late_floor_percent, c.missing_percent,
                   row_number() OVER (ORDER BY w.week, w.position, w.id, ac.sort_name COLLATE NOCASE, ac.name, e.id)
                     AS place,
            """ + GradingRepository.FACTS + """
            FROM course c
            JOIN assignment w ON w.course_id = c.id
            JOIN enrolment e ON e.course_id = c.id AND e.role = 'STUDENT'
            JOIN account ac ON ac.id = e.account_id
            """ + GradingRepository.SOURCES + """
            WHERE c.id = :courseId AND (:assignmentId IS NULL OR w.id = :assignmentId)
            LIMIT 100000
            """)
    List<Piece> pieces(long courseId, @Nullable Long assignmentId);

    @SqlQuery("SELECT rubric_id FROM assignment WHERE id = :assignmentId")
    @Nullable
    Long rubricOf(long assignmentId);

    /** What was graded by a rubric: in one assignment, or in every one that it looks at. */
    @SqlQuery("""
            SELECT a.id, w.points, a.score, a.by_hand, a.released_at IS NOT NULL AS released
            FROM assignment w
            JOIN submission s ON s.assignment_id = w.id
            JOIN assessment a ON a.submission_id = s.id
            WHERE w.rubric_id = :rubricId AND (:assignmentId IS NULL OR w.id = :assignmentId)
            ORDER BY a.id
            LIMIT 50000
            """)
    List<Scored> assessments(long rubricId, @Nullable Long assignmentId);

    /** The levels given in them. */
    @SqlQuery("""
            SELECT l.assessment_id, l.criterion_id, l.halves
            FROM assignment w
            JOIN submission s ON s.assignment_id = w.id
            JOIN assessment a ON a.submission_id = s.id
            JOIN assessment_level l ON l.assessment_id = a.id
            WHERE w.rubric_id = :rubricId AND (:assignmentId IS NULL OR w.id = :assignmentId) AND l.halves IS NOT NULL
            ORDER BY l.assessment_id, l.criterion_id
            LIMIT 500000
            """)
    List<GivenLevel> levels(long rubricId, @Nullable Long assignmentId);

    @SqlBatch("UPDATE assessment SET score = :score, by_hand = :byHand, version = version + 1 WHERE id = :id")
    void score(List<Long> id, List<@Nullable Long> score, List<@Nullable Long> byHand);

    @SqlBatch("""
            INSERT INTO submission (assignment_id, enrolment_id)
            VALUES (:assignmentId, :enrolmentId)
            ON CONFLICT (assignment_id, enrolment_id) DO NOTHING
            """)
    void ensureSubmissions(List<Long> assignmentId, List<Long> enrolmentId);

    @SqlBatch("""
            INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after, reason)
            SELECT s.id, :at, :actorId, 'RECOMPUTED', :before, :after, :reason
            FROM submission s
            WHERE s.assignment_id = :assignmentId AND s.enrolment_id = :enrolmentId
            """)
    void addChanges(
            List<Long> assignmentId,
            List<Long> enrolmentId,
            Instant at,
            long actorId,
            List<@Nullable Long> before,
            List<@Nullable Long> after,
            String reason);
}
