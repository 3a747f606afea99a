package howtotalk.roster;

import howtotalk.imports.Archive;
import howtotalk.imports.Header;
import howtotalk.imports.Table;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a roster file says.
 *
 * @param fileName as the person's computer calls it: to show, nothing else
 * @param header the columns of the file; of an archive, those of its users
 * @param mapping what the columns mean: the given mapping, or for an unknown table the guess to propose
 * @param complete whether the file claims to name everybody; changes only (a OneRoster delta) do not
 * @param rows the people, each cell checked
 * @param refused rows that cannot be taken over, and why
 * @param skipped rows that are no people of the class, and why
 */
public record RosterFile(
        String fileName,
        RosterFormat format,
        Header header,
        ColumnMapping mapping,
        boolean complete,
        List<RosterRow> rows,
        List<Refusal> refused,
        List<Skipped> skipped) {

    /**
     * A row that cannot be taken over.
     *
     * @param line from 1
     * @param column the column at fault; empty when it is the whole row
     * @param reason a sentence that says what to correct
     * @param row what could be read of it all the same
     */
    public record Refusal(int line, String column, String reason, RosterRow row) {}

    /** A row that is no person of the class, such as Canvas's test student. */
    public record Skipped(int line, String who, String reason) {}

    public RosterFile {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
        skipped = List.copyOf(skipped);
    }

    /**
     * Reads a table, or a ZIP archive of OneRoster or Canvas SIS tables. The format is told by the columns.
     *
     * @param mapping what the columns mean, chosen or remembered; it goes before what a single table looks like. Null
     *     when there is none: an unknown table then comes back as {@link RosterFormat#UNKNOWN}, without rows
     * @throws UnreadableFile when there is no table in the file, or the mapping names a column that it does not have
     */
    public static RosterFile read(String fileName, byte[] bytes, @Nullable ColumnMapping mapping) {
        if (Archive.isZip(bytes)) {
            return RosterArchive.read(fileName, bytes);
        }
        var table = TableReader.read(bytes);
        if (mapping != null) {
            return MappedRoster.read(fileName, table, mapping);
        }
        return switch (format(table.header())) {
            case CANVAS_GRADEBOOK -> CanvasRoster.gradebook(fileName, table);
            case CANVAS_SIS -> CanvasRoster.sis(fileName, table);
            case MOODLE_PARTICIPANTS -> MoodleRoster.read(fileName, RosterFormat.MOODLE_PARTICIPANTS, table);
            case MOODLE_GRADES -> MoodleRoster.read(fileName, RosterFormat.MOODLE_GRADES, table);
            case MOODLE_UPLOAD_USERS -> MoodleRoster.uploadUsers(fileName, table);
            case ONEROSTER_11, ONEROSTER_12 -> OneRoster.users(fileName, table);
            case MAPPED, UNKNOWN -> unknown(fileName, table);
        };
    }

    private static RosterFormat format(Header header) {
        if (CanvasRoster.isGradebook(header)) {
            return RosterFormat.CANVAS_GRADEBOOK;
        }
        if (CanvasRoster.isSisUsers(header) || CanvasRoster.isSisEnrollments(header)) {
            return RosterFormat.CANVAS_SIS;
        }
        if (OneRoster.isUsers(header)) {
            return OneRoster.version(header);
        }
        if (OneRoster.isPart(header)) {
            throw new UnreadableFile(
                    "This is one file out of a OneRoster export. Upload the whole ZIP archive, as it was exported.");
        }
        return MoodleRoster.format(header);
    }

    private static RosterFile unknown(String fileName, Table table) {
        if (table.header().names().stream().anyMatch(name -> name.contains("@"))) {
            throw new UnreadableFile("The first line of the file is a person, but it must name the columns."
                    + " Write a first line such as “name,email”, and upload it again.");
        }
        return new RosterRows()
                .file(fileName, RosterFormat.UNKNOWN, table.header(), ColumnMapping.guess(table.header()));
    }

    /** The sections that the rows name, each once, in order. */
    public List<String> sections() {
        return rows.stream()
                .map(RosterRow::section)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
