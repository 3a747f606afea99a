package howtotalk.account;

import howtotalk.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing: after a few failures each further try must wait twice as long, by account and by address,
 * across restarts, and never for good.
 */
public final class Throttle {

    private static final int FREE_BY_ACCOUNT = 5;

    /** A whole class may sign in from one address, so an address has more tries. */
    private static final int FREE_BY_ADDRESS = 50;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final Failures rows;
    private final InstantSource clock;

    public Throttle(Database database, InstantSource clock) {
        this.rows = database.repository(Failures.class);
        this.clock = clock;
    }

    /** How long to wait before the next try; zero if it may come now. */
    public Duration wait(String account, String address) {
        var byAccount = wait(rows.find(accountKey(account)), FREE_BY_ACCOUNT);
        var byAddress = wait(rows.find(addressKey(address)), FREE_BY_ADDRESS);
        return byAccount.compareTo(byAddress) > 0 ? byAccount : byAddress;
    }

    public void failed(String account, String address) {
        var now = clock.instant();
        var forget = now.minus(FORGOTTEN_AFTER);
        rows.forget(forget);
        rows.count(accountKey(account), now);
        rows.count(addressKey(address), now);
    }

    public void succeeded(String account) {
        rows.clear(accountKey(account));
    }

    private Duration wait(@Nullable Failure failure, int free) {
        if (failure == null || failure.failures() < free) {
            return Duration.ZERO;
        }
        var delay = delay(failure.failures() - free);
        var left = Duration.between(clock.instant(), failure.failedAt().plus(delay));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** 5, 10, 20, … seconds, at most a quarter of an hour. */
    static Duration delay(int failuresBeyondFree) {
        var delay = Duration.ofSeconds(5L << Math.min(failuresBeyondFree, 10));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static String accountKey(String account) {
        return "account " + Secrets.hash(account.toLowerCase(Locale.ROOT)).substring(0, 32);
    }

    private static String addressKey(String address) {
        return "address " + address;
    }

    record Failure(int failures, Instant failedAt) {}

    interface Failures {
        @SqlQuery("SELECT failures, failed_at FROM sign_in_failure WHERE subject = :subject")
        @Nullable
        Failure find(String subject);

        @SqlUpdate("""
                INSERT INTO sign_in_failure (subject, failures, failed_at) VALUES (:subject, 1, :now)
                ON CONFLICT (subject) DO UPDATE SET failures = failures + 1, failed_at = excluded.failed_at
                """)
        void count(String subject, Instant now);

        @SqlUpdate("DELETE FROM sign_in_failure WHERE subject = :subject")
        void clear(String subject);

        @SqlUpdate("DELETE FROM sign_in_failure WHERE failed_at < :before")
        void forget(Instant before);
    }
}
