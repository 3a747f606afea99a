package howtotalk.commands;

import howtotalk.audit.Audit;
import howtotalk.course.CourseRepository;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.imports.UnreadableFile;
import howtotalk.roster.ColumnMapping;
import howtotalk.roster.ImportCounts;
import howtotalk.roster.RosterField;
import howtotalk.roster.RosterImport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a roster file into a course, also while the server runs. Nobody is withdrawn. */
@Command(
        name = "import-roster",
        description = "Brings a roster file into a course, also while the server runs. Nobody is withdrawn.",
        mixinStandardHelpOptions = true)
public final class ImportRoster implements Callable<Integer> {

    private static final int LARGEST = 5_000_000;
    private static final int BAR = 30;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOWTOTALK_DATA:-data}",
            description = "The data folder (HOWTOTALK_DATA). Default: data.")
    Path data = Path.of("data");

    @Option(names = "--course", required = true, paramLabel = "ID", description = "The number in the course’s address.")
    long course;

    @Parameters(paramLabel = "FILE", description = "The file, as Canvas, Moodle or OneRoster exported it, or any CSV.")
    Path file = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "What a column of another CSV means, for example --map NAME=Student. Fields: FIRST_NAME,"
                    + " LAST_NAME, NAME, EMAIL, LOGIN, SIS_ID, SECTION, ROLE.")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--dry-run", description = "Only say what would be done.")
    boolean dryRun;

    PrintStream out = System.out;
    PrintStream err = System.err;
    InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        try {
            out.println(counts().line());
            return 0;
        } catch (UnreadableFile e) {
            err.println(e.sentence());
            return 1;
        }
    }

    private ImportCounts counts() {
        var bytes = read();
        var mapping = mapping();
        var name = file.getFileName().toString();
        try (var database = Database.open(DataFolder.at(data))) {
            if (database.repository(CourseRepository.class).find(course) == null) {
                throw new UnreadableFile("There is no course " + course + ". Its number stands in its address.");
            }
            var imports = new RosterImport(database, new Audit(database, clock), clock);
            var preview = imports.preview(course, name, bytes, mapping);
            if (preview.unknown()) {
                throw new UnreadableFile(
                        "What the columns of this file mean is not known. Say it with --map, for example"
                                + " --map NAME=Student. Its columns: "
                                + String.join(", ", preview.file().header().names()) + ".");
            }
            if (dryRun) {
                return preview.counts();
            }
            var applied = imports.apply(course, null, name, bytes, mapping, RosterImport.Selection.ALL, this::progress);
            err.println();
            return applied.counts();
        }
    }

    private byte[] read() {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableFile("The file is larger than 5 MB. A roster of a class is smaller.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableFile("The file " + file + " cannot be read.");
        }
    }

    private @Nullable ColumnMapping mapping() {
        var chosen = new HashMap<RosterField, String>();
        columns.forEach((name, column) -> {
            var field = Arrays.stream(RosterField.values())
                    .filter(f -> f.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFile("There is no field " + name + ". Fields: "
                            + Arrays.stream(RosterField.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))
                            + "."));
            chosen.put(field, column);
        });
        return chosen.isEmpty() ? null : new ColumnMapping(chosen);
    }

    private void progress(int done, int of) {
        int filled = of == 0 ? BAR : done * BAR / of;
        err.print("\r[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + done + "/" + of);
        err.flush();
    }
}
