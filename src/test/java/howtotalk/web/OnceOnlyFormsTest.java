package howtotalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that is sent twice is done once. */
class OnceOnlyFormsTest {

    @TempDir
    Path temp;

    private Database database;
    private TestServer server;

    interface Notes {
        @SqlQuery("INSERT INTO jotting (text) VALUES (:text) RETURNING id")
        long add(String text);

        @SqlQuery("SELECT count(*) FROM jotting")
        long count();
    }

    private Notes notes;

    @BeforeEach
    void aFormThatAddsANote() {
        database = Database.open(DataFolder.at(temp));
        database.writing(handle -> {
            handle.execute("CREATE TABLE jotting (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
            for (int i = 1; i <= 2; i++) {
                handle.execute(
                        "INSERT INTO account (id, name, sort_name, created_at) VALUES (?, 'A', 'A', '2026-11-12T15:00:00.000Z')",
                        i);
            }
        });
        notes = database.repository(Notes.class);
        var formKeys = new FormKeys(database, () -> Instant.parse("2026-11-12T15:00:00.000Z"));
        server = TestServer.start(routes -> {
            routes.post(
                    "/notes",
                    ctx -> Web.moveOn(ctx, formKeys.once(ctx, () -> {
                        var text = Web.input(ctx).line("text");
                        long id = notes.add(text);
                        if (text.equals("refused")) {
                            throw Problem.unusable("Not this one.");
                        }
                        return "/notes/" + id;
                    })),
                    Access.SIGNED_IN);
        });
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void twentyTapsAtOnceAddOneNoteAndAllLeadToIt() throws Exception {
        var key = FormKeys.fresh();
        var together = new CyclicBarrier(20);
        var executor = Executors.newFixedThreadPool(20);
        var answers = new ArrayList<Future<String>>();
        for (int i = 0; i < 20; i++) {
            answers.add(executor.submit(() -> {
                together.await();
                var answer = server.browserOf(1).post("/notes", "text", "hello", FormKeys.FIELD, key);
                return answer.status() + " " + answer.location();
            }));
        }
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo("303 /notes/1");
        }
        executor.shutdown();
        assertThat(notes.count()).isEqualTo(1);
    }

    @Test
    void theBackButtonLeadsToWhatWasMadeBefore() {
        var key = FormKeys.fresh();
        server.browserOf(1).post("/notes", "text", "first", FormKeys.FIELD, key);
        var again = server.browserOf(1).post("/notes", "text", "changed", FormKeys.FIELD, key);
        assertThat(again.location()).isEqualTo("/notes/1");
        assertThat(server.browserOf(1)
                        .post("/notes", "text", "another", FormKeys.FIELD, FormKeys.fresh())
                        .location())
                .isEqualTo("/notes/2");
    }

    @Test
    void aFormThatWasRefusedMayBeSentAgain() {
        var key = FormKeys.fresh();
        assertThat(server.browserOf(1)
                        .post("/notes", "text", "refused", FormKeys.FIELD, key)
                        .status())
                .isEqualTo(422);
        assertThat(notes.count()).isZero();
        assertThat(server.browserOf(1)
                        .post("/notes", "text", "better", FormKeys.FIELD, key)
                        .status())
                .isEqualTo(303);
        assertThat(notes.count()).isEqualTo(1);
    }

    @Test
    void somebodyElsesKeyIsNotMine() {
        var key = FormKeys.fresh();
        server.browserOf(1).post("/notes", "text", "mine", FormKeys.FIELD, key);
        assertThat(server.browserOf(2)
                        .post("/notes", "text", "theirs", FormKeys.FIELD, key)
                        .location())
                .isEqualTo("/notes/2");
    }

    @Test
    void aKeyThatIsNoneDoesNotMatter() {
        for (var key : new String[] {"", "short", "x".repeat(65), "x".repeat(5000)}) {
            assertThat(server.browserOf(1)
                            .post("/notes", "text", "hello", FormKeys.FIELD, key)
                            .status())
                    .isEqualTo(303);
        }
        assertThat(notes.count()).isEqualTo(4);
    }
}
