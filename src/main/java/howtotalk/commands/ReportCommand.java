package howtotalk.commands;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.report.paper.ReportFiles;
import howtotalk.report.paper.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import templates.StaticTemplates;

/** Writes the report of a course. */
@Command(
        name = "report",
        description = "Writes the outcome report of a course, also while the server runs. Its figures are the page’s.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

    /** In which form. */
    public enum Form {
        HTML,
        CSV,
        JSON,
        ROWS
    }

    @Option(
            names = "--course",
            paramLabel = "ID",
            required = true,
            description = "The course: the number in the address of its pages.")
    long course;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "HTML",
            description =
                    "html: one file to read and print. csv, json: the figures. rows: one row a student. Default: html.")
    Form format = Form.HTML;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Default: standard output.")
    @Nullable
    Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description =
                    "The last day to count, such as 2026-12-18. Default: today or the course's last day, whichever is first.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--without-names", description = "The department’s version. Not for rows.")
    boolean withoutNames;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOWTOTALK_DATA:-data}",
            description = "The data folder (HOWTOTALK_DATA). Default: data.")
    Path data = Path.of("data");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (format == Form.ROWS && withoutNames) {
            throw new IllegalArgumentException(
                    "Rows are of students by name. Leave out --without-names, or choose csv.");
        }
        if (!Files.exists(DataFolder.at(data).database())) {
            throw new IllegalArgumentException("The folder " + data.toAbsolutePath()
                    + " holds no database. Name the server's folder with --data.");
        }
        say("Reading course " + course + " …");
        byte[] bytes;
        try (var database = Database.open(DataFolder.at(data))) {
            var report = new ReportReader(database).read(new ReportReader.Asked(course, Set.of(), asOf), Instant.now());
            if (report == null) {
                throw new IllegalArgumentException("There is no course " + course
                        + ". Its number stands in the address of its pages, behind /courses/.");
            }
            var wanted = withoutNames ? report.withoutNames() : report;
            say("Counted as of " + report.asOf() + ", " + report.careers().enrolled() + " students.");
            bytes = switch (format) {
                case HTML -> ReportFiles.html(new StaticTemplates(), wanted, !withoutNames);
                case CSV -> ReportFiles.csv(wanted);
                case JSON -> ReportFiles.json(wanted);
                case ROWS -> ReportFiles.rows(wanted);
            };
        }
        if (out == null) {
            System.out.write(bytes);
            System.out.flush();
            return 0;
        }
        Files.write(out, bytes);
        say("Written to " + out.toAbsolutePath() + ".");
        return 0;
    }

    /** Progress goes to standard error, so that standard output holds the report and nothing else. */
    private void say(String words) {
        if (spec != null) {
            spec.commandLine().getErr().println(words);
        }
    }
}
