package howtotalk.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.CoreStatement;

/**
 * The statements of one connection, kept prepared; the one not used for longest goes first. For one thread at a time, and
 * each statement for one use at a time: whoever asks for it reads its result to the end or closes it before the next.
 */
final class KeptStatements {

    /** More than the queries that pages are made of, so that a busy server prepares none twice. */
    private static final int MOST = 300;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> bySql = new LinkedHashMap<>(64, 0.75f, true);

    KeptStatements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement of(String sql) throws SQLException {
        var kept = bySql.get(sql);
        if (kept == null || isGone(kept)) {
            kept = connection.prepareStatement(sql);
            bySql.put(sql, kept);
            if (bySql.size() > MOST) {
                var oldest = bySql.values().iterator();
                oldest.next().close();
                oldest.remove();
            }
        }
        return kept;
    }

    /** Whether it is closed, or sqlite-jdbc took it away, as it does after a full disk, without saying that it is closed. */
    private static boolean isGone(Statement statement) throws SQLException {
        return statement.isClosed() || ((CoreStatement) statement).pointer.isClosed();
    }

    /** The statements of each open connection of a pool. */
    static final class OfPool {
        private final Map<Connection, KeptStatements> byConnection = new ConcurrentHashMap<>();

        /** Those of the connection behind a pooled one. */
        KeptStatements of(Connection pooled) throws SQLException {
            var connection = pooled.unwrap(SQLiteConnection.class);
            var kept = byConnection.get(connection);
            if (kept == null) {
                byConnection.keySet().removeIf(OfPool::isClosed);
                kept = new KeptStatements(connection);
                byConnection.put(connection, kept);
            }
            return kept;
        }

        /** Forgets those of a connection that is about to be closed for good. */
        void forget(Connection pooled) {
            try {
                byConnection.remove(pooled.unwrap(SQLiteConnection.class));
            } catch (SQLException e) {
                byConnection.clear(); // which it was nobody can say: the others are prepared again
            }
        }

        private static boolean isClosed(Connection connection) {
            try {
                return connection.isClosed();
            } catch (SQLException e) {
                return true;
            }
        }

        void clear() {
            byConnection.clear();
        }
    }

    /**
     * Gives Jdbi the kept statements for what it writes. One that gives rows is prepared anew and closed: where nobody
     * asks for its rows, sqlite-jdbc does not reset it, and it would hold its snapshot for as long as it is kept.
     */
    static StatementBuilder forJdbi(OfPool kept) {
        return new DefaultStatementBuilder() {
            @Override
            public PreparedStatement create(Connection connection, String sql, StatementContext context)
                    throws SQLException {
                return givesNoRows(sql) ? kept.of(connection).of(sql) : super.create(connection, sql, context);
            }

            @Override
            public void close(Connection connection, String sql, Statement statement) throws SQLException {
                if (givesNoRows(sql) && !isGone(statement)) {
                    statement.clearBatch(); // rows of a batch that was never run would run with the next
                    ((PreparedStatement) statement).clearParameters(); // what somebody typed is not kept in memory
                } else {
                    super.close(connection, sql, statement);
                }
            }
        };
    }

    private static boolean givesNoRows(String sql) {
        var text = sql.stripLeading();
        return (text.startsWith("INSERT") || text.startsWith("UPDATE") || text.startsWith("DELETE"))
                && !text.contains("RETURNING");
    }
}
