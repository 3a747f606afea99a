package howtotalk.report.rows;

import howtotalk.imports.WorkbookWriter;
import howtotalk.imports.WorkbookWriter.Cell;
import howtotalk.report.document.Document.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns over rows of one kind. The version without names leaves out every column that names or places somebody, and
 * puts the rows into an order of their own numbers: by no row of one table can its student be found in another.
 *
 * @param columns in order
 * @param rows in the order of the roster
 */
record RowTable<R>(List<Column<R>> columns, List<R> rows) {

    /**
     * A column.
     *
     * @param head its name, the same in every file
     * @param nameless whether it stands in the version without names too
     * @param value of a row: a whole number, words, or null for nothing
     */
    record Column<R>(String head, boolean nameless, Function<R, @Nullable Object> value) {}

    RowTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    List<String> header() {
        return columns.stream().map(Column::head).toList();
    }

    /** The rows as words. */
    List<List<String>> lines() {
        return rows.stream().map(this::line).toList();
    }

    private List<String> line(R row) {
        return columns.stream()
                .map(column -> Objects.toString(column.value().apply(row), ""))
                .toList();
    }

    /** A sheet of the rows, numbers as numbers. */
    WorkbookWriter.Sheet sheet(String name, Version version) {
        var told = of(version);
        return new WorkbookWriter.Sheet(
                name,
                told.header(),
                version == Version.INSTRUCTOR ? 1 : 0,
                told.rows().stream().map(told::cells).toList());
    }

    /** As much of it as a version tells. */
    RowTable<R> of(Version version) {
        if (version == Version.INSTRUCTOR) {
            return this;
        }
        var nameless = new RowTable<>(columns.stream().filter(Column::nameless).toList(), rows);
        return new RowTable<>(
                nameless.columns(),
                rows.stream().sorted(Comparator.comparing(nameless::key)).toList());
    }

    private String key(R row) {
        return String.join("\t", line(row));
    }

    private List<Cell> cells(R row) {
        var cells = new ArrayList<Cell>();
        for (var column : columns) {
            var value = column.value().apply(row);
            cells.add(value instanceof Integer number ? Cell.whole(number) : Cell.text(Objects.toString(value, "")));
        }
        return cells;
    }
}
