package howtotalk.gradebook.exchange;

import howtotalk.gradebook.Gradebook;
import howtotalk.imports.WorkbookWriter;
import howtotalk.imports.WorkbookWriter.Cell;
import howtotalk.imports.WorkbookWriter.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The gradebook as an XLSX workbook: a sheet a section, scores as numbers. */
final class GradeWorkbook {

    private static final String NOWHERE = "No section";

    private GradeWorkbook() {}

    /**
     * The bytes of the file.
     *
     * @param emails by enrolment
     */
    static byte[] xlsx(Gradebook book, Map<Long, String> emails) {
        var sections = new LinkedHashMap<String, List<Gradebook.Row>>();
        book.rows().stream()
                .map(row -> row.student().section())
                .filter(name -> name != null)
                .sorted()
                .forEach(name -> sections.putIfAbsent(name, new ArrayList<>()));
        for (var row : book.rows()) {
            var section = row.student().section();
            sections.computeIfAbsent(section == null ? NOWHERE : section, name -> new ArrayList<>())
                    .add(row);
        }
        if (sections.isEmpty()) sections.put("Gradebook", List.of());
        var sheets = new ArrayList<Sheet>();
        sections.forEach((name, rows) -> sheets.add(sheet(name, book, rows, emails)));
        return WorkbookWriter.bytes(sheets);
    }

    private static Sheet sheet(String name, Gradebook book, List<Gradebook.Row> rows, Map<Long, String> emails) {
        var head = new ArrayList<>(List.of("Name", "Student number", "Login", "E-mail"));
        for (var column : book.columns()) head.add(column.title());
        head.addAll(PlainExport.TOTALS);
        var lines = new ArrayList<List<Cell>>();
        var possible =
                new ArrayList<>(List.of(Cell.text("Points possible"), Cell.text(""), Cell.text(""), Cell.text("")));
        for (var column : book.columns()) possible.add(Cell.hundredths(column.points()));
        lines.add(possible);
        for (var row : rows) lines.add(line(row, emails));
        return new Sheet(name, head, 1, lines);
    }

    private static List<Cell> line(Gradebook.Row row, Map<Long, String> emails) {
        var student = row.student();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(student.sortName()));
        cells.add(Cell.text(student.sisId()));
        cells.add(Cell.text(student.login()));
        cells.add(Cell.text(emails.getOrDefault(student.enrolmentId(), "")));
        for (var entry : row.entries()) {
            cells.add(entry.work().excused() ? Cell.text("EX") : Cell.hundredths(entry.counted()));
        }
        cells.add(Cell.hundredths(row.current().percent()));
        cells.add(Cell.hundredths(row.last().percent()));
        cells.add(Cell.text(row.letter()));
        return cells;
    }
}
