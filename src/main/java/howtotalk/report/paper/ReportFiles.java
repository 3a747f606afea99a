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
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Quotations;
import howtotalk.report.document.Section;
import howtotalk.report.document.Terms;
import howtotalk.report.document.Value;
import howtotalk.report.pdf.PdfPrinter;
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

    private static final List<String> FIGURE_HEADER = List.of(
            "id", "section", "figure", "group", "column", "in words", "value", "k", "n", "low", "high", "definition");

    /** Raised when something that a program reads is called or nested otherwise. */
    private static final int JSON_FORM = 1;

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
                value.words(),
                text(value.number()),
                text(value.k()),
                text(value.n()),
                text(value.low()),
                text(value.high()),
                figure.definition());
    }

    /**
     * The whole document: scope, sentence, and by section its words, figures, listings, quotations and terms. Figures
     * are found by their ids; a form of another number may name or nest things differently, this one only adds to them.
     */
    public static byte[] json(Document document) {
        var all = new LinkedHashMap<String, Object>();
        all.put("form", "how-to-talk/report");
        all.put("formVersion", JSON_FORM);
        all.put(
                "reading",
                "A figure is known by its id, which stays from release to release. A rate has k of n, its value and the"
                        + " ends of its 95 % interval in percent; a median, a quartile or a mean has n. What is not there"
                        + " could not be counted.");
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
        var paragraphs = new ArrayList<String>();
        var terms = new ArrayList<Map<String, Object>>();
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
            } else if (block instanceof Paragraph paragraph) {
                paragraphs.add(paragraph.words());
            } else if (block instanceof Terms own) {
                own.terms().forEach(one -> terms.add(object("word", one.word(), "meaning", one.meaning())));
            }
        }
        return object(
                "id",
                section.id(),
                "title",
                section.title(),
                "words",
                paragraphs,
                "figures",
                section.figures().stream()
                        .map(figure -> figure(document, figure))
                        .toList(),
                "listings",
                listings,
                "quotations",
                quotations,
                "terms",
                terms);
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
        var out = new StringOutput();
        templates
                .reportFile(PageMaker.file(document), style("/public/look.css"))
                .render(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** On paper, tagged for those who listen to it (PDF/UA-1). What waits behind its title on the page is printed. */
    public static byte[] pdf(Templates templates, Document document) {
        var out = new StringOutput();
        templates
                .reportPaper(PageMaker.file(document), style("/report/paper.css"))
                .render(out);
        return PdfPrinter.print(out.toString());
    }

    private static Content style(String name) {
        var sheet = "<style>\n" + styleSheet(name) + "</style>";
        return output -> output.writeContent(sheet);
    }

    private static String styleSheet(String name) {
        try (var sheet = ReportFiles.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
