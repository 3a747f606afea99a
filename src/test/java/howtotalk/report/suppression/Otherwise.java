package howtotalk.report.suppression;

import howtotalk.report.Fraction;
import howtotalk.report.Rate;
import howtotalk.report.document.Block;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Highlight;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Value;
import java.util.List;
import java.util.Set;

/** The same report with other numbers where nothing is shown, in its figures and in its words. */
final class Otherwise {

    private Otherwise() {}

    static Document of(Document whole, Set<String> open) {
        return new Document(
                whole.version(),
                "Four of nine",
                "Seven are known.",
                whole.scope(),
                whole.fileName(),
                whole.asOf(),
                whole.columns(),
                whole.highlights().stream()
                        .map(one -> new Highlight(figure(one.figure(), open), one.words(), "4 of 9"))
                        .toList(),
                whole.sections().stream()
                        .map(section -> new Section(
                                section.number(),
                                section.id(),
                                section.title(),
                                section.blocks().stream()
                                        .map(block -> section.id().equals("method") ? block : block(block, open))
                                        .toList()))
                        .toList());
    }

    private static Block block(Block block, Set<String> open) {
        if (block instanceof Paragraph) return new Paragraph("Only 3 did.");
        if (!(block instanceof Table table)) return block;
        return new Table(
                table.id(),
                table.title(),
                table.about(),
                table.heads(),
                table.main(),
                table.drawing(),
                table.rows().stream().map(row -> row(row, open)).toList(),
                table.foot() == null ? null : row(table.foot(), open),
                table.note() + (table.note().isEmpty() ? "" : " The widest step is from 9 to 4."),
                table.aside());
    }

    private static Table.Row row(Table.Row row, Set<String> open) {
        return new Table.Row(
                row.label(),
                row.note(),
                row.figures().stream().map(one -> figure(one, open)).toList());
    }

    private static Figure figure(Figure figure, Set<String> open) {
        if (open.contains(figure.id())) return figure;
        var other = switch (figure.value().kind()) {
            case COUNT -> Value.count(4);
            case RATE -> Value.rate(new Rate(4, 9));
            case MEASURE -> Value.measure(Fraction.of(7, 2), 9);
            case CREDIT -> Value.credit(Fraction.of(4, 3));
            case ESTIMATE -> Value.estimate(Fraction.of(4, 9), 9);
            case DIFFERENCE -> Value.difference(new Rate(4, 9), new Rate(2, 9));
        };
        return new Figure(
                figure.id(), figure.label(), figure.group(), List.of(other), figure.definition(), figure.rows());
    }
}
