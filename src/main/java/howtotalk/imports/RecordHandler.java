package howtotalk.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the cells from the parser one by one, so that a limit is met before its row is in memory. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<Cells> {

    private final char delimiter;
    private final int linesBefore;
    private final StringBuilder text = new StringBuilder();
    private final int[] ends = new int[TableReader.MAX_COLUMNS];
    private int count;
    private int line;
    private @Nullable Cells header;

    RecordHandler(char delimiter, int linesBefore) {
        this.delimiter = delimiter;
        this.linesBefore = linesBefore;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = linesBefore + (int) startingLine;
        text.setLength(0);
        count = 0;
    }

    @Override
    protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
        if (length > TableReader.MAX_CELL) {
            throw new UnreadableFile(
                    line,
                    columnName(position),
                    "this cell has more than 10,000 characters. Shorten it;"
                            + " if it is not so long, a quotation mark before it is not closed.");
        }
        int width = header == null ? TableReader.MAX_COLUMNS : header.size();
        if (position < width) {
            text.append(buffer, offset, length);
            ends[count++] = text.length();
        } else if (!new String(buffer, offset, length).isBlank()) {
            throw tooMany();
        }
    }

    private UnreadableFile tooMany() {
        if (header == null) {
            return new UnreadableFile("The file has more than 100 columns."
                    + " Remove those that do not belong to it, and upload it again.");
        }
        return new UnreadableFile(
                line,
                null,
                "this row has more cells than the first line has columns (" + header.size() + "). A cell with a "
                        + delimiterName() + " in it must stand in quotation marks: correct the row and upload again.");
    }

    private String delimiterName() {
        return switch (delimiter) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
    }

    private @Nullable String columnName(int position) {
        String name = header == null ? "" : header.at(position).strip();
        return name.isEmpty() ? null : name;
    }

    @Override
    protected Cells buildRecord() {
        var record = new Cells(line, text.toString(), Arrays.copyOf(ends, count));
        if (header == null && !record.blank()) {
            header = record;
        }
        return record;
    }

    /** What the parser complained of, in a sentence for a person. */
    UnreadableFile fault(CsvParseException e) {
        if (e.getCause() instanceof UnreadableFile fault) {
            return fault;
        }
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Unclosed")) {
            return new UnreadableFile(
                    line,
                    null,
                    "a quotation mark is opened in this row and never closed, or the file was cut off."
                            + " Close it, or download the file again.");
        }
        return new UnreadableFile(
                line,
                columnName(count),
                "behind a closing quotation mark stands more text. A quotation mark inside a cell is written twice (\"\");"
                        + " correct the row and upload again.");
    }
}
