package howtotalk.report.sections;

import howtotalk.report.document.Figure;
import howtotalk.report.document.Table;
import howtotalk.words.Prose;
import java.util.List;

/** Short ways to say a row of a table. */
final class Rowed {

    private Rowed() {}

    /** A row of one figure, named as the figure is. */
    static Table.Row of(Figure figure, String note) {
        return new Table.Row(
                figure.group().isEmpty() ? figure.label() : Prose.sentence(figure.group()), note, List.of(figure));
    }

    /** A row of several figures. */
    static Table.Row of(String label, String note, List<Figure> figures) {
        return new Table.Row(label, note, figures);
    }
}
