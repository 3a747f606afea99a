package howtotalk.chart;

/**
 * Three ways of counting one thing, on one line: a hollow dot for the first, a full dot for the last, a red stroke for
 * the equal share.
 */
public final class Dumbbell {

    private static final int MIDDLE = 10;
    /** Room on either side, so that a dot at the end of the scale is whole. */
    private static final double MARGIN = 4;

    private Dumbbell() {}

    /**
     * Draws one line.
     *
     * @param first from 0 to max
     * @param last from 0 to max
     * @param equal from 0 to max
     * @param max where the scale ends, the same for all lines of a table; 0 puts everything at its start
     * @throws IllegalArgumentException for anything else
     */
    public static Picture of(double first, double last, double equal, double max) {
        var svg = Svg.fullWidth("bar", 20)
                .label("first " + Numbers.words(first) + ", last " + Numbers.words(last) + ", equal share "
                        + Numbers.words(equal));
        double from = place(first, max);
        double to = place(last, max);
        line(svg, MARGIN, 100 - MARGIN, MIDDLE, MIDDLE, "l-soft", 1);
        line(svg, from, to, MIDDLE, MIDDLE, "l-ink", 1.5);
        dot(svg, from, 5, "l-ink").at("stroke-width", 1.5);
        dot(svg, from, 4.2, "k-paper");
        // Smaller than the hollow one, so that both are seen where they meet.
        dot(svg, to, from == to ? 2.5 : 5, "k-ink");
        double share = place(equal, max);
        line(svg, share, share, 2, 18, "l-accent", 2.5);
        return svg.picture();
    }

    private static double place(double value, double max) {
        if (!(value >= 0 && value <= max)) {
            throw new IllegalArgumentException(value + " lies outside 0 to " + max);
        }
        return max == 0 ? MARGIN : MARGIN + (100 - 2 * MARGIN) * value / max;
    }

    private static void line(Svg svg, double x1, double x2, double y1, double y2, String ink, double width) {
        svg.element("line")
                .percent("x1", x1)
                .percent("x2", x2)
                .at("y1", y1)
                .at("y2", y2)
                .ink(ink)
                .at("stroke-width", width);
    }

    private static Svg dot(Svg svg, double x, double radius, String ink) {
        return svg.element("circle")
                .percent("cx", x)
                .at("cy", MIDDLE)
                .at("r", radius)
                .ink(ink);
    }
}
