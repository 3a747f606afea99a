package howtotalk.report.paper;

import howtotalk.chart.Picture;
import howtotalk.chart.Plot;
import howtotalk.chart.Plot.Ink;
import howtotalk.report.document.Table;
import howtotalk.report.document.Value;
import howtotalk.report.document.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One chart of a whole table, with a title and a description, to stand above it. It draws and says the values of the
 * table and no others: where a version of the document has none, the line stays empty.
 */
final class ChartMaker {

    private static final List<String> PERCENT = List.of("0", "25", "50", "75", "100 %");

    private final Table table;
    private final List<String> said = new ArrayList<>();

    private ChartMaker(Table table) {
        this.table = table;
    }

    /**
     * The chart, or null for a table that draws in its own lines or not at all.
     *
     * @param table of the document
     */
    static @Nullable Picture of(Table table) {
        if (table.aside() || table.rows().isEmpty()) {
            return null;
        }
        var maker = new ChartMaker(table);
        return switch (table.drawing()) {
            case PROOF -> maker.proof();
            case FUNNEL -> maker.funnel();
            case QUARTILES -> maker.quartiles();
            case CREDIT -> maker.credit();
            case CHANGE -> maker.change();
            case STEPS, FLOW -> StepsAndStreams.of(table);
            default -> null;
        };
    }

    /** How a part is drawn: by lightness and by its edge, so that it is told apart in grey. */
    private enum Part {
        VERIFIED {
            @Override
            void draw(Plot.Line line, double from, double to) {
                line.bar(from, to, Ink.DARK);
            }
        },
        DOCUMENTED {
            @Override
            void draw(Plot.Line line, double from, double to) {
                line.bar(from, to, Ink.MIDDLE);
            }
        },
        CLAIMED {
            @Override
            void draw(Plot.Line line, double from, double to) {
                line.hollow(from, to);
            }
        };

        abstract void draw(Plot.Line line, double from, double to);
    }

    /** Where the parts are kept back, a bar for the whole that is like none of them; where all is, no bar. */
    private @Nullable Picture proof() {
        int end = table.rows().stream()
                .map(row -> table.main(row).value().k())
                .mapToInt(k -> k == null ? 0 : k)
                .max()
                .orElse(0);
        if (end == 0) {
            return null;
        }
        int step = step(end);
        end = (end + step - 1) / step * step;
        var plot = new Plot(scale(end));
        var key = plot.line("", "");
        for (var part : Part.values()) {
            double from = part.ordinal() / 3.;
            key.word(from, part.name().toLowerCase(Locale.ROOT));
            part.draw(key, from, from + .25);
        }
        for (var row : table.rows()) {
            proof(plot, row, end);
        }
        return picture(
                plot,
                "Bars of students in three parts, verified (black), documented (grey) and claimed (hollow), with their numbers in"
                        + " this order; a thin line where there is nothing to prove.");
    }

    private void proof(Plot plot, Table.Row row, int end) {
        var whole = table.main(row).value().k();
        if (whole == null) {
            plot.line(row.label(), say(row, Value.HIDDEN));
            return;
        }
        var parts = new ArrayList<Integer>();
        for (int i = 1; i < row.figures().size(); i++) {
            var number = number(row, i);
            if (number != null) {
                parts.add(number.intValue());
            }
        }
        if (parts.size() < Part.values().length) {
            var line = plot.line(row.label(), say(row, whole.toString()));
            if (row.figures().size() == 1) {
                line.thread(0, (double) whole / end);
            } else {
                line.bar(0, (double) whole / end, Ink.LIGHT);
            }
            return;
        }
        var line = plot.line(row.label(), say(row, parts.get(0) + " · " + parts.get(1) + " · " + parts.get(2)));
        int from = 0;
        for (var part : Part.values()) {
            int many = parts.get(part.ordinal());
            if (many > 0) {
                part.draw(line, (double) from / end, (double) (from + many) / end);
            }
            from += many;
        }
    }

    private Picture funnel() {
        var plot = new Plot(PERCENT);
        var last = table.rows().get(table.rows().size() - 1);
        for (var row : table.rows()) {
            var value = table.main(row).value();
            var line = plot.line(row.label(), say(row, numbers(value)));
            if (value.kind() != Kind.RATE || value.number() == null) {
                continue;
            }
            double share = value.share();
            line.bar(0, 1, Ink.TRACK).bar(0, share, row == last ? Ink.ACCENT : Ink.MIDDLE);
            if (value.low() != null
                    && value.high() != null
                    && row != table.rows().get(0)) {
                line.whisker(
                        Math.min(value.low().doubleValue() / 100, share),
                        Math.max(value.high().doubleValue() / 100, share));
            }
        }
        return picture(plot, "Bars on a scale from 0 to 100 percent, with their intervals.");
    }

    private Picture quartiles() {
        var plot = new Plot(PERCENT);
        for (var row : table.rows()) {
            var lower = number(row, 0);
            var median = number(row, 1);
            var upper = number(row, 2);
            if (lower == null || median == null || upper == null) {
                plot.line(row.label(), say(row, without(row)));
                continue;
            }
            plot.line(row.label(), say(row, words(row, 1) + " (" + words(row, 0) + " to " + words(row, 2) + ")"))
                    .track()
                    .reach(lower / 100, upper / 100)
                    .dot(median / 100);
        }
        return picture(plot, "The median, and in brackets the quartiles, in percent.");
    }

    private @Nullable Picture credit() {
        double max = 0;
        for (var row : table.rows()) {
            for (int i = 0; i < row.figures().size(); i++) {
                var number = number(row, i);
                max = Math.max(max, number == null ? 0 : number);
            }
        }
        if (max == 0) {
            return null;
        }
        int end = (int) Math.ceil(max);
        var plot = new Plot(scale(end));
        for (var row : table.rows()) {
            var first = number(row, 0);
            var last = number(row, 1);
            var equal = number(row, 2);
            if (first == null || last == null || equal == null) {
                plot.line(row.label(), say(row, without(row)));
                continue;
            }
            plot.line(row.label(), say(row, words(row, 0) + " · " + words(row, 1) + " · " + words(row, 2)))
                    .track()
                    .thread(Math.min(first, last) / end, Math.max(first, last) / end)
                    .ring(first / end)
                    .dot(last / end)
                    .stroke(equal / end);
        }
        return picture(plot, "Offers by first, by last and by equal share.");
    }

    /** Whole offers, and no more of them than can be read. */
    private static List<String> scale(int end) {
        int step = step(end);
        if (end % step != 0) {
            return List.of("0", Integer.toString(end));
        }
        var words = new ArrayList<String>();
        for (int at = 0; at <= end; at += step) {
            words.add(Integer.toString(at));
        }
        return words;
    }

    private static int step(int end) {
        return Math.max(1, (end + 4) / 5);
    }

    /** Who went down to the left of the middle, who went up to its right, and across it who stayed. */
    private Picture change() {
        var plot = new Plot(List.of("lower", "the same", "higher"));
        for (var row : table.rows()) {
            var higher = row.figures().get(1).value();
            var same = row.figures().get(2).value();
            var lower = row.figures().get(3).value();
            var line = plot.line(row.label(), say(row, up(higher, lower)));
            if (higher.number() == null || same.number() == null || lower.number() == null) {
                continue;
            }
            double left = .5 - same.share() / 4;
            double right = .5 + same.share() / 4;
            line.bar(left - lower.share() / 2, left, Ink.MIDDLE)
                    .bar(left, right, Ink.LIGHT)
                    .bar(right, right + higher.share() / 2, Ink.DARK);
        }
        return picture(plot, "To the right who went up, to the left who went down, between them who stayed.");
    }

    private static String up(Value higher, Value lower) {
        return higher.number() == null || lower.number() == null
                ? (higher.isHidden() || lower.isHidden() ? Value.HIDDEN : Value.NOTHING)
                : higher.k() + " up, " + lower.k() + " down of " + higher.n();
    }

    private static String numbers(Value value) {
        return value.kind() != Kind.RATE || value.few() || value.number() == null
                ? value.words()
                : value.counted() + ", " + value.words();
    }

    /** What stands in place of the numbers of a row that cannot be drawn. */
    private static String without(Table.Row row) {
        return row.figures().stream().anyMatch(figure -> figure.value().isHidden()) ? Value.HIDDEN : Value.NOTHING;
    }

    private String say(Table.Row row, String words) {
        said.add(row.label() + ": " + words);
        return words;
    }

    private Picture picture(Plot plot, String how) {
        return plot.picture("c-" + table.id(), table.title(), how + " " + String.join("; ", said) + ".");
    }

    private static String words(Table.Row row, int at) {
        return row.figures().get(at).value().words();
    }

    private static @Nullable Double number(Table.Row row, int at) {
        var number = at < row.figures().size() ? row.figures().get(at).value().number() : null;
        return number == null ? null : number.doubleValue();
    }
}
