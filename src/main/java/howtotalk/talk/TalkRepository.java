package howtotalk.talk;

import howtotalk.touch.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Talks, their clocks and tallies. */
public interface TalkRepository {

    /** A talk with all that its page shows. */
    record Told(
            long id,
            long submissionId,
            long assignmentId,
            String assignment,
            long courseId,
            long speakingDayId,
            String dayTitle,
            LocalDate day,
            long accountId,
            String speaker,
            @Nullable Long storyId,
            String storyTitle,
            int seconds,
            @Nullable Instant startedAt,
            @Nullable Instant stoppedAt,
            int greenAfter,
            int yellowAfter,
            int redAfter,
            int timeMultiplierPercent,
            boolean noFillerTally,
            @Nullable Instant releasedAt) {}

    /** How often a word that carries nothing was said. */
    record Filler(String word, int times) {}

    /** A conversation that a talk came from. */
    record From(String person, String organisation, Channel channel, LocalDate happenedOn, String what) {}

    /** An assessment without its levels. */
    record Given(
            long id,
            String comment,
            String privateNote,
            int version,
            Instant savedAt,
            @Nullable Instant releasedAt) {}

    /** A level in halves. */
    record GivenLevel(long criterionId, int halves) {}

    @SqlQuery("""
            SELECT t.id, t.submission_id, sub.assignment_id, a.title AS assignment, e.course_id, d.id AS speaking_day_id,
                   d.title AS day_title, d.day, e.account_id, ac.name AS speaker, sl.story_id, t.story_title, t.seconds,
                   t.started_at, t.stopped_at, d.green_after, d.yellow_after, d.red_after, e.time_multiplier_percent,
                   e.no_filler_tally, ass.released_at
            FROM talk t
            JOIN slot sl ON sl.id = t.slot_id
            JOIN speaking_day d ON d.id = sl.speaking_day_id
            JOIN submission sub ON sub.id = t.submission_id
            JOIN assignment a ON a.id = sub.assignment_id
            JOIN enrolment e ON e.id = sub.enrolment_id
            JOIN account ac ON ac.id = e.account_id
            LEFT JOIN assessment ass ON ass.submission_id = sub.id
            WHERE t.id = :id
            """)
    @Nullable
    Told find(long id);

    @SqlQuery("SELECT word, times FROM filler WHERE talk_id = :talkId AND times > 0 ORDER BY times DESC, word LIMIT 50")
    List<Filler> fillers(long talkId);

    @SqlQuery("""
            SELECT coalesce(m.name, c.name) AS person, coalesce(m.organisation, c.organisation) AS organisation,
                   x.channel, x.happened_on, x.what
            FROM talk_touch tt
            JOIN touch x ON x.id = tt.touch_id
            JOIN contact c ON c.id = x.contact_id
            LEFT JOIN contact m ON m.id = c.merged_into
            WHERE tt.talk_id = :talkId
            ORDER BY x.happened_on, x.id
            LIMIT 60
            """)
    List<From> comesFrom(long talkId);

    @SqlQuery("SELECT id FROM submission WHERE assignment_id = :assignmentId AND enrolment_id = :enrolmentId")
    @Nullable
    Long submission(long assignmentId, long enrolmentId);

    @SqlUpdate("INSERT INTO talk (slot_id, submission_id) VALUES (:slotId, :submissionId)")
    @GetGeneratedKeys
    long add(long slotId, long submissionId);

    /** Takes down which story is told, and what it comes from, as it stands now. */
    default void nameStory(long talkId) {
        setTitle(talkId);
        keepTouches(talkId);
    }

    @SqlUpdate("""
            UPDATE talk
            SET story_title = coalesce((SELECT st.title FROM slot sl JOIN story st ON st.id = sl.story_id
                                        WHERE sl.id = talk.slot_id), '')
            WHERE id = :talkId
            """)
    void setTitle(long talkId);

    @SqlUpdate("""
            INSERT INTO talk_touch (talk_id, touch_id)
            SELECT t.id, st.touch_id
            FROM talk t
            JOIN slot sl ON sl.id = t.slot_id
            JOIN story_touch st ON st.story_id = sl.story_id
            WHERE t.id = :talkId
            ON CONFLICT DO NOTHING
            """)
    void keepTouches(long talkId);

    @SqlUpdate("""
            UPDATE talk
            SET seconds = :seconds, started_at = :startedAt, stopped_at = :stoppedAt, version = version + 1
            WHERE slot_id = :slotId
            """)
    void setClock(long slotId, int seconds, @Nullable Instant startedAt, @Nullable Instant stoppedAt);

    @SqlUpdate("""
            UPDATE story
            SET stage = 'TOLD', version = version + 1, saved_at = :now
            WHERE id = (SELECT story_id FROM slot WHERE id = :slotId) AND stage <> 'TOLD'
            """)
    void storyIsTold(long slotId, Instant now);

    @SqlUpdate("""
            INSERT INTO filler (talk_id, word, times)
            VALUES (:talkId, :word, max(0, :by))
            ON CONFLICT DO UPDATE SET times = max(0, times + :by)
            """)
    void count(long talkId, String word, int by);

    /** What was given so far, in the room or on the grading page. */
    @SqlQuery("""
            SELECT id, comment, private_note, version, saved_at, released_at
            FROM assessment
            WHERE submission_id = :submissionId
            """)
    @Nullable
    Given given(long submissionId);

    @SqlQuery("""
            SELECT criterion_id, halves
            FROM assessment_level
            WHERE assessment_id = :assessmentId AND halves IS NOT NULL
            ORDER BY criterion_id
            LIMIT 100
            """)
    List<GivenLevel> levels(long assessmentId);
}
