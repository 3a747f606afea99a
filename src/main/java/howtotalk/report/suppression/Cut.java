package howtotalk.report.suppression;

import howtotalk.report.document.Block;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Highlight;
import howtotalk.report.document.Document.Version;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Listing;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Quotations;
import howtotalk.report.document.Rows;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Terms;
import howtotalk.report.document.Value;
import howtotalk.report.document.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the document without what is hidden. Numbers stand in words too: the sentence at the head, notes under tables,
 * paragraphs, the rows that a table has at all. So words are kept only where they are the same whatever was counted.
 */
final class Cut {

    private static final String METHOD = "method";
    private static final String COURSES = "courses";
    private static final String INSTRUCTORS = "Instructors";

    /** Numbers in notes that are part of the method. */
    private static final Pattern CONSTANTS = Pattern.compile("95 %|0 to 4\\b|0 to 100 %|14 days");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) +");

    private final Document whole;
    private final Set<String> open;
    private final int smallest;

    Cut(Document whole, Set<String> open, int smallest) {
        this.whole = whole;
        this.open = open;
        this.smallest = smallest;
    }

    Document document() {
        return new Document(
                Version.SHARED,
                "What came of the term, as far as it can be shared.",
                rule() + " How each figure is counted is written at the end.",
                whole.scope(),
                whole.fileName() + "-shared",
                whole.asOf(),
                whole.columns().subList(0, 1),
                whole.highlights().stream()
                        .filter(one -> open.contains(one.figure().id()))
                        .map(this::highlight)
                        .toList(),
                whole.sections().stream().map(this::section).toList());
    }

    private String rule() {
        return "Nobody is named, and what would tell of fewer than " + smallest
                + " is hidden, with whatever it could be worked out from.";
    }

    private Highlight highlight(Highlight one) {
        var value = one.figure().value();
        var note = "";
        if (value.kind() == Kind.RATE && !value.few() && value.n() != null && value.n() > 0) {
            note = value.counted();
        } else if (value.kind() == Kind.MEASURE && value.n() != null && value.n() > 0) {
            note = "among the " + value.n() + " who had one";
        }
        return new Highlight(figure(one.figure()), one.words(), note);
    }

    private Section section(Section section) {
        var blocks = new ArrayList<Block>();
        if (section.id().equals(METHOD)) {
            blocks.add(new Paragraph("This is a version for sharing. " + rule()
                    + " “Hidden” says nothing of the size of a number: also what is large is hidden where a small number"
                    + " would follow from it. Names, quotations and single offers are not in it."));
            blocks.addAll(section.blocks());
        } else {
            section.blocks().forEach(block -> keep(block, blocks));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Paragraph("Not in this version."));
        }
        return new Section(section.number(), section.id(), section.title(), blocks);
    }

    private void keep(Block block, List<Block> blocks) {
        if (block instanceof Table table) {
            blocks.add(table(table));
        } else if (block instanceof Listing listing && listing.id().equals(COURSES)) {
            blocks.add(withoutInstructors(listing));
        } else if (block instanceof Terms terms) {
            blocks.add(terms);
        } else if (!(block instanceof Quotations || block instanceof Paragraph || block instanceof Listing)) {
            throw new IllegalStateException("nobody has said what is shared of " + block.getClass());
        }
    }

    /** Of a table with nothing to show not even the rows: that there is one for somebody would say that there is one. */
    private Block table(Table table) {
        boolean any = table.figures().stream().anyMatch(figure -> open.contains(figure.id()));
        if (!any) {
            return new Paragraph(table.title() + ": hidden.");
        }
        return new Table(
                table.id(),
                table.title(),
                table.about(),
                table.heads(),
                table.main(),
                table.drawing(),
                table.rows().stream().map(this::row).toList(),
                table.foot() == null ? null : row(table.foot()),
                constant(table.note()),
                table.aside());
    }

    private Table.Row row(Table.Row row) {
        return new Table.Row(
                row.label(),
                constant(row.note()),
                row.figures().stream().map(this::figure).toList());
    }

    private Figure figure(Figure figure) {
        var value = open.contains(figure.id())
                ? figure.value()
                : Value.hidden(figure.value().kind());
        return new Figure(figure.id(), figure.label(), figure.group(), List.of(value), figure.definition(), Rows.NONE);
    }

    /** The sentences without a number of their own. */
    private static String constant(String note) {
        return String.join(
                " ",
                SENTENCE.splitAsStream(note)
                        .filter(sentence -> !DIGIT.matcher(
                                        CONSTANTS.matcher(sentence).replaceAll(""))
                                .find())
                        .toList());
    }

    private static Listing withoutInstructors(Listing listing) {
        int at = listing.heads().indexOf(INSTRUCTORS);
        return new Listing(
                listing.id(),
                listing.title(),
                without(listing.heads(), at),
                listing.items().stream()
                        .map(item -> new Listing.Item(without(item.cells(), at), ""))
                        .toList(),
                "");
    }

    private static List<String> without(List<String> cells, int at) {
        var left = new ArrayList<>(cells);
        if (at >= 0) {
            left.remove(at);
        }
        return left;
    }
}
