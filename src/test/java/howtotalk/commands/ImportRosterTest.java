package howtotalk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportRosterTest {

    private static final TestApp APP = TestApp.start();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        APP.close();
    }

    private int run(String csv, String... arguments) throws IOException {
        out.reset();
        err.reset();
        var file = folder.resolve("class.csv");
        Files.writeString(file, csv);
        var command = new ImportRoster();
        command.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        command.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        var all = new java.util.ArrayList<String>(java.util.List.of(arguments));
        all.add("--data");
        all.add(APP.folder().toString());
        all.add(file.toString());
        return new CommandLine(command).execute(all.toArray(String[]::new));
    }

    private static String course() {
        APP.sql("INSERT INTO course (code, title, term, first_day, weeks, time_zone, created_at) VALUES ('C', 'T', 'F',"
                + " '2026-08-31', 15, 'America/New_York', '2026-07-01T00:00:00.000Z')");
        return APP.text("SELECT max(id) FROM course");
    }

    @Test
    void itCountsWhatItDidBesideARunningServerAndTwiceChangesNothing() throws IOException {
        var course = course();
        var csv = "First name,Last name,Email address\nAda,Alvarez,ada@example.org\nBen,Becker,ben at home\n";
        assertThat(run(csv, "--course", course, "--dry-run")).isZero();
        assertThat(out).asString().isEqualTo("new 1, matched 0, changed 0, absent 0, refused 1\n");
        assertThat(APP.number("SELECT count(*) FROM enrolment")).isZero();
        assertThat(run(csv, "--course", course)).isZero();
        assertThat(out).asString().isEqualTo("new 1, matched 0, changed 0, absent 0, refused 1\n");
        assertThat(err).asString().contains("2/2");
        assertThat(run(csv, "--course", course)).isZero();
        assertThat(out).asString().isEqualTo("new 0, matched 1, changed 0, absent 0, refused 1\n");
    }

    @Test
    void aFileThatCannotBeReadAsAWholeIsRefusedInASentence() throws IOException {
        var course = course();
        assertThat(run("%PDF-1.7", "--course", course)).isEqualTo(1);
        assertThat(err).asString().startsWith("This is a PDF").hasLineCount(1);
        assertThat(out).asString().isEmpty();
        assertThat(run("Kim,Where\nAda,1\n", "--course", course)).isEqualTo(1);
        assertThat(err).asString().contains("--map NAME=Student", "Kim, Where");
        assertThat(run("Kim,Where\nAda,1\n", "--course", course, "--map", "NAME=Kim"))
                .isZero();
        assertThat(run("Kim,Where\nAda,1\n", "--course", course, "--map", "NAMES=Kim"))
                .isEqualTo(1);
        assertThat(run("Kim,Where\nAda,1\n", "--course", "999")).isEqualTo(1);
        assertThat(err).asString().contains("There is no course 999.");
    }
}
