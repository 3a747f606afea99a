package howtotalk.account;

import howtotalk.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Links and codes that work once. Only hashes are stored; a token is void after its time, after its use, after a newer
 * one for the same purpose and after a change of password. Looking at it does not use it.
 */
public final class OneTimeTokens {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Rows rows;
    private final AccountRepository accounts;
    private final InstantSource clock;

    public OneTimeTokens(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(Rows.class);
        this.accounts = database.repository(AccountRepository.class);
        this.clock = clock;
    }

    /**
     * A new token of 192 bits for a link; older ones for the same purpose are void.
     *
     * @param purpose what it opens
     * @param accountId whose it is, or nobody's
     * @return the token, which is nowhere else
     */
    public String mint(TokenPurpose purpose, @Nullable Long accountId) {
        return mint(purpose, accountId, Secrets::token);
    }

    /** As {@link #mint(TokenPurpose, Long)}, as a code of 13 letters, 63 bits, to be typed from paper. */
    String mintCode(TokenPurpose purpose, long accountId) {
        return mint(purpose, accountId, () -> Secrets.code(ClaimCodes.LETTERS));
    }

    private String mint(TokenPurpose purpose, @Nullable Long accountId, Supplier<String> secret) {
        var token = secret.get();
        var now = clock.instant();
        database.transaction(() -> {
            rows.voidOlder(purpose, accountId);
            rows.sweep(now.minus(KEPT));
            rows.add(purpose, Secrets.hash(token), accountId, now, now.plus(purpose.lasts()));
        });
        return token;
    }

    /**
     * Whose token it is, without using it.
     *
     * @param purpose what it must be for
     * @param token from the link
     * @return the token's account, or nothing if it never was, is void, or its account is disabled
     */
    public @Nullable Held find(TokenPurpose purpose, String token) {
        return rows.find(purpose, Secrets.hash(token), clock.instant());
    }

    /** As {@link #find}: the account itself, or nothing where the token is good but nobody's, too. */
    public @Nullable Account holder(TokenPurpose purpose, String token) {
        var held = find(purpose, token);
        return held == null || held.accountId() == null ? null : accounts.find(held.accountId());
    }

    /**
     * Uses the token up; of several who try at the same moment one succeeds.
     *
     * @return whether it was good until now; if not, nothing may follow
     */
    public boolean use(TokenPurpose purpose, String token) {
        return rows.use(purpose, Secrets.hash(token), clock.instant()) == 1;
    }

    /** Makes every token of an account void: its password was changed, or it was disabled. */
    public void voidAll(long accountId) {
        rows.voidAll(accountId);
    }

    /** Makes every token without an account void. */
    public void voidUnowned(TokenPurpose purpose) {
        rows.voidOlder(purpose, null);
    }

    /**
     * A token that can be used.
     *
     * @param accountId whose it is, or nobody's
     */
    public record Held(@Nullable Long accountId) {}

    interface Rows {
        @SqlUpdate("""
                INSERT INTO one_time_token (purpose, token_hash, account_id, created_at, expires_at)
                VALUES (:purpose, :tokenHash, :accountId, :now, :expiresAt)
                """)
        void add(TokenPurpose purpose, String tokenHash, @Nullable Long accountId, Instant now, Instant expiresAt);

        @SqlQuery("""
                SELECT t.account_id
                FROM one_time_token t
                LEFT JOIN account a ON a.id = t.account_id
                WHERE t.token_hash = :tokenHash AND t.purpose = :purpose AND t.used_at IS NULL
                  AND t.expires_at > :now AND a.disabled_at IS NULL
                """)
        @Nullable
        Held find(TokenPurpose purpose, String tokenHash, Instant now);

        @SqlUpdate("""
                UPDATE one_time_token SET used_at = :now
                WHERE token_hash = :tokenHash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
                """)
        int use(TokenPurpose purpose, String tokenHash, Instant now);

        @SqlUpdate("""
                DELETE FROM one_time_token
                WHERE account_id IS :accountId AND purpose = :purpose AND used_at IS NULL
                """)
        void voidOlder(TokenPurpose purpose, @Nullable Long accountId);

        @SqlUpdate("DELETE FROM one_time_token WHERE account_id = :accountId AND used_at IS NULL")
        void voidAll(long accountId);

        @SqlUpdate("DELETE FROM one_time_token WHERE expires_at < :before")
        void sweep(Instant before);
    }
}
