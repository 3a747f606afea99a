package howtotalk.chart;

import org.jspecify.annotations.Nullable;

/**
 * How much of something was used, against a budget with a lower and an upper end.
 *
 * @param from lower end of the budget, at least 0
 * @param to upper end, above the lower
 * @param max where the scale ends, at least the upper end; more than that is drawn as full
 * @param unit of the numbers, such as "min"
 */
public record Meter(int from, int to, int max, String unit) {

    public Meter {
        if (from < 0 || to <= from || max < to) {
            throw new IllegalArgumentException("no budget: " + from + " to " + to + " of " + max);
        }
    }

    /**
     * The meter with its scale below it.
     *
     * @param value at least 0, or null when it is not known: then only the scale is drawn
     * @param label in words, such as "22 minutes today, inside the budget of 15 to 30"
     */
    public Picture scale(@Nullable Integer value, String label) {
        var svg = Svg.fullWidth("chart", 40).label(label);
        strip(svg, 9, 6, 100, "k-soft");
        svg.element("rect")
                .percent("x", percent(from))
                .at("y", 4)
                .percent("width", percent(to) - percent(from))
                .at("height", 16)
                .ink("k-shade");
        if (value != null) {
            strip(svg, 9, 6, percent(value), ink(value, "k-ink"));
        }
        mark(svg, from, 4, 20, "l-mid");
        mark(svg, to, 4, 20, "l-mid");
        if (value != null) {
            svg.element("circle")
                    .percent("cx", percent(value))
                    .at("cy", 12)
                    .at("r", 6)
                    .ink(ink(value, "k-ink"));
        }
        tick(svg, from);
        tick(svg, to);
        return svg.element("text")
                .percent("x", 100)
                .at("y", 34)
                .with("text-anchor", "end")
                .at("font-size", 12)
                .words(max + " " + unit)
                .picture();
    }

    /**
     * The meter as a bar in a line of a table, the ends of the budget marked.
     *
     * @param value at least 0, or null when it is not known: then only the ends are drawn
     * @param label in words
     */
    public Picture inRow(@Nullable Integer value, String label) {
        var svg = Svg.fullWidth("bar", 18).label(label);
        if (value != null) {
            strip(svg, 4, 10, percent(value), "k-mid");
        }
        mark(svg, from, 0, 18, "l-ink");
        mark(svg, to, 0, 18, "l-ink");
        return svg.picture();
    }

    private String ink(int value, String inside) {
        return value > to ? "k-accent" : inside;
    }

    private double percent(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("less than nothing: " + value);
        }
        return Math.min(100, 100.0 * value / max);
    }

    private static void strip(Svg svg, int y, int height, double percent, String ink) {
        svg.element("rect")
                .at("x", 0)
                .at("y", y)
                .percent("width", percent)
                .at("height", height)
                .ink(ink);
    }

    private void mark(Svg svg, int value, int top, int bottom, String ink) {
        svg.element("line")
                .percent("x1", percent(value))
                .percent("x2", percent(value))
                .at("y1", top)
                .at("y2", bottom)
                .ink(ink);
    }

    private void tick(Svg svg, int value) {
        svg.element("text")
                .percent("x", percent(value))
                .at("y", 34)
                .with("text-anchor", "middle")
                .at("font-size", 12)
                .words(Integer.toString(value));
    }
}
