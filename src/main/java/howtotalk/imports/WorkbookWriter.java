package howtotalk.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XLSX workbook: a sheet for each part, its head in bold and held in place. Numbers are numbers; a text is
 * never a formula, whatever it begins with, because its cell says that it is text.
 */
public final class WorkbookWriter {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_000;
    private static final int WIDEST = 42;
    private static final int NARROWEST = 9;

    /** One cell. */
    public sealed interface Cell permits Text, Number, Blank {

        /** Words; empty for nothing. */
        static Cell text(@Nullable String text) {
            return text == null || text.isEmpty() ? BLANK : new Text(text);
        }

        /** A number of hundredths with two decimals; nothing for null. */
        static Cell hundredths(@Nullable Long hundredths) {
            return hundredths == null ? BLANK : new Number(BigDecimal.valueOf(hundredths, 2), "0.00");
        }

        /** A number with the decimals it has; nothing for null. */
        static Cell decimal(@Nullable BigDecimal number) {
            return number == null
                    ? BLANK
                    : new Number(number, number.scale() <= 0 ? "0" : "0." + "0".repeat(number.scale()));
        }

        /** A whole number. */
        static Cell whole(long number) {
            return new Number(BigDecimal.valueOf(number), "0");
        }
    }

    /** Words. */
    public record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param shown how a spreadsheet shows it: 0.00
     */
    public record Number(BigDecimal value, String shown) implements Cell {}

    /** Nothing. */
    public record Blank() implements Cell {}

    private static final Cell BLANK = new Blank();

    /**
     * A sheet.
     *
     * @param name of its tab; what a tab cannot be called is replaced, and a second one of the same name is numbered
     * @param header the first row
     * @param firstColumns how many columns stay in place beside the head
     * @param rows as wide as the header, or less
     */
    public record Sheet(String name, List<String> header, int firstColumns, List<List<Cell>> rows) {}

    private WorkbookWriter() {}

    /** The bytes of a workbook with at least one sheet. */
    public static byte[] bytes(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "How to Talk", "1.0")) {
            var taken = new HashSet<String>();
            for (var sheet : sheets) write(book.newWorksheet(name(sheet.name(), taken)), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet to, Sheet sheet) throws IOException {
        for (int column = 0; column < sheet.header().size(); column++) {
            to.value(0, column, clean(sheet.header().get(column)));
            to.style(0, column).bold().wrapText(true).set();
            to.width(column, width(sheet, column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) put(to, row + 1, column, cells.get(column));
        }
        to.freezePane(sheet.firstColumns(), 1);
        to.finish();
    }

    private static void put(Worksheet to, int row, int column, Cell cell) {
        if (cell instanceof Text text) {
            to.value(row, column, clean(text.text()));
        } else if (cell instanceof Number number) {
            to.value(row, column, number.value());
            to.style(row, column).format(number.shown()).set();
        }
    }

    /** As wide as its longest text, a head over two lines. */
    private static int width(Sheet sheet, int column) {
        int longest = sheet.header().get(column).length() / 2 + 2;
        for (var row : sheet.rows()) {
            if (column < row.size() && row.get(column) instanceof Text text) {
                longest = Math.max(longest, text.text().length() + 1);
            }
        }
        return Math.max(NARROWEST, Math.min(WIDEST, longest));
    }

    /** Excel opens no tab with these signs in its name, none longer than 31, and no two alike in whatever case. */
    private static String name(String asked, Set<String> taken) {
        var base = clean(asked)
                .replaceAll("[\\\\/?*\\[\\]:]", " ")
                .strip()
                .replaceAll("^'+|'+$", "")
                .strip();
        if (base.isEmpty() || base.equalsIgnoreCase("history")) base = "Sheet";
        var name = cut(base, LONGEST_NAME);
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            var end = " (" + n + ")";
            name = cut(base, LONGEST_NAME - end.length()) + end;
        }
        return name;
    }

    /** What XML can hold, and a cell. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return cut(clean.toString(), LONGEST_TEXT);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
