package howtotalk.mail;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface MailRepository {

    /** What the mail server gets. */
    record Waiting(long id, String recipient, String subject, String body, String unsubscribe, int attempts) {}

    @SqlUpdate("""
            INSERT INTO mail (recipient, subject, body, token_free, unsubscribe, once_key, created_at, problem)
            VALUES (:recipient, :subject, :body, :tokenFree, :unsubscribe, :onceKey, :now, :problem)
            ON CONFLICT (once_key) DO NOTHING
            """)
    int add(
            String recipient,
            String subject,
            String body,
            String tokenFree,
            String unsubscribe,
            @Nullable String onceKey,
            Instant now,
            String problem);

    @SqlQuery("""
            SELECT id, recipient, subject, body, unsubscribe, attempts
            FROM mail
            WHERE sent_at IS NULL AND attempts < :most AND problem <> :notForSending
            ORDER BY id
            LIMIT 100
            """)
    List<Waiting> waiting(int most, String notForSending);

    @SqlUpdate("""
            UPDATE mail
            SET sent_at = :now, body = token_free, unsubscribe = '', attempts = attempts + 1, problem = ''
            WHERE id = :id
            """)
    void sent(long id, Instant now);

    @SqlUpdate("UPDATE mail SET attempts = attempts + 1, problem = :problem WHERE id = :id")
    void failed(long id, String problem);

    @SqlUpdate("UPDATE mail SET body = token_free, unsubscribe = '' WHERE id = :id")
    void forgetTokens(long id);

    @SqlQuery("""
            SELECT id, recipient, subject, token_free AS text, once_key, created_at, sent_at, attempts, problem
            FROM mail
            ORDER BY id DESC
            LIMIT :limit OFFSET :offset
            """)
    List<Mail> latest(int limit, int offset);

    @SqlQuery("""
            SELECT id, recipient, subject, token_free AS text, once_key, created_at, sent_at, attempts, problem
            FROM mail
            WHERE id = :id
            """)
    @Nullable
    Mail find(long id);

    @SqlQuery("SELECT count(*) FROM mail WHERE sent_at IS NULL")
    int unsent();
}
