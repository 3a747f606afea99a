package howtotalk.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * The one SQLite file: a single writer whose transactions begin IMMEDIATE, and a pool of readers that cannot write.
 *
 * <p>SQLite lets one connection write at a time; queueing for it here, in order, is fairer and quicker than
 * colliding in the file. Every commit is synced to disk before it returns ({@code synchronous=FULL}), so that an
 * acknowledged write survives a power cut.
 */
public final class Database implements AutoCloseable {

    /** SQLite before this version can corrupt a WAL file when it is reset (fixed in 3.51.3). */
    private static final int[] OLDEST_SQLITE = {3, 51, 3};

    /** SQLite's own field for whose file this is: "HtTd" for a demonstration, whose passwords everybody knows. */
    private static final int DEMO = 0x48745464;

    private static final int READERS = Math.max(4, Runtime.getRuntime().availableProcessors() * 2);

    private final HikariDataSource writerPool;
    private volatile @Nullable Jdbi jdbi;
    private final KeptStatements.OfPool writerStatements = new KeptStatements.OfPool();
    private final HikariDataSource readerPool;
    private final Readers readers;
    private final AtomicLong changes = new AtomicLong();
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    private Database(HikariDataSource writerPool, HikariDataSource readerPool) {
        this.writerPool = writerPool;
        this.readers = new Readers(readerPool);
        this.readerPool = readerPool;
    }

    /** Made with the first write: a tenth of a start would go into it, and nobody writes before a page is shown. */
    private Jdbi writer() {
        var known = jdbi;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (jdbi == null) {
                var made = jdbi(writerPool);
                made.setTransactionHandler(new EvictingTransactions(writerPool, writerStatements));
                var builder = KeptStatements.forJdbi(writerStatements);
                made.setStatementBuilderFactory(connection -> builder);
                jdbi = made;
            }
            return jdbi;
        }
    }

    /**
     * Opens the database in a folder, making and migrating it where needed.
     *
     * @param folder where it lies
     * @return the open database
     * @throws CannotOpen with a sentence if it is damaged, newer than this program, or lost
     */
    public static Database open(DataFolder folder) {
        var file = folder.database();
        if (!Files.exists(file) && folder.hadDatabase()) {
            throw new CannotOpen(
                    "The database " + file.toAbsolutePath()
                            + " is missing, although there was one. Put it back with the restore command, or start in an empty folder.");
        }
        try {
            if (folder.hadDatabase() && Files.size(file) == 0) {
                throw Migrations.damaged(file, null); // SQLite would take it for a new one
            }
            folder.makePrivate(file);
            Migrations.bringUpToDate(file);
            folder.noteDatabase();
        } catch (IOException e) {
            throw new CannotOpen("The database " + file.toAbsolutePath() + " cannot be written to.", e);
        }
        var writerPool = pool(file, "writer", 1, SQLiteConfig.TransactionMode.IMMEDIATE, "PRAGMA optimize=0x10002");
        var readerPool = pool(file, "reader", READERS, SQLiteConfig.TransactionMode.DEFERRED, "PRAGMA query_only=ON");
        return new Database(writerPool, readerPool);
    }

    /** The settings that every connection to the file has. */
    static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setTransactionMode(mode);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-8000");
        var source = new Untrusting(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(
            Path file, String name, int size, SQLiteConfig.TransactionMode mode, String atFirst) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source(file, mode));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1); // the others are opened when they are needed …
        config.setIdleTimeout(0); // … and stay, with their statements
        config.setConnectionTimeout(10_000);
        config.setMaxLifetime(0);
        config.setConnectionInitSql(atFirst); // one statement: sqlite-jdbc would leave a second one out
        return new HikariDataSource(config);
    }

    private static Jdbi jdbi(HikariDataSource pool) {
        var jdbi = Jdbi.create(pool);
        jdbi.installPlugin(new SqlObjectPlugin());
        Codecs.register(jdbi);
        return jdbi;
    }

    /**
     * A repository whose queries run on a reader and whose writes run on the writer; inside {@link #transaction} both
     * run on the writer, inside {@link #reading} queries share one snapshot.
     *
     * @param type an interface of Jdbi's SQL objects
     * @return the repository, safe to share between threads
     */
    public <T> T repository(Class<T> type) {
        var routing = new Routing(() -> writer().onDemand(type));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, routing));
    }

    /**
     * Does several writes as one: all are on disk when it returns, none if it throws.
     *
     * @param work what to do; it may be called only once, and may call {@code transaction} again, which joins it
     * @return what the work returns
     */
    public <T> T transaction(Supplier<T> work) {
        if (writing.get()) {
            return work.get();
        }
        writing.set(true);
        try {
            return writer().inTransaction(handle -> work.get());
        } finally {
            writing.remove();
            changes.incrementAndGet();
        }
    }

    /** As {@link #transaction(Supplier)}, for work that returns nothing. */
    public void transaction(Runnable work) {
        transaction(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Answers several queries from one snapshot and one connection: what a page shows belongs together.
     *
     * @param work queries only; a write in it goes to the writer as always
     * @return what the work returns
     */
    public <T> T reading(Supplier<T> work) {
        if (writing.get()) {
            return work.get();
        }
        return readers.inSnapshot(work);
    }

    /**
     * A query that no repository can hold, because it is put together from parts of several features.
     *
     * @param sql one SELECT with parameters by name
     * @param row what its rows become
     * @return the query, to be kept and run often
     */
    public <T> Select<T> select(String sql, Class<T> row) {
        return Select.of(sql, row, this::run);
    }

    /** A query by hand, for tests: pages ask repositories. */
    public <T extends @Nullable Object> T query(Function<Handle, T> work) {
        return (writing.get() ? writer() : jdbi(readerPool)).withHandle(work::apply);
    }

    /** Inside a transaction a query sees what was written in it. */
    private <R> @Nullable R run(String sql, Select.Work<R> work) {
        if (!writing.get()) {
            return readers.run(sql, work);
        }
        return writer().withHandle(handle -> {
            try {
                return work.with(writerStatements.of(handle.getConnection()).of(sql));
            } catch (SQLException e) {
                throw new QueryFailed(e);
            }
        });
    }

    /**
     * A number that is larger after each write of this process, so that something counted is known to hold still. What
     * another process writes does not change it. Not for use inside {@link #reading} or {@link #transaction}, which
     * see another state than the number's.
     */
    public long changes() {
        return changes.get();
    }

    /** Marks this as the demonstration's, for good. */
    public void markDemo() {
        writing(handle -> handle.execute("PRAGMA application_id = " + DEMO));
    }

    /** Whether this is a demonstration, whose passwords everybody knows. */
    public boolean isDemo() {
        var id = select("PRAGMA application_id", Integer.class).first(Map.of());
        return id != null && id == DEMO;
    }

    /** Whether a query is answered and a write reaches the disk. */
    public boolean answers() {
        try {
            writer().useTransaction(handle -> handle.execute("PRAGMA user_version = 0")); // writes a page and syncs it
            return reads();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether a query is answered. */
    public boolean reads() {
        try {
            select("SELECT EXISTS (SELECT 1 FROM account)", Boolean.class).first(Map.of());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Runs raw SQL on the writer in one transaction, for the demo's bulk load and for tests. */
    public void writing(Consumer<Handle> work) {
        transaction(() -> writer().useHandle(work::accept));
    }

    @Override
    public void close() {
        if (writerPool.isClosed()) {
            return;
        }
        readers.close();
        try {
            writer().useHandle(handle -> {
                handle.execute("PRAGMA optimize");
                handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            });
        } finally {
            writerPool.close();
        }
    }

    static boolean tooOld(String sqliteVersion) {
        var parts = sqliteVersion.split("\\.", -1);
        for (int i = 0; i < OLDEST_SQLITE.length; i++) {
            int difference = Integer.parseInt(parts[i]) - OLDEST_SQLITE[i];
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    /** Functions named in the schema of a file that somebody else has touched are not run. */
    private static final class Untrusting extends SQLiteDataSource {

        Untrusting(SQLiteConfig config) {
            super(config);
        }

        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            var connection = super.getConnection(user, password);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema=OFF");
            }
            return connection;
        }
    }

    /** Answers a repository's queries, and sends its writes to the writer. */
    private final class Routing implements InvocationHandler {
        private final Supplier<Object> writes;
        private volatile @Nullable Object onWriter;
        private final Map<Method, Optional<Select.Call>> selects = new ConcurrentHashMap<>();

        Routing(Supplier<Object> writes) {
            this.writes = writes;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(self, method, arguments); // its own calls are routed one by one
            }
            var select = selects.computeIfAbsent(method, this::select);
            if (select.isPresent()) {
                return select.get().with(arguments);
            }
            try {
                return method.invoke(onWriter(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            } finally {
                if (!writing.get()) changes.incrementAndGet();
            }
        }

        /** Made with the first write: there are sixty repositories, and a start should not wait for them. */
        private Object onWriter() {
            var known = onWriter;
            if (known == null) {
                known = writes.get();
                onWriter = known;
            }
            return known;
        }

        /** How a method is answered that only reads; empty for one that writes. */
        private Optional<Select.Call> select(Method method) {
            method.setAccessible(true); // a feature's rows are its own: most repositories are package-private
            var query = method.getAnnotation(SqlQuery.class);
            var sql = query == null ? "" : query.value().stripLeading();
            return sql.startsWith("SELECT") || sql.startsWith("WITH")
                    ? Optional.of(Select.of(method, Database.this::run))
                    : Optional.empty();
        }
    }

    /**
     * A connection whose commit or rollback failed is closed, never pooled again: after a full disk sqlite-jdbc cannot
     * roll back, and later statements would commit one by one.
     */
    private static final class EvictingTransactions extends LocalTransactionHandler {
        private final HikariDataSource pool;
        private final KeptStatements.OfPool statements;

        EvictingTransactions(HikariDataSource pool, KeptStatements.OfPool statements) {
            this.pool = pool;
            this.statements = statements;
        }

        @Override
        public void commit(Handle handle) {
            orEvict(handle, () -> super.commit(handle));
        }

        @Override
        public void rollback(Handle handle) {
            orEvict(handle, () -> super.rollback(handle));
        }

        private void orEvict(Handle handle, Runnable step) {
            try {
                step.run();
            } catch (RuntimeException e) {
                statements.forget(handle.getConnection());
                pool.evictConnection(handle.getConnection());
                throw e;
            }
        }
    }
}
