package howtotalk.demo;

import howtotalk.db.Iso;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes many rows quickly within one transaction: a statement is prepared once and used for all of its rows. */
final class Rows implements AutoCloseable {

    private final Connection connection;
    private final Handle handle;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Rows(Handle handle) {
        this.handle = handle;
        this.connection = handle.getConnection();
    }

    Handle handle() {
        return handle;
    }

    /** Adds a row and returns its id. */
    long add(String sql, @Nullable Object... values) {
        run(sql, values);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT last_insert_rowid()")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql, @Nullable Object... values) {
        try {
            var statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, stored(values[i]));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof Instant instant) {
            return Iso.text(instant);
        }
        return value == null || value instanceof Number ? value : value.toString();
    }

    @Override
    public void close() {
        for (var statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
