package howtotalk.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a table from the bytes of a text file. Encoding (UTF-8, UTF-16, Windows-1252), byte order mark, delimiter
 * (comma, semicolon, tab) and line ends are found out. Blank rows are passed over.
 */
public final class TableReader {

    /** The largest file, in bytes: 5 MB. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** The most rows, without the header. */
    public static final int MAX_ROWS = 10_000;

    /** The most columns. */
    public static final int MAX_COLUMNS = 100;

    /** The longest cell, in characters. */
    public static final int MAX_CELL = 10_000;

    /** So many lines may stand above the columns. */
    private static final int PREAMBLE = 20;

    /** Excel's own first line, which names the delimiter. */
    private static final Pattern SEP = Pattern.compile("(?i)\"?sep=([,;\\t])\"?(?:\\r\\n|\\r|\\n)");

    private TableReader() {}

    /**
     * The table in a file.
     *
     * @throws UnreadableFile when there is none, or no row in it
     */
    public static Table read(byte[] bytes) {
        return notEmpty(readEvenEmpty(bytes));
    }

    private static Table notEmpty(Table table) {
        if (table.rows().isEmpty()) {
            throw new UnreadableFile("The file names its columns but has no row below them."
                    + " Check that the export was not filtered, and upload it again.");
        }
        return table;
    }

    /**
     * The table in a file, which may have a header only.
     *
     * @throws UnreadableFile when there is none
     */
    public static Table readEvenEmpty(byte[] bytes) {
        String text = text(bytes);
        var sep = SEP.matcher(text);
        if (sep.lookingAt()) {
            return parse(text.substring(sep.end()), sep.group(1).charAt(0), 1);
        }
        return parse(text, Delimiter.of(text), 0);
    }

    /**
     * The table in a file whose columns may stand below some lines of explanation, as LinkedIn writes them.
     *
     * @param columns that the header names; when no line near the beginning has them all, the first is the header
     * @throws UnreadableFile when there is no table, or no row in it
     */
    public static Table readBelowPreamble(byte[] bytes, String... columns) {
        String text = text(bytes);
        int begins = 0;
        for (int line = 0; line < PREAMBLE && begins < text.length(); line++) {
            int ends = text.indexOf('\n', begins);
            String names = text.substring(begins, ends < 0 ? text.length() : ends);
            if (line > 0 && Arrays.stream(columns).allMatch(names::contains)) {
                String below = text.substring(begins);
                return notEmpty(parse(below, Delimiter.of(below), line));
            }
            if (ends < 0) {
                break;
            }
            begins = ends + 1;
        }
        return read(bytes);
    }

    private static String text(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableFile("The file is larger than 5 MB, and a list of people is far smaller:"
                    + " remove what does not belong to it, or split it.");
        }
        NotATable.refuse(bytes);
        String text = TextDecoder.decode(bytes);
        if (text.isBlank()) {
            throw new UnreadableFile("The file is empty. Export it again and look into it before you upload it.");
        }
        return text;
    }

    private static Table parse(String text, char delimiter, int linesBefore) {
        var records = new RecordHandler(delimiter, linesBefore);
        var rows = new ArrayList<Cells>();
        try {
            var reader = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .trimWhitespacesAroundQuotes(true)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(records, text);
            for (var row : reader) {
                if (!row.blank()) {
                    rows.add(row);
                }
                if (rows.size() > MAX_ROWS + 1) {
                    throw new UnreadableFile("The file has more than 10,000 rows. Split it and upload the parts.");
                }
            }
        } catch (CsvParseException e) {
            throw records.fault(e);
        }
        return table(rows, text);
    }

    private static Table table(List<Cells> records, String text) {
        if (records.isEmpty()) {
            throw new UnreadableFile("The first line of the file names no column."
                    + " Write what each column is into the first line, and upload it again.");
        }
        var header = new Header(withoutUnusedColumns(records));
        int width = header.names().size();
        refuseTornEnd(records.get(records.size() - 1), width, text);
        var rows = new ArrayList<Table.Row>(records.size() - 1);
        for (var record : records.subList(1, records.size())) {
            rows.add(new Table.Row(header, record));
        }
        return new Table(header, rows);
    }

    /** Spreadsheets write empty columns behind the last one that is used. */
    private static List<String> withoutUnusedColumns(List<Cells> records) {
        int used = records.stream().mapToInt(Cells::used).max().orElse(0);
        return records.get(0).first(Math.max(used, records.get(0).used()));
    }

    /** A row that stops early is fine, unless the file stops with it: then half a name may be all that arrived. */
    private static void refuseTornEnd(Cells last, int width, String text) {
        char end = text.charAt(text.length() - 1);
        if (last.size() < width && end != '\n' && end != '\r') {
            throw new UnreadableFile(
                    last.line(),
                    null,
                    "the file stops in the middle of this row; it was probably cut off."
                            + " Download it again, or complete the row.");
        }
    }
}
