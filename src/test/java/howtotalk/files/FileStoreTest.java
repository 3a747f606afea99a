package howtotalk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStoreTest {

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

    @TempDir
    Path temp;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private Path folder;
    private Database database;
    private FileStore store;

    @BeforeEach
    void open() {
        var data = DataFolder.at(temp.resolve("data"));
        folder = data.files();
        database = Database.open(data);
        database.writing(handle -> handle.execute("INSERT INTO account (id, name, sort_name, created_at)"
                + " VALUES (1, 'Ines', 'Ines', '2026-11-12T15:00:00.000Z')"));
        store = new FileStore(data, database, now::get);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFileLiesUnderARandomNameWithItsHash() throws IOException {
        long id = store.keep(receive("../../note.txt", "hello".getBytes(UTF_8)));
        var file = store.find(id);
        assertThat(file.name()).isEqualTo("note.txt");
        assertThat(file.mediaType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(file.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(file.storedAs()).matches("[0-9a-f]{32}");
        assertThat(Files.readString(store.path(file))).isEqualTo("hello");
        assertThat(Files.getPosixFilePermissions(store.path(file))).hasSize(2);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "page.html, <html><script>alert(1)</script>",
        "drawing.svg, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "run.exe, MZ",
        "noextension, text",
        "photo.png, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "photo.png, GIF89a=1;alert(1)",
        "photo.jpg, <html><body>hi</body></html>",
        "paper.pdf, <html><!-- %PDF-1.4 --></html>",
        "paper.pdf, just text",
        "note.txt, <html><script>alert(1)</script></html>",
        "note.md, <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "song.mp3, <html></html>",
        "film.mp4, %PDF-1.4",
        "paper.docx, %PDF-1.4",
        "photo.gif, %PDF-1.4",
        "photo.webp, GIF89a",
        "book.zip, <html></html>",
        "empty.txt, ''"
    })
    void nameAndContentMustAgree(String name, String content) {
        assertThatThrownBy(() -> receive(name, content.getBytes(UTF_8)))
                .isInstanceOf(Problem.class)
                .extracting("status")
                .isEqualTo(422);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFilmCalledTextIsRefused() {
        var film = "\0\0\0\u0018ftypisom\0\0\2\0isomiso2".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> receive("note.txt", film)).isInstanceOf(Problem.class);
        assertThat(receive("film.mp4", film).mediaType()).isEqualTo("video/mp4");
    }

    @Test
    void aDamagedPdfIsKeptButHasNoPages() {
        assertThat(receive("paper.pdf", "%PDF-1.4 and then nothing".getBytes(UTF_8))
                        .pages())
                .isZero();
        assertThat(receive("paper.pdf", PDF.getBytes(UTF_8)).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aFileThatIsTooLargeLeavesNothingBehind() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                given += length;
                assertThat(given).isLessThan(FileStore.LARGEST_FILE + 1_000_000);
                return length;
            }
        };
        assertThatThrownBy(() -> store.receive(1, "note.txt", endless))
                .isInstanceOf(Problem.class)
                .extracting("status")
                .isEqualTo(413);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAccountHasTwoGigabytes() {
        database.writing(handle -> handle.execute(
                "INSERT INTO stored_file (account_id, name, media_type, bytes, sha256, stored_as, created_at)"
                        + " VALUES (1, 'film.mp4', 'video/mp4', 1999999990, ?, 'x', '2026-11-12T15:00:00.000Z')",
                "0".repeat(64)));
        assertThat(receive("note.txt", "hello".getBytes(UTF_8)).bytes()).isEqualTo(5);
        assertThatThrownBy(() -> receive("note.txt", "hello to you all".getBytes(UTF_8)))
                .hasMessageContaining("2 GB");
        assertThatThrownBy(() -> store.expect(1, 100)).hasMessageContaining("2 GB");
        assertThatThrownBy(() -> store.expect(1, 300_000_000))
                .extracting("status")
                .isEqualTo(413);
    }

    @Test
    void whatHasNoRowIsSweptAwayAfterADay() throws IOException {
        var kept = store.find(store.keep(receive("kept.txt", "kept".getBytes(UTF_8))));
        var lost = receive("lost.txt", "lost".getBytes(UTF_8));
        Files.writeString(folder.resolve(lost.storedAs() + ".page1.png"), "picture");
        Files.writeString(folder.resolve("cut-off.part"), "half");
        assertThat(store.sweep()).isZero();
        now.updateAndGet(time -> time.plus(Duration.ofHours(25)));
        assertThat(store.sweep()).isEqualTo(3);
        assertThat(folder.toFile().list()).containsExactly(kept.storedAs());
    }

    private ReceivedFile receive(String name, byte[] content) {
        return store.receive(1, name, new ByteArrayInputStream(content));
    }
}
