package howtotalk.grading.bank;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The comment banks of courses. */
interface BankRepository {

    /** Columns of {@link BankComment}, from a comment b and who made it. */
    String COMMENT = """
            SELECT b.id, b.course_id, b.criterion, b.level, b.text, coalesce(ac.name, '') AS made_by,
                   b.uses, b.version, b.removed_at
            FROM bank_comment b
            LEFT JOIN account ac ON ac.id = b.made_by
            """;

    /** A piece of work to which a comment was said. */
    record Use(long submissionId, String student, String title, Instant at) {}

    /** The bank of a course: most used first within each criterion. */
    @SqlQuery(COMMENT + """
            WHERE b.course_id = :courseId AND b.removed_at IS NULL
            ORDER BY b.criterion, b.uses DESC, b.id DESC
            LIMIT 2000
            """)
    List<BankComment> of(long courseId);

    /** Also one that was removed. */
    @SqlQuery(COMMENT + "WHERE b.id = :id")
    @Nullable
    BankComment find(long id);

    /** The latest work to which it was said, of students whom the visitor sees. */
    @SqlQuery("""
            SELECT s.id AS submission_id, ac.name AS student, w.title, u.at
            FROM bank_use u
            JOIN submission s ON s.id = u.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account ac ON ac.id = e.account_id
            JOIN assignment w ON w.id = s.assignment_id
            WHERE u.comment_id = :id AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY u.at DESC, s.id DESC
            LIMIT 100
            """)
    List<Use> uses(long id, boolean allSections, String sections);

    /** The names of the criteria of a course, in the order of its rubrics; a name that two have stands there once. */
    @SqlQuery("""
            SELECT c.name
            FROM rubric r
            JOIN criterion c ON c.rubric_id = r.id
            WHERE r.course_id = :courseId
            GROUP BY c.name
            ORDER BY min(r.id * 1000 + c.position), c.name
            LIMIT 500
            """)
    List<String> criteria(long courseId);

    /** Answers the rows added: none if the words are there already for the same level. */
    @SqlUpdate("""
            INSERT INTO bank_comment (course_id, criterion, level, text, made_by, made_at)
            VALUES (:courseId, :criterion, :level, :text, :accountId, :now)
            ON CONFLICT DO NOTHING
            """)
    int add(long courseId, @BindMethods NewBankComment comment, long accountId, Instant now);

    /** Answers the rows changed: none if somebody changed it since, or the words are there already. */
    @SqlUpdate("""
            UPDATE OR IGNORE bank_comment
            SET criterion = :criterion, level = :level, text = :text, version = version + 1
            WHERE id = :id AND version = :version AND removed_at IS NULL
            """)
    int update(long id, int version, @BindMethods NewBankComment comment);

    @SqlUpdate("UPDATE bank_comment SET removed_at = :now WHERE id = :id AND removed_at IS NULL")
    int remove(long id, Instant now);

    /** Answers the rows changed: none if the same words were kept meanwhile. */
    @SqlUpdate("UPDATE OR IGNORE bank_comment SET removed_at = NULL WHERE id = :id AND removed_at IS NOT NULL")
    int putBack(long id);
}
