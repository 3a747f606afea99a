package howtotalk.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column a day, with the band of a budget behind them. A day that is not known has a question mark and no column. */
public final class DayColumns {

    private static final int TOP = 18;
    private static final int FLOOR = 148;
    private static final int HEIGHT = 172;
    private static final double LEFT = 8;

    /** As many pixels apart must two numbers of the scale stand to be read. */
    private static final double READABLE = 13;

    /**
     * A day.
     *
     * @param label below it
     * @param value at least 0, or null when it is not known
     */
    public record Day(String label, @Nullable Integer value) {}

    private DayColumns() {}

    /**
     * The days side by side.
     *
     * @param days at least one, the earliest first
     * @param from lower end of the budget, above 0
     * @param to upper end of the budget, above the lower
     * @param label for those who cannot see it
     */
    public static Picture of(List<Day> days, int from, int to, String label) {
        if (days.isEmpty() || from <= 0 || to <= from) {
            throw new IllegalArgumentException("no days or no budget");
        }
        int most = 2 * to;
        for (var day : days) {
            most = Math.max(most, day.value() == null ? 0 : day.value());
        }
        var svg = Svg.fullWidth("chart", HEIGHT).label(label);
        svg.element("rect")
                .percent("x", LEFT)
                .at("y", y(to, most))
                .percent("width", 100 - LEFT)
                .at("height", y(from, most) - y(to, most))
                .ink("band");
        scale(svg, to, most);
        if (y(from, most) - y(to, most) >= READABLE) {
            scale(svg, from, most);
        }
        double slot = (100 - LEFT) / days.size();
        for (int i = 0; i < days.size(); i++) {
            column(svg, days.get(i), LEFT + i * slot, slot, to, most);
        }
        return svg.element("line")
                .percent("x1", LEFT)
                .percent("x2", 100)
                .at("y1", FLOOR)
                .at("y2", FLOOR)
                .ink("l-mid")
                .picture();
    }

    private static void column(Svg svg, Day day, double left, double slot, int to, int most) {
        double middle = left + slot / 2;
        var value = day.value();
        if (value == null) {
            text(svg, middle, FLOOR - 6, "?");
        } else {
            double top = Math.min(y(value, most), FLOOR - 2); // nought is noted too, and is seen
            svg.element("rect")
                    .percent("x", left + slot * .2)
                    .at("y", top)
                    .percent("width", slot * .6)
                    .at("height", FLOOR - top)
                    .ink(value > to ? "k-accent" : "k-ink");
            text(svg, middle, top - 4, Integer.toString(value));
        }
        text(svg, middle, FLOOR + 16, day.label());
    }

    private static void scale(Svg svg, int value, int most) {
        svg.element("text")
                .percent("x", LEFT - 1.5)
                .at("y", y(value, most) + 4)
                .with("text-anchor", "end")
                .at("font-size", 12)
                .words(Integer.toString(value));
    }

    private static void text(Svg svg, double middle, double y, String words) {
        svg.element("text")
                .percent("x", middle)
                .at("y", y)
                .with("text-anchor", "middle")
                .at("font-size", 12)
                .words(words);
    }

    private static double y(int value, int most) {
        return FLOOR - (double) (FLOOR - TOP) * value / most;
    }
}
