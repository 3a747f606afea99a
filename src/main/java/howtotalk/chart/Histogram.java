package howtotalk.chart;

import java.util.List;

/** How many fall into each of several steps of the same width, as upright bars with their numbers. */
public final class Histogram {

    private static final int HEIGHT = 120;
    private static final int FOOT = 20;
    private static final int HEAD = 16;

    private Histogram() {}

    /**
     * Draws a bar a step.
     *
     * @param counts how many fall into each step, at least one step, none below 0
     * @param steps what stands under each bar, as many as counts
     * @param label in words, such as "28 scores in steps of ten percent"
     * @throws IllegalArgumentException for anything else
     */
    public static Picture of(List<Integer> counts, List<String> steps, String label) {
        if (counts.isEmpty() || counts.size() != steps.size()) {
            throw new IllegalArgumentException(counts.size() + " bars over " + steps.size() + " steps");
        }
        int most = 1;
        for (int count : counts) {
            if (count < 0) throw new IllegalArgumentException("less than nothing: " + count);
            most = Math.max(most, count);
        }
        var svg = Svg.fullWidth("chart", HEIGHT).label(label);
        double width = 100.0 / counts.size();
        double room = HEIGHT - FOOT - HEAD;
        for (int i = 0; i < counts.size(); i++) {
            int count = counts.get(i);
            double height = room * count / most;
            if (count > 0) {
                svg.element("rect")
                        .percent("x", width * i + width * 0.08)
                        .at("y", HEIGHT - FOOT - height)
                        .percent("width", width * 0.84)
                        .at("height", height)
                        .ink("k-mid");
                text(svg, width * (i + 0.5), HEIGHT - FOOT - height - 4, Integer.toString(count));
            }
            text(svg, width * (i + 0.5), HEIGHT - 5, steps.get(i));
        }
        return svg.element("line")
                .percent("x1", 0)
                .percent("x2", 100)
                .at("y1", HEIGHT - FOOT)
                .at("y2", HEIGHT - FOOT)
                .ink("l-ink")
                .picture();
    }

    private static void text(Svg svg, double percent, double y, String words) {
        svg.element("text")
                .percent("x", percent)
                .at("y", y)
                .with("text-anchor", "middle")
                .at("font-size", 12)
                .words(words);
    }
}
