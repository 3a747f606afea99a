package howtotalk.gradebook.exchange;

import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.exchange.GradeDifferences.Change;
import howtotalk.gradebook.exchange.GradeMatch.ColumnMatch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of grades held against the gradebook as it is now, with what was answered so far.
 *
 * @param learned what is known already of that system's names
 * @param exportedAt when the file was made, by its own word or by whoever handed it over; null where nobody knows
 * @param askExported whether it has to be asked when the file was made
 * @param exports the latest files that were taken out here, to choose from
 */
record GradePreview(
        long id,
        String fileName,
        GradeFile file,
        GradeMatch match,
        GradeDifferences found,
        GradeAnswers answers,
        Gradebook book,
        ForeignNames learned,
        @Nullable Instant exportedAt,
        boolean askExported,
        List<GradeFileRows.Export> exports) {

    /** How many things are open; nothing is applied before they are answered. */
    int open() {
        int open = 0;
        for (var column : match.columns()) if (!column.question().isEmpty()) open++;
        for (var row : match.rows()) if (!row.question().isEmpty()) open++;
        for (var column : found.scales()) {
            if (answers.scale(GradeAnswers.scale(column.place())) == null) open++;
        }
        if (found.commas() != null) open++;
        if (askExported && !answers.exportedIsAnswered(book.course().zone())) open++;
        return open;
    }

    /** The changes that may be chosen. */
    List<Change> choosable() {
        return found.changes().stream().filter(Change::open).toList();
    }

    /** How many grades and comments may be chosen. */
    int choices() {
        return choosable().size() + found.remarks().size();
    }

    /** The names that this file would teach: columns that were settled and are called otherwise there. */
    List<ColumnMatch> lessons() {
        var known = learned.byAssignment();
        var lessons = new ArrayList<ColumnMatch>();
        for (var match : match.columns()) {
            var column = match.column();
            var assignment = match.assignmentId();
            if (assignment == null || column.kind() != GradeFile.Kind.GRADES) continue;
            if (column.header().equalsIgnoreCase("Grade")) continue; // every worksheet calls its one column so
            var name = known.get(assignment);
            boolean same = name == null
                    ? column.foreignId().isEmpty() && titleOf(assignment).equals(title(column))
                    : name.foreignId().equals(column.foreignId())
                            && name.title().equals(title(column));
            if (!same) lessons.add(match);
        }
        return lessons;
    }

    /** What the other system calls it, without its number or the mark of its export. */
    static String title(GradeFile.Column column) {
        return column.titles().size() > 1 ? column.titles().get(1) : column.header();
    }

    private String titleOf(long assignment) {
        for (var column : book.columns()) if (column.id() == assignment) return column.title();
        return "";
    }

    /** Stands for all that the page shows: an act on a page whose grades have moved on is not done. */
    String seen() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var change : found.changes()) {
                var line = change.kind() + " " + change.key() + " "
                        + change.entry().counted() + " " + change.entry().work().excused() + " " + change.excused()
                        + " " + change.score() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            for (var remark : found.remarks()) {
                var line = remark.key() + "\0" + remark.before() + "\0" + remark.after() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
