package howtotalk.account.secondfactor;

import howtotalk.account.ClaimCodes;
import howtotalk.account.PasswordCheck;
import howtotalk.account.Secrets;
import howtotalk.account.Throttle;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The second step of signing in: a number from an app, or a recovery code from paper. A new password does not switch it
 * off; its owner does with a number, an administrator for whoever lost both.
 */
public final class SecondFactor {

    private static final int RECOVERY_CODES = 10;

    private final Database database;
    private final Rows rows;
    private final Throttle throttle;
    private final Audit audit;
    private final InstantSource clock;

    public SecondFactor(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(Rows.class);
        this.throttle = new Throttle(database, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether signing in to this account takes a second step. */
    public boolean holds(long accountId) {
        var factor = rows.find(accountId);
        return factor != null && factor.confirmedAt() != null;
    }

    /** The secret of a factor that was begun and not confirmed, or nothing. */
    @Nullable
    String begun(long accountId) {
        var factor = rows.find(accountId);
        return factor == null || factor.confirmedAt() != null ? null : factor.secret();
    }

    /** A new secret, which holds once a number of it was typed; a factor that holds is left as it is. */
    void begin(long accountId) {
        rows.begin(accountId, Totp.secret(), now());
    }

    /**
     * Makes the factor hold if the number is right.
     *
     * @param accountId who began it
     * @param typed the number that the app shows
     * @return recovery codes, which are nowhere else; none if the number was wrong
     */
    List<String> confirm(long accountId, String typed) {
        return database.transaction(() -> {
            var factor = rows.find(accountId);
            if (factor == null || factor.confirmedAt() != null) return List.of();
            var step = Totp.step(factor.secret(), digits(typed), clock.instant(), factor.lastStep());
            if (step.isEmpty()) return List.of();
            var codes = new ArrayList<String>();
            for (int i = 0; i < RECOVERY_CODES; i++) {
                codes.add(Secrets.code(ClaimCodes.LETTERS));
            }
            rows.confirm(accountId, step.getAsLong(), now());
            rows.addCodes(accountId, codes.stream().map(Secrets::hash).toList());
            audit.add(accountId, "SECOND_FACTOR_ADDED", accountId, null, "");
            return codes.stream().map(ClaimCodes::written).toList();
        });
    }

    /**
     * Tries a number or a recovery code; each is accepted once. Guessing is slowed down after five tries.
     *
     * @param address from which it comes
     * @return what is wrong, or empty
     */
    public String problem(long accountId, String address, String typed) {
        var subject = "second factor " + accountId;
        var wait = throttle.wait(subject, address);
        if (!wait.isZero()) {
            return "Too many tries. Wait " + PasswordCheck.words(wait) + ", then try again.";
        }
        if (!accepts(accountId, typed)) {
            throttle.failed(subject, address);
            audit.add(null, "SECOND_FACTOR_REFUSED", accountId, null, "");
            return "This number is not the one, or was used already. The app shows a new one every half minute.";
        }
        throttle.succeeded(subject);
        return "";
    }

    private boolean accepts(long accountId, String typed) {
        return database.transaction(() -> {
            var factor = rows.find(accountId);
            if (factor == null || factor.confirmedAt() == null) return false;
            var step = Totp.step(factor.secret(), digits(typed), clock.instant(), factor.lastStep());
            if (step.isPresent()) return rows.accept(accountId, step.getAsLong()) == 1;
            var code = ClaimCodes.normal(typed);
            if (code.length() != ClaimCodes.LETTERS || rows.useCode(accountId, Secrets.hash(code), now()) != 1) {
                return false;
            }
            audit.add(accountId, "RECOVERY_CODE_USED", accountId, null, rows.codesLeft(accountId) + " left");
            return true;
        });
    }

    int codesLeft(long accountId) {
        return rows.codesLeft(accountId);
    }

    /** Switches it off; answers whether there was one. */
    public boolean remove(long actorId, long accountId) {
        return database.transaction(() -> {
            if (rows.remove(accountId) == 0) return false;
            audit.add(actorId, "SECOND_FACTOR_REMOVED", accountId, null, "");
            return true;
        });
    }

    private static String digits(String typed) {
        return typed.replace(" ", "");
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }

    /** A factor as stored. */
    record Factor(String secret, @Nullable Instant confirmedAt, long lastStep) {}

    interface Rows {

        @SqlQuery("SELECT secret, confirmed_at, last_step FROM second_factor WHERE account_id = :accountId")
        @Nullable
        Factor find(long accountId);

        @SqlUpdate("""
                INSERT INTO second_factor (account_id, secret, begun_at) VALUES (:accountId, :secret, :now)
                ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at
                WHERE confirmed_at IS NULL
                """)
        void begin(long accountId, String secret, Instant now);

        @SqlUpdate("""
                UPDATE second_factor SET confirmed_at = :now, last_step = :step
                WHERE account_id = :accountId AND confirmed_at IS NULL
                """)
        void confirm(long accountId, long step, Instant now);

        @SqlUpdate("""
                UPDATE second_factor SET last_step = :step
                WHERE account_id = :accountId AND last_step < :step
                """)
        int accept(long accountId, long step);

        @SqlBatch("INSERT INTO recovery_code (account_id, code_hash) VALUES (:accountId, :hash)")
        void addCodes(long accountId, List<String> hash);

        @SqlUpdate("""
                UPDATE recovery_code SET used_at = :now
                WHERE account_id = :accountId AND code_hash = :hash AND used_at IS NULL
                """)
        int useCode(long accountId, String hash, Instant now);

        @SqlQuery("SELECT count(*) FROM recovery_code WHERE account_id = :accountId AND used_at IS NULL")
        int codesLeft(long accountId);

        @SqlUpdate("DELETE FROM second_factor WHERE account_id = :accountId")
        int remove(long accountId);
    }
}
