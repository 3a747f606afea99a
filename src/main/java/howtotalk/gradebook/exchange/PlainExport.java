package howtotalk.gradebook.exchange;

import static howtotalk.gradebook.exchange.CanvasExport.orEmpty;

import howtotalk.db.Iso;
import howtotalk.gradebook.Gradebook;
import howtotalk.grading.Points;
import howtotalk.imports.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The gradebook as a plain table for any spreadsheet. It says when it was made, so that a later import can tell. */
final class PlainExport {

    static final List<String> STUDENT = List.of("Name", "Student number", "Login", "E-mail", "Section");
    static final List<String> TOTALS = List.of("Current total", "Final total", "Letter");

    /** The column that says when the table was made. */
    static final String STAMP = "Exported at";

    private PlainExport() {}

    /**
     * The bytes of the file: UTF-8 with a byte order mark, no cell a formula.
     *
     * @param emails by enrolment
     */
    static byte[] csv(Gradebook book, Map<Long, String> emails, Instant now) {
        var head = new ArrayList<>(STUDENT);
        for (var column : book.columns()) head.add(column.title());
        head.addAll(TOTALS);
        head.add(STAMP);
        var stamp = Iso.text(now);
        var rows = new ArrayList<List<String>>(book.rows().size());
        for (var row : book.rows()) {
            var student = row.student();
            var cells = new ArrayList<String>(head.size());
            cells.add(student.sortName());
            cells.add(orEmpty(student.sisId()));
            cells.add(orEmpty(student.login()));
            cells.add(emails.getOrDefault(student.enrolmentId(), ""));
            cells.add(orEmpty(student.section()));
            for (var entry : row.entries()) cells.add(CanvasExport.cell(entry));
            var current = row.current().percent();
            var last = row.last().percent();
            cells.add(current == null ? "" : Points.plain(current));
            cells.add(last == null ? "" : Points.plain(last));
            cells.add(row.letter());
            cells.add(stamp);
            rows.add(cells);
        }
        return TableWriter.forSpreadsheets(head, rows);
    }
}
