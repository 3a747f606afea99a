package howtotalk.grading;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What graders write. Every method runs inside a transaction of {@link Assessments}. */
interface AssessmentRepository {

    /**
     * The last line of a history.
     *
     * @param score what counted after it
     * @param changed whether the unit differs from what the line kept
     */
    record LastScore(@Nullable Long score, boolean changed) {}

    @SqlUpdate("""
            INSERT INTO submission (assignment_id, enrolment_id)
            VALUES (:assignmentId, :enrolmentId)
            ON CONFLICT (assignment_id, enrolment_id) DO NOTHING
            """)
    void ensureSubmission(long assignmentId, long enrolmentId);

    @SqlQuery("SELECT id FROM submission WHERE assignment_id = :assignmentId AND enrolment_id = :enrolmentId")
    @Nullable
    Long submission(long assignmentId, long enrolmentId);

    @SqlUpdate("""
            INSERT INTO assessment (submission_id, grader_id, score, by_hand, comment, private_note, version, saved_at)
            VALUES (:submissionId, :graderId, :score, :byHand, :comment, :privateNote, 1, :now)
            """)
    @GetGeneratedKeys
    long add(
            long submissionId,
            long graderId,
            @Nullable Long score,
            @Nullable Long byHand,
            String comment,
            String privateNote,
            Instant now);

    @SqlUpdate("""
            UPDATE assessment
            SET grader_id = :graderId, score = :score, by_hand = :byHand, comment = :comment,
                private_note = :privateNote, version = version + 1, saved_at = :now
            WHERE id = :id
            """)
    void update(
            long id,
            long graderId,
            @Nullable Long score,
            @Nullable Long byHand,
            String comment,
            String privateNote,
            Instant now);

    @SqlBatch("""
            INSERT INTO assessment_level (assessment_id, criterion_id, halves, comment, changed_in)
            VALUES (:assessmentId, :criterionId, :halves, :comment, :version)
            ON CONFLICT (assessment_id, criterion_id) DO UPDATE SET
              halves = excluded.halves, comment = excluded.comment, changed_in = excluded.changed_in
            WHERE halves IS NOT excluded.halves OR comment <> excluded.comment
            """)
    void levels(
            long assessmentId,
            int version,
            List<Long> criterionId,
            List<@Nullable Integer> halves,
            List<String> comment);

    /** Notes which comments of the bank the words of an assessment contain; each counts once for each piece of work. */
    @SqlUpdate("""
            INSERT INTO bank_use (comment_id, submission_id, at)
            SELECT b.id, a.submission_id, :now
            FROM assessment a
            JOIN submission s ON s.id = a.submission_id
            JOIN assignment w ON w.id = s.assignment_id
            JOIN (SELECT l.assessment_id, c.name AS criterion, l.comment
                  FROM assessment x
                  JOIN assessment_level l ON l.assessment_id = x.id
                  JOIN criterion c ON c.id = l.criterion_id
                  WHERE x.submission_id = :submissionId AND l.comment <> ''
                  UNION ALL SELECT id, '', comment FROM assessment WHERE submission_id = :submissionId) said
              ON said.assessment_id = a.id
            JOIN bank_comment b ON b.course_id = w.course_id AND b.criterion = said.criterion
              AND b.removed_at IS NULL AND instr(said.comment, b.text) > 0
            WHERE a.submission_id = :submissionId
            ON CONFLICT DO NOTHING
            """)
    void noteUses(long submissionId, Instant now);

    @SqlQuery("""
            SELECT h.score_after AS score, coalesce(h.snapshot <> n.snapshot, 0) AS changed
            FROM grade_change h
            JOIN grade_now n ON n.submission_id = h.submission_id
            WHERE h.submission_id = :submissionId
            ORDER BY h.id DESC
            LIMIT 1
            """)
    @Nullable
    LastScore last(long submissionId);

    @SqlUpdate("""
            INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after, reason)
            VALUES (:submissionId, :at, :actorId, :what, :before, :after, :reason)
            """)
    void addChange(
            long submissionId,
            Instant at,
            long actorId,
            GradeChange.What what,
            @Nullable Long before,
            @Nullable Long after,
            String reason);

    /** An assessment that says nothing at all goes, as if nobody had begun. */
    @SqlUpdate("""
            DELETE FROM assessment
            WHERE submission_id = :submissionId AND score IS NULL AND by_hand IS NULL AND comment = ''
              AND private_note = '' AND released_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM assessment_level l
                              WHERE l.assessment_id = assessment.id AND (l.halves IS NOT NULL OR l.comment <> ''))
            """)
    int dropBlank(long submissionId);

    /**
     * What a line of a history kept.
     *
     * @param whole whether it kept the unit at all
     */
    record Kept(
            long id,
            Instant at,
            GradeChange.What what,
            boolean whole,
            @Nullable Long rubric,
            @Nullable Long score,
            @Nullable Long byHand,
            String comment,
            String note,
            boolean excused,
            boolean waived,
            boolean noShow) {}

    /** A level that was kept. */
    record KeptLevel(long criterionId, int halves) {}

    /** A comment on a criterion that was kept. */
    record KeptComment(long criterionId, String comment) {}

    @SqlQuery("""
            SELECT h.id, h.at, h.what, h.snapshot IS NOT NULL AS whole,
                   json_extract(h.snapshot, '$.rubric') AS rubric,
                   json_extract(h.snapshot, '$.score') AS score,
                   json_extract(h.snapshot, '$.byHand') AS by_hand,
                   coalesce(json_extract(h.snapshot, '$.comment'), '') AS comment,
                   coalesce(json_extract(h.snapshot, '$.note'), '') AS note,
                   coalesce(json_extract(h.snapshot, '$.excused'), 0) AS excused,
                   coalesce(json_extract(h.snapshot, '$.waived'), 0) AS waived,
                   coalesce(json_extract(h.snapshot, '$.noShow'), 0) AS no_show
            FROM grade_change h
            WHERE h.id = :changeId AND h.submission_id = :submissionId
            """)
    @Nullable
    Kept kept(long submissionId, long changeId);

    @SqlQuery("""
            SELECT CAST(j.key AS INTEGER) AS criterion_id, j.value AS halves
            FROM grade_change h, json_each(h.snapshot, '$.levels') j
            WHERE h.id = :changeId
            """)
    List<KeptLevel> keptLevels(long changeId);

    @SqlQuery("""
            SELECT CAST(j.key AS INTEGER) AS criterion_id, j.value AS comment
            FROM grade_change h, json_each(h.snapshot, '$.comments') j
            WHERE h.id = :changeId
            """)
    List<KeptComment> keptComments(long changeId);

    /** Lets an attempt count; null for the latest. Triggers keep what follows from it. */
    @SqlUpdate("""
            UPDATE submission SET chosen_attempt_id = :attemptId
            WHERE id = :id AND chosen_attempt_id IS NOT :attemptId
            """)
    int choose(long id, @Nullable Long attemptId);

    @SqlUpdate("UPDATE submission SET excused = :value WHERE id = :id AND excused <> :value")
    int excuse(long id, boolean value);

    @SqlUpdate("UPDATE submission SET lateness_waived = :value WHERE id = :id AND lateness_waived <> :value")
    int waive(long id, boolean value);

    @SqlUpdate("UPDATE submission SET no_show = :value WHERE id = :id AND no_show <> :value")
    int noShow(long id, boolean value);
}
