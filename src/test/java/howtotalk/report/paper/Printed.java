package howtotalk.report.paper;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the figures back from a form of the report, as somebody does who has only the file: what is printed by what it
 * is, "outcomes.position-rate/all/k" by "17". The parts are number, k, n, low and high, which files for programs give,
 * and words, counted and interval, which people read; from the former the latter are worked out here by rules of the
 * test's own, so that a writer that rounds in its own way is found out.
 */
final class Printed {

    static final String NOTHING = "nothing to count";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Printed() {}

    /** Of a page or a file in HTML: what stands in the cells that say which figure they are. */
    static Map<String, String> html(byte[] body, Map<String, String> titles) {
        var figures = new LinkedHashMap<String, String>();
        for (var cell : Jsoup.parse(new String(body, StandardCharsets.UTF_8)).select("[data-figure]")) {
            figure(figures, cell, mark(cell, titles));
        }
        return figures;
    }

    /** A page knows a column by its id, a table by its title. */
    private static String mark(Element cell, Map<String, String> titles) {
        var parts = cell.attr("data-figure").split("/");
        return parts.length < 3 ? "" : parts[0] + "/" + titles.get(parts[1]) + "/" + parts[2];
    }

    private static void figure(Map<String, String> figures, Element cell, String mark) {
        var note = cell.selectFirst("td > small");
        var words = cell.text();
        if (note != null) {
            words = words.substring(0, words.length() - note.text().length()).strip();
            figures.put(mark.replaceFirst("[^/]*$", "n"), note.text().replace("n = ", ""));
        }
        figures.put(mark, plain(words));
    }

    static Map<String, String> csv(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8).substring(1))) {
            reader.forEach(record -> rows.add(record.getFields()));
        }
        return table(rows);
    }

    /** Of a table with a head; a column is known by its title. */
    private static Map<String, String> table(List<List<String>> rows) {
        var head = rows.get(0);
        var figures = new LinkedHashMap<String, String>();
        for (var row : rows.subList(1, rows.size())) {
            var cells = new HashMap<String, String>();
            for (int i = 0; i < head.size(); i++) {
                cells.put(head.get(i), row.get(i));
            }
            var mark = cells.get("id") + "/" + cells.get("column") + "/";
            numbers(
                    figures,
                    mark,
                    cells.get("value"),
                    cells.get("k"),
                    cells.get("n"),
                    cells.get("low"),
                    cells.get("high"));
            say(figures, mark, cells.get("in words"));
        }
        return figures;
    }

    /** The titles of the columns, by id. */
    static Map<String, String> columns(byte[] json) throws IOException {
        var titles = new HashMap<String, String>();
        MAPPER.readTree(json).get("columns").forEach(column -> titles.put(text(column, "id"), text(column, "title")));
        return titles;
    }

    static Map<String, String> json(byte[] bytes) throws IOException {
        var report = MAPPER.readTree(bytes);
        var titles = columns(bytes);
        var figures = new LinkedHashMap<String, String>();
        for (var section : report.get("sections")) {
            for (var figure : section.path("figures")) {
                for (var value : figure.get("values")) {
                    var mark = text(figure, "id") + "/" + titles.get(text(value, "column")) + "/";
                    numbers(
                            figures,
                            mark,
                            text(value, "value"),
                            text(value, "k"),
                            text(value, "n"),
                            text(value, "low"),
                            text(value, "high"));
                    say(figures, mark, text(value, "words"));
                }
            }
        }
        return figures;
    }

    private static String text(JsonNode node, String name) {
        var part = node.path(name);
        return part.isNumber() ? part.decimalValue().toPlainString() : part.asText();
    }

    static Map<String, String> xlsx(byte[] bytes) throws IOException {
        return table(sheet(bytes, "Figures"));
    }

    /** The rows of a sheet, every row as long as the first. */
    static List<List<String>> sheet(byte[] bytes, String name) throws IOException {
        var parts = unzip(bytes);
        var shared = xml(parts.get("xl/sharedStrings.xml")).select("si").eachText();
        var sheets = xml(parts.get("xl/workbook.xml")).select("sheet");
        int at = sheets.eachAttr("name").indexOf(name);
        var rows = new ArrayList<List<String>>();
        for (var row : xml(parts.get("xl/worksheets/sheet" + (at + 1) + ".xml")).select("row")) {
            var cells = new ArrayList<String>();
            for (var cell : row.select("c")) {
                int column = column(cell.attr("r"));
                while (cells.size() < column) {
                    cells.add("");
                }
                var value = cell.text();
                cells.add(cell.attr("t").equals("s") ? shared.get(Integer.parseInt(value)) : value);
            }
            while (!rows.isEmpty() && cells.size() < rows.get(0).size()) {
                cells.add("");
            }
            rows.add(cells);
        }
        return rows;
    }

    static List<String> sheets(byte[] bytes) throws IOException {
        return xml(unzip(bytes).get("xl/workbook.xml")).select("sheet").eachAttr("name");
    }

    private static int column(String place) {
        int column = 0;
        for (char c : place.replaceAll("[0-9]", "").toCharArray()) {
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    /** By its directory: the writer of workbooks streams, and says sizes only there. */
    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var file = Files.createTempFile("report", ".xlsx");
        try {
            Files.write(file, bytes);
            var parts = new HashMap<String, String>();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    private static Document xml(String text) {
        return Jsoup.parse(text, Parser.xmlParser());
    }

    /**
     * Of a PDF: its tables, cell by cell as tagged, are laid beside those of the HTML file; a cell is the figure that
     * the other says it is, if all tables, rows and cells are there.
     */
    static Map<String, String> pdf(byte[] pdf, byte[] htmlFile, Map<String, String> titles) throws IOException {
        var tables = TaggedPdf.read(pdf).tables();
        var pages = Jsoup.parse(new String(htmlFile, StandardCharsets.UTF_8)).select("table");
        if (tables.size() != pages.size()) {
            throw new AssertionError(tables.size() + " tables in the PDF, " + pages.size() + " in HTML");
        }
        var figures = new LinkedHashMap<String, String>();
        for (int t = 0; t < tables.size(); t++) {
            var rows = pages.get(t).select("tr");
            if (tables.get(t).size() != rows.size()) {
                throw new AssertionError("The PDF has other rows: " + tables.get(t) + " for " + rows.text());
            }
            for (int r = 0; r < rows.size(); r++) {
                row(figures, tables.get(t).get(r), rows.get(r).select("th, td"), titles);
            }
        }
        return figures;
    }

    private static void row(
            Map<String, String> figures, List<String> printed, List<Element> cells, Map<String, String> titles) {
        if (printed.size() != cells.size()) {
            throw new AssertionError("The PDF has other cells: " + printed + " for " + cells);
        }
        for (int c = 0; c < cells.size(); c++) {
            var mark = mark(cells.get(c), titles);
            if (mark.isEmpty()) {
                continue;
            }
            var note = cells.get(c).selectFirst("td > small");
            var words = printed.get(c);
            if (note != null) {
                int of = words.lastIndexOf("n =");
                figures.put(
                        mark.replaceFirst("[^/]*$", "n"),
                        words.substring(of + 3).strip());
                words = words.substring(0, of).strip();
            }
            figures.put(mark, plain(words));
        }
    }

    private static void numbers(
            Map<String, String> figures, String mark, String number, String k, String n, String low, String high) {
        put(figures, mark + "number", number);
        put(figures, mark + "k", k);
        put(figures, mark + "n", n);
        put(figures, mark + "low", low);
        put(figures, mark + "high", high);
        if (!k.isEmpty()) {
            figures.put(mark + "words", share(Integer.parseInt(k), Integer.parseInt(n)));
            figures.put(mark + "counted", n.equals("0") ? NOTHING : k + " of " + n);
            figures.put(mark + "interval", low.isEmpty() ? "" : whole(low) + "–" + whole(high) + " %");
        } else {
            figures.put(mark + "words", number.isEmpty() ? NOTHING : number);
        }
    }

    /** What a writer says in words must be what its numbers say. */
    private static void say(Map<String, String> figures, String mark, String words) {
        if (words != null
                && mark.matches("(activity[.]first-conversation|funnels[.]within[.]sign-test|trends)[./].*")) {
            // Estimates and differences say more than their number: the words must be one reading of the numbers.
            if (!readings(figures, mark).contains(plain(words))) {
                throw new AssertionError(mark + " says " + words + ", and its numbers " + readings(figures, mark));
            }
            figures.put(mark + "words", plain(words));
            return;
        }
        if (words != null && !plain(words).equals(figures.get(mark + "words"))) {
            throw new AssertionError(mark + " says " + words + ", and its numbers " + figures.get(mark + "words"));
        }
    }

    private static Set<String> readings(Map<String, String> figures, String mark) {
        var number = figures.get(mark + "number");
        var low = figures.get(mark + "low");
        if (number == null) {
            return Set.of(NOTHING, "not reached");
        }
        if (low != null) {
            boolean nought =
                    new BigDecimal(low).signum() <= 0 && new BigDecimal(figures.get(mark + "high")).signum() >= 0;
            var verdict = nought ? "within chance" : "more than chance";
            var points = new BigDecimal(whole(number));
            var sign = points.signum() == 0 ? "±" : points.signum() > 0 ? "+" : "";
            return Set.of(verdict, sign + points + ", " + verdict);
        }
        var all = new HashSet<>(Set.of(number, whole(number) + " %", "in " + whole(number) + " of 100"));
        if (whole(number).equals("0")) {
            all.add("in fewer than 1 of 100");
        }
        var n = figures.get(mark + "n");
        if (n != null) {
            var some = whole(new BigDecimal(number)
                    .multiply(new BigDecimal(n))
                    .movePointLeft(2)
                    .toPlainString());
            all.add(some + " of " + n);
            all.add("about " + some + " of " + n);
        }
        return all;
    }

    private static String share(int k, int n) {
        if (n == 0) {
            return NOTHING;
        }
        if (n < 20) {
            return k + " of " + n;
        }
        var percent = new BigDecimal(100 * k).divide(new BigDecimal(n), 0, RoundingMode.HALF_UP);
        if (k > 0 && percent.signum() == 0) {
            return "under 1 %";
        }
        return k < n && percent.intValue() == 100 ? "over 99 %" : percent + " %";
    }

    private static String whole(String number) {
        return new BigDecimal(number).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static void put(Map<String, String> figures, String mark, String value) {
        if (!value.isEmpty()) {
            figures.put(mark, value);
        }
    }

    private static String plain(String words) {
        var plain = words.replace('−', '-').replace('\u00a0', ' ').strip();
        return plain.equals("–") || plain.equals("none to count") ? NOTHING : plain;
    }
}
