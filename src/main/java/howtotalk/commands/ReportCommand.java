package howtotalk.commands;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.report.CountedCourse;
import howtotalk.report.Pool;
import howtotalk.report.document.Document.Version;
import howtotalk.report.export.TermExport;
import howtotalk.report.paper.ReportFiles;
import howtotalk.report.paper.ReportReader;
import howtotalk.report.rows.ReportWorkbook;
import howtotalk.report.rows.StudentRows;
import howtotalk.report.sections.ReportDocument;
import howtotalk.words.Prose;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import templates.StaticTemplates;

/** Writes the report of a course. */
@Command(
        name = "report",
        description = "Writes the outcome report of a course, also while the server runs. Its figures are the page’s.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

    /** In which form. */
    public enum Form {
        HTML(false),
        PDF(true),
        XLSX(true),
        CSV(false),
        JSON(false),
        ROWS(false),
        DATA(true);

        /** Whether a terminal could not show it. */
        private final boolean binary;

        Form(boolean binary) {
            this.binary = binary;
        }
    }

    @Option(
            names = "--course",
            paramLabel = "ID",
            required = true,
            description = "The course: the number in the address of its pages.")
    long course;

    @Option(
            names = {"--with", "--courses"},
            paramLabel = "ID",
            split = ",",
            description =
                    "Other courses, pooled with the first and set side by side: --with 3,4, or given several times.")
    List<Long> with = List.of();

    @Option(
            names = "--section",
            paramLabel = "ID",
            split = ",",
            description = "Of its course only this section. Several as with --with.")
    List<Long> sections = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = FormConverter.class,
            description = {
                "html: one file to read and print.",
                "pdf: on paper, tagged for screen readers.",
                "xlsx: a workbook, a sheet a section, a row a student.",
                "csv, json: the figures.",
                "rows: one row a student, CSV.",
                "data: a ZIP to compute the figures anew.",
                "Default: what the name of the file ends in, else html."
            })
    @Nullable
    Form format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; one of this name is replaced. Default: standard output.")
    @Nullable
    Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description =
                    "The last day to count, such as 2026-12-18. Default: today or the course's last day, whichever is first.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--without-names", description = "The department’s version. Not for data.")
    boolean withoutNames;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOWTOTALK_DATA:-data}",
            description = "The data folder (HOWTOTALK_DATA). Default: data.")
    Path data = Path.of("data");

    @Option(names = "--quiet", description = "No progress. Without a terminal there is none anyhow.")
    boolean quiet;

    @Spec
    @Nullable
    CommandSpec spec;

    private final InstantSource clock;

    public ReportCommand() {
        this(InstantSource.system());
    }

    /** As if it were another time. */
    public ReportCommand(InstantSource clock) {
        this.clock = clock;
    }

    /** What a form is called on the command line. */
    static final class FormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String word) {
            return form(word)
                    .orElseThrow(() -> new TypeConversionException("there is no form “" + word + "”. Forms: "
                            + Arrays.stream(Form.values())
                                    .map(form -> form.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
    }

    /** A day in figures. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("“" + word + "” is no day. Write it like 2026-12-18.");
            }
        }
    }

    private static Optional<Form> form(String word) {
        return Arrays.stream(Form.values())
                .filter(form -> form.name().equalsIgnoreCase(word))
                .findFirst();
    }

    @Override
    public Integer call() throws IOException {
        var wanted = format == null ? byEnding() : format;
        check(wanted);
        var progress = new Progress(err(), !quiet && Progress.atTerminal(), 4);
        var bytes = report(wanted, progress);
        if (out == null) {
            System.out.write(bytes);
            System.out.flush();
            return 0;
        }
        write(out.toAbsolutePath(), bytes);
        progress.done("Written to " + out.toAbsolutePath() + ", " + (bytes.length + 999) / 1000 + " KB.");
        return 0;
    }

    /** "report.pdf" asks for a PDF. */
    private Form byEnding() {
        var name = out == null
                ? ""
                : Objects.requireNonNullElse(out.getFileName(), out).toString();
        return form(name.substring(name.lastIndexOf('.') + 1)).orElse(Form.HTML);
    }

    /** What cannot be done is said before anything is read. */
    private void check(Form wanted) {
        if (wanted == Form.DATA && withoutNames) {
            throw new IllegalArgumentException(
                    "The data joins what single students did. Leave out --without-names, or choose rows or csv.");
        }
        if (out != null && Files.isDirectory(out)) {
            throw new IllegalArgumentException("The folder " + out + " is there already. Name a file with --out.");
        }
        if (out != null && !Files.isDirectory(folder(out.toAbsolutePath()))) {
            throw new IllegalArgumentException("There is no folder " + folder(out.toAbsolutePath())
                    + " to write to. Make it first, or name another file with --out.");
        }
        if (out == null && wanted.binary && Progress.atTerminal()) {
            throw new IllegalArgumentException("That would not be readable here. Name a file with --out.");
        }
        if (!Files.exists(data.resolve("how-to-talk.db"))) { // asking for the folder would make it
            throw new IllegalArgumentException("The folder " + data.toAbsolutePath()
                    + " holds no database. Name the server's folder with --data.");
        }
    }

    private byte[] report(Form wanted, Progress progress) {
        var asked = asked();
        try (var database = Database.open(DataFolder.at(data))) {
            progress.next("Reading " + Prose.count(asked.courses().size(), "course", "courses"));
            var facts = new ReportReader(database).facts(asked, clock.instant());
            if (facts == null) {
                throw new IllegalArgumentException("There is no such course or section. The number of a course stands"
                        + " in the address of its pages, behind /courses/; that of a section in the address of a report"
                        + " of chosen sections.");
            }
            int students = facts.stream().mapToInt(one -> one.students().size()).sum();
            progress.next("Counting " + Prose.count(students, "student", "students"));
            var pool = new Pool(facts.stream().map(CountedCourse::of).toList());
            var document = ReportDocument.of(pool, withoutNames ? Version.DEPARTMENT : Version.INSTRUCTOR);
            progress.next("As of " + document.asOf() + ": " + document.figures().size() + " figures in "
                    + document.sections().size() + " sections");
            progress.next("Printing as " + wanted.name().toLowerCase(Locale.ROOT));
            return switch (wanted) {
                case HTML -> ReportFiles.html(new StaticTemplates(), document);
                case PDF -> ReportFiles.pdf(new StaticTemplates(), document);
                case XLSX -> ReportWorkbook.xlsx(pool, document);
                case CSV -> ReportFiles.csv(document);
                case JSON -> ReportFiles.json(document);
                case ROWS -> StudentRows.csv(pool, document.version());
                case DATA -> TermExport.zip(pool, new SecureRandom());
            };
        }
    }

    private ReportReader.Asked asked() {
        var courses = new HashSet<>(with);
        courses.add(course);
        return new ReportReader.Asked(courses, Set.copyOf(sections), asOf);
    }

    /** Beside it first, so that a file half written never bears the name. */
    private static void write(Path file, byte[] bytes) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes); // a pipe or a device
                return;
            }
            var half = Files.createTempFile(folder(file), ".report", ".part");
            try {
                Files.write(half, bytes);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.getParent(), file);
    }

    /** Standard error, so that standard output holds the report and nothing else. */
    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
