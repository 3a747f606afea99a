package howtotalk;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says on the command line, and how it ends. */
@Isolated("standard output belongs to the process")
class MainTest {

    @TempDir
    Path temp;

    private record Ran(int status, String out, String err) {}

    static Stream<String> commands() {
        return Main.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        var ran = command.equals("help") ? run("help") : run(command, "--help");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Usage: how-to-talk").hasLineCount((int) ran.out().lines().count());
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theProgramNamesItsCommandsAndItsVersion() {
        assertThat(run("--help").out())
                .contains("serve", "demo", "create-instructor", "backup", "restore", "check");
        assertThat(run("--version").out()).startsWith("How to Talk ");
    }

    static Stream<Refused> unknownWords() {
        return Stream.of(
                new Refused(2, "'frobnicate'", "frobnicate"),
                new Refused(2, "--colour", "serve", "--colour"),
                new Refused(2, "'many' is not an int", "serve", "--port", "many"),
                new Refused(2, "--email", "create-instructor", "--name", "Nora"),
                new Refused(2, "FILE", "restore"));
    }

    static Stream<Refused> refusals() {
        return Stream.of(
                new Refused(1, "from 0 to 65535, not 70000", "serve", "--port", "70000"),
                new Refused(1, "from 0 to 65535, not -1", "serve", "--port", "-1"),
                new Refused(1, "The base URL is like", "serve", "--base-url", "talk.example.edu"),
                new Refused(1, "The base URL is like", "serve", "--base-url", "https://talk.example.edu/path"),
                new Refused(1, "The base URL is like", "serve", "--base-url", "https://a b"),
                new Refused(1, "smtp://", "serve", "--smtp-url", "mail.example.edu"),
                new Refused(1, "this machine only", "demo", "--host", "0.0.0.0"),
                new Refused(1, "There is no backup", "restore", "nothing.zip"),
                new Refused(1, "There is no database", "backup"),
                new Refused(1, "There is no database", "check"),
                new Refused(1, "There is no database", "create-instructor", "--email", "n@example.edu", "--name", "N"));
    }

    private record Refused(int status, String words, String... command) {
        @Override
        public String toString() {
            return String.join(" ", command);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknownWords")
    void wordsItDoesNotKnowEndWithTwo(Refused refused) {
        var ran = run(refused.command());
        assertThat(ran.status()).isEqualTo(refused.status());
        assertThat(ran.err().lines().findFirst()).hasValueSatisfying(line -> assertThat(line).contains(refused.words()));
        assertThat(ran.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void aWrongValueIsRefusedInOneSentenceAndEndsWithOne(Refused refused) {
        var words = Stream.concat(
                        Stream.of(refused.command()), Stream.of("--data", temp.resolve("data").toString()))
                .toArray(String[]::new);
        var ran = run(words);
        assertThat(ran.status()).isEqualTo(1);
        var said = (ran.err() + ran.out()).strip();
        assertThat(said.lines().toList()).first().asString().contains(refused.words()).endsWith(".");
        assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(temp.resolve("data/how-to-talk.db")).doesNotExist();
    }

    @Test
    void aServerDoesNotServeTheDemonstrationsPeople() {
        var folder = DataFolder.at(temp.resolve("demo"));
        try (var database = Database.open(folder)) {
            database.markDemo();
        }
        var ran = run("serve", "--port", "0", "--data", folder.path().toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().strip()).contains("holds the demonstration").doesNotContain("\n");
    }

    @Test
    void theDemonstrationLeavesARealCourseAlone() throws IOException {
        var folder = DataFolder.at(temp.resolve("real"));
        try (var database = Database.open(folder)) {
            database.writing(handle -> handle.execute(
                    "INSERT INTO account (name, sort_name, created_at) VALUES ('A', 'A', '2026-11-12T15:00:00.000Z')"));
        }
        var ran = run("demo", "--port", "0", "--data", folder.path().toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().strip()).contains("holds people of a real course").doesNotContain("\n");
        Files.createDirectory(temp.resolve("photos"));
        Files.createFile(temp.resolve("photos/cat.jpg"));
        var photos = run("demo", "--port", "0", "--data", temp.resolve("photos").toString());
        assertThat(photos.status()).isEqualTo(1);
        assertThat(photos.err()).contains("holds other files");
        assertThat(temp.resolve("photos/how-to-talk.db")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsSaidAndTheFolderIsFreeAgain() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ran = run("serve", "--port", "" + taken.getLocalPort(), "--data", temp.resolve("data").toString());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err().strip())
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " is taken. Stop what listens there, or name another with --port.");
        }
        DataFolder.at(temp.resolve("data")).lock().close();
    }

    @Test
    void aFolderInUseIsSaid() {
        var folder = DataFolder.at(temp.resolve("data"));
        try (var lock = folder.lock()) {
            var ran = run("serve", "--port", "0", "--data", folder.path().toString());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err().strip()).startsWith("Another server is running").doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nora@example.edu", "NORA@example.edu"})
    void anInstructorIsMadeFromTheCommandLineAndGetsALink(String email) {
        var folder = DataFolder.at(temp.resolve("data"));
        Database.open(folder).close();
        var ran = run(
                "create-instructor", "--email", email, "--name", "Nora Whitcombe", "--data", folder.path().toString(),
                "--base-url", "https://talk.example.edu/");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("https://talk.example.edu/invitations/").hasLineCount(1);
        var wrong = run("create-instructor", "--email", "nora", "--name", "N", "--data", folder.path().toString());
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err().strip()).endsWith(".").doesNotContain("\n");
    }

    @Test
    void aBackupIsWrittenCheckedAndBroughtBack() {
        var folder = DataFolder.at(temp.resolve("data"));
        Database.open(folder).close();
        var zip = temp.resolve("backup.zip").toString();
        var written = run("backup", "--data", folder.path().toString(), "--out", zip);
        assertThat(written.status()).isZero();
        assertThat(written.out()).contains("written and checked");
        var restored = run("restore", zip, "--data", temp.resolve("copy").toString());
        assertThat(restored.status()).isZero();
        var checked = run("check", "--data", temp.resolve("copy").toString());
        assertThat(checked.status()).isZero();
        assertThat(checked.out().strip()).isEqualTo("Nothing is damaged.");
        assertThat(run("restore", zip, "--data", temp.resolve("copy").toString()).status())
                .isEqualTo(1);
    }

    private Ran run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var line = Main.commandLine()
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
            int status = line.execute(words);
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
