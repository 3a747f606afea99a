package howtotalk.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;

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
        if (kept == null || kept.isClosed()) { // sqlite-jdbc closes a statement that failed
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
}
