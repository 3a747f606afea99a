package howtotalk.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One drawing of labelled lines under each other, all on one scale: each has its label and its numbers above it, so that
 * it reads the same on a phone, on a desk and on paper. Places are from 0 to 1 on the scale; inks differ in lightness and
 * marks in shape, so that nothing is told by colour alone.
 *
 * <pre>{@code
 * var plot = new Plot(List.of("0", "50", "100 %"));
 * plot.line("Accepted", "9 of 58").bar(0, .16, Plot.Ink.MIDDLE).whisker(.08, .27);
 * plot.picture("funnel", "Funnel of students", "Accepted: 9 of 58.");
 * }</pre>
 */
public final class Plot {

    /** How a bar is filled, from light to dark. */
    public enum Ink {
        /** What a bar could have been. */
        TRACK("k-shade"),
        LIGHT("k-soft"),
        MIDDLE("k-mid"),
        DARK("k-ink"),
        /** The one bar that the reader should find. */
        ACCENT("k-accent");

        private final String css;

        Ink(String css) {
            this.css = css;
        }
    }

    private static final int LINE = 44;
    private static final int TEXT = 14;
    private static final int BAR = 21;
    private static final int THICK = 14;
    private static final int MIDDLE = BAR + THICK / 2;
    private static final int FOOT = 18;
    private static final int LABEL = 40;

    private final List<String> scale;
    private final List<Line> lines = new ArrayList<>();

    /**
     * An empty drawing.
     *
     * @param scale the words below it, at even distances from its left end to its right one; at least two
     */
    public Plot(List<String> scale) {
        if (scale.size() < 2) {
            throw new IllegalArgumentException("a scale has two ends");
        }
        this.scale = List.copyOf(scale);
    }

    /** One line; what is added to it later lies above what was added before. */
    public static final class Line {

        private final String label;
        private final String numbers;
        private final List<Part> parts = new ArrayList<>();

        private Line(String label, String numbers) {
            this.label = label;
            this.numbers = numbers;
        }

        /** A bar between two places. */
        public Line bar(double from, double to, Ink ink) {
            require(from, to);
            return add((svg, y) -> svg.element("rect")
                    .percent("x", 100 * from)
                    .at("y", y + BAR)
                    .percent("width", 100 * (to - from))
                    .at("height", THICK)
                    .ink(ink.css));
        }

        /** A hollow bar, seen by its edge. */
        public Line hollow(double from, double to) {
            require(from, to);
            return add((svg, y) -> svg.element("rect")
                    .percent("x", 100 * from)
                    .at("y", y + BAR + .5)
                    .percent("width", 100 * (to - from))
                    .at("height", THICK - 1)
                    .ink("l-ink")
                    .at("stroke-width", 1));
        }

        /** Words under a bar of its kind, in a line that says what the others are made of. */
        public Line word(double from, String words) {
            require(from, from);
            return add((svg, y) -> text(svg, from, y, "start", "t-label", words));
        }

        /** An interval across a bar: a line with feet, seen on dark and on light. */
        public Line whisker(double low, double high) {
            require(low, high);
            return add((svg, y) -> {
                across(svg, low, high, y + MIDDLE, "l-paper", 5);
                across(svg, low, high, y + MIDDLE, "l-ink", 1.5);
                post(svg, low, y + MIDDLE - 5, y + MIDDLE + 5, "l-ink", 1.5);
                post(svg, high, y + MIDDLE - 5, y + MIDDLE + 5, "l-ink", 1.5);
            });
        }

        /** A thick line from one place to another, such as from the lower quartile to the upper. */
        public Line reach(double low, double high) {
            require(low, high);
            return add((svg, y) -> across(svg, low, high, y + MIDDLE, "l-ink", 5));
        }

        /** The whole scale, as a faint line. */
        public Line track() {
            return add((svg, y) -> across(svg, 0, 1, y + MIDDLE, "l-soft", 1));
        }

        /** A thin line between two places. */
        public Line thread(double low, double high) {
            require(low, high);
            return add((svg, y) -> across(svg, low, high, y + MIDDLE, "l-ink", 1.5));
        }

        /** A full dot. */
        public Line dot(double place) {
            require(place, place);
            return add((svg, y) -> circle(svg, place, y, 5.5).ink("k-ink"));
        }

        /** A hollow dot. */
        public Line ring(double place) {
            require(place, place);
            return add((svg, y) -> {
                circle(svg, place, y, 6.5).ink("k-ink");
                circle(svg, place, y, 4.5).ink("k-paper");
            });
        }

        /** An upright stroke. */
        public Line stroke(double place) {
            require(place, place);
            return add((svg, y) -> post(svg, place, y + MIDDLE - 9, y + MIDDLE + 9, "l-accent", 2.5));
        }

        private Line add(Part part) {
            parts.add(part);
            return this;
        }
    }

    private interface Part {
        void draw(Svg svg, double y);
    }

    /**
     * Begins the next line. Without a label it is the key to the others.
     *
     * @param label what it is; shortened where it would run into the numbers
     * @param numbers at its right end, never empty without a reason
     */
    public Line line(String label, String numbers) {
        var line = new Line(label, numbers);
        lines.add(line);
        return line;
    }

    /**
     * The finished drawing.
     *
     * @param id on its page: letters, digits and dashes
     * @param title what it shows
     * @param description what can be seen in it, with its numbers
     */
    public Picture picture(String id, String title, String description) {
        double floor = LINE * lines.size();
        var svg = Svg.fullWidth("chart plot", (int) floor + FOOT).describe(id, title, description);
        for (int i = 0; i < scale.size(); i++) {
            double at = (double) i / (scale.size() - 1);
            post(svg, at, 0, floor, "l-soft", 1);
            svg.element("text")
                    .percent("x", 100 * at)
                    .at("y", floor + FOOT - 3)
                    .with("text-anchor", i == 0 ? "start" : i == scale.size() - 1 ? "end" : "middle")
                    .at("font-size", 13)
                    .words(scale.get(i));
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            double y = LINE * i;
            if (!line.label.isEmpty()) {
                text(svg, 0, y, "start", "t-label", Lanes.shortened(line.label, LABEL));
                text(svg, 1, y, "end", "t-label t-number", line.numbers);
            }
            line.parts.forEach(part -> part.draw(svg, y));
        }
        return svg.picture();
    }

    private static void text(Svg svg, double place, double y, String anchor, String css, String words) {
        svg.element("text")
                .percent("x", 100 * place)
                .at("y", y + TEXT)
                .with("text-anchor", anchor)
                .at("font-size", 13)
                .ink(css)
                .words(words);
    }

    private static Svg circle(Svg svg, double place, double y, double radius) {
        return svg.element("circle")
                .percent("cx", 100 * place)
                .at("cy", y + MIDDLE)
                .at("r", radius);
    }

    private static void across(Svg svg, double from, double to, double y, String ink, double width) {
        svg.element("line")
                .percent("x1", 100 * from)
                .percent("x2", 100 * to)
                .at("y1", y)
                .at("y2", y)
                .ink(ink)
                .at("stroke-width", width);
    }

    private static void post(Svg svg, double place, double top, double bottom, String ink, double width) {
        svg.element("line")
                .percent("x1", 100 * place)
                .percent("x2", 100 * place)
                .at("y1", top)
                .at("y2", bottom)
                .ink(ink)
                .at("stroke-width", width);
    }

    private static void require(double low, double high) {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException(low + " to " + high + " does not lie on a scale from 0 to 1");
        }
    }
}
