package howtotalk.db;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A connection that cannot write, with the repositories attached to it. For one thread at a time. */
final class Reader implements AutoCloseable {

    private final Handle handle;
    private final Map<Class<?>, Object> repositories = new HashMap<>();

    private Reader(Handle handle) {
        this.handle = handle;
    }

    static Reader open(Jdbi jdbi) {
        var handle = jdbi.open();
        handle.execute("PRAGMA query_only=ON");
        handle.setStatementBuilder(new KeptStatements());
        return new Reader(handle);
    }

    Handle handle() {
        return handle;
    }

    /** A repository whose queries run on this connection. */
    <T> T repository(Class<T> type) {
        return type.cast(repositories.computeIfAbsent(type, handle::attach));
    }

    @Override
    public void close() {
        handle.close();
    }
}
