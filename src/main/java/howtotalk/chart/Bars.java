package howtotalk.chart;

/** Horizontal bars of a share, for a line of a table that also gives the numbers. All shares are from 0 to 1. */
public final class Bars {

    private static final int HEIGHT = 22;
    private static final int MIDDLE = 11;

    private Bars() {}

    /**
     * A bar, and across its end a line with feet for the interval.
     *
     * @param share from 0 to 1
     * @param low end of the interval, at most the share
     * @param high end of the interval, at least the share
     * @param emphasised whether this is the one bar that the reader should find
     * @throws IllegalArgumentException for anything else
     */
    public static Picture withInterval(double share, double low, double high, boolean emphasised) {
        requireInterval(share, low, high);
        var svg = bar(intervalWords(share, low, high), share, emphasised);
        whisker(svg, low, high, "l-paper", 5);
        whisker(svg, low, high, "l-ink", 1.5);
        foot(svg, low);
        foot(svg, high);
        return svg.picture();
    }

    /**
     * A bar without an interval, such as the whole at the head of a funnel.
     *
     * @param share from 0 to 1
     * @param emphasised whether this is the one bar that the reader should find
     */
    public static Picture plain(double share, boolean emphasised) {
        requireShare(share);
        return bar(percentWords(share) + " %", share, emphasised).picture();
    }

    /**
     * A dot for the share on a line for the interval, on a scale from 0 to 100 %: for rates to be compared.
     *
     * @param share from 0 to 1
     * @param low end of the interval, at most the share
     * @param high end of the interval, at least the share
     * @throws IllegalArgumentException for anything else
     */
    public static Picture point(double share, double low, double high) {
        requireInterval(share, low, high);
        var svg = Svg.fullWidth("bar", HEIGHT).label(intervalWords(share, low, high));
        whisker(svg, 0, 1, "l-soft", 1);
        whisker(svg, low, high, "l-ink", 2);
        return svg.element("circle")
                .percent("cx", 100 * share)
                .at("cy", MIDDLE)
                .at("r", 5)
                .ink("k-ink")
                .picture();
    }

    private static Svg bar(String label, double share, boolean emphasised) {
        var svg = Svg.fullWidth("bar", HEIGHT).label(label);
        block(svg, 1, "k-shade");
        block(svg, share, emphasised ? "k-accent" : "k-mid");
        return svg;
    }

    private static void block(Svg svg, double share, String ink) {
        svg.element("rect")
                .at("x", 0)
                .at("y", 3)
                .percent("width", 100 * share)
                .at("height", 16)
                .ink(ink);
    }

    private static void whisker(Svg svg, double low, double high, String ink, double width) {
        svg.element("line")
                .percent("x1", 100 * low)
                .percent("x2", 100 * high)
                .at("y1", MIDDLE)
                .at("y2", MIDDLE)
                .ink(ink)
                .at("stroke-width", width);
    }

    private static void foot(Svg svg, double share) {
        svg.element("line")
                .percent("x1", 100 * share)
                .percent("x2", 100 * share)
                .at("y1", 6)
                .at("y2", 16)
                .ink("l-ink")
                .at("stroke-width", 1.5);
    }

    private static String intervalWords(double share, double low, double high) {
        return percentWords(share) + " %, 95 % interval " + percentWords(low) + " to " + percentWords(high) + " %";
    }

    private static String percentWords(double share) {
        return Long.toString(Math.round(100 * share));
    }

    private static void requireInterval(double share, double low, double high) {
        requireShare(share);
        requireShare(low);
        requireShare(high);
        if (low > share || share > high) {
            throw new IllegalArgumentException(share + " lies outside " + low + " to " + high);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share from 0 to 1: " + share);
        }
    }
}
