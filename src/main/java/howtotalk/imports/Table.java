package howtotalk.imports;

import java.util.List;

/** A table as it stands in a file: text cells under named columns. */
public record Table(Header header, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** A row: as many cells as the header has names, each exactly as in the file. */
    public static final class Row {

        private final Header header;
        private final Cells cells;

        Row(Header header, Cells cells) {
            this.header = header;
            this.cells = cells;
        }

        /** The line of the file on which the row begins, from 1. */
        public int line() {
            return cells.line();
        }

        /** The cell in the column of this name; empty when the file has no such column. */
        public String cell(String column) {
            int position = header.position(column);
            return position < 0 ? "" : cells.at(position);
        }

        /** All cells, in the order of the header. */
        public List<String> cells() {
            return cells.first(header.names().size());
        }

        @Override
        public String toString() {
            return line() + ": " + cells();
        }
    }
}
