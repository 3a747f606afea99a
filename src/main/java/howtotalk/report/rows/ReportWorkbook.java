package howtotalk.report.rows;

import howtotalk.imports.WorkbookWriter;
import howtotalk.imports.WorkbookWriter.Cell;
import howtotalk.imports.WorkbookWriter.Sheet;
import howtotalk.report.Pool;
import howtotalk.report.StudentCounts;
import howtotalk.report.document.Document;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Section;
import howtotalk.report.document.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report as an XLSX workbook: what it says, every figure, a sheet a section with a row a student, then the outcomes
 * and the opportunities. Of a reader's no row names anybody or can be joined to a row of another sheet.
 */
public final class ReportWorkbook {

    /** What the bytes are. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> FIGURES = List.of(
            "id", "section", "figure", "group", "column", "in words", "value", "k", "n", "low", "high", "definition");

    private ReportWorkbook() {}

    /**
     * The bytes of the file.
     *
     * @param pool what the rows are of
     * @param document what was made of it, and for whose eyes
     */
    public static byte[] xlsx(Pool pool, Document document) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(summary(document));
        sheets.add(figures(document));
        sections(pool)
                .forEach((name, students) ->
                        sheets.add(StudentRows.of(pool, students).sheet(name, document.version())));
        sheets.add(OutcomeRows.of(pool).sheet("Outcomes", document.version()));
        sheets.add(OpportunityRows.of(pool).sheet("Opportunities", document.version()));
        return WorkbookWriter.bytes(sheets);
    }

    /** The same of a document alone, such as a shared one, without a row of anything. */
    public static byte[] xlsx(Document document) {
        return WorkbookWriter.bytes(List.of(summary(document), figures(document)));
    }

    private static Sheet summary(Document document) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(Cell.text("In one sentence"), Cell.text(document.title())));
        rows.add(List.of(Cell.text("How well it is known"), Cell.text(document.lede())));
        rows.add(List.of(Cell.text("As of"), Cell.text(document.asOf().toString())));
        for (var highlight : document.highlights()) {
            var value = highlight.figure().value();
            rows.add(List.of(Cell.text(value.words()), Cell.text(highlight.words() + " (" + highlight.note() + ")")));
        }
        rows.add(
                List.of(
                        Cell.text("Reading it"),
                        Cell.text(
                                "Each figure has a line under Figures: of a rate, the value is a percentage, k of n what it was"
                                        + " counted from, low and high its 95 % interval. How each is counted stands beside it.")));
        return new Sheet("Summary", List.of("Outcome report", document.scope()), 1, rows);
    }

    private static Sheet figures(Document document) {
        var rows = new ArrayList<List<Cell>>();
        for (var section : document.sections()) {
            for (var figure : section.figures()) {
                for (int i = 0; i < document.columns().size(); i++) {
                    rows.add(line(
                            section,
                            figure,
                            document.columns().get(i).title(),
                            figure.values().get(i)));
                }
            }
        }
        return new Sheet("Figures", FIGURES, 1, rows);
    }

    private static List<Cell> line(Section section, Figure figure, String column, Value value) {
        return List.of(
                Cell.text(figure.id()),
                Cell.text(section.title()),
                Cell.text(figure.label()),
                Cell.text(figure.group()),
                Cell.text(column),
                Cell.text(value.words()),
                Cell.decimal(value.number()),
                whole(value.k()),
                whole(value.n()),
                Cell.decimal(value.low()),
                Cell.decimal(value.high()),
                Cell.text(figure.definition()));
    }

    private static Cell whole(@Nullable Integer number) {
        return number == null ? Cell.text("") : Cell.whole(number);
    }

    /** The students by section; of several courses, by course and section. */
    private static LinkedHashMap<String, List<StudentCounts>> sections(Pool pool) {
        var sections = new LinkedHashMap<String, List<StudentCounts>>();
        for (var course : pool.courses()) {
            var before = pool.courses().size() > 1 ? course.facts().heading().term() + " " : "";
            course.facts().heading().sections().forEach(name -> sections.put(before + name, new ArrayList<>()));
            for (var student : course.students()) {
                var section = student.who().section();
                sections.computeIfAbsent(
                                before + (section.isEmpty() ? "No section" : section), name -> new ArrayList<>())
                        .add(student);
            }
        }
        return sections;
    }
}
