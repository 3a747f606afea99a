package howtotalk.chart;

/** From the lower to the upper quartile on one line, a dot at the median. */
public final class Reach {

    private static final int MIDDLE = 11;

    private Reach() {}

    /**
     * Draws one line.
     *
     * @param lower from 0 to the median
     * @param median of the values
     * @param upper from the median to max
     * @param max where the scale ends, the same for all lines of a table, above 0
     * @throws IllegalArgumentException for anything else
     */
    public static Picture of(double lower, double median, double upper, double max) {
        if (!(0 <= lower && lower <= median && median <= upper && upper <= max && max > 0)) {
            throw new IllegalArgumentException(lower + ", " + median + ", " + upper + " do not rise from 0 to " + max);
        }
        var svg = Svg.fullWidth("bar", 22)
                .label("lower quartile " + Numbers.words(lower) + ", median " + Numbers.words(median)
                        + ", upper quartile " + Numbers.words(upper));
        line(svg, 0, 100, "l-soft", 1);
        line(svg, 100 * lower / max, 100 * upper / max, "l-ink", 5);
        return svg.element("circle")
                .percent("cx", 100 * median / max)
                .at("cy", MIDDLE)
                .at("r", 6)
                .ink("k-ink")
                .picture();
    }

    private static void line(Svg svg, double from, double to, String ink, double width) {
        svg.element("line")
                .percent("x1", from)
                .percent("x2", to)
                .at("y1", MIDDLE)
                .at("y2", MIDDLE)
                .ink(ink)
                .at("stroke-width", width);
    }
}
