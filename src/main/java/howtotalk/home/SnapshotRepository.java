package howtotalk.home;

import howtotalk.grading.SpotFinding;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Every place in which something of a student's log was shown to a course on purpose. */
interface SnapshotRepository {

    /**
     * Something shown.
     *
     * @param kind HANDED_IN, TALK or OUTCOME
     * @param id of the assignment, the talk or the outcome
     * @param title of what it was
     * @param number of the attempt; 0 where there is none
     * @param at when
     * @param people how many conversations it showed
     */
    record Snapshot(String kind, long id, String title, int number, Instant at, int people) {}

    @SqlQuery("""
            SELECT kind, id, title, number, at, people FROM (
              SELECT 'HANDED_IN' AS kind, a.id AS id, a.title AS title, t.number AS number, t.handed_in_at AS at,
                     (SELECT count(*) FROM evidence e WHERE e.attempt_id = t.id) AS people, t.id AS row
              FROM submission s
              JOIN assignment a ON a.id = s.assignment_id
              JOIN attempt t ON t.submission_id = s.id AND t.handed_in_at IS NOT NULL
              WHERE s.enrolment_id = :enrolmentId
              UNION ALL
              SELECT 'TALK', k.id, coalesce(nullif(k.story_title, ''), a.title), 0, k.started_at,
                     (SELECT count(*) FROM talk_touch x WHERE x.talk_id = k.id), k.id
              FROM submission s
              JOIN assignment a ON a.id = s.assignment_id
              JOIN talk k ON k.submission_id = s.id AND k.started_at IS NOT NULL
              WHERE s.enrolment_id = :enrolmentId
              UNION ALL
              SELECT 'OUTCOME', o.id,
                     CASE WHEN o.kind IS NULL THEN 'Status' ELSE o.title || ', ' || o.employer END, 0, o.filed_at,
                     (SELECT count(*) FROM outcome_step p WHERE p.outcome_id = o.id), o.id
              FROM outcome o
              WHERE o.enrolment_id = :enrolmentId
            )
            ORDER BY at DESC, kind, row DESC
            LIMIT 300
            """)
    List<Snapshot> of(long enrolmentId);

    /** A conversation that the lot fell on, and what came of it. */
    record Drawn(
            long assignmentId,
            String title,
            String person,
            Instant drawnAt,
            @Nullable SpotFinding finding) {}

    @SqlQuery("""
            SELECT a.id AS assignment_id, a.title, v.person, c.drawn_at, c.finding
            FROM submission s
            JOIN assignment a ON a.id = s.assignment_id
            JOIN attempt t ON t.submission_id = s.id
            JOIN evidence v ON v.attempt_id = t.id
            JOIN spot_check c ON c.evidence_id = v.id
            WHERE s.enrolment_id = :enrolmentId
            ORDER BY c.drawn_at DESC, c.id DESC
            LIMIT 100
            """)
    List<Drawn> drawn(long enrolmentId);

    /** Words that staff sent because the counts looked quiet. */
    record Nudge(String by, String text, Instant at) {}

    @SqlQuery("""
            SELECT coalesce(a.name, 'Staff') AS by, n.text, n.written_at AS at
            FROM nudge n
            LEFT JOIN account a ON a.id = n.written_by
            WHERE n.enrolment_id = :enrolmentId
            ORDER BY n.written_at DESC, n.id DESC
            LIMIT 100
            """)
    List<Nudge> nudges(long enrolmentId);
}
