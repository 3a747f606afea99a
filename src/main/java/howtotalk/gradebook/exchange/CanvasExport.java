package howtotalk.gradebook.exchange;

import howtotalk.gradebook.Gradebook;
import howtotalk.grading.Points;
import howtotalk.imports.TableWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gradebook as Canvas imports it. Canvas finds a student by SIS id or login, and an assignment by the number behind
 * its title; both numbers are left out unless Canvas itself has told them, because ours would be somebody else's there.
 */
final class CanvasExport {

    private static final List<String> STUDENT = List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section");

    /** Canvas takes no notice of these, and says so in its own files. */
    private static final List<String> TOTALS = List.of("Current Score", "Final Score", "Current Grade", "Final Grade");

    private CanvasExport() {}

    /**
     * The bytes of the file: UTF-8 without a byte order mark, no cell a formula.
     *
     * @param names what Canvas calls the assignments
     */
    static byte[] csv(Gradebook book, ForeignNames names) {
        var head = new ArrayList<>(STUDENT);
        head.addAll(names.heads(book.columns()));
        head.addAll(TOTALS);

        var rows = new ArrayList<List<String>>(book.rows().size() + 1);
        rows.add(possible(book));
        for (var row : book.rows()) rows.add(row(book, row));
        return TableWriter.plain(head, rows);
    }

    private static List<String> possible(Gradebook book) {
        var cells = new ArrayList<>(List.of("    Points Possible", "", "", "", ""));
        for (var column : book.columns()) cells.add(Points.plain(column.points()));
        TOTALS.forEach(total -> cells.add("(read only)"));
        return cells;
    }

    private static List<String> row(Gradebook book, Gradebook.Row row) {
        var student = row.student();
        var cells = new ArrayList<String>();
        cells.add(student.sortName());
        cells.add("");
        cells.add(orEmpty(student.sisId()));
        cells.add(orEmpty(student.login()));
        cells.add(orEmpty(student.section()));
        for (var entry : row.entries()) cells.add(cell(entry));
        var current = row.current().percent();
        var last = row.last().percent();
        cells.add(current == null ? "" : Points.plain(current));
        cells.add(last == null ? "" : Points.plain(last));
        cells.add(row.letter());
        cells.add(last == null ? "" : book.scheme().letter(last));
        return cells;
    }

    /** What counts, EX for excused, nothing for nothing yet. */
    static String cell(Gradebook.Entry entry) {
        var counted = entry.counted();
        return entry.work().excused() ? "EX" : counted == null ? "" : Points.plain(counted);
    }

    static String orEmpty(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
