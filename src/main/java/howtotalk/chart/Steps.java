package howtotalk.chart;

import java.util.List;

/** A share that comes down in steps over weeks, from all at the left. As wide as its place, so that its words stay legible. */
public final class Steps {

    private static final int TOP = 10;
    private static final int DEEP = 160;
    private static final int HEIGHT = TOP + DEEP + 28;
    private static final double LEFT = 9;
    private static final double WIDE = 89;
    /** As close together as two numbers under the axis may stand, in percent. */
    private static final double APART = 7;

    private Steps() {}

    /**
     * The end of a step.
     *
     * @param week at whose end the share comes to this, from 1, each later than the one before
     * @param share from 0 to 1, none above the one before
     */
    public record Step(int week, double share) {}

    /**
     * Draws the steps.
     *
     * @param id of the drawing on its page
     * @param title what it shows
     * @param description what can be seen in it
     * @param steps at least one
     * @throws IllegalArgumentException for steps that rise, or go back
     */
    public static Picture of(String id, String title, String description, List<Step> steps) {
        require(steps);
        int last = steps.get(steps.size() - 1).week();
        var svg = Svg.fullWidth("chart", HEIGHT).describe(id, title, description);
        for (int percent : new int[] {0, 50, 100}) {
            line(svg, LEFT, LEFT + WIDE, y(percent / 100.0), y(percent / 100.0), "l-soft", 1);
            text(svg, LEFT - 1.5, y(percent / 100.0) + 4, "end", Integer.toString(percent));
        }
        double x = LEFT;
        double share = 1;
        double free = LEFT;
        for (var step : steps) {
            double next = LEFT + WIDE * step.week() / last;
            line(svg, x, next, y(share), y(share), "l-ink", 2.5);
            line(svg, next, next, y(share), y(step.share()), "l-ink", 2.5);
            if (next - free >= APART || step.week() == last) {
                text(svg, next, HEIGHT - 6, "middle", Integer.toString(step.week()));
                free = next;
            }
            x = next;
            share = step.share();
        }
        text(svg, LEFT, HEIGHT - 6, "middle", "0");
        return svg.picture();
    }

    private static double y(double share) {
        return TOP + DEEP * (1 - share);
    }

    private static void require(List<Step> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a curve has a step");
        }
        int week = 0;
        double share = 1;
        for (var step : steps) {
            if (step.week() <= week || !(step.share() <= share && step.share() >= 0)) {
                throw new IllegalArgumentException(step + " does not come after week " + week + " and " + share);
            }
            week = step.week();
            share = step.share();
        }
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

    private static void text(Svg svg, double x, double y, String anchor, String words) {
        svg.element("text")
                .percent("x", x)
                .at("y", y)
                .with("text-anchor", anchor)
                .at("font-size", 12)
                .words(words);
    }
}
