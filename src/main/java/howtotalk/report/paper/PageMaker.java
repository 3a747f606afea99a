package howtotalk.report.paper;

import howtotalk.report.document.Block;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Highlight;
import howtotalk.report.document.Document.Version;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Listing;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Quotations;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Terms;
import howtotalk.report.document.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the document out for a page, with links, or for a file that stands alone, without any. */
public final class PageMaker {

    private final Document document;
    /** The path of the report, or null in a file. */
    private final @Nullable String base;
    /** The same scope as a query, to stand behind paths. */
    private final String query;

    private PageMaker(Document document, @Nullable String base, String query) {
        this.document = document;
        this.base = base;
        this.query = query;
    }

    /**
     * The page.
     *
     * @param document what it says
     * @param courseId whose report it is
     * @param asking the form at the head
     * @param query the same scope as a query
     */
    static ReportPage page(Document document, long courseId, ReportPage.Asking asking, String query) {
        return new PageMaker(document, "/courses/" + courseId + "/report", query).make(asking, null);
    }

    /** The same for a file that stands alone. */
    public static ReportPage file(Document document) {
        return new PageMaker(document, null, "").make(null, ReportPage.Downloads.NONE);
    }

    /** The same with files beside it. */
    public static ReportPage file(Document document, ReportPage.Downloads files) {
        return new PageMaker(document, null, "").make(null, files);
    }

    private ReportPage make(ReportPage.@Nullable Asking asking, ReportPage.@Nullable Downloads files) {
        return new ReportPage(
                document.scope(),
                document.title(),
                document.lede(),
                version(),
                asking,
                files == null ? downloads() : files,
                document.highlights().stream().map(this::fig).toList(),
                missing(),
                document.sections().stream().map(this::part).toList());
    }

    private String version() {
        return switch (document.version()) {
            case INSTRUCTOR -> "";
            case DEPARTMENT -> "The department’s version: the same figures, without names.";
            case SHARED -> "The version for sharing: without names, and with small numbers hidden.";
        };
    }

    private boolean named() {
        return document.version() == Version.INSTRUCTOR;
    }

    private ReportPage.Downloads downloads() {
        var first = new ArrayList<ReportPage.Link>();
        first.add(new ReportPage.Link(base + ".pdf" + query, "Print, PDF"));
        first.add(new ReportPage.Link(base + ".xlsx" + query, "Workbook, XLSX"));
        var others = new ArrayList<ReportPage.Link>();
        others.add(new ReportPage.Link(base + ".csv" + query, "Figures, CSV"));
        others.add(new ReportPage.Link(base + ".json" + query, "JSON"));
        others.add(new ReportPage.Link(base + ".html" + query, "One file, HTML"));
        others.add(new ReportPage.Link(base + "-rows.csv" + query, "A row a student, CSV"));
        if (named() && base != null) {
            others.add(new ReportPage.Link(base + "-data.zip" + query, "Data to compute it anew, ZIP"));
            var shared = base.replace("/report", "/shared-reports");
            first.add(new ReportPage.Link(shared + "/new" + query, "Share it by a link"));
            first.add(new ReportPage.Link(shared, "Shared so far"));
        }
        return new ReportPage.Downloads(first, others);
    }

    /** The number large and its whole small: "2 of 3" below twenty, "66 %" from there. */
    private ReportPage.Fig fig(Highlight highlight) {
        var value = highlight.figure().value();
        var href = href(highlight.figure());
        var mark = highlight.figure().id() + "/all/words";
        if (value.number() == null) {
            return new ReportPage.Fig("–", "", highlight.words(), highlight.note(), href, mark);
        }
        if (value.few()) {
            return new ReportPage.Fig(
                    String.valueOf(value.k()), "of " + value.n(), highlight.words(), highlight.note(), href, mark);
        }
        return value.kind() == Kind.RATE
                ? new ReportPage.Fig(
                        value.words().replace(" %", ""), "%", highlight.words(), highlight.note(), href, mark)
                : new ReportPage.Fig(value.words(), "", highlight.words(), highlight.note(), href, mark);
    }

    private String href(Figure figure) {
        return base == null || !figure.opens() ? "" : base + "/figures/" + figure.id() + query;
    }

    private ReportPage.Missing missing() {
        if (document.version() == Version.SHARED || count("scope.enrolled") > 0) {
            return ReportPage.Missing.NOTHING;
        }
        boolean left = count("scope.withdrawn") > 0;
        return new ReportPage.Missing(
                left
                        ? "Everybody who was enrolled has withdrawn, so there is nobody to count."
                        : "Nobody is enrolled yet, so there is nobody to count.",
                named() && base != null ? base.replace("/report", "/roster") : "",
                left ? "Look at the roster" : "Bring in the roster");
    }

    private int count(String id) {
        return document.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .map(figure -> figure.value().number())
                .mapToInt(number -> number == null ? 0 : number.intValue())
                .findFirst()
                .orElse(0);
    }

    private ReportPage.Part part(Section section) {
        return new ReportPage.Part(section.id(), section.number() + "  " + section.title(), pieces(section));
    }

    private List<ReportPage.Piece> pieces(Section section) {
        var pieces = new ArrayList<ReportPage.Piece>();
        var small = new ArrayList<ReportPage.FigureTable>();
        for (var block : section.blocks()) {
            if (block instanceof Table table && table.rows().isEmpty()) {
                continue;
            }
            if (block instanceof Table table && small(table)) {
                small.add(table(table));
                continue;
            }
            flush(pieces, small);
            pieces.add(piece(block));
        }
        flush(pieces, small);
        return pieces;
    }

    /** Small tables that follow each other stand beside each other: the positions, told apart in several ways. */
    private boolean small(Table table) {
        return table.id().startsWith("positions-") && !document.sideBySide();
    }

    private static void flush(List<ReportPage.Piece> pieces, List<ReportPage.FigureTable> small) {
        if (!small.isEmpty()) {
            pieces.add(new ReportPage.Piece("", List.copyOf(small), null, null, null));
            small.clear();
        }
    }

    private ReportPage.FigureTable table(Table table) {
        return TableMaker.table(table, document.columns(), this::href);
    }

    private ReportPage.Piece piece(Block block) {
        if (block instanceof Paragraph paragraph) {
            return new ReportPage.Piece(paragraph.words(), List.of(), null, null, null);
        }
        if (block instanceof Table table) {
            return new ReportPage.Piece("", List.of(table(table)), null, null, null);
        }
        if (block instanceof Listing listing) {
            return new ReportPage.Piece("", List.of(), base == null ? unlinked(listing) : listing, null, null);
        }
        if (block instanceof Quotations quotations) {
            return new ReportPage.Piece("", List.of(), null, quotations, null);
        }
        return new ReportPage.Piece("", List.of(), null, null, (Terms) block);
    }

    private static Listing unlinked(Listing listing) {
        return new Listing(
                listing.id(),
                listing.title(),
                listing.heads(),
                listing.items().stream()
                        .map(item -> new Listing.Item(item.cells(), ""))
                        .toList(),
                listing.note());
    }
}
