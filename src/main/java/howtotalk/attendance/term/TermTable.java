package howtotalk.attendance.term;

import howtotalk.attendance.Mark;
import howtotalk.imports.TableWriter;
import howtotalk.imports.WorkbookWriter;
import howtotalk.imports.WorkbookWriter.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attendance as a file: a row a student, a column a meeting. No cell is a formula. */
final class TermTable {

    private static final List<String> STUDENT = List.of("Name", "Student number", "Login", "E-mail", "Section");
    private static final String RATE = "Attended, % of the meetings not excused";
    private static final String NOWHERE = "No section";

    private TermTable() {}

    /** Everybody in one table. */
    static byte[] csv(Term term) {
        var rows = new ArrayList<List<String>>(term.rows().size());
        for (var row : term.rows()) {
            var cells = new ArrayList<>(student(row));
            for (var moment : term.columns()) {
                var mark = row.at(moment);
                cells.add(mark == null ? "" : mark.words());
            }
            var tally = row.tally();
            for (var mark : Mark.values()) cells.add(Integer.toString(tally.count(mark)));
            var rate = tally.rate();
            cells.add(rate == null ? "" : BigDecimal.valueOf(rate, 2).toPlainString());
            rows.add(cells);
        }
        return TableWriter.forSpreadsheets(header(term), rows);
    }

    /** A sheet a section. */
    static byte[] xlsx(Term term) {
        var sections = new LinkedHashMap<String, List<List<Cell>>>();
        term.rows().stream()
                .map(TermTable::section)
                .sorted()
                .forEach(name -> sections.putIfAbsent(name, new ArrayList<>()));
        for (var row : term.rows()) {
            var cells = new ArrayList<Cell>();
            for (var text : student(row)) cells.add(Cell.text(text));
            for (var moment : term.columns()) {
                var mark = row.at(moment);
                cells.add(Cell.text(mark == null ? "" : mark.words()));
            }
            var tally = row.tally();
            for (var mark : Mark.values()) cells.add(Cell.whole(tally.count(mark)));
            cells.add(Cell.hundredths(tally.rate()));
            sections.computeIfAbsent(section(row), name -> new ArrayList<>()).add(cells);
        }
        if (sections.isEmpty()) sections.put("Attendance", List.of());
        var header = header(term);
        return WorkbookWriter.bytes(sections.entrySet().stream()
                .map(sheet -> new WorkbookWriter.Sheet(sheet.getKey(), header, 1, sheet.getValue()))
                .toList());
    }

    private static List<String> header(Term term) {
        var header = new ArrayList<>(STUDENT);
        for (var moment : term.columns()) header.add(moment.day() + " " + moment.startsAt());
        for (var mark : Mark.values()) header.add(mark.label());
        header.add(RATE);
        return header;
    }

    private static List<String> student(Term.Row row) {
        var student = row.student();
        return List.of(
                student.sortName(),
                orEmpty(student.sisId()),
                orEmpty(student.login()),
                orEmpty(student.email()),
                orEmpty(student.section()));
    }

    private static String section(Term.Row row) {
        var section = row.student().section();
        return section == null ? NOWHERE : section;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
