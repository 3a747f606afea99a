package howtotalk.report.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import howtotalk.imports.TableWriter;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Column;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Listing;
import howtotalk.report.document.Quotations;
import howtotalk.report.document.Section;
import howtotalk.report.document.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The report as files. Each walks the {@link Document} and prints its values as they stand. */
public final class ReportFiles {

    private static final List<String> FIGURE_HEADER =
            List.of("id", "section", "figure", "group", "column", "value", "k", "n", "low", "high", "definition");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportFiles() {}

    /**
     * One line a figure and column; UTF-8 with a byte order mark, so that a spreadsheet shows its accents. A rate's
     * value, low and high are percentages; k of n is what it was counted from.
     */
    public static byte[] csv(Document document) {
        var lines = new ArrayList<List<String>>();
        for (var section : document.sections()) {
            for (var figure : section.figures()) {
                for (int i = 0; i < document.columns().size(); i++) {
                    lines.add(cells(
                            section,
                            figure,
                            document.columns().get(i),
                            figure.values().get(i)));
                }
            }
        }
        return TableWriter.forSpreadsheets(FIGURE_HEADER, lines);
    }

    private static List<String> cells(Section section, Figure figure, Column column, Value value) {
        return List.of(
                figure.id(),
                section.title(),
                figure.label(),
                figure.group(),
                column.title(),
                text(value.number()),
                text(value.k()),
                text(value.n()),
                text(value.low()),
                text(value.high()),
                figure.definition());
    }

    /** The whole document: scope, sentence, figures by section, the accepted offers and the quotations. */
    public static byte[] json(Document document) {
        var all = new LinkedHashMap<String, Object>();
        all.put("scope", document.scope());
        all.put("version", document.version().name());
        all.put("asOf", document.asOf().toString());
        all.put("sentence", document.title());
        all.put("more", document.lede());
        all.put(
                "columns",
                document.columns().stream()
                        .map(column -> object("id", column.id(), "title", column.title()))
                        .toList());
        all.put(
                "sections",
                document.sections().stream()
                        .map(section -> section(document, section))
                        .toList());
        try {
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> section(Document document, Section section) {
        var listings = new ArrayList<Map<String, Object>>();
        var quotations = new ArrayList<Map<String, Object>>();
        for (var block : section.blocks()) {
            if (block instanceof Listing listing) {
                listings.add(object(
                        "id",
                        listing.id(),
                        "title",
                        listing.title(),
                        "heads",
                        listing.heads(),
                        "rows",
                        listing.items().stream().map(Listing.Item::cells).toList()));
            } else if (block instanceof Quotations own) {
                own.quotations()
                        .forEach(one -> quotations.add(object("studentsOwnWords", one.words(), "by", one.by())));
            }
        }
        return object(
                "id",
                section.id(),
                "title",
                section.title(),
                "figures",
                section.figures().stream()
                        .map(figure -> figure(document, figure))
                        .toList(),
                "listings",
                listings,
                "quotations",
                quotations);
    }

    private static Map<String, Object> figure(Document document, Figure figure) {
        var values = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < document.columns().size(); i++) {
            var value = figure.values().get(i);
            values.add(object(
                    "column", document.columns().get(i).id(),
                    "words", value.words(),
                    "value", value.number(),
                    "k", value.k(),
                    "n", value.n(),
                    "low", value.low(),
                    "high", value.high()));
        }
        return object(
                "id", figure.id(),
                "figure", figure.label(),
                "group", figure.group(),
                "definition", figure.definition(),
                "values", values);
    }

    /** Names and values in turn; what is null or empty is left out. */
    private static Map<String, Object> object(@Nullable Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null && !value.equals("") && !value.equals(List.of())) {
                object.put(Objects.requireNonNull(pairs[i]).toString(), value);
            }
        }
        return object;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A page that needs no other file: its style sheet is in it, and its links are left out. */
    public static byte[] html(Templates templates, Document document) {
        var sheet = "<style>\n" + styleSheet() + "</style>";
        Content style = output -> output.writeContent(sheet);
        var out = new StringOutput();
        templates.reportFile(PageMaker.file(document), style).render(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String styleSheet() {
        try (var sheet = ReportFiles.class.getResourceAsStream("/public/look.css")) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
