package howtotalk.gradebook;

import howtotalk.course.SectionRepository;
import howtotalk.grading.WorkFacts;
import howtotalk.submission.Revision;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What a gradebook is made of: a query a kind of row, never one a student. */
public interface GradebookRepository extends SectionRepository {

    /** An assignment with its group. */
    public record Column(
            long id,
            String title,
            long points,
            boolean online,
            @Nullable Instant dueAt,
            @Nullable Long rubricId,
            long groupId,
            String groupName,
            int weight,
            int dropLowest) {

        /** The same assignment if its group counted so. */
        public Column in(int weight, int dropLowest) {
            return new Column(id, title, points, online, dueAt, rubricId, groupId, groupName, weight, dropLowest);
        }
    }

    /** A student of the course. */
    public record Student(
            long enrolmentId,
            long accountId,
            String name,
            String sortName,
            @Nullable String sisId,
            @Nullable String login,
            @Nullable Long sectionId,
            @Nullable String section) {}

    /**
     * A due date of a section or of one student.
     *
     * @param revision whether it holds only for the attempt that counts, which was handed in for a revision
     */
    record Override(
            long assignmentId,
            @Nullable Long sectionId,
            @Nullable Long enrolmentId,
            Instant dueAt,
            boolean revision) {}

    /**
     * What one student did for one assignment, without the dates of overrides.
     *
     * @param marks what is true of it, a bit each: a grid has thousands of cells, and each column costs
     */
    record Cell(
            long enrolmentId,
            long assignmentId,
            long submissionId,
            int marks,
            int latePasses,
            @Nullable Instant handedInAt,
            @Nullable Long score,
            int version) {

        /**
         * The version of everything that can be typed into the cell: of the assessment, and the marks that are set by
         * hand beside it. 0 is a cell into which nothing was ever typed.
         */
        int edition() {
            return 4 * version + (is(1) ? 1 : 0) + (is(4) ? 2 : 0);
        }

        WorkFacts work() {
            return new WorkFacts(
                    submissionId,
                    is(1),
                    is(2),
                    is(4),
                    latePasses,
                    handedInAt,
                    null,
                    null,
                    is(8),
                    score,
                    is(16),
                    is(32),
                    null);
        }

        private boolean is(int mark) {
            return (marks & mark) != 0;
        }
    }

    /** What a student may read about released work. */
    public record Comment(
            long assignmentId, String comment, @Nullable Long byHand) {}

    /** A level of released work, or none where a score was given by hand, and what was said about it. */
    public record SeenLevel(
            long assignmentId, long criterionId, @Nullable Integer halves, String comment) {}

    @SqlQuery("""
            SELECT w.id, w.title, w.points, w.online, w.due_at, w.rubric_id, g.id AS group_id, g.name AS group_name,
                   g.weight, g.drop_lowest
            FROM assignment w
            JOIN assignment_group g ON g.id = w.group_id
            WHERE w.course_id = :courseId
            ORDER BY g.position, g.id, w.position, w.week, w.id
            LIMIT 500
            """)
    List<Column> columns(long courseId);

    @SqlQuery("""
            SELECT e.id AS enrolment_id, e.account_id, a.name, a.sort_name, a.sis_id, a.login, e.section_id,
                   sec.name AS section
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section sec ON sec.id = e.section_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND (:section IS NULL OR e.section_id = :section)
              AND (:enrolmentId IS NULL OR e.id = :enrolmentId)
            ORDER BY a.sort_name COLLATE NOCASE, a.name, e.id
            LIMIT 2000
            """)
    List<Student> students(
            long courseId, boolean allSections, String sections, @Nullable Long section, @Nullable Long enrolmentId);

    @SqlQuery("""
            SELECT s.enrolment_id, s.assignment_id, s.id AS submission_id,
                   s.excused + 2 * s.lateness_waived + 4 * s.no_show + 8 * (s.assessed_at IS NOT NULL)
                     + 16 * (s.released_at IS NOT NULL) + 32 * coalesce(s.handed_in_at > s.assessed_at, 0) AS marks,
                   s.late_passes, s.handed_in_at, s.score, s.grade_version AS version
            FROM enrolment e
            CROSS JOIN submission s ON s.enrolment_id = e.id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND (:section IS NULL OR e.section_id = :section)
              AND (:enrolmentId IS NULL OR e.id = :enrolmentId)
            LIMIT 200000
            """) // in no order: they are looked up by student and assignment
    List<Cell> cells(
            long courseId, boolean allSections, String sections, @Nullable Long section, @Nullable Long enrolmentId);

    @SqlQuery("""
            SELECT o.assignment_id, o.section_id, o.enrolment_id, o.due_at, 0 AS revision
            FROM assignment w
            JOIN assignment_override o ON o.assignment_id = w.id
            WHERE w.course_id = :courseId AND o.due_at IS NOT NULL
            UNION ALL
            SELECT assignment_id, NULL, enrolment_id, revised_due, 1
            FROM (SELECT s.assignment_id, s.enrolment_id,
            """ + Revision.REVISED_DUE + """

                  FROM assignment w
                  JOIN submission s ON s.assignment_id = w.id
                  WHERE w.course_id = :courseId AND EXISTS (SELECT 1 FROM revision x WHERE x.submission_id = s.id))
            WHERE revised_due IS NOT NULL
            LIMIT 50000
            """) // in no order: they are looked up by assignment and whose they are
    List<Override> overrides(long courseId);

    @SqlQuery("""
            SELECT o.enrolment_id, o.percent, o.letter, o.reason, o.id AS version
            FROM total_override o
            WHERE o.course_id = :courseId AND (:enrolmentId IS NULL OR o.enrolment_id = :enrolmentId)
              AND (o.percent IS NOT NULL OR o.letter <> '')
              AND NOT EXISTS (SELECT 1 FROM total_override n
                              WHERE n.enrolment_id = o.enrolment_id AND n.id > o.id)
            ORDER BY o.id
            LIMIT 2000
            """)
    List<TotalOverride> totalOverrides(long courseId, @Nullable Long enrolmentId);

    @SqlQuery("SELECT letter, cutoff AS percent FROM grade_cutoff WHERE course_id = :courseId ORDER BY cutoff DESC")
    List<GradeScheme.Cutoff> cutoffs(long courseId);

    @SqlQuery("""
            SELECT s.assignment_id, a.comment, a.by_hand
            FROM submission s
            JOIN assessment a ON a.submission_id = s.id
            WHERE s.enrolment_id = :enrolmentId AND a.released_at IS NOT NULL
            ORDER BY s.id
            LIMIT 500
            """)
    List<Comment> comments(long enrolmentId);

    @SqlQuery("""
            SELECT s.assignment_id, l.criterion_id, l.halves, l.comment
            FROM submission s
            JOIN assessment a ON a.submission_id = s.id
            JOIN assessment_level l ON l.assessment_id = a.id
            WHERE s.enrolment_id = :enrolmentId AND a.released_at IS NOT NULL AND (l.halves IS NOT NULL OR l.comment <> '')
            ORDER BY s.id, l.criterion_id
            LIMIT 10000
            """)
    List<SeenLevel> levels(long enrolmentId);
}
