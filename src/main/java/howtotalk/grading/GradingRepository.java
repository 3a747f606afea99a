package howtotalk.grading;

import howtotalk.course.SectionRepository;
import howtotalk.submission.Evidence;
import howtotalk.submission.Requirement;
import howtotalk.submission.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What the queue and the desk show. */
public interface GradingRepository extends SectionRepository {

    /** Columns of {@link WorkFacts}, from a submission s, its attempt t that counts, its overrides and assessment a. */
    String FACTS = """
            s.id AS submission_id, coalesce(s.excused, 0) AS excused,
            coalesce(s.lateness_waived, 0) AS lateness_waived, coalesce(s.no_show, 0) AS no_show,
            coalesce(s.late_passes, 0) AS late_passes, s.handed_in_at,
            so.due_at AS section_due, oo.due_at AS own_due,
            s.assessed_at IS NOT NULL AS begun, s.score, s.released_at IS NOT NULL AS released,
            coalesce(s.handed_in_at > s.assessed_at, 0) AS new_attempt,
            """ + Revision.REVISED_DUE + "\n";

    /** How many regrade requests of a submission s are open, and how many replies under a seen grade are unread. */
    String ASKED = """
            (SELECT count(*) FROM regrade_request r WHERE r.submission_id = s.id AND r.answered_at IS NULL) AS regrades,
            CASE WHEN s.released_at IS NULL THEN 0 ELSE
              (SELECT count(*) FROM reply p WHERE p.submission_id = s.id AND p.by_student = 1 AND p.seen_at IS NULL) END
              AS replies,
            """;

    /** What {@link #FACTS} are taken from: a student e and an assignment w. */
    String SOURCES = """
            LEFT JOIN submission s ON s.assignment_id = w.id AND s.enrolment_id = e.id
            LEFT JOIN assignment_override so ON so.assignment_id = w.id AND so.section_id = e.section_id
            LEFT JOIN assignment_override oo ON oo.assignment_id = w.id AND oo.enrolment_id = e.id
            """;

    /** Which students somebody sees, within one section or all. */
    String VISIBLE = """
            e.role = 'STUDENT' AND e.status = 'ACTIVE'
            AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            AND (:section IS NULL OR e.section_id = :section)
            """;

    /** An assignment and what grading it depends on. */
    public record Asked(
            long id,
            long courseId,
            String title,
            boolean online,
            String kind,
            long points,
            @Nullable Long rubricId,
            @Nullable Instant dueAt,
            int conversations,
            int synchronous,
            int newPeople,
            boolean distinctPeople,
            boolean touchesMayServeTwice,
            int latePercent,
            String lateInterval,
            int lateFloorPercent,
            String timeZone) {

        public Requirement requirement() {
            return new Requirement(conversations, synchronous, newPeople, distinctPeople, touchesMayServeTwice);
        }

        /** Whether anything of a log is handed in for it. */
        public boolean asksForTouches() {
            return conversations > 0 || synchronous > 0 || newPeople > 0;
        }

        public Terms terms() {
            return new Terms(online, dueAt, points, Terms.late(latePercent, lateInterval, lateFloorPercent));
        }
    }

    /** A student's place: which assignment, which student. */
    record Place(long assignmentId, long enrolmentId) {}

    /**
     * A student in the queue of one assignment.
     *
     * @param regrades how many regrade requests wait for an answer
     * @param replies how many replies of the student nobody has read
     */
    public record Queued(
            long enrolmentId,
            long accountId,
            String name,
            @Nullable Long sectionId,
            @Nullable String section,
            int regrades,
            int replies,
            @Nested WorkFacts work) {}

    /** A touch that was handed in, and whether the lot fell on it. */
    record Proof(
            @Nested Evidence touch, boolean drawn, @Nullable SpotFinding finding) {}

    /**
     * The assessment as last saved.
     *
     * @param score that counts before lateness: by hand, else what the levels come to; null while one is open
     * @param byHand the score given by hand, null for none
     */
    public record Assessed(
            long id,
            String comment,
            String privateNote,
            @Nullable Long score,
            @Nullable Long byHand,
            int version,
            Instant savedAt,
            @Nullable Instant releasedAt) {}

    /** An attempt that was handed in. */
    public record Attempt(
            long id, int number, String text, String went, String said, String withWhom, Instant handedInAt) {}

    /**
     * What one criterion was given.
     *
     * @param halves null for an open level
     * @param changedIn the version of the assessment in which it was last changed
     */
    public record GivenLevel(long criterionId, @Nullable Integer halves, String comment, int changedIn) {}

    @SqlQuery("""
            SELECT w.id, w.course_id, w.title, w.online, w.kind, w.points, w.rubric_id, w.due_at, w.conversations,
                   w.synchronous, w.new_people, w.distinct_people, w.touches_may_serve_twice,
                   c.late_percent, c.late_interval, c.late_floor_percent, c.time_zone
            FROM assignment w
            JOIN course c ON c.id = w.course_id
            WHERE w.id = :assignmentId
            """)
    @Nullable
    Asked asked(long assignmentId);

    @SqlQuery("SELECT assignment_id, enrolment_id FROM submission WHERE id = :submissionId")
    @Nullable
    Place place(long submissionId);

    @SqlQuery("SELECT e.id AS enrolment_id, e.account_id, ac.name, e.section_id, sec.name AS section,\n" + ASKED
            + FACTS + """
            FROM assignment w
            JOIN enrolment e ON e.course_id = w.course_id
            JOIN account ac ON ac.id = e.account_id
            LEFT JOIN section sec ON sec.id = e.section_id
            """
            + SOURCES + "WHERE w.id = :assignmentId AND " + VISIBLE + """
            ORDER BY ac.sort_name COLLATE NOCASE, ac.name, e.id
            LIMIT 2000
            """)
    List<Queued> queue(long assignmentId, boolean allSections, String sections, @Nullable Long section);

    @SqlQuery("SELECT e.id AS enrolment_id, e.account_id, ac.name, e.section_id, sec.name AS section,\n" + ASKED
            + FACTS + """
            FROM assignment w
            JOIN enrolment e ON e.course_id = w.course_id
            JOIN account ac ON ac.id = e.account_id
            LEFT JOIN section sec ON sec.id = e.section_id
            """
            + SOURCES + """
            WHERE w.id = :assignmentId AND e.id = :enrolmentId AND e.role = 'STUDENT'
            """)
    @Nullable
    Queued student(long assignmentId, long enrolmentId);

    /** Whom a grader graded last, by enrolment. */
    @SqlQuery("""
            SELECT s.enrolment_id
            FROM submission s
            JOIN assessment a ON a.submission_id = s.id
            WHERE s.assignment_id = :assignmentId AND a.grader_id = :graderId
            LIMIT 2000
            """)
    Set<Long> gradedBy(long assignmentId, long graderId);

    @SqlQuery("""
            SELECT id, comment, private_note, score, by_hand, version, saved_at, released_at
            FROM assessment
            WHERE submission_id = :submissionId
            """)
    @Nullable
    Assessed assessed(long submissionId);

    @SqlQuery("""
            SELECT criterion_id, halves, comment, changed_in
            FROM assessment_level
            WHERE assessment_id = :assessmentId
            ORDER BY criterion_id
            LIMIT 200
            """)
    List<GivenLevel> levels(long assessmentId);

    @SqlQuery("""
            SELECT id, number, text, went, said, with_whom, handed_in_at
            FROM attempt
            WHERE submission_id = :submissionId AND handed_in_at IS NOT NULL
            ORDER BY number DESC
            LIMIT 50
            """)
    List<Attempt> attempts(long submissionId);

    @SqlQuery("""
            SELECT v.position, v.person, v.organisation, v.channel, v.direction, v.two_way, v.origin, v.happened_on,
                   v.logged_at, v.what, v.place, v.learned, c.id IS NOT NULL AS drawn, c.finding
            FROM evidence v
            LEFT JOIN spot_check c ON c.evidence_id = v.id
            WHERE v.attempt_id = :attemptId
            ORDER BY v.happened_on, v.position, v.id
            LIMIT 200
            """)
    List<Proof> evidence(long attemptId);

    @SqlQuery("SELECT file_id FROM attempt_file WHERE attempt_id = :attemptId ORDER BY file_id LIMIT 50")
    List<Long> files(long attemptId);

    @SqlQuery("""
            SELECT h.id, h.at, coalesce(ac.name, '') AS actor, h.what, h.score_before, h.score_after, h.reason,
                   h.snapshot IS NOT NULL AS restorable
            FROM grade_change h
            LEFT JOIN account ac ON ac.id = h.actor_id
            WHERE h.submission_id = :submissionId
            ORDER BY h.id DESC
            LIMIT 100
            """)
    List<GradeChange> history(long submissionId);

    /**
     * What waits in a course, an assignment and section a line: of online work what was handed in and has no grade yet,
     * of work done in person whoever has none although its date is past.
     */
    @SqlQuery("""
            WITH student AS (
              SELECT e.id, e.section_id
              FROM enrolment e
              WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
                AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ), online_work AS (
              SELECT w.id AS assignment_id, s.id AS submission_id, st.section_id, s.excused, s.score, s.released_at, s.assessed_at AS saved_at,
                     s.handed_in_at AS waits_since
              FROM student st
              JOIN submission s ON s.enrolment_id = st.id
              JOIN assignment w ON w.id = s.assignment_id AND w.online = 1
            ), live_work AS (
              SELECT w.id AS assignment_id, s.id AS submission_id, st.section_id, coalesce(s.excused, 0) AS excused, s.score, s.released_at,
                     s.assessed_at AS saved_at,
                     CASE WHEN coalesce(s.no_show, 0) = 0 THEN coalesce(max(oo.due_at, so.due_at), oo.due_at, so.due_at, w.due_at) END AS waits_since
              FROM assignment w
              JOIN student st
              LEFT JOIN submission s ON s.assignment_id = w.id AND s.enrolment_id = st.id
              LEFT JOIN assignment_override so ON so.assignment_id = w.id AND so.section_id = st.section_id
              LEFT JOIN assignment_override oo ON oo.assignment_id = w.id AND oo.enrolment_id = st.id
              WHERE w.course_id = :courseId AND w.online = 0
            ), piece AS (
              SELECT assignment_id, submission_id, section_id, waits_since, score, released_at,
                     excused = 0 AND waits_since IS NOT NULL AND (score IS NULL OR waits_since > saved_at) AS waits
              FROM online_work
              WHERE excused = 0
              UNION ALL
              SELECT assignment_id, submission_id, section_id, waits_since, score, released_at,
                     excused = 0 AND waits_since < :now AND score IS NULL AS waits
              FROM live_work
              WHERE excused = 0
            ), counted AS (
              SELECT p.assignment_id, p.section_id,
                     sum(coalesce(p.waits, 0)) AS to_grade,
                     sum(p.score IS NOT NULL AND p.released_at IS NULL) AS unreleased,
                     sum((SELECT count(*) FROM regrade_request r
                          WHERE r.submission_id = p.submission_id AND r.answered_at IS NULL)) AS regrades,
                     sum(CASE WHEN p.released_at IS NULL THEN 0 ELSE
                         (SELECT count(*) FROM reply y
                          WHERE y.submission_id = p.submission_id AND y.by_student = 1 AND y.seen_at IS NULL) END) AS replies,
                     min(CASE WHEN p.waits THEN p.waits_since END) AS oldest
              FROM piece p
              GROUP BY p.assignment_id, p.section_id
            )
            SELECT w.id AS assignment_id, w.title, c.section_id, coalesce(sec.name, 'no section') AS section,
                   c.to_grade, c.unreleased, c.regrades, c.replies, c.oldest
            FROM counted c
            JOIN assignment w ON w.id = c.assignment_id
            LEFT JOIN section sec ON sec.id = c.section_id
            WHERE c.to_grade > 0 OR c.unreleased > 0 OR c.regrades > 0 OR c.replies > 0
            ORDER BY c.oldest IS NULL, c.oldest, w.id, c.section_id
            LIMIT 1000
            """)
    List<Waiting> waiting(long courseId, boolean allSections, String sections, Instant now);
}
