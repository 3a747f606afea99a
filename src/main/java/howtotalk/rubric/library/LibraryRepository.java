package howtotalk.rubric.library;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The rubrics of a course, where they are used, what became of them, and what is being typed of them. */
interface LibraryRepository {

    /** A rubric in a list. */
    record Listed(long id, String title, int criteria) {}

    /** A rubric with its version; it may have no criteria yet. */
    record Head(long id, long courseId, String title, int version) {}

    /**
     * An assignment that is graded by a rubric.
     *
     * @param graded how many of its grades the reader may see that have a score
     * @param seen how many of them are released
     */
    record Use(long rubricId, long assignmentId, String title, int graded, int seen) {}

    /** A rubric that may be copied. */
    record Source(long id, String title, String code, String term, long courseId) {}

    /**
     * A line of a history.
     *
     * @param restorable whether the rubric was kept as it stood then
     */
    record Changed(long id, Instant at, @Nullable String actor, String what, int scores, boolean restorable) {}

    /** The last line of a history. */
    record Last(long id, boolean restorable) {}

    /** What somebody has typed. */
    record Draft(String content, int version, Instant savedAt) {}

    @SqlQuery("""
            SELECT r.id, r.title, (SELECT count(*) FROM criterion c WHERE c.rubric_id = r.id) AS criteria
            FROM rubric r
            WHERE r.course_id = :courseId
            ORDER BY r.title COLLATE NOCASE, r.id
            LIMIT 500
            """)
    List<Listed> ofCourse(long courseId);

    @SqlQuery("SELECT id, course_id, title, version FROM rubric WHERE id = :id")
    @Nullable
    Head head(long id);

    @SqlQuery("SELECT title FROM rubric WHERE course_id = :courseId AND id <> :except ORDER BY id LIMIT 1000")
    List<String> otherTitles(long courseId, long except);

    @SqlQuery("""
            SELECT w.rubric_id, w.id AS assignment_id, w.title, count(s.score) AS graded, count(s.released_at) AS seen
            FROM assignment w
            LEFT JOIN enrolment e ON e.course_id = w.course_id AND e.role = 'STUDENT'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            LEFT JOIN submission s ON s.assignment_id = w.id AND s.enrolment_id = e.id
            WHERE w.course_id = :courseId AND w.rubric_id IS NOT NULL
            GROUP BY w.id
            ORDER BY w.week, w.position, w.id
            LIMIT 1000
            """)
    List<Use> uses(long courseId, boolean allSections, String sections);

    /** Rubrics of the courses that somebody teaches, this one first, then the latest. */
    @SqlQuery("""
            SELECT r.id, r.title, c.code, c.term, c.id AS course_id
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN rubric r ON r.course_id = c.id
            WHERE e.account_id = :accountId AND e.role = 'INSTRUCTOR' AND e.status = 'ACTIVE'
              AND EXISTS (SELECT 1 FROM criterion k WHERE k.rubric_id = r.id)
            ORDER BY c.id <> :courseId, c.first_day DESC, c.id DESC, r.title COLLATE NOCASE, r.id
            LIMIT 500
            """)
    List<Source> sources(long accountId, long courseId);

    @SqlQuery("""
            SELECT h.id, h.at, p.name AS actor, h.what, h.scores, h.snapshot IS NOT NULL AS restorable
            FROM rubric_change h
            LEFT JOIN account p ON p.id = h.actor_id
            WHERE h.rubric_id = :rubricId
            ORDER BY h.id DESC
            LIMIT 100
            """)
    List<Changed> history(long rubricId);

    @SqlQuery("""
            SELECT id, snapshot IS NOT NULL AS restorable
            FROM rubric_change
            WHERE rubric_id = :rubricId
            ORDER BY id DESC
            LIMIT 1
            """)
    @Nullable
    Last last(long rubricId);

    /** The rubric as it stood after a line of its history; nothing where that was not kept. */
    @SqlQuery("SELECT snapshot FROM rubric_change WHERE id = :changeId AND rubric_id = :rubricId")
    @Nullable
    String snapshot(long rubricId, long changeId);

    @SqlUpdate("UPDATE rubric_change SET snapshot = :snapshot WHERE id = :id")
    void keep(long id, String snapshot);

    @SqlUpdate("""
            INSERT INTO rubric_change (rubric_id, at, actor_id, what, scores, snapshot)
            VALUES (:rubricId, :at, :actorId, :what, :scores, :snapshot)
            """)
    void addChange(
            long rubricId, Instant at, @Nullable Long actorId, String what, int scores, @Nullable String snapshot);

    @SqlUpdate("INSERT INTO rubric (course_id, title) VALUES (:courseId, :title)")
    @GetGeneratedKeys
    long add(long courseId, String title);

    /** The next version, unless somebody else made it; says how many rows that were. */
    @SqlUpdate("UPDATE rubric SET title = :title, version = version + 1 WHERE id = :id AND version = :version")
    int rename(long id, int version, String title);

    /** Frees the places of a rubric, so that its criteria can change theirs with each other. */
    @SqlUpdate("UPDATE criterion SET position = -1 - id WHERE rubric_id = :rubricId")
    void freePlaces(long rubricId);

    @SqlUpdate("""
            DELETE FROM criterion
            WHERE rubric_id = :rubricId AND id NOT IN (SELECT value FROM json_each(:kept))
            """)
    void removeOthers(long rubricId, String kept);

    @SqlBatch("""
            UPDATE criterion
            SET position = :position, name = :name, description = :description, weight = :weight
            WHERE id = :id AND rubric_id = :rubricId
            """)
    void update(
            long rubricId,
            List<Long> id,
            List<Integer> position,
            List<String> name,
            List<String> description,
            List<Integer> weight);

    @SqlUpdate("""
            INSERT INTO criterion (rubric_id, position, name, description, weight)
            VALUES (:rubricId, :position, :name, :description, :weight)
            """)
    @GetGeneratedKeys
    long addCriterion(long rubricId, int position, String name, String description, int weight);

    @SqlBatch("""
            INSERT INTO criterion_level (criterion_id, level, name, description, percent)
            VALUES (:criterionId, :level, :name, :description, :percent)
            ON CONFLICT (criterion_id, level) DO UPDATE SET
              name = excluded.name, description = excluded.description, percent = excluded.percent
            """)
    void putLevels(
            List<Long> criterionId,
            List<Integer> level,
            List<String> name,
            List<String> description,
            List<Integer> percent);

    @SqlBatch("DELETE FROM criterion_level WHERE criterion_id = :criterionId AND level >= :from")
    void cutLevels(List<Long> criterionId, List<Integer> from);

    /** Deletes a rubric by which nothing is graded, nor ever was; says how many rows that were. */
    @SqlUpdate("""
            DELETE FROM rubric
            WHERE id = :id
              AND NOT EXISTS (SELECT 1 FROM assignment WHERE rubric_id = :id)
              AND NOT EXISTS (SELECT 1 FROM criterion c JOIN assessment_level l ON l.criterion_id = c.id
                              WHERE c.rubric_id = :id)
            """)
    int delete(long id);

    @SqlQuery("""
            SELECT EXISTS (SELECT 1 FROM assignment WHERE rubric_id = :id)
                OR EXISTS (SELECT 1 FROM criterion c JOIN assessment_level l ON l.criterion_id = c.id
                           WHERE c.rubric_id = :id)
            """)
    boolean used(long id);

    @SqlQuery("""
            SELECT content, version, saved_at FROM rubric_draft WHERE rubric_id = :rubricId AND account_id = :accountId
            """)
    @Nullable
    Draft draft(long rubricId, long accountId);

    @SqlUpdate("""
            INSERT INTO rubric_draft (rubric_id, account_id, content, version, saved_at)
            VALUES (:rubricId, :accountId, :content, 1, :now)
            ON CONFLICT (rubric_id, account_id) DO UPDATE SET
              content = excluded.content, version = version + 1, saved_at = excluded.saved_at
            """)
    void putDraft(long rubricId, long accountId, String content, Instant now);

    @SqlUpdate("DELETE FROM rubric_draft WHERE rubric_id = :rubricId AND account_id = :accountId")
    void dropDraft(long rubricId, long accountId);
}
