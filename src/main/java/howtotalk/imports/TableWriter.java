package howtotalk.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a table as RFC 4180 has it: commas, CR LF, quotation marks where needed, UTF-8, no cell a formula. */
public final class TableWriter {

    private static final String BOM = "\ufeff";

    private TableWriter() {}

    /** The bytes of a file that Excel opens with its accents: the same as {@link #plain}, behind a byte order mark. */
    public static byte[] forSpreadsheets(List<String> header, Iterable<? extends List<String>> rows) {
        return (BOM + text(header, rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a file for programs that stumble over a byte order mark. */
    public static byte[] plain(List<String> header, Iterable<? extends List<String>> rows) {
        return text(header, rows).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the same as {@link #forSpreadsheets} row by row, so that the rows need not lie in memory. The stream stays
     * open.
     *
     * @throws UncheckedIOException when the stream does not take it
     */
    public static void forSpreadsheets(OutputStream out, List<String> header, Iterable<? extends List<String>> rows) {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write(BOM);
            write(text, header, rows);
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<String> header, Iterable<? extends List<String>> rows) {
        var text = new StringWriter();
        try {
            write(text, header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void write(Writer text, List<String> header, Iterable<? extends List<String>> rows)
            throws IOException {
        @SuppressWarnings("resource") // closing it would close the text
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(guarded(header));
        for (List<String> row : rows) {
            csv.writeRecord(guarded(row));
        }
        csv.flush();
    }

    private static List<String> guarded(List<String> cells) {
        return cells.stream().map(FormulaGuard::guard).toList();
    }
}
