package howtotalk.gradebook;

import de.siegmar.fastcsv.writer.CsvWriter;
import howtotalk.grading.Points;
import java.io.StringWriter;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The gradebook as Canvas imports it. Canvas finds a student by SIS id or login; its own id stays empty, because ours
 * would be somebody else there.
 */
final class CanvasExport {

    private CanvasExport() {}

    static String csv(Gradebook book) {
        var out = new StringWriter();
        var csv = CsvWriter.builder().build(out);
        var head = new ArrayList<String>();
        head.addAll(java.util.List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"));
        for (var column : book.columns()) head.add(guard(column.title()) + " (" + column.id() + ")");
        head.addAll(java.util.List.of("Current Score", "Final Score", "Current Grade", "Final Grade"));
        csv.writeRecord(head);

        var possible = new ArrayList<String>();
        possible.addAll(java.util.List.of("    Points Possible", "", "", "", ""));
        for (var column : book.columns()) possible.add(Points.plain(column.points()));
        for (int i = 0; i < 4; i++) possible.add("(read only)");
        csv.writeRecord(possible);

        for (var row : book.rows()) {
            var cells = new ArrayList<String>();
            var student = row.student();
            cells.add(guard(student.sortName()));
            cells.add("");
            cells.add(guard(student.sisId()));
            cells.add(guard(student.login()));
            cells.add(guard(student.section()));
            for (var entry : row.entries()) {
                var counted = entry.counted();
                cells.add(entry.work().excused() ? "EX" : counted == null ? "" : Points.plain(counted));
            }
            var current = row.current().percent();
            var last = row.last().percent();
            cells.add(current == null ? "" : Points.plain(current));
            cells.add(last == null ? "" : Points.plain(last));
            cells.add(row.letter());
            cells.add(last == null ? "" : book.scheme().letter(last));
            csv.writeRecord(cells);
        }
        return out.toString();
    }

    private static String guard(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) return "";
        return "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
