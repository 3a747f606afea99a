package howtotalk.gradebook.exchange;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What goes out with grades and what came in with them. */
interface GradeFileRows {

    /** A student's address. */
    record Address(long enrolmentId, String email) {}

    /** What a grader wrote for a student. */
    record Comment(long enrolmentId, long assignmentId, String comment) {}

    /** When the gradebook was last handed out as a file, and by whom. */
    record Export(Instant at, String who, String detail) {}

    /** A file that was read, and what was answered about it. */
    record Stored(long id, String fileName, String content, String answers) {}

    /** When something last happened to a grade. */
    record Touched(long submissionId, Instant at) {}

    /** An import, and how many grades it changed. */
    record Made(
            long id,
            long courseId,
            GradeSystem system,
            String fileName,
            String madeBy,
            Instant madeAt,
            int grades,
            @Nullable Instant undoneAt) {}

    /** One grade of an import: whose, and as JSON how it stood before and after. */
    record MadeCell(long submissionId, String student, String title, String before, String after) {}

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.email
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE' AND a.email IS NOT NULL
            ORDER BY e.id
            LIMIT 2000
            """)
    List<Address> addresses(long courseId);

    @SqlQuery("""
            SELECT s.enrolment_id, s.assignment_id, a.comment
            FROM enrolment e
            JOIN submission s ON s.enrolment_id = e.id
            JOIN assessment a ON a.submission_id = s.id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE' AND a.comment <> ''
            ORDER BY s.id
            LIMIT 200000
            """)
    List<Comment> comments(long courseId);

    @SqlQuery("""
            SELECT f.assignment_id, f.foreign_id, f.title
            FROM assignment w
            JOIN foreign_column f ON f.assignment_id = w.id
            WHERE w.course_id = :courseId AND f.system = :system
            ORDER BY w.id
            LIMIT 500
            """)
    List<ForeignNames.Known> foreignNames(long courseId, GradeSystem system);

    /** A column that was said to be another assignment before is not it any more. */
    @SqlUpdate("""
            DELETE FROM foreign_column
            WHERE assignment_id IN (SELECT id FROM assignment WHERE course_id = :courseId) AND system = :system
              AND foreign_id = :foreignId AND (foreign_id <> '' OR title = :title)
            """)
    void forget(long courseId, GradeSystem system, String foreignId, String title);

    @SqlUpdate("""
            INSERT INTO foreign_column (assignment_id, system, foreign_id, title)
            VALUES (:assignmentId, :system, :foreignId, :title)
            ON CONFLICT (assignment_id, system) DO UPDATE SET foreign_id = excluded.foreign_id, title = excluded.title
            """)
    void learn(long assignmentId, GradeSystem system, String foreignId, String title);

    @SqlQuery("""
            SELECT u.at, coalesce(a.name, '') AS who, u.detail
            FROM audit u
            LEFT JOIN account a ON a.id = u.actor_id
            WHERE u.course_id = :courseId AND u.event = 'GRADES_EXPORTED'
            ORDER BY u.id DESC
            LIMIT 6
            """)
    List<Export> exports(long courseId);

    /** One file at a time for each person and course. */
    @SqlUpdate("""
            INSERT OR REPLACE INTO grade_preview (course_id, account_id, file_name, content, created_at)
            VALUES (:courseId, :accountId, :fileName, :content, :now)
            """)
    @GetGeneratedKeys
    long addPreview(long courseId, long accountId, String fileName, String content, Instant now);

    @SqlQuery("""
            SELECT id, file_name, content, answers
            FROM grade_preview
            WHERE id = :id AND course_id = :courseId AND account_id = :accountId
            """)
    @Nullable
    Stored preview(long id, long courseId, long accountId);

    @SqlUpdate("UPDATE grade_preview SET answers = :answers WHERE id = :id")
    void answer(long id, String answers);

    @SqlUpdate("DELETE FROM grade_preview WHERE id = :id")
    void dropPreview(long id);

    @SqlUpdate("DELETE FROM grade_preview WHERE created_at < :before")
    int sweepPreviews(Instant before);

    /** The last line of each history, or the last save where that is later. */
    @SqlQuery("""
            SELECT s.id AS submission_id,
                   max(coalesce(s.assessed_at, ''), coalesce((SELECT max(h.at) FROM grade_change h WHERE h.submission_id = s.id), '')) AS at
            FROM enrolment e
            CROSS JOIN submission s ON s.enrolment_id = e.id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (s.assessed_at IS NOT NULL OR EXISTS (SELECT 1 FROM grade_change h WHERE h.submission_id = s.id))
            ORDER BY s.id
            LIMIT 200000
            """)
    List<Touched> touched(long courseId);

    @SqlUpdate("""
            INSERT INTO grade_import (course_id, made_by, made_at, file_name, system)
            VALUES (:courseId, :madeBy, :madeAt, :fileName, :system)
            """)
    @GetGeneratedKeys
    long addImport(long courseId, long madeBy, Instant madeAt, String fileName, GradeSystem system);

    @SqlUpdate("""
            INSERT INTO grade_import_cell (import_id, submission_id, before, after)
            VALUES (:importId, :submissionId, :before, :after)
            """)
    void addCell(long importId, long submissionId, String before, String after);

    @SqlQuery("""
            SELECT i.id, i.course_id, i.system, i.file_name, coalesce(a.name, '') AS made_by, i.made_at,
                   (SELECT count(*) FROM grade_import_cell c WHERE c.import_id = i.id) AS grades, i.undone_at
            FROM grade_import i
            LEFT JOIN account a ON a.id = i.made_by
            WHERE i.course_id = :courseId
            ORDER BY i.id DESC
            LIMIT 20
            """)
    List<Made> made(long courseId);

    @SqlQuery("""
            SELECT i.id, i.course_id, i.system, i.file_name, coalesce(a.name, '') AS made_by, i.made_at,
                   (SELECT count(*) FROM grade_import_cell c WHERE c.import_id = i.id) AS grades, i.undone_at
            FROM grade_import i
            LEFT JOIN account a ON a.id = i.made_by
            WHERE i.id = :id
            """)
    @Nullable
    Made find(long id);

    @SqlQuery("""
            SELECT c.submission_id, a.name AS student, w.title, c.before, c.after
            FROM grade_import_cell c
            JOIN submission s ON s.id = c.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account a ON a.id = e.account_id
            JOIN assignment w ON w.id = s.assignment_id
            WHERE c.import_id = :importId
            ORDER BY a.sort_name COLLATE NOCASE, c.submission_id
            LIMIT 200000
            """)
    List<MadeCell> cells(long importId);

    @SqlUpdate("UPDATE grade_import SET undone_at = :now WHERE id = :id AND undone_at IS NULL")
    void undone(long id, Instant now);
}
