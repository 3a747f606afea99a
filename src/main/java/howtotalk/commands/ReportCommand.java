package howtotalk.commands;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.report.document.Document.Version;
import howtotalk.report.export.TermExport;
import howtotalk.report.paper.ReportFiles;
import howtotalk.report.paper.ReportReader;
import howtotalk.report.paper.StudentRows;
import howtotalk.report.sections.ReportDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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
        ROWS,
        DATA
    }

    @Option(
            names = "--course",
            paramLabel = "ID",
            required = true,
            description = "The course: the number in the address of its pages.")
    long course;

    @Option(
            names = "--with",
            paramLabel = "ID",
            description = "Another course, pooled with the first and set side by side. May be given several times.")
    List<Long> with = List.of();

    @Option(
            names = "--section",
            paramLabel = "ID",
            description = "Of its course only this section. May be given several times.")
    List<Long> sections = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "HTML",
            description =
                    "html: one file to read and print. csv, json: the figures. rows: one row a student. data: a ZIP to"
                            + " compute them anew. Default: html.")
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

    @Option(names = "--without-names", description = "The department’s version. Not for rows or data.")
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
        if ((format == Form.ROWS || format == Form.DATA) && withoutNames) {
            throw new IllegalArgumentException(
                    "Rows and data are of single students. Leave out --without-names, or choose csv.");
        }
        if (!Files.exists(DataFolder.at(data).database())) {
            throw new IllegalArgumentException("The folder " + data.toAbsolutePath()
                    + " holds no database. Name the server's folder with --data.");
        }
        say("Reading course " + course + " …");
        byte[] bytes;
        try (var database = Database.open(DataFolder.at(data))) {
            var pool = new ReportReader(database).read(asked(), Instant.now());
            if (pool == null) {
                throw new IllegalArgumentException("There is no such course or section. The number of a course stands"
                        + " in the address of its pages, behind /courses/; that of a section in the address of a report"
                        + " of chosen sections.");
            }
            var document = ReportDocument.of(pool, withoutNames ? Version.DEPARTMENT : Version.INSTRUCTOR);
            say("Counted as of " + document.asOf() + ", " + pool.students().size() + " students.");
            bytes = switch (format) {
                case HTML -> ReportFiles.html(new StaticTemplates(), document);
                case CSV -> ReportFiles.csv(document);
                case JSON -> ReportFiles.json(document);
                case ROWS -> StudentRows.csv(pool);
                case DATA -> TermExport.zip(pool, new SecureRandom());
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

    private ReportReader.Asked asked() {
        var courses = new HashSet<>(with);
        courses.add(course);
        return new ReportReader.Asked(courses, Set.copyOf(sections), asOf);
    }

    /** Progress goes to standard error, so that standard output holds the report and nothing else. */
    private void say(String words) {
        if (spec != null) {
            spec.commandLine().getErr().println(words);
        }
    }
}
