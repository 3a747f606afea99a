package howtotalk.db;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps the statements of one connection prepared; the one not used for longest goes first. For one thread at a time. */
final class KeptStatements implements StatementBuilder {

    /** More than the queries that pages are made of, so that a busy server prepares none twice. */
    private static final int MOST = 250;

    private final StatementBuilder plain = new DefaultStatementBuilder();

    /** Only those not in use: the same query inside its own result is prepared a second time. */
    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        var kept = idle.remove(sql);
        return kept == null ? plain.create(connection, sql, context) : kept;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared) || statement.isClosed()) {
            plain.close(connection, sql, statement);
            return;
        }
        prepared.getMoreResults(); // ends a result that was not read to its end: it would hold its snapshot
        prepared.clearParameters();
        var other = idle.put(sql, prepared);
        if (other != null) {
            other.close();
        }
        if (idle.size() > MOST) {
            var oldest = idle.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    @Override
    public void close(Connection connection) {
        for (var statement : idle.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                // the connection is closed next, which ends its statements
            }
        }
        idle.clear();
    }
}
