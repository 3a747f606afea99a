package howtotalk.report.paper;

import howtotalk.chart.Bars;
import howtotalk.chart.Dumbbell;
import howtotalk.chart.Picture;
import howtotalk.chart.Reach;
import howtotalk.report.document.Document.Column;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import howtotalk.report.document.Value;
import howtotalk.report.document.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a table of the document for a page. The main figure of a row takes up to three columns, "31 of 47", "66 %"
 * and its interval; the other figures one each; and in a report of several courses the main one follows for each.
 */
final class TableMaker {

    private static final String NUMBER = "n";
    /** Left away on a phone. */
    private static final String SPARE = "n drop";

    private final Table table;
    private final List<Column> columns;
    private final Function<Figure, String> href;
    private final boolean rates;
    private final boolean shares;
    private final boolean intervals;
    private final boolean measures;

    private TableMaker(Table table, List<Column> columns, Function<Figure, String> href) {
        this.table = table;
        this.columns = columns;
        this.href = href;
        this.rates = table.rows().stream().anyMatch(row -> main(row).kind() == Kind.RATE);
        this.shares = table.rows().stream()
                .anyMatch(row -> main(row).kind() == Kind.RATE && !main(row).few());
        this.intervals = table.drawing() == Drawing.POINT || table.drawing() == Drawing.FUNNEL;
        this.measures = table.ofQuartiles();
    }

    /**
     * The table.
     *
     * @param table of the document
     * @param columns of the document
     * @param href where a figure opens; empty for nowhere
     */
    static ReportPage.FigureTable table(Table table, List<Column> columns, Function<Figure, String> href) {
        return new TableMaker(table, columns, href).make();
    }

    private ReportPage.FigureTable make() {
        double max = table.drawing() == Drawing.CREDIT ? largest() : 0;
        var foot = table.foot();
        var chart = ChartMaker.of(table);
        boolean drawn = chart == null
                && switch (table.drawing()) {
                    case NONE, PROOF, CHANGE, STEPS, FLOW -> false;
                    default -> true;
                };
        return new ReportPage.FigureTable(
                table.id(),
                table.title(),
                table.about(),
                chart,
                drawn,
                table.drawing() == Drawing.FLOW,
                heads(),
                table.rows().stream()
                        .map(row -> line(row, drawn ? picture(row, max) : null))
                        .toList(),
                foot == null ? null : line(foot, null),
                table.note(),
                table.aside());
    }

    private List<ReportPage.Head> heads() {
        var heads = new ArrayList<ReportPage.Head>();
        for (int i = 0; i < table.heads().size(); i++) {
            var head = table.heads().get(i);
            heads.add(new ReportPage.Head(head, i == table.main() || !rates ? NUMBER : SPARE));
            if (i == table.main() && rates) {
                if (shares) {
                    heads.add(new ReportPage.Head("Share", NUMBER));
                }
                if (intervals) {
                    heads.add(new ReportPage.Head("95 % interval", SPARE));
                }
            }
        }
        if (measures) {
            heads.add(new ReportPage.Head("n", SPARE));
        }
        columns.stream().skip(1).forEach(column -> heads.add(new ReportPage.Head(column.title(), NUMBER)));
        return heads;
    }

    private ReportPage.Line line(Table.Row row, @Nullable Picture picture) {
        var cells = new ArrayList<ReportPage.Cell>();
        for (int i = 0; i < table.heads().size(); i++) {
            if (i >= row.figures().size()) {
                cells.add(blank(rates ? SPARE : NUMBER));
                continue;
            }
            var figure = row.figures().get(i);
            if (i == table.main()) {
                main(cells, figure);
            } else {
                cells.add(cell(figure, words(figure.value()), "words", rates ? SPARE : NUMBER, false));
            }
        }
        var main = table.main(row);
        if (measures) {
            var n = main.value().n();
            cells.add(new ReportPage.Cell(n == null ? "" : n.toString(), "", SPARE, false, "", mark(main, 0, "n")));
        }
        for (int i = 1; i < columns.size(); i++) {
            var value = main.values().get(i);
            cells.add(new ReportPage.Cell(words(value), few(value), NUMBER, false, "", mark(main, i, "words")));
        }
        return new ReportPage.Line(row.label(), row.note(), picture, cells);
    }

    private void main(List<ReportPage.Cell> cells, Figure figure) {
        var value = figure.value();
        cells.add(
                value.kind() == Kind.RATE
                        ? cell(figure, value.counted(), "counted", NUMBER, true)
                        : cell(figure, value.words(), "words", NUMBER, true));
        if (!rates) {
            return;
        }
        boolean percent = value.kind() == Kind.RATE && !value.few() && !value.isHidden();
        if (shares) {
            cells.add(
                    percent
                            ? new ReportPage.Cell(value.words(), "", NUMBER, false, "", mark(figure, 0, "words"))
                            : blank(NUMBER));
        }
        if (intervals) {
            cells.add(new ReportPage.Cell(value.interval(), "", SPARE, false, "", mark(figure, 0, "interval")));
        }
    }

    private ReportPage.Cell cell(Figure figure, String words, String part, String css, boolean strong) {
        var note = measures || table.drawing() == Drawing.STEPS ? "" : few(figure.value());
        return new ReportPage.Cell(words, note, css, strong, href.apply(figure), mark(figure, 0, part));
    }

    private String mark(Figure figure, int column, String part) {
        return figure.id() + "/" + columns.get(column).id() + "/" + part;
    }

    /** Over how many a mean or a median is taken. */
    private static String few(Value value) {
        return value.kind() == Kind.MEASURE && value.n() != null && value.number() != null ? "n = " + value.n() : "";
    }

    private static String words(Value value) {
        return value.n() != null && value.n() == 0 ? Value.NOTHING : value.words();
    }

    private static ReportPage.Cell blank(String css) {
        return new ReportPage.Cell("", "", css, false, "", "");
    }

    private @Nullable Picture picture(Table.Row row, double max) {
        var value = main(row);
        return switch (table.drawing()) {
            case NONE, PROOF, CHANGE, STEPS, FLOW -> null;
            case BAR -> drawable(value) ? Bars.plain(value.share(), false) : null;
            case FUNNEL -> funnel(row, value);
            case POINT -> drawable(value) ? point(value) : null;
            case QUARTILES -> quartiles(row);
            case CREDIT ->
                row.figures().stream().anyMatch(figure -> figure.value().isHidden()) ? null : credit(row, max);
        };
    }

    private @Nullable Picture funnel(Table.Row row, Value value) {
        if (!drawable(value)) {
            return null;
        }
        boolean whole = row == table.rows().get(0);
        boolean last = row == table.rows().get(table.rows().size() - 1);
        return whole
                ? Bars.plain(value.share(), false)
                : Bars.withInterval(value.share(), low(value), high(value), last);
    }

    private static Picture point(Value value) {
        return Bars.point(value.share(), low(value), high(value));
    }

    /** The ends are rounded as they are printed, which must not carry them past the share itself. */
    private static double low(Value value) {
        return Math.min(end(value.low()), value.share());
    }

    private static double high(Value value) {
        return Math.max(end(value.high()), value.share());
    }

    private static @Nullable Picture quartiles(Table.Row row) {
        var lower = row.figures().get(0).value().number();
        var median = row.figures().get(1).value().number();
        var upper = row.figures().get(2).value().number();
        return lower == null || median == null || upper == null
                ? null
                : Reach.of(lower.doubleValue(), median.doubleValue(), upper.doubleValue(), 100);
    }

    private static Picture credit(Table.Row row, double max) {
        return Dumbbell.of(number(row, 0), number(row, 1), number(row, 2), max);
    }

    private double largest() {
        double max = 0;
        for (var row : table.rows()) {
            for (int i = 0; i < row.figures().size(); i++) {
                max = Math.max(max, number(row, i));
            }
        }
        return max;
    }

    private static double number(Table.Row row, int at) {
        var number = row.figures().get(at).value().number();
        return number == null ? 0 : number.doubleValue();
    }

    private static boolean drawable(Value value) {
        return value.kind() == Kind.RATE && value.number() != null;
    }

    private static double end(java.math.@Nullable BigDecimal percent) {
        return percent == null ? 0 : percent.doubleValue() / 100;
    }

    private Value main(Table.Row row) {
        return table.main(row).value();
    }
}
