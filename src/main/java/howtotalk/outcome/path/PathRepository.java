package howtotalk.outcome.path;

import howtotalk.opportunity.OpportunityStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Frozen paths, and what a path is put together from. */
interface PathRepository {

    /** What a touch says. */
    record Text(long id, String what) {}

    /** A touch that stands in something handed in, first at that moment. */
    record Evidence(long touchId, long assignmentId, String title, Instant handedInAt) {}

    /** A touch that a talk told of. */
    record Mention(long touchId, String title, Instant toldAt) {}

    /** A step of a frozen path that was handed in; the moment is unknown where nothing tells of it any more. */
    record FrozenHandIn(
            int position,
            long assignmentId,
            String title,
            @Nullable Instant handedInAt) {}

    /** A step of a frozen path that a talk told of. */
    record FrozenTalk(int position, String title, Instant toldAt) {}

    @SqlQuery("SELECT id, what FROM touch WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id LIMIT 2000")
    List<Text> texts(String ids);

    @SqlQuery("""
            SELECT ev.touch_id, a.id AS assignment_id, a.title, min(t.handed_in_at) AS handed_in_at
            FROM json_each(:ids) j
            JOIN evidence ev ON ev.touch_id = j.value
            JOIN attempt t ON t.id = ev.attempt_id
            JOIN submission s ON s.id = t.submission_id
            JOIN assignment a ON a.id = s.assignment_id
            WHERE t.handed_in_at IS NOT NULL
            GROUP BY ev.touch_id, a.id
            ORDER BY 4, a.id, ev.touch_id
            LIMIT 2000
            """)
    List<Evidence> evidence(String ids);

    @SqlQuery("""
            SELECT tt.touch_id, CASE k.story_title WHEN '' THEN a.title ELSE k.story_title END AS title,
                   k.stopped_at AS told_at
            FROM json_each(:ids) j
            JOIN talk_touch tt ON tt.touch_id = j.value
            JOIN talk k ON k.id = tt.talk_id
            JOIN submission s ON s.id = k.submission_id
            JOIN assignment a ON a.id = s.assignment_id
            WHERE k.stopped_at IS NOT NULL
            ORDER BY k.stopped_at, k.id, tt.touch_id
            LIMIT 2000
            """)
    List<Mention> talks(String ids);

    @SqlQuery("""
            SELECT position, who, introducer, person, organisation, introduced_by, role, channel, two_way, happened_on,
                   logged_at, what, origin, tie, hiring
            FROM outcome_step
            WHERE outcome_id = :outcomeId
            ORDER BY position, id
            LIMIT 1000
            """)
    List<Path.Step> frozenSteps(long outcomeId);

    @SqlQuery("""
            SELECT p.position, a.id AS assignment_id, a.title, q.handed_in_at
            FROM outcome_step p
            JOIN outcome_step_assignment q ON q.step_id = p.id
            JOIN assignment a ON a.id = q.assignment_id
            WHERE p.outcome_id = :outcomeId
            ORDER BY q.handed_in_at, a.position, a.id, p.position
            LIMIT 2000
            """)
    List<FrozenHandIn> frozenHandIns(long outcomeId);

    @SqlQuery("""
            SELECT p.position, k.title, k.told_at
            FROM outcome_step p
            JOIN outcome_talk k ON k.step_id = p.id
            WHERE p.outcome_id = :outcomeId
            ORDER BY k.told_at, p.position
            LIMIT 2000
            """)
    List<FrozenTalk> frozenTalks(long outcomeId);

    @SqlQuery("""
            SELECT stage, happened_on AS "on" FROM outcome_stage WHERE outcome_id = :outcomeId ORDER BY position LIMIT 200
            """)
    List<Path.Stage> frozenStages(long outcomeId);

    @SqlUpdate("""
            INSERT INTO outcome_step (outcome_id, position, touch_id, who, introducer, person, organisation, introduced_by,
                                      role, channel, two_way, happened_on, logged_at, what, origin, tie, hiring)
            VALUES (:outcomeId, :s.position, :touchId, :s.who, :s.introducer, :s.person, :s.organisation, :s.introducedBy,
                    :s.role, :s.channel, :s.twoWay, :s.happenedOn, :s.loggedAt, :s.what, :s.origin, :s.tie, :s.hiring)
            """)
    @GetGeneratedKeys
    long addStep(long outcomeId, long touchId, @BindMethods("s") Path.Step step);

    /** The assignment is credited, and keeps its name for as long as it is there. */
    @SqlUpdate("""
            INSERT INTO outcome_step_assignment (step_id, assignment_id, handed_in_at)
            VALUES (:stepId, :assignmentId, :handedInAt)
            """)
    void addHandIn(long stepId, long assignmentId, Instant handedInAt);

    @SqlUpdate("""
            INSERT INTO outcome_talk (step_id, title, told_at) VALUES (:stepId, :title, :toldAt)
            ON CONFLICT DO NOTHING
            """)
    void addTalk(long stepId, String title, Instant toldAt);

    @SqlUpdate("""
            INSERT INTO outcome_stage (outcome_id, position, stage, happened_on)
            VALUES (:outcomeId, :position, :stage, :happenedOn)
            """)
    void addStage(long outcomeId, int position, OpportunityStage stage, LocalDate happenedOn);
}
