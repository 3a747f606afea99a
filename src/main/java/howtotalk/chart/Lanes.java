package howtotalk.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;

/**
 * Several lines along one scale of days, one below the other, with marks on them and bows between them. For a wide
 * place; {@link Branches} draws the same for a narrow one.
 */
public final class Lanes {

    private static final double WIDTH = 680;
    private static final double LEFT = 184;
    private static final double RIGHT = WIDTH - 18;
    private static final double TOP = 30;
    private static final double LANE = 42;
    private static final double LABEL_ROW = 17;
    private static final double MARK = 6;
    private static final int NAME_LETTERS = 21;

    /** Days and months are told by whoever draws, in its language. */
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private Lanes() {}

    /** How much a line weighs: what merely stands beside the others, one of them, or the one that they lead to. */
    public enum Weight {
        QUIET,
        PLAIN,
        MAIN
    }

    /**
     * A line.
     *
     * @param name before it
     * @param note under the name, may be empty
     * @param weight of it
     * @param points on it, in any order
     */
    public record Lane(String name, String note, Weight weight, List<Point> points) {}

    /** A mark on a line; the label may be empty, and is written under it. */
    public record Point(LocalDate day, Mark mark, String label) {}

    /**
     * A bow from one line to another.
     *
     * @param from the line, from 0
     * @param fromDay where it leaves
     * @param to the line where it ends, with an arrow
     * @param toDay and where
     * @param faint whether it is only a hint, drawn dotted and without an arrow
     */
    public record Bow(int from, LocalDate fromDay, int to, LocalDate toDay, boolean faint) {}

    /**
     * Draws.
     *
     * @param id of the drawing on its page
     * @param title what it shows
     * @param description what can be seen in it
     * @param lanes from top to bottom; at least one has a point
     * @param bows between them
     */
    public static Picture of(String id, String title, String description, List<Lane> lanes, List<Bow> bows) {
        var days = lanes.stream()
                .flatMap(lane -> lane.points().stream())
                .map(Point::day)
                .sorted()
                .toList();
        var scale = new Scale(days.get(0), days.get(days.size() - 1));
        var last = lanes.get(lanes.size() - 1);
        int rows = labelRows(last.points(), scale);
        double height = TOP + LANE * lanes.size() + LABEL_ROW * Math.max(0, rows - 1);
        var svg = Svg.measured("chart lanes", WIDTH, height).describe(id, title, description);
        axis(svg, scale, height);
        for (int i = 0; i < lanes.size(); i++) {
            line(svg, lanes.get(i), y(i), scale);
        }
        for (var bow : bows) {
            bow(svg, bow, scale);
        }
        for (int i = 0; i < lanes.size(); i++) {
            marks(svg, lanes.get(i), y(i), scale);
        }
        return svg.picture();
    }

    /** Days along the picture; a single day stands in the middle. */
    private record Scale(LocalDate first, LocalDate last) {
        double x(LocalDate day) {
            long all = ChronoUnit.DAYS.between(first, last);
            return all == 0 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / all;
        }
    }

    private static double y(int lane) {
        return TOP + LANE * lane + LANE / 2 - 4;
    }

    /** Months where there are enough days, else weeks: a hairline each, and its name where there is room. */
    private static void axis(Svg svg, Scale scale, double height) {
        long days = ChronoUnit.DAYS.between(scale.first(), scale.last());
        boolean months = days > 70;
        var tick = months
                ? scale.first().with(TemporalAdjusters.firstDayOfMonth())
                : scale.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        double written = LEFT - 60;
        for (; !tick.isAfter(scale.last()); tick = months ? tick.plusMonths(1) : tick.plusWeeks(1)) {
            if (tick.isBefore(scale.first())) {
                continue;
            }
            double x = scale.x(tick);
            svg.element("line")
                    .at("x1", x)
                    .at("x2", x)
                    .at("y1", 22)
                    .at("y2", height)
                    .ink("l-soft")
                    .at("stroke-width", 1);
            var name = months
                    ? MONTHS[tick.getMonthValue() - 1] + (tick.getMonthValue() == 1 ? " " + tick.getYear() : "")
                    : tick.getDayOfMonth() + " " + MONTHS[tick.getMonthValue() - 1];
            if (x - written > 52 && x < RIGHT - 24) {
                svg.element("text").at("x", x).at("y", 15).at("font-size", 13).words(name);
                written = x;
            }
        }
    }

    private static void line(Svg svg, Lane lane, double y, Scale scale) {
        svg.element("text")
                .at("x", 0)
                .at("y", lane.note().isEmpty() ? y + 5 : y - 2)
                .at("font-size", 15)
                .ink(nameInk(lane.weight()))
                .words(shortened(lane.name(), NAME_LETTERS));
        if (!lane.note().isEmpty()) {
            svg.element("text")
                    .at("x", 0)
                    .at("y", y + 14)
                    .at("font-size", 13)
                    .words(shortened(lane.note(), NAME_LETTERS + 4));
        }
        if (lane.points().isEmpty()) {
            return;
        }
        var days = lane.points().stream().map(Point::day).sorted().toList();
        svg.element("line")
                .at("x1", LEFT)
                .at("x2", RIGHT)
                .at("y1", y)
                .at("y2", y)
                .ink("l-soft")
                .at("stroke-width", 1);
        svg.element("line")
                .at("x1", scale.x(days.get(0)))
                .at("x2", scale.x(days.get(days.size() - 1)))
                .at("y1", y)
                .at("y2", y)
                .ink(lane.weight() == Weight.MAIN ? "l-accent" : "l-ink")
                .at("stroke-width", 2);
    }

    static String nameInk(Weight weight) {
        return switch (weight) {
            case QUIET -> "t-plain";
            case PLAIN -> "t-strong";
            case MAIN -> "t-attn";
        };
    }

    private static void marks(Svg svg, Lane lane, double y, Scale scale) {
        var rowEnds = new double[3];
        for (var point : sorted(lane.points())) {
            double x = scale.x(point.day());
            point.mark().draw(svg, x, y, MARK);
            if (!point.label().isEmpty()) {
                double half = half(point.label());
                double middle = Math.min(Math.max(x, LEFT + half), WIDTH - half);
                int row = row(rowEnds, middle - half);
                rowEnds[row] = middle + half + 6;
                svg.element("text")
                        .at("x", middle)
                        .at("y", y + 22 + LABEL_ROW * row)
                        .at("font-size", 13)
                        .with("text-anchor", "middle")
                        .ink("t-strong")
                        .words(point.label());
            }
        }
    }

    /** How many rows the labels of a line need so that none stands on another. */
    private static int labelRows(List<Point> points, Scale scale) {
        var rowEnds = new double[3];
        int rows = 0;
        for (var point : sorted(points)) {
            double half = half(point.label());
            double middle = Math.min(Math.max(scale.x(point.day()), LEFT + half), WIDTH - half);
            int row = row(rowEnds, middle - half);
            rowEnds[row] = middle + half + 6;
            rows = Math.max(rows, point.label().isEmpty() ? 0 : row + 1);
        }
        return rows;
    }

    private static int row(double[] rowEnds, double from) {
        for (int row = 0; row < rowEnds.length; row++) {
            if (rowEnds[row] <= from) {
                return row;
            }
        }
        return rowEnds.length - 1;
    }

    private static double half(String label) {
        return label.length() * 3.6;
    }

    private static List<Point> sorted(List<Point> points) {
        return points.stream().sorted(Comparator.comparing(Point::day)).toList();
    }

    private static void bow(Svg svg, Bow bow, Scale scale) {
        double x1 = scale.x(bow.fromDay());
        double y1 = y(bow.from());
        double x2 = scale.x(bow.toDay());
        double y2 = y(bow.to());
        double down = y2 > y1 ? 1 : -1;
        if (bow.faint()) {
            curve(svg, x1, y1, x2, y2)
                    .with("stroke-dasharray", "1 4")
                    .ink("l-mid")
                    .at("stroke-width", 1.5);
            return;
        }
        double end = y2 - down * (MARK + 3);
        curve(svg, x1, y1, x2, end).ink("l-ink").at("stroke-width", 1.5);
        var head = new StringBuilder("M");
        point(head, x2 - 4, end - down * 5);
        head.append('L');
        point(head, x2, end);
        head.append('L');
        point(head, x2 + 4, end - down * 5);
        svg.element("path").with("d", head.toString()).ink("l-ink").at("stroke-width", 1.5);
    }

    private static Svg curve(Svg svg, double x1, double y1, double x2, double y2) {
        double middle = (y1 + y2) / 2;
        var d = new StringBuilder("M");
        point(d, x1, y1);
        d.append('C');
        point(d, x1, middle);
        d.append(' ');
        point(d, x2, middle);
        d.append(' ');
        point(d, x2, y2);
        return svg.element("path").with("d", d.toString());
    }

    private static void point(StringBuilder d, double x, double y) {
        Numbers.append(d, x);
        d.append(' ');
        Numbers.append(d, y);
    }

    static String shortened(String words, int letters) {
        return words.length() <= letters
                ? words
                : words.substring(0, letters - 1).strip() + "…";
    }
}
