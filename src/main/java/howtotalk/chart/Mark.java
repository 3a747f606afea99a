package howtotalk.chart;

/** A mark on a line of time: a shape and a filling, never a colour alone. */
public enum Mark {
    /** Filled and round. */
    DISC,
    /** Hollow and round. */
    RING,
    /** Filled and square. */
    SQUARE,
    /** Hollow and square. */
    FRAME,
    /** A square on its corner, in the accent. */
    DIAMOND,
    /** A triangle on its side, as a flag. */
    FLAG;

    /**
     * Draws the mark.
     *
     * @param svg to draw on
     * @param x of its middle
     * @param y of its middle
     * @param size from its middle to its edge
     */
    void draw(Svg svg, double x, double y, double size) {
        switch (this) {
            case DISC -> disc(svg, x, y, size).ink("k-ink");
            case RING -> {
                disc(svg, x, y, size).ink("k-ink");
                disc(svg, x, y, size - 2).ink("k-paper");
            }
            case SQUARE -> square(svg, x, y, size - 0.5).ink("k-ink");
            case FRAME -> {
                square(svg, x, y, size - 0.5).ink("k-ink");
                square(svg, x, y, size - 2.5).ink("k-paper");
            }
            case DIAMOND -> path(svg, "k-accent", x, y - size - 1, x + size + 1, y, x, y + size + 1, x - size - 1, y);
            case FLAG -> path(svg, "k-ink", x - size + 1, y - size, x + size, y, x - size + 1, y + size);
        }
    }

    private static Svg disc(Svg svg, double x, double y, double radius) {
        return svg.element("circle").at("cx", x).at("cy", y).at("r", radius);
    }

    private static Svg square(Svg svg, double x, double y, double half) {
        return svg.element("rect")
                .at("x", x - half)
                .at("y", y - half)
                .at("width", 2 * half)
                .at("height", 2 * half);
    }

    private static void path(Svg svg, String ink, double... points) {
        var d = new StringBuilder("M");
        for (int i = 0; i < points.length; i += 2) {
            d.append(i == 0 ? "" : "L");
            Numbers.append(d, points[i]);
            d.append(' ');
            Numbers.append(d, points[i + 1]);
        }
        svg.element("path").with("d", d.append('Z').toString()).ink(ink);
    }
}
