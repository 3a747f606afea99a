package howtotalk.story;

import howtotalk.touch.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The stories of one student at a time. */
interface StoryRepository {

    /** A story in the list, with the people it comes from. */
    record Line(long id, String title, String lesson, String tags, StoryStage stage, String people) {}

    /** A touch that a story may come from. */
    record Told(long id, String person, String organisation, Channel channel, LocalDate happenedOn, String what) {}

    /** A touch that a story is about to be made of. */
    record Origin(long id, String person, String what, String learned) {}

    @SqlQuery("""
            SELECT s.id, s.title, s.lesson, s.tags, s.stage,
                   coalesce((SELECT group_concat(DISTINCT coalesce(m.name, c.name))
                             FROM story_touch st
                             JOIN touch t ON t.id = st.touch_id
                             JOIN contact c ON c.id = t.contact_id
                             LEFT JOIN contact m ON m.id = c.merged_into
                             WHERE st.story_id = s.id), '') AS people
            FROM story s
            WHERE s.account_id = :accountId
            ORDER BY s.saved_at DESC, s.id DESC
            LIMIT 300
            """)
    List<Line> of(long accountId);

    @SqlQuery("""
            SELECT id, title, moment, lesson, tags, stage, version, saved_at
            FROM story
            WHERE id = :id AND account_id = :accountId
            """)
    @Nullable
    Story find(long id, long accountId);

    @SqlQuery("SELECT touch_id FROM story_touch WHERE story_id = :id ORDER BY touch_id LIMIT 200")
    List<Long> touches(long id);

    @SqlQuery("""
            SELECT t.id, coalesce(m.name, c.name) AS person, coalesce(m.organisation, c.organisation) AS organisation,
                   t.channel, t.happened_on, t.what
            FROM touch t
            JOIN contact c ON c.id = t.contact_id
            LEFT JOIN contact m ON m.id = c.merged_into
            WHERE t.account_id = :accountId AND c.erased_at IS NULL
            ORDER BY t.id IN (SELECT value FROM json_each(:chosen)) DESC, t.happened_on DESC, t.id DESC
            LIMIT 60
            """)
    List<Told> toPickFrom(long accountId, String chosen);

    @SqlQuery("""
            SELECT t.id, c.name AS person, t.what, t.learned
            FROM touch t
            JOIN contact c ON c.id = t.contact_id
            WHERE t.id = :id AND t.account_id = :accountId AND c.erased_at IS NULL
            """)
    @Nullable
    Origin origin(long id, long accountId);

    @SqlUpdate("""
            INSERT INTO story (account_id, title, moment, lesson, tags, stage, saved_at)
            VALUES (:accountId, :title, :moment, :lesson, :tags, :stage, :now)
            """)
    @GetGeneratedKeys
    long add(long accountId, String title, String moment, String lesson, String tags, StoryStage stage, Instant now);

    /** How many rows changed: none if the story was saved elsewhere meanwhile. */
    @SqlUpdate("""
            UPDATE story
            SET title = :title, moment = :moment, lesson = :lesson, tags = :tags, stage = :stage,
                version = version + 1, saved_at = :now
            WHERE id = :id AND account_id = :accountId AND version = :version
            """)
    int save(
            long id,
            long accountId,
            int version,
            String title,
            String moment,
            String lesson,
            String tags,
            StoryStage stage,
            Instant now);

    @SqlUpdate("""
            DELETE FROM story_touch
            WHERE story_id = :id AND touch_id NOT IN (SELECT value FROM json_each(:touches))
            """)
    void dropTouches(long id, String touches);

    /** Only the student’s own touches are linked, whatever the form says. */
    @SqlUpdate("""
            INSERT INTO story_touch (story_id, touch_id)
            SELECT :id, t.id
            FROM touch t
            WHERE t.account_id = :accountId AND t.id IN (SELECT value FROM json_each(:touches))
            ON CONFLICT DO NOTHING
            """)
    void addTouches(long id, long accountId, String touches);

    @SqlUpdate("DELETE FROM story WHERE id = :id AND account_id = :accountId")
    int delete(long id, long accountId);
}
