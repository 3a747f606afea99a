package howtotalk.grading.reply;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Replies, their drafts, and who is to be told of them. */
public interface ReplyRepository {

    /** Columns of {@link Reply}, from a submission s. */
    String COLUMNS = """
            SELECT p.id, s.assignment_id, p.author_id, coalesce(ac.name, '') AS author, p.by_student, p.text, p.sent_at,
                   p.seen_at
            FROM submission s
            JOIN reply p ON p.submission_id = s.id
            LEFT JOIN account ac ON ac.id = p.author_id
            """;

    /**
     * The grade that is talked about.
     *
     * @param released whether its student sees it
     * @param active whether the student still takes part in the course
     */
    record About(
            long courseId,
            long assignmentId,
            String title,
            String timeZone,
            String student,
            boolean released,
            boolean active) {}

    /**
     * What graders said under one grade and its student has not read.
     *
     * @param lastId of the latest of it
     * @param sentAt when that was said
     */
    record Answer(long assignmentId, String title, long lastId, Instant sentAt) {}

    /** What is being written. */
    record Draft(String text, int version, Instant savedAt) {}

    /** What was said in one go and nobody was told of; the latest of it has this id. */
    record Untold(long submissionId, boolean byStudent, long lastId) {}

    /** Somebody who is to be told, and of whose work. */
    record Told(
            String name,
            String email,
            String student,
            long assignmentId,
            String title,
            long courseId,
            String code,
            String course) {}

    /** The thread of one grade. */
    @SqlQuery(COLUMNS + """
            WHERE s.id = :submissionId
            ORDER BY p.id
            LIMIT 500
            """)
    List<Reply> ofSubmission(long submissionId);

    /** The threads of one student in one course, under what the student sees. */
    @SqlQuery(COLUMNS + """
            WHERE s.enrolment_id = :enrolmentId AND s.released_at IS NOT NULL
            ORDER BY p.id
            LIMIT 2000
            """)
    List<Reply> ofEnrolment(long enrolmentId);

    @SqlQuery("""
            SELECT w.course_id, w.id AS assignment_id, w.title, c.time_zone, ac.name AS student,
                   s.released_at IS NOT NULL AS released, e.status = 'ACTIVE' AS active
            FROM submission s
            JOIN assignment w ON w.id = s.assignment_id
            JOIN course c ON c.id = w.course_id
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account ac ON ac.id = e.account_id
            WHERE s.id = :submissionId
            """)
    @Nullable
    About about(long submissionId);

    @SqlQuery("SELECT count(*) FROM reply WHERE submission_id = :submissionId")
    int count(long submissionId);

    @SqlUpdate("""
            INSERT INTO reply (submission_id, author_id, by_student, text, sent_at)
            VALUES (:submissionId, :accountId, :byStudent, :text, :now)
            """)
    void add(long submissionId, long accountId, boolean byStudent, String text, Instant now);

    @SqlQuery("""
            SELECT w.id AS assignment_id, w.title, max(p.id) AS last_id, max(p.sent_at) AS sent_at
            FROM submission s
            JOIN reply p ON p.submission_id = s.id AND p.by_student = 0
            JOIN assignment w ON w.id = s.assignment_id
            LEFT JOIN reply_read r ON r.submission_id = s.id
            WHERE s.enrolment_id = :enrolmentId AND s.released_at IS NOT NULL AND p.id > coalesce(r.last_id, 0)
            GROUP BY w.id, w.title
            ORDER BY last_id
            LIMIT 20
            """)
    List<Answer> unreadBy(long enrolmentId);

    /** Notes that a student has read what graders said, up to a reply. */
    @SqlUpdate("""
            INSERT INTO reply_read (submission_id, last_id)
            SELECT p.submission_id, max(p.id)
            FROM submission s
            JOIN reply p ON p.submission_id = s.id AND p.by_student = 0 AND p.id <= :lastId
            WHERE s.enrolment_id = :enrolmentId AND s.released_at IS NOT NULL
            GROUP BY p.submission_id
            ON CONFLICT (submission_id) DO UPDATE SET last_id = excluded.last_id
            WHERE last_id < excluded.last_id
            """)
    void readBy(long enrolmentId, long lastId);

    /** Answers how many were unread. */
    @SqlUpdate("""
            UPDATE reply SET seen_at = :now
            WHERE submission_id = :submissionId AND by_student = 1 AND seen_at IS NULL
            """)
    int see(long submissionId, Instant now);

    @SqlQuery("""
            SELECT text, version, saved_at
            FROM reply_draft
            WHERE submission_id = :submissionId AND account_id = :accountId
            """)
    @Nullable
    Draft draft(long submissionId, long accountId);

    /** Inside a transaction that has looked at the version. */
    @SqlUpdate("""
            INSERT INTO reply_draft (submission_id, account_id, text, saved_at)
            VALUES (:submissionId, :accountId, :text, :now)
            ON CONFLICT (submission_id, account_id) DO UPDATE SET
              text = excluded.text, saved_at = excluded.saved_at, version = version + 1
            """)
    void saveDraft(long submissionId, long accountId, String text, Instant now);

    /** What was said in one go and rests since that moment, by one side, under what the student sees. */
    @SqlQuery("""
            SELECT p.submission_id, p.by_student, max(p.id) AS last_id
            FROM reply p INDEXED BY reply_untold
            JOIN submission s ON s.id = p.submission_id
            WHERE p.told_at IS NULL AND p.sent_at <= :moment AND s.released_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM reply later
                              WHERE later.submission_id = p.submission_id AND later.by_student = p.by_student
                                AND later.sent_at > :moment)
            GROUP BY p.submission_id, p.by_student
            ORDER BY last_id
            LIMIT 200
            """)
    List<Untold> untold(Instant moment);

    /** Answers how many there still were to tell of. */
    @SqlUpdate("""
            UPDATE reply SET told_at = :now
            WHERE submission_id = :submissionId AND by_student = :byStudent AND id <= :lastId AND told_at IS NULL
            """)
    int told(long submissionId, boolean byStudent, long lastId, Instant now);

    /** The student, for what a grader said. */
    @SqlQuery("""
            SELECT ac.name, ac.email, ac.name AS student, w.id AS assignment_id, w.title, c.id AS course_id, c.code,
                   c.title AS course
            FROM submission s
            JOIN enrolment e ON e.id = s.enrolment_id AND e.status = 'ACTIVE'
            JOIN account ac ON ac.id = e.account_id AND ac.email IS NOT NULL AND ac.disabled_at IS NULL
            JOIN assignment w ON w.id = s.assignment_id
            JOIN course c ON c.id = w.course_id
            WHERE s.id = :submissionId
            """)
    List<Told> student(long submissionId);

    /**
     * For what a student said and nobody has read yet: whoever graded it, if still a grader of the course, else its
     * instructors.
     */
    @SqlQuery("""
            WITH grader AS (
              SELECT e.account_id, e.account_id = a.grader_id AS graded, e.role
              FROM submission s
              JOIN enrolment st ON st.id = s.enrolment_id
              JOIN enrolment e ON e.course_id = st.course_id AND e.status = 'ACTIVE' AND e.role IN ('INSTRUCTOR', 'TA')
              LEFT JOIN assessment a ON a.submission_id = s.id
              WHERE s.id = :submissionId
            )
            SELECT ac.name, ac.email, sa.name AS student, w.id AS assignment_id, w.title, c.id AS course_id, c.code,
                   c.title AS course
            FROM grader g
            JOIN account ac ON ac.id = g.account_id AND ac.email IS NOT NULL AND ac.disabled_at IS NULL
            JOIN submission s ON s.id = :submissionId
            JOIN enrolment st ON st.id = s.enrolment_id
            JOIN account sa ON sa.id = st.account_id
            JOIN assignment w ON w.id = s.assignment_id
            JOIN course c ON c.id = w.course_id
            WHERE CASE WHEN EXISTS (SELECT 1 FROM grader WHERE graded) THEN g.graded ELSE g.role = 'INSTRUCTOR' END
              AND EXISTS (SELECT 1 FROM reply p WHERE p.submission_id = s.id AND p.by_student = 1 AND p.seen_at IS NULL)
            ORDER BY ac.id
            LIMIT 20
            """)
    List<Told> graders(long submissionId);
}
