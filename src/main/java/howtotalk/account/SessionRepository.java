package howtotalk.account;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

public interface SessionRepository {

    /** A session and what its page needs of the account. */
    record Open(
            long id,
            long accountId,
            String name,
            boolean administrator,
            SessionKind kind,
            Instant createdAt,
            Instant seenAt,
            Instant confirmedAt,
            String browser,
            boolean secondFactor) {}

    @SqlQuery("""
            SELECT s.id, s.account_id, a.name, a.administrator, s.kind, s.created_at, s.seen_at, s.confirmed_at, s.browser,
                   EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS second_factor
            FROM session s
            JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = :tokenHash AND a.disabled_at IS NULL
            """)
    @Nullable
    Open find(String tokenHash);

    @SqlQuery("""
            SELECT s.id, s.account_id, a.name, a.administrator, s.kind, s.created_at, s.seen_at, s.confirmed_at, s.browser,
                   EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS second_factor
            FROM session s
            JOIN account a ON a.id = s.account_id
            WHERE s.account_id = :accountId
            ORDER BY s.seen_at DESC, s.id DESC
            LIMIT 100
            """)
    List<Open> of(long accountId);

    @SqlUpdate("""
            INSERT INTO session (account_id, token_hash, kind, browser, created_at, seen_at, confirmed_at)
            VALUES (:accountId, :tokenHash, :kind, :browser, :now, :now, :confirmedAt)
            """)
    @GetGeneratedKeys
    long add(long accountId, String tokenHash, SessionKind kind, String browser, Instant now, Instant confirmedAt);

    @SqlUpdate("UPDATE session SET seen_at = :now WHERE id = :id")
    void seen(long id, Instant now);

    @SqlUpdate("UPDATE session SET confirmed_at = :now WHERE id = :id")
    void confirmed(long id, Instant now);

    @SqlUpdate("DELETE FROM session WHERE id = :id AND account_id = :accountId")
    int end(long id, long accountId);

    @SqlUpdate("DELETE FROM session WHERE account_id = :accountId AND id <> :except")
    void endAllBut(long accountId, long except);

    @SqlUpdate("DELETE FROM session WHERE kind = :kind AND (created_at < :createdBefore OR seen_at < :seenBefore)")
    int sweep(SessionKind kind, Instant createdBefore, Instant seenBefore);

    @SqlQuery("""
            SELECT EXISTS (
              SELECT 1 FROM enrolment
              WHERE account_id = :accountId AND status = 'ACTIVE' AND role <> 'STUDENT'
              UNION ALL
              SELECT 1 FROM account WHERE id = :accountId AND instructor = 1)
            """)
    boolean isStaff(long accountId);
}
