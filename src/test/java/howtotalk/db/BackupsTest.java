package howtotalk.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final Instant NOW = Instant.parse("2026-11-12T15:00:00.000Z");

    @TempDir
    Path temp;

    private DataFolder folder;
    private Database database;

    @BeforeEach
    void aCourseWithTwoHandedInFiles() throws IOException {
        folder = DataFolder.at(temp.resolve("data"));
        database = Database.open(folder);
        database.writing(handle -> handle.execute("""
                INSERT INTO account (id, name, sort_name, created_at)
                VALUES (1, 'Ines Carvalho', 'Carvalho, Ines', '2026-11-12T15:00:00.000Z')
                """));
        store("a1b2", "a letter");
        store("c3d4", "a recording");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasBackedUpComesBackWithEveryFile() throws IOException {
        var zip = Backups.write(folder, null, NOW);
        assertThat(zip).hasFileName("backup-20261112-150000.zip");
        database.writing(handle -> handle.execute("DELETE FROM stored_file"));

        var elsewhere = temp.resolve("elsewhere");
        assertThat(Backups.restore(zip, elsewhere))
                .startsWith("Restored 1 accounts")
                .contains("2 files");
        var restored = DataFolder.at(elsewhere);
        assertThat(restored.files().resolve("a1b2")).hasContent("a letter");
        assertThat(Backups.problems(restored)).isEmpty();
        try (var again = Database.open(restored)) {
            assertThat(files(again)).isEqualTo(2);
        }
        assertThat(leftovers(elsewhere)).isEmpty();
        assertThat(leftovers(folder.path())).isEmpty();
    }

    @Test
    void aBackupWhileOthersWriteHoldsWholeActionsOnly() throws Exception {
        database.writing(handle -> handle.execute("CREATE TABLE pair (half INTEGER NOT NULL) STRICT"));
        var stop = new AtomicBoolean();
        var writer = new Thread(() -> {
            while (!stop.get()) {
                database.writing(handle -> {
                    handle.execute("INSERT INTO pair VALUES (1)");
                    handle.execute("INSERT INTO pair VALUES (2)");
                });
            }
        });
        writer.start();
        try {
            long before = 0;
            for (int i = 0; i < 5; i++) {
                var zip = Backups.write(folder, temp.resolve("backup-" + i + ".zip"), NOW);
                Backups.restore(zip, temp.resolve("restored-" + i));
                try (var restored = Database.open(DataFolder.at(temp.resolve("restored-" + i)))) {
                    long rows = count(restored, "SELECT count(*) FROM pair");
                    assertThat(rows).isEven().isGreaterThanOrEqualTo(before);
                    before = rows;
                }
            }
            assertThat(before).isPositive();
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    @Test
    void aDatabaseIsNeverWrittenOver() {
        var zip = Backups.write(folder, null, NOW);
        assertThatThrownBy(() -> Backups.restore(zip, folder.path()))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("holds a database already");
    }

    @Test
    void aLostDatabaseComesBackIntoItsOwnFolderBesideItsFiles() throws IOException {
        var zip = Backups.write(folder, temp.resolve("backup.zip"), NOW);
        database.close();
        Files.delete(folder.database());
        Files.writeString(folder.files().resolve("a1b2"), "damaged meanwhile");
        Backups.restore(zip, folder.path());
        assertThat(Backups.problems(folder)).isEmpty();
        database = Database.open(folder);
        assertThat(files(database)).isEqualTo(2);
    }

    @Test
    void aDamagedBackupLeavesTheFolderAsItWas() throws IOException {
        var zip = Backups.write(folder, null, NOW);
        var whole = Files.readAllBytes(zip);
        for (int place : List.of(10, 200, whole.length / 3, whole.length - 30)) {
            var damaged = temp.resolve("damaged-" + place + ".zip");
            Files.write(damaged, whole);
            try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
                file.seek(place);
                file.write(new byte[40]);
            }
            refused(damaged);
        }
        Files.write(temp.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(temp.resolve("half.zip"));
    }

    @Test
    void anotherProgramsFileIsNoBackup() throws IOException {
        var letter = Files.writeString(temp.resolve("letter.zip"), "Dear Ines");
        refused(letter);
        var other = temp.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(1);
        }
        refused(other);
        assertThatThrownBy(() -> Backups.restore(temp.resolve("nothing.zip"), temp.resolve("target")))
                .isInstanceOf(CannotOpen.class)
                .hasMessageStartingWith("There is no backup");
    }

    @Test
    void aBackupWhoseFileNamesLeadElsewhereIsRefused() throws IOException {
        database.writing(
                handle -> handle.execute("UPDATE stored_file SET stored_as = '../x' WHERE stored_as = 'a1b2'"));
        Files.writeString(folder.path().resolve("x"), "a letter");
        var zip = Backups.write(folder, null, NOW);
        refused(zip);
    }

    @Test
    void theCheckNamesWhatIsMissingOrChanged() throws IOException {
        assertThat(Backups.problems(folder)).isEmpty();
        Files.delete(folder.files().resolve("a1b2"));
        Files.writeString(folder.files().resolve("c3d4"), "another recording");
        assertThat(Backups.problems(folder))
                .containsExactly("The file a1b2 is missing.", "The file c3d4 is not what was handed in.");
        assertThatThrownBy(() -> Backups.write(folder, temp.resolve("backup.zip"), NOW))
                .isInstanceOf(CannotOpen.class)
                .hasMessageMatching("The backup could not be written: [^\n]+\\.");
        assertThat(temp.resolve("backup.zip")).doesNotExist();
        assertThat(leftovers(temp)).isEmpty();
    }

    @Test
    void theCheckFindsDamage() throws IOException {
        database.close();
        try (var file = new RandomAccessFile(folder.database().toFile(), "rw")) {
            file.seek(8192);
            file.write(new byte[4096]);
        }
        assertThat(Backups.problems(folder))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).doesNotContain("\n"));
        Files.delete(folder.database());
        assertThat(Backups.problems(folder)).singleElement().asString().startsWith("There is no database");
        Backups.restore(emptyBackup(), folder.path());
        database = Database.open(folder);
    }

    @Test
    void aDemonstrationStaysOneInItsBackup() {
        assertThat(database.isDemo()).isFalse();
        database.markDemo();
        Backups.restore(Backups.write(folder, null, NOW), temp.resolve("copy"));
        try (var copy = Database.open(DataFolder.at(temp.resolve("copy")))) {
            assertThat(copy.isDemo()).isTrue();
        }
    }

    private Path emptyBackup() {
        var other = DataFolder.at(temp.resolve("other"));
        Database.open(other).close();
        return Backups.write(other, null, NOW);
    }

    private void refused(Path zip) throws IOException {
        var target = temp.resolve("target-" + zip.getFileName());
        assertThatThrownBy(() -> Backups.restore(zip, target))
                .isInstanceOf(CannotOpen.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
        assertThat(target.resolve("how-to-talk.db")).doesNotExist();
        assertThat(target.resolve("files")).isEmptyDirectory();
        assertThat(leftovers(target)).isEmpty();
    }

    private static List<String> leftovers(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.contains(".part"))
                    .toList();
        }
    }

    private void store(String name, String content) throws IOException {
        Files.writeString(folder.files().resolve(name), content);
        database.writing(handle -> handle.execute(
                "INSERT INTO stored_file (account_id, name, media_type, bytes, sha256, stored_as, created_at)"
                        + " VALUES (1, ?, 'text/plain', ?, ?, ?, '2026-11-12T15:00:00.000Z')",
                name + ".txt",
                content.length(),
                sha256(content),
                name));
    }

    private static long files(Database database) {
        return count(database, "SELECT count(*) FROM stored_file");
    }

    private static long count(Database database, String sql) {
        return database.<Long>query(
                handle -> handle.select(sql).mapTo(Long.class).one());
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
