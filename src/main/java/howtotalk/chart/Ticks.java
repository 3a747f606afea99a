package howtotalk.chart;

/** So many done of so many asked, as circles: filled for done, open for still to do. */
public final class Ticks {

    private static final int STEP = 18;

    private Ticks() {}

    /**
     * Draws n circles, k of them filled; more than n done fills all.
     *
     * @param k done, at least 0
     * @param n asked, at least 1
     * @param what they are, such as "logged", to stand after "2 of 3"
     */
    public static Picture of(int k, int n, String what) {
        if (k < 0 || n < 1) {
            throw new IllegalArgumentException("cannot tick " + k + " of " + n);
        }
        var svg = Svg.measured("ticks", STEP * n, 16).label(k + " of " + n + " " + what);
        for (int i = 0; i < n; i++) {
            svg.element("circle")
                    .at("cx", STEP * i + 8.0)
                    .at("cy", 8)
                    .at("r", 6)
                    .ink(i < k ? "k-ink" : "l-accent")
                    .at("stroke-width", 2);
        }
        return svg.picture();
    }
}
