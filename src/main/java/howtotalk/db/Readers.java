package howtotalk.db;

import java.sql.SQLTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The connections that read. Each is opened once and keeps its prepared statements and the repositories attached to it:
 * preparing both anew took longer than the queries of a page.
 */
final class Readers implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Jdbi jdbi;
    private final Semaphore places;
    private final Deque<Reader> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<@Nullable Reader> mine = new ThreadLocal<>();
    private volatile boolean closed;

    /**
     * @param source of connections that cannot write
     * @param size how many there may be at once; they are opened when they are needed
     */
    Readers(DataSource source, int size) {
        this.jdbi = Database.jdbi(source);
        this.places = new Semaphore(size, true);
    }

    /**
     * Runs queries on one connection: the thread's own if it has one, else one that is free.
     *
     * @param work what to do with it
     * @return what the work returns
     * @throws ConnectionException if none is free for ten seconds
     */
    <T extends @Nullable Object> T with(Function<Reader, T> work) {
        var reader = mine.get();
        return reader == null ? borrowing(work) : work.apply(reader);
    }

    /** As {@link #with}, all from one snapshot. */
    <T extends @Nullable Object> T inSnapshot(Function<Reader, T> work) {
        return with(reader -> reader.handle().isInTransaction()
                ? work.apply(reader)
                : reader.handle().inTransaction(handle -> work.apply(reader)));
    }

    private <T extends @Nullable Object> T borrowing(Function<Reader, T> work) {
        take();
        @Nullable Reader reader = null;
        boolean sound = true;
        try {
            reader = idle.pollFirst(); // the one used last: its pages are in its cache
            if (reader == null) {
                reader = Reader.open(jdbi);
            }
            mine.set(reader);
            return work.apply(reader);
        } catch (JdbiException e) {
            sound = false;
            throw e;
        } finally {
            mine.remove();
            if (reader != null) {
                giveBack(reader, sound);
            }
            places.release();
        }
    }

    /** After a fault of the database nobody knows what state a connection is in. */
    private void giveBack(Reader reader, boolean sound) {
        if (!sound || closed) {
            reader.close();
            return;
        }
        idle.addFirst(reader);
        if (closed) {
            closeIdle();
        }
    }

    private void take() {
        try {
            if (!closed && places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ConnectionException(
                new SQLTransientConnectionException(closed ? "The database is closed." : "No reader is free."));
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (var reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            reader.close();
        }
    }
}
