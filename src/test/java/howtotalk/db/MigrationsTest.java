package howtotalk.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is opened, what is refused, and in which words. */
class MigrationsTest {

    @TempDir
    Path temp;

    private DataFolder folder;

    @BeforeEach
    void aFolderThatHasBeenServed() {
        folder = DataFolder.at(temp.resolve("data"));
        Database.open(folder).close();
    }

    @Test
    void everyTableIsStrict() throws SQLException {
        var loose = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT name FROM pragma_table_list
                        WHERE schema = 'main' AND type = 'table' AND strict = 0
                          AND name NOT LIKE 'sqlite_%' AND name <> 'flyway_schema_history'
                        """)) {
            while (rows.next()) {
                loose.add(rows.getString(1));
            }
        }
        assertThat(loose).isEmpty();
    }

    @Test
    void theWrongTypeIsRefused() {
        try (var database = Database.open(folder)) {
            assertThatThrownBy(
                            () -> database.writing(
                                    handle -> handle.execute(
                                            "INSERT INTO sign_in_failure (subject, failures, failed_at) VALUES ('x', 'many', '2026-01-01T00:00:00.000Z')")))
                    .hasMessageContaining("cannot store TEXT value in INTEGER column");
        }
    }

    @Test
    void aNewerDatabaseIsRefused() throws SQLException {
        execute(
                "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '999', description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
                        + " ORDER BY installed_rank DESC LIMIT 1");
        refused("was written by a newer version of this program (schema 999)");
    }

    @Test
    void anotherProgramsDatabaseIsRefusedAndLeftAsItWas() throws SQLException, IOException {
        Files.delete(folder.database());
        execute("CREATE TABLE notes (text TEXT)");
        refused("holds another program's tables");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT group_concat(name) FROM sqlite_schema")) {
            assertThat(rows.getString(1)).isEqualTo("notes");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 20, 4096, 8192, 5 * 4096 + 100})
    void aDamagedDatabaseIsRefusedAndTheWayBackIsNamed(long place) throws IOException {
        try (var file = new RandomAccessFile(folder.database().toFile(), "rw")) {
            file.seek(place);
            file.write(new byte[4096]);
        }
        refused("is damaged");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50, 4096, 10_000})
    void aTruncatedDatabaseIsRefusedAndNeverBegunAnew(long length) throws IOException {
        try (var file = new RandomAccessFile(folder.database().toFile(), "rw")) {
            file.setLength(length);
        }
        refused("restore command");
        assertThat(Files.size(folder.database())).isEqualTo(length);
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(folder.database(), "Dear all,\n".repeat(1000));
        refused("is damaged");
    }

    @Test
    void aLostDatabaseIsALossAndNotAFreshStart() throws IOException {
        Files.delete(folder.database());
        refused("is missing, although there was one");
        assertThat(folder.database()).doesNotExist();
    }

    @Test
    void sqliteIsNewEnough() {
        assertThat(Database.tooOld("3.51.2")).isTrue();
        assertThat(Database.tooOld("3.7.17")).isTrue();
        assertThat(Database.tooOld("3.51.3")).isFalse();
        assertThat(Database.tooOld("3.54.1")).isFalse();
        assertThat(Database.tooOld("4.0.0")).isFalse();
    }

    @Test
    void aCopyIsKeptBeforeAnOlderDatabaseIsBroughtUpToDate() throws SQLException, IOException {
        execute("DELETE FROM flyway_schema_history WHERE installed_rank ="
                + " (SELECT max(installed_rank) FROM flyway_schema_history)");
        // The newest change is there already, so bringing it again fails: the copy and the data must survive that.
        refused("it is as it was, and a copy lies beside it");
        try (var files = Files.list(folder.path())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("before-migration-from-"));
        }
        assertThat(folder.database()).isNotEmptyFile();
    }

    private void refused(String words) {
        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining(words)
                .message()
                .doesNotContain("\n")
                .endsWith(".");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
