package howtotalk.report.recount;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** The tables of an exported archive, read without any code of the program. */
final class Archive {

    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Row>>> indices = new HashMap<>();

    /** Reads the bytes of the ZIP. */
    Archive(byte[] zip) {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    var text = new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                    tables.put(entry.getName().replace(".csv", ""), rows(records(text)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table, in the order of the file. */
    List<Row> table(String name) {
        return Objects.requireNonNull(tables.get(name), () -> "no table " + name);
    }

    /** The rows of a table with this in a column, in the order of the file. */
    List<Row> rows(String table, String column, String cell) {
        return indices.computeIfAbsent(
                        table + " by " + column,
                        key -> table(table).stream().collect(Collectors.groupingBy(row -> row.get(column))))
                .getOrDefault(cell, List.of());
    }

    /** A row, by the names of its columns. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), () -> "no column " + column);
        }

        boolean yes(String column) {
            var cell = get(column);
            if (!cell.equals("1") && !cell.equals("0")) {
                throw new IllegalStateException(column + " is neither yes nor no: " + cell);
            }
            return cell.equals("1");
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }
    }

    private static List<Row> rows(List<List<String>> records) {
        var header = records.get(0);
        var rows = new ArrayList<Row>();
        for (var record : records.subList(1, records.size())) {
            if (record.size() != header.size()) {
                throw new IllegalStateException("a row of " + record.size() + " cells under " + header);
            }
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), record.get(i));
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    /** RFC 4180: cells between commas, in quotation marks if need be, which are doubled within. */
    private static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            }
        }
        if (quoted || cell.length() > 0 || !record.isEmpty()) {
            throw new IllegalStateException("the last line is not ended");
        }
        return records;
    }
}
