package howtotalk.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path temp;

    private Database database;
    private Notes notes;

    enum Kind {
        KNOWN
    }

    record Inner(String text, Kind kind) {}

    record Line(long id, @Nested Inner inner, Instant at, boolean yes, Long absent, LocalDate onDay, Long zero) {}

    interface Notes {
        @SqlQuery("SELECT count(*) FROM jotting")
        long count();

        @SqlQuery("INSERT INTO jotting (text) VALUES (:text) RETURNING id")
        long addAndTell(String text);

        @SqlQuery("SELECT count(*) FROM jotting WHERE text = :text")
        long countOf(String text);

        @SqlUpdate("INSERT INTO jotting (text) VALUES (:text)")
        void add(String text);

        @SqlQuery("SELECT text FROM jotting ORDER BY id")
        String first();

        @SqlQuery("SELECT text FROM jotting ORDER BY id")
        List<Inner> wrong();

        @SqlQuery("SELECT text FROM jotting WHERE text = :other")
        String unknownParameter(String text);

        @SqlQuery("""
                SELECT id, text, :kind AS kind, :at AS at, :yes AS yes, :absent AS absent, '2026-11-12' AS on_day,
                       0 AS zero
                FROM jotting
                """)
        List<Line> lines(Kind kind, Instant at, boolean yes, Long absent);

        default void addTwo(String text) {
            add(text);
            add(text);
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(DataFolder.at(temp));
        database.writing(handle -> {
            handle.execute(
                    "CREATE TABLE jotting (id INTEGER PRIMARY KEY, text TEXT NOT NULL CHECK (text <> '')) STRICT");
            handle.execute("CREATE TABLE answer (note_id INTEGER NOT NULL REFERENCES jotting (id)) STRICT");
        });
        notes = database.repository(Notes.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyConnectionSyncsEachCommitAndMindsReferences() throws Exception {
        var expected = new LinkedHashMap<String, String>();
        expected.put("journal_mode", "wal");
        expected.put("synchronous", "2");
        expected.put("foreign_keys", "1");
        expected.put("busy_timeout", "10000");
        expected.put("trusted_schema", "0");
        expected.put("secure_delete", "1");
        var found = ConcurrentHashMap.<Map<String, String>>newKeySet();
        database.writing(handle -> found.add(pragmas(handle, expected.keySet())));
        assertThat(found).containsExactly(expected);

        expected.put("query_only", "1");
        int readers = Math.max(4, Runtime.getRuntime().availableProcessors() * 2);
        found.clear();
        var barrier = new CyclicBarrier(readers); // all at once, so that each has a connection of its own
        inParallel(
                readers,
                i -> database.query(handle -> {
                    await(barrier);
                    return found.add(pragmas(handle, expected.keySet()));
                }));
        assertThat(found).containsExactly(expected);
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> database.query(handle -> handle.execute("INSERT INTO jotting (text) VALUES ('x')")))
                .hasStackTraceContaining("readonly database");
        assertThat(notes.count()).isZero();
    }

    @Test
    void aQueryThatWritesGoesToTheWriter() {
        assertThat(notes.addAndTell("one")).isEqualTo(1);
        notes.addTwo("two");
        assertThat(notes.count()).isEqualTo(3);
    }

    @Test
    void theFirstCallOfARepositoryMayBeInsideATransaction() {
        database.transaction(() -> {
            var fresh = database.repository(Notes.class);
            fresh.addTwo("first of all");
            assertThat(fresh.count()).isEqualTo(2);
        });
    }

    @Test
    void aTransactionSeesItsOwnWritesAndNobodyElseDoesBeforeItEnds() {
        database.transaction(() -> {
            notes.add("unseen");
            assertThat(notes.count()).isEqualTo(1);
            assertThat(elsewhere(notes::count)).isZero();
        });
        assertThat(elsewhere(notes::count)).isEqualTo(1);
    }

    @Test
    void aTransactionWithinATransactionIsPartOfIt() {
        assertThatThrownBy(() -> database.transaction(() -> {
                    database.transaction(() -> notes.add("inner"));
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        assertThat(notes.count()).isZero();
        notes.add("the writer is well");
        assertThat(notes.count()).isEqualTo(1);
    }

    @Test
    void aRefusedRowUndoesTheWholeAction() {
        assertThatThrownBy(() -> database.transaction(() -> {
                    notes.add("kept only with the next");
                    notes.add("");
                }))
                .hasMessageContaining("CHECK");
        assertThat(notes.count()).isZero();
    }

    @Test
    void onePageReadsOneState() {
        database.reading(() -> {
            assertThat(notes.count()).isZero();
            elsewhere(() -> notes.addAndTell("meanwhile"));
            assertThat(notes.count()).isZero();
            return true;
        });
        assertThat(notes.count()).isEqualTo(1);
    }

    @Test
    void aConnectionWhoseCommitFailedIsNeverUsedAgain() {
        database.writing(handle -> handle.execute("CREATE TEMP TABLE same_connection (x INTEGER)"));
        assertThatThrownBy(() -> database.writing(handle -> {
                    handle.execute("PRAGMA defer_foreign_keys = ON");
                    handle.execute("INSERT INTO answer (note_id) VALUES (404)"); // noticed at the commit only
                }))
                .hasStackTraceContaining("FOREIGN KEY constraint failed");
        database.writing(handle -> assertThat(
                        handle.select("SELECT count(*) FROM sqlite_temp_schema WHERE name = 'same_connection'")
                                .mapTo(Long.class)
                                .one())
                .isZero());
        notes.add("after");
        assertThat(elsewhere(notes::count)).isEqualTo(1);
        assertThat(database.<Long>query(handle -> handle.select("SELECT count(*) FROM answer")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    @Test
    void aFullDiskLosesNothingThatWasAcknowledgedAndIsOverWhenThereIsRoom() {
        notes.add("before");
        database.writing(handle -> handle.execute("PRAGMA max_page_count = "
                + handle.select("PRAGMA page_count").mapTo(Long.class).one()));
        assertThatThrownBy(() -> database.transaction(() -> {
                    for (int i = 0; i < 100; i++) {
                        notes.add("x".repeat(4000));
                    }
                }))
                .hasMessageContaining("SQLITE_FULL");
        assertThat(notes.count()).isEqualTo(1);
        database.writing(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
        notes.add("after");
        assertThat(elsewhere(notes::count)).isEqualTo(2);
    }

    /** sqlite-jdbc takes a statement away that failed so, without calling it closed. */
    @Test
    void aStatementThatFailedOnAFullDiskWorksAgainWhenThereIsRoom() {
        notes.add("before");
        database.writing(handle -> handle.execute("PRAGMA max_page_count = "
                + handle.select("PRAGMA page_count").mapTo(Long.class).one()));
        assertThatThrownBy(() -> notes.add("x".repeat(40_000))).hasMessageContaining("SQLITE_FULL");
        database.writing(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
        notes.add("after");
        assertThat(notes.count()).isEqualTo(2);
    }

    @Test
    void sixtyFourPeopleWriteAtOnceAndNothingIsLost() throws Exception {
        inParallel(64, i -> {
            for (int n = 0; n < 10; n++) {
                var text = "person " + i + ", note " + n;
                if (notes.countOf(text) == 0) {
                    database.transaction(() -> {
                        if (notes.countOf(text) == 0) {
                            notes.addTwo(text);
                        }
                    });
                }
            }
            return true;
        });
        assertThat(notes.count()).isEqualTo(64 * 10 * 2);
    }

    @Test
    void itSaysWhetherItAnswers() {
        assertThat(database.answers()).isTrue();
        database.close();
        assertThat(database.answers()).isFalse();
        database = Database.open(DataFolder.at(temp));
    }

    private static Map<String, String> pragmas(Handle handle, Set<String> names) {
        var values = new LinkedHashMap<String, String>();
        for (var name : names) {
            values.put(name, handle.select("PRAGMA " + name).mapTo(String.class).one());
        }
        return values;
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }

    private static <T> void inParallel(int threads, Numbered<T> work) throws Exception {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                answers.add(executor.submit(() -> work.run(number)));
            }
            for (var answer : answers) {
                answer.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static long elsewhere(java.util.function.Supplier<Long> work) {
        var answer = new long[1];
        var thread = new Thread(() -> answer[0] = work.get());
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer[0];
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A kept statement that was not read to its end would hold its snapshot, and show pages as they had been. */
    @Test
    void whateverAReaderDidBeforeItSeesWhatWasCommitted() throws Exception {
        database.writing(handle -> {
            for (int i = 0; i < 50; i++) {
                handle.execute("INSERT INTO jotting (text) VALUES ('old')");
            }
        });
        var readers = Executors.newFixedThreadPool(6);
        try {
            for (int round = 1; round <= 10; round++) {
                var text = "round " + round;
                var before = new ArrayList<Future<?>>();
                for (int i = 0; i < 6; i++) {
                    int kind = i % 3;
                    before.add(readers.submit(() -> use(kind)));
                }
                notes.add(text);
                var after = new ArrayList<Future<List<Long>>>();
                for (int i = 0; i < 6; i++) {
                    after.add(readers.submit(
                            () -> List.of(notes.countOf(text), database.reading(() -> notes.countOf(text)))));
                }
                for (var seen : after) {
                    assertThat(seen.get()).as(text).containsExactly(1L, 1L);
                }
                for (var use : before) {
                    use.get();
                }
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private void use(int kind) {
        switch (kind) {
            case 0 -> assertThat(notes.first()).isEqualTo("old"); // of many rows only the first is read
            case 1 -> assertThatThrownBy(() -> notes.wrong()).isInstanceOf(RuntimeException.class);
            default ->
                assertThatThrownBy(() -> database.reading(() -> {
                            notes.count();
                            throw new IllegalArgumentException("stop");
                        }))
                        .hasMessage("stop");
        }
    }

    @Test
    void aRowBecomesARecordByTheNamesOfItsColumns() {
        database.writing(handle -> handle.execute("INSERT INTO jotting (text) VALUES ('first')"));

        assertThat(notes.lines(Kind.KNOWN, Instant.parse("2026-11-12T15:00:00.250Z"), true, null))
                .containsExactly(new Line(
                        1,
                        new Inner("first", Kind.KNOWN),
                        Instant.parse("2026-11-12T15:00:00.250Z"),
                        true,
                        null,
                        LocalDate.parse("2026-11-12"),
                        0L));
    }

    @Test
    void aQueryWithoutAParameterOrAColumnIsRefused() {
        assertThatThrownBy(() -> notes.unknownParameter("x")).hasMessageContaining(":other");
        database.writing(handle -> handle.execute("INSERT INTO jotting (text) VALUES ('first')"));
        assertThatThrownBy(() -> notes.wrong()).hasMessageContaining("kind");
    }

    @Test
    void aColonInATextIsNoParameter() {
        assertThat(Select.parameters("SELECT ':no', '12:30' -- :nor this\n WHERE a = :yes AND b = :also AND c = :yes"))
                .containsExactly("yes", "also");
    }
}
