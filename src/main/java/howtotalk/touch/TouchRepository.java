package howtotalk.touch;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Touches. Every query names the student whose they are: nobody else ever reads a log. */
public interface TouchRepository {

    /** A touch of this student, or nothing. */
    @SqlQuery("""
            SELECT t.id, t.account_id, t.contact_id, c.name, c.organisation, t.happened_on, t.logged_at, t.channel,
                   t.direction, t.what, t.place, t.learned, t.helped, t.help_received, t.referral, t.answers_id,
                   t.next_action, t.next_on, t.next_done_at, t.version
            FROM touch t
            JOIN contact c ON c.id = t.contact_id
            WHERE t.id = :id AND t.account_id = :accountId AND c.erased_at IS NULL
            """)
    @Nullable
    Touch find(long id, long accountId);

    /**
     * The touches with a contact and with those that were merged into it, the latest first.
     *
     * @param contactId of the contact
     * @param accountId the student
     * @param limit how many at most
     */
    @SqlQuery("""
            WITH RECURSIVE same (id) AS (
              SELECT :contactId
              UNION
              SELECT c.id FROM same JOIN contact c ON c.merged_into = same.id
              WHERE c.account_id = :accountId AND c.merged_into IS NOT NULL
            )
            SELECT t.id, t.account_id, t.contact_id, c.name, c.organisation, t.happened_on, t.logged_at, t.channel,
                   t.direction, t.what, t.place, t.learned, t.helped, t.help_received, t.referral, t.answers_id,
                   t.next_action, t.next_on, t.next_done_at, t.version
            FROM same
            JOIN touch t ON t.contact_id = same.id
            JOIN contact c ON c.id = t.contact_id
            WHERE t.account_id = :accountId
            ORDER BY t.happened_on DESC, t.logged_at DESC, t.id DESC
            LIMIT :limit
            """)
    List<Touch> with(long contactId, long accountId, int limit);

    @SqlUpdate("""
            INSERT INTO touch (account_id, contact_id, happened_on, logged_at, channel, direction, what, place, learned,
              helped, help_received, referral, answers_id, next_action, next_on)
            VALUES (:accountId, :contactId, :happenedOn, :now, :channel, :direction, :what, :place, :learned,
              :helped, :helpReceived, :referral, :answersId, :nextAction, :nextOn)
            """)
    @GetGeneratedKeys
    long add(long accountId, long contactId, @BindMethods NewTouch touch, Instant now);

    /** Writes a touch anew if it still has this version. When it was logged stays. A new next action is not done yet. */
    @SqlUpdate("""
            UPDATE touch
            SET happened_on = :happenedOn, channel = :channel, direction = :direction, what = :what, place = :place,
                learned = :learned, helped = :helped, help_received = :helpReceived, referral = :referral,
                answers_id = :answersId,
                next_done_at = iif(next_action = :nextAction, next_done_at, NULL),
                next_action = :nextAction, next_on = :nextOn, version = version + 1
            WHERE id = :id AND account_id = :accountId AND version = :version
            """)
    boolean update(long id, long accountId, @BindMethods NewTouch touch, int version);

    /** Says which earlier touch this one answers. */
    @SqlUpdate("UPDATE touch SET answers_id = :answersId WHERE id = :id AND account_id = :accountId")
    boolean setAnswers(long id, long accountId, long answersId);

    /** Marks the next action as done, the first time for good; nothing opens it again. */
    @SqlUpdate("""
            UPDATE touch SET next_done_at = iif(:at IS NULL, NULL, coalesce(next_done_at, :at))
            WHERE id = :id AND account_id = :accountId AND next_action <> ''
            """)
    boolean setDone(long id, long accountId, @Nullable Instant at);

    /** In how many places the touch was handed in, told or filed: as long as there is one, it stays in the log. */
    @SqlQuery("""
            SELECT (SELECT count(*) FROM evidence WHERE touch_id = :id)
                 + (SELECT count(*) FROM talk_touch WHERE touch_id = :id)
                 + (SELECT count(*) FROM outcome_step WHERE touch_id = :id)
            """)
    int snapshots(long id);

    @SqlUpdate("DELETE FROM touch WHERE id = :id AND account_id = :accountId")
    boolean delete(long id, long accountId);
}
