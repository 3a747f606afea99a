package howtotalk.report.document;

import java.time.LocalDate;
import java.util.List;

/**
 * THE model of the outcome report. Page, print, PDF, workbook, CSV, JSON and command print this and nothing else, so
 * that no two of them can differ:
 *
 * <pre>
 * Document   title, lede, scope, columns, highlights
 *   Section  1 scope … 8 method
 *     Block  Paragraph | Table | Listing | Quotations | Terms
 *       Table    heads, rows, a drawing
 *         Figure   id, label, group, definition, rows behind it
 *           Value    one a column: words, number, k, n, interval
 * </pre>
 *
 * <p>A writer of another form walks {@code sections()}, switches over the sealed {@link Block}, and prints each
 * {@link Value} as it stands: {@code words()} for people, {@code number()}, {@code k()}, {@code n()}, {@code low()} and
 * {@code high()} for programs. It computes nothing and rounds nothing. A flat form takes {@link #figures}. What may be
 * drawn of a table is said by {@link Table.Drawing}.
 *
 * <p>It is made by {@code sections.ReportDocument} from counted rows, and knows neither students' contact books nor the
 * database. A version that shows less (without names, suppressed) is another document of the same shape.
 *
 * @param version whose eyes it is for
 * @param title the answer, in one sentence
 * @param lede how well it is known, in two or three
 * @param scope what is reported on, in one line: course, term, sections, day
 * @param fileName what a file of it is called, without an ending: "COMM-210-report-2026-12-18"
 * @param asOf the last day counted; of several courses, the latest of theirs
 * @param columns for which each figure has a value: everything pooled, and if there are several courses, each of them
 * @param highlights the four figures at the head
 * @param sections in order
 */
public record Document(
        Version version,
        String title,
        String lede,
        String scope,
        String fileName,
        LocalDate asOf,
        List<Column> columns,
        List<Highlight> highlights,
        List<Section> sections) {

    /** Whose eyes a document is for. */
    public enum Version {
        /** With names, and figures that open. */
        INSTRUCTOR,
        /** Without a name of a student, a contact or an employer. */
        DEPARTMENT,
        /** For holders of a link: as the department's, of everything pooled, with small numbers hidden. */
        SHARED
    }

    /**
     * A column of values.
     *
     * @param id "all", or "course-7"
     * @param title "All", or as much as tells the courses apart: "Fall 2026"
     */
    public record Column(String id, String title) {}

    /**
     * A figure at the head.
     *
     * @param figure which one; it stands in a section too
     * @param words what it says, to stand under the number
     * @param note of how many
     */
    public record Highlight(Figure figure, String words, String note) {}

    public Document {
        columns = List.copyOf(columns);
        highlights = List.copyOf(highlights);
        sections = List.copyOf(sections);
    }

    /** Whether several courses stand side by side. */
    public boolean sideBySide() {
        return columns.size() > 1;
    }

    /** Every figure, in the order of the sections; no id comes twice. */
    public List<Figure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }
}
