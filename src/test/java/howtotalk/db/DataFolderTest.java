package howtotalk.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @BeforeEach
    void rightsAreKeptHere() {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void onlyTheOwnerMayReadTheFolderAndEveryFileInIt() throws IOException {
        var folder = DataFolder.at(temp.resolve("data"));
        try (var lock = folder.lock();
                var database = Database.open(folder)) {
            database.writing(handle -> handle.execute("CREATE TABLE x (y INTEGER) STRICT"));
            Backups.write(folder, null, java.time.Instant.EPOCH);
            assertThat(rights(folder.path()))
                    .allSatisfy((file, rights) -> assertThat(rights).as(file).endsWith("------"));
            assertThat(rights(folder.path()))
                    .containsKeys("how-to-talk.db", "how-to-talk.db-wal", "server.lock", "initialised", "files");
        }
    }

    @Test
    void aSecondServerOnTheFolderIsRefusedUntilTheFirstEnds() {
        var folder = DataFolder.at(temp);
        try (var lock = folder.lock()) {
            assertThatThrownBy(() -> DataFolder.at(temp).lock())
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageMatching("Another server is running on [^\n]+\\. Stop it first[^\n]+\\.");
        }
        DataFolder.at(temp).lock().close();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInASentence() throws IOException {
        var file = Files.createFile(temp.resolve("a-file"));
        for (var path : new Path[] {file, file.resolve("data")}) {
            assertThatThrownBy(() -> DataFolder.at(path))
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageMatching("The folder [^\n]+ cannot be written to\\. [^\n]+ --data\\.");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefusedInASentence() throws IOException {
        var parent = Files.createDirectory(temp.resolve("parent"));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(parent), "whoever may write everywhere proves nothing here");
        assertThatThrownBy(() -> DataFolder.at(parent.resolve("data")))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("cannot be written to");
    }

    private static TreeMap<String, String> rights(Path folder) throws IOException {
        var rights = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                rights.put(
                        file.equals(folder) ? "." : folder.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return rights;
    }
}
