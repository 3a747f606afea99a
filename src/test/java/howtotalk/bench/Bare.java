package howtotalk.bench;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The bare transaction: one row through the same kit, on disk before the next, without a page around it. */
final class Bare {

    interface Rows {
        @SqlUpdate("INSERT INTO bare (text) VALUES (:text)")
        void add(String text);
    }

    private Bare() {}

    /** How many a second some clients get done. */
    static double perSecond(Path folder, int clients, int seconds) throws Exception {
        try (var database = Database.open(DataFolder.at(folder))) {
            database.writing(handle -> handle.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT) STRICT"));
            var rows = database.repository(Rows.class);
            var executor = Executors.newFixedThreadPool(clients);
            try {
                run(database, rows, executor, clients, 1);
                return run(database, rows, executor, clients, seconds);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static double run(
            Database database, Rows rows, java.util.concurrent.ExecutorService executor, int clients, int seconds)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Integer> client = () -> {
            int done = 0;
            for (; System.nanoTime() < end; done++) {
                database.transaction(() -> rows.add("What came of it, in a sentence or two."));
            }
            return done;
        };
        var running = new ArrayList<Future<Integer>>();
        for (int i = 0; i < clients; i++) {
            running.add(executor.submit(client));
        }
        int done = 0;
        for (var one : running) {
            done += one.get();
        }
        return done / (double) seconds;
    }
}
