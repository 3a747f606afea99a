package howtotalk.coach;

import howtotalk.touch.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Notes that wait to be sent, and those sent that wait for an answer. Nobody but the student ever reads one. */
interface NoteRepository {

    /** A note that waits to be sent. */
    record Waiting(long contactId, String name, String organisation, NoteKind kind, String text, Instant savedAt) {}

    /** A message that was sent and not answered yet. */
    record Sent(
            long touchId,
            long contactId,
            String name,
            String organisation,
            Channel channel,
            LocalDate happenedOn,
            String what) {}

    @SqlQuery("""
            SELECT contact_id, kind, text, version, saved_at
            FROM note
            WHERE contact_id = :contactId AND account_id = :accountId
            """)
    @Nullable
    Note find(long contactId, long accountId);

    @SqlQuery("""
            SELECT n.contact_id, c.name, c.organisation, n.kind, n.text, n.saved_at
            FROM note n
            JOIN contact c ON c.id = n.contact_id
            WHERE n.account_id = :accountId AND trim(n.text) <> ''
            ORDER BY n.saved_at DESC, n.contact_id
            LIMIT 50
            """)
    List<Waiting> waiting(long accountId);

    @SqlQuery("""
            SELECT t.id AS touch_id, t.contact_id, c.name, c.organisation, t.channel, t.happened_on, t.what
            FROM touch t
            JOIN contact c ON c.id = t.contact_id
            WHERE t.account_id = :accountId AND t.happened_on >= :since AND t.direction = 'OUTGOING'
              AND t.channel IN ('EMAIL', 'LINKEDIN', 'TEXT', 'HANDWRITTEN')
              AND NOT EXISTS (SELECT 1 FROM touch a WHERE a.answers_id = t.id) AND c.erased_at IS NULL
            ORDER BY t.happened_on DESC, t.id DESC
            LIMIT 30
            """)
    List<Sent> unanswered(long accountId, LocalDate since);

    /** Keeps the first version; nothing happens if there is one already. */
    @SqlUpdate("""
            INSERT INTO note (contact_id, account_id, kind, text, saved_at)
            VALUES (:contactId, :accountId, :kind, :text, :now)
            ON CONFLICT DO NOTHING
            """)
    int add(long contactId, long accountId, NoteKind kind, String text, Instant now);

    /** How many rows changed: none if the note was saved elsewhere meanwhile, or sent. */
    @SqlUpdate("""
            UPDATE note SET kind = :kind, text = :text, version = version + 1, saved_at = :now
            WHERE contact_id = :contactId AND account_id = :accountId AND version = :version
            """)
    int save(long contactId, long accountId, int version, NoteKind kind, String text, Instant now);

    @SqlUpdate("DELETE FROM note WHERE contact_id = :contactId AND account_id = :accountId")
    void delete(long contactId, long accountId);
}
