package howtotalk.grading.release;

import howtotalk.grading.GradeChange;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Releases, made and planned, and what they showed. Writes run inside a transaction of {@link Releases}. */
interface ReleaseRepository {

    /** Columns of {@link Release}, from a release r with its section, student and whoever made it. */
    String RELEASE = """
            SELECT r.id, r.assignment_id, coalesce(sec.name, '') AS section, coalesce(st.name, '') AS student,
                   coalesce(ac.name, '') AS actor, r.planned_at, r.cancelled_at, r.released_at, r.undone_at, r.told_at,
                   (SELECT count(*) FROM release_item i WHERE i.release_id = r.id) AS grades
            FROM release r
            LEFT JOIN section sec ON sec.id = r.section_id
            LEFT JOIN enrolment e ON e.id = r.enrolment_id
            LEFT JOIN account st ON st.id = e.account_id
            LEFT JOIN account ac ON ac.id = r.actor_id
            """;

    /** An assistant sees the releases of own sections, and those made by hand of one's own. */
    String VISIBLE = """
            (:allSections OR r.actor_id = :accountId
             OR coalesce(r.section_id, e.section_id) IN (SELECT value FROM json_each(:sections)))
            """;

    /** A plan whose time has come, and what its maker is in the course by now: nothing for somebody who left. */
    record Due(
            long id,
            long assignmentId,
            @Nullable Long sectionId,
            @Nullable Long enrolmentId,
            @Nullable Long actorId,
            @Nullable String role,
            @Nullable String sections) {}

    /** A grade that a release showed and that is still shown. */
    record Item(long submissionId, long accountId, @Nullable Long score) {}

    /** Somebody who is to be told. */
    record Told(
            long submissionId,
            String name,
            String email,
            long assignmentId,
            String title,
            long courseId,
            String code,
            String course) {}

    /** What counted after the last line of one history among several. */
    record LastOf(long submissionId, @Nullable Long score) {}

    /** A criterion that has no level yet. */
    record OpenLevel(long enrolmentId, String criterion) {}

    @SqlUpdate("""
            INSERT INTO release (assignment_id, section_id, enrolment_id, actor_id, made_at, planned_at, released_at)
            VALUES (:assignmentId, :sectionId, :enrolmentId, :actorId, :now, :plannedAt, :releasedAt)
            """)
    @GetGeneratedKeys
    long add(
            long assignmentId,
            @Nullable Long sectionId,
            @Nullable Long enrolmentId,
            long actorId,
            Instant now,
            @Nullable Instant plannedAt,
            @Nullable Instant releasedAt);

    @SqlBatch("INSERT INTO release_item (release_id, submission_id) VALUES (:releaseId, :submissionId)")
    void addItems(long releaseId, List<Long> submissionId);

    @SqlUpdate("""
            UPDATE release SET released_at = :now
            WHERE id = :id AND released_at IS NULL AND cancelled_at IS NULL
            """)
    int released(long id, Instant now);

    @SqlUpdate("""
            UPDATE release SET cancelled_at = :now
            WHERE id = :id AND released_at IS NULL AND cancelled_at IS NULL
            """)
    int cancel(long id, Instant now);

    @SqlUpdate("""
            UPDATE release SET undone_at = :now
            WHERE id = :id AND released_at > :undoableSince AND undone_at IS NULL AND told_at IS NULL
            """)
    int undo(long id, Instant undoableSince, Instant now);

    @SqlUpdate("""
            UPDATE release SET told_at = :now
            WHERE id = :id AND released_at IS NOT NULL AND undone_at IS NULL AND told_at IS NULL
            """)
    int told(long id, Instant now);

    @SqlQuery(RELEASE + "WHERE r.assignment_id = :assignmentId AND " + VISIBLE + " ORDER BY r.id DESC LIMIT 50")
    List<Release> of(long assignmentId, long accountId, boolean allSections, String sections);

    @SqlQuery(RELEASE + "WHERE r.id = :id AND " + VISIBLE)
    @Nullable
    Release find(long id, long accountId, boolean allSections, String sections);

    @SqlQuery("""
            SELECT r.id, r.assignment_id, r.section_id, r.enrolment_id, r.actor_id, e.role,
                   (SELECT json_group_array(section_id) FROM
                     (SELECT section_id FROM assistant_section WHERE enrolment_id = e.id
                      UNION SELECT e.section_id WHERE e.section_id IS NOT NULL)) AS sections
            FROM release r
            JOIN assignment w ON w.id = r.assignment_id
            LEFT JOIN enrolment e ON e.course_id = w.course_id AND e.account_id = r.actor_id
              AND e.status = 'ACTIVE' AND e.role IN ('INSTRUCTOR', 'TA')
            WHERE r.released_at IS NULL AND r.cancelled_at IS NULL AND r.planned_at <= :now
            ORDER BY r.planned_at, r.id
            LIMIT 200
            """)
    List<Due> due(Instant now);

    @SqlQuery("""
            SELECT id
            FROM release
            WHERE released_at IS NOT NULL AND undone_at IS NULL AND told_at IS NULL AND released_at <= :moment
            ORDER BY released_at, id
            LIMIT 200
            """)
    List<Long> untold(Instant moment);

    @SqlQuery("""
            SELECT s.id AS submission_id, e.account_id,
                   (SELECT h.score_after FROM grade_change h WHERE h.submission_id = s.id ORDER BY h.id DESC LIMIT 1)
                     AS score
            FROM release_item i
            JOIN submission s ON s.id = i.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE i.release_id = :releaseId AND s.released_at IS NOT NULL
            ORDER BY s.id
            LIMIT 2000
            """)
    List<Item> items(long releaseId);

    @SqlQuery("""
            SELECT s.id AS submission_id, a.name, a.email, w.id AS assignment_id, w.title, c.id AS course_id, c.code,
                   c.title AS course
            FROM release_item i
            JOIN submission s ON s.id = i.submission_id AND s.released_at IS NOT NULL AND s.excused = 0
            JOIN enrolment e ON e.id = s.enrolment_id AND e.status = 'ACTIVE'
            JOIN account a ON a.id = e.account_id AND a.email IS NOT NULL AND a.disabled_at IS NULL
            JOIN assignment w ON w.id = s.assignment_id
            JOIN course c ON c.id = w.course_id
            WHERE i.release_id = :releaseId
            ORDER BY s.id
            LIMIT 2000
            """)
    List<Told> toTell(long releaseId);

    @SqlBatch("UPDATE assessment SET released_at = :now WHERE submission_id = :id AND released_at IS NULL")
    void show(List<Long> id, Instant now);

    @SqlBatch("UPDATE assessment SET released_at = NULL WHERE submission_id = :id")
    void hide(List<Long> id);

    @SqlQuery("""
            SELECT h.submission_id, h.score_after AS score
            FROM grade_change h
            WHERE h.id IN (SELECT max(x.id) FROM submission s JOIN grade_change x ON x.submission_id = s.id
                           WHERE s.assignment_id = :assignmentId GROUP BY s.id)
            """)
    List<LastOf> lastOf(long assignmentId);

    @SqlBatch("""
            INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after, reason)
            VALUES (:submissionId, :at, :actorId, :what, :before, :after, '')
            """)
    void addChanges(
            List<Long> submissionId,
            Instant at,
            long actorId,
            List<GradeChange.What> what,
            List<@Nullable Long> before,
            List<@Nullable Long> after);

    @SqlQuery("""
            SELECT s.enrolment_id, c.name AS criterion
            FROM assignment w
            JOIN submission s ON s.assignment_id = w.id AND s.assessed_at IS NOT NULL AND s.released_at IS NULL
            JOIN assessment a ON a.submission_id = s.id
            JOIN criterion c ON c.rubric_id = w.rubric_id
            LEFT JOIN assessment_level l ON l.assessment_id = a.id AND l.criterion_id = c.id
            WHERE w.id = :assignmentId AND l.halves IS NULL
            ORDER BY s.enrolment_id, c.position, c.id
            LIMIT 20000
            """)
    List<OpenLevel> openLevels(long assignmentId);
}
