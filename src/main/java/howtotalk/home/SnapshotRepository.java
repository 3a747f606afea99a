package howtotalk.home;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

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
}
