package howtotalk.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table being written: its columns and what they mean, and its rows. */
final class Sheet {

    /** A column. */
    record Column(String name, String meaning) {}

    private final String name;
    private final String about;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param about what stands in it
     * @param columns a line each: its name, two blanks or more, what it means
     */
    Sheet(String name, String about, String columns) {
        this.name = name;
        this.about = about;
        this.columns = columns.lines().map(Sheet::column).toList();
    }

    private static Column column(String line) {
        int end = line.indexOf("  ");
        return new Column(line.substring(0, end), line.substring(end).strip());
    }

    /** A row; yes and no are 1 and 0, and nothing is empty. */
    void row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(name + " has " + columns.size() + " columns");
        }
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(cell instanceof Boolean yes ? yes ? "1" : "0" : Objects.toString(cell, ""));
        }
        rows.add(row);
    }

    String name() {
        return name;
    }

    String about() {
        return about;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    List<List<String>> rows() {
        return rows;
    }
}
