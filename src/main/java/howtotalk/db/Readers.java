package howtotalk.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * The connections that read, each with its statements kept prepared. A connection on which a query failed is closed:
 * nobody knows what snapshot it is in, and a reader in an old one would show pages as they had been.
 */
final class Readers implements AutoCloseable {

    private final HikariDataSource pool;
    private final KeptStatements.OfPool kept = new KeptStatements.OfPool();
    private final ThreadLocal<@Nullable KeptStatements> mine = new ThreadLocal<>();

    /**
     * @param pool of connections that cannot write
     */
    Readers(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Runs a query on the thread's own connection if it has one, else on one that is free. */
    <R> @Nullable R run(String sql, Select.Work<R> work) {
        var lent = mine.get();
        return lent == null ? lending(free -> work.with(free.of(sql))) : on(lent, sql, work);
    }

    /** Runs queries on one connection, all from one snapshot. */
    @SuppressWarnings("NullAway") // null only where the work itself answers null
    <R> R inSnapshot(Supplier<R> work) {
        if (mine.get() != null) {
            return work.get();
        }
        return lending(lent -> {
            lent.of("BEGIN").execute();
            mine.set(lent);
            try (End end = () -> end(lent)) {
                return work.get();
            }
        });
    }

    /** What ends a snapshot; if it fails after the work did, the work's own fault is told. */
    private interface End extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private void end(KeptStatements lent) throws SQLException {
        mine.remove();
        lent.of("COMMIT").execute();
    }

    private static <R> @Nullable R on(KeptStatements lent, String sql, Select.Work<R> work) {
        try {
            return work.with(lent.of(sql));
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    private interface Use<R> {
        @Nullable
        R of(KeptStatements lent) throws SQLException;
    }

    private <R> @Nullable R lending(Use<R> use) {
        Connection pooled;
        try {
            pooled = pool.getConnection();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
        boolean sound = false;
        try {
            var result = use.of(kept.of(pooled));
            sound = true;
            return result;
        } catch (SQLException e) {
            throw new QueryFailed(e);
        } catch (RuntimeException e) {
            sound = !(e instanceof QueryFailed); // a row that is not there is no fault of the connection
            throw e;
        } finally {
            giveBack(pooled, sound);
        }
    }

    private void giveBack(Connection pooled, boolean sound) {
        try {
            if (sound) {
                pooled.close();
            } else {
                kept.forget(pooled);
                pool.evictConnection(pooled);
            }
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        kept.clear();
    }
}
