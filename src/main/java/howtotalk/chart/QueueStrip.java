package howtotalk.chart;

import java.util.List;

/** A queue of work as a strip of marks: full when done, tall and red where the reader is, hollow when waiting, a dash when nothing came. */
public final class QueueStrip {

    private static final int STEP = 9;

    private QueueStrip() {}

    /** What became of one piece of the queue. */
    public enum Mark {
        GRADED,
        OPEN,
        TO_GRADE,
        NOT_HANDED_IN
    }

    /** Draws the strip, one mark a piece, in the order of the queue. */
    public static Picture of(List<Mark> marks) {
        var svg = Svg.measured("", STEP * Math.max(1, marks.size()), 16)
                .stretched()
                .label(words(marks));
        for (int i = 0; i < marks.size(); i++) {
            draw(svg, marks.get(i), STEP * i);
        }
        return svg.picture();
    }

    private static void draw(Svg svg, Mark mark, int x) {
        switch (mark) {
            case GRADED -> block(svg, x, 2, 6, 12).ink("k-ink");
            case OPEN -> block(svg, x - 1, -2, 8, 20).ink("k-accent");
            case TO_GRADE -> block(svg, x + 0.5, 2.5, 5, 11).ink("l-mid").at("stroke-width", 1);
            case NOT_HANDED_IN ->
                svg.element("line")
                        .at("x1", x)
                        .at("x2", x + 6)
                        .at("y1", 8)
                        .at("y2", 8)
                        .ink("l-mid")
                        .at("stroke-width", 1);
        }
    }

    private static Svg block(Svg svg, double x, double y, double width, double height) {
        return svg.element("rect").at("x", x).at("y", y).at("width", width).at("height", height);
    }

    /** "14 graded, the 15th open, 12 to grade, 3 not handed in": what is not there is not said. */
    private static String words(List<Mark> marks) {
        var words = new StringBuilder();
        add(words, count(marks, Mark.GRADED), " graded");
        int open = marks.indexOf(Mark.OPEN);
        if (open >= 0) {
            words.append(words.isEmpty() ? "the " : ", the ")
                    .append(ordinal(open + 1))
                    .append(" open");
        }
        add(words, count(marks, Mark.TO_GRADE), " to grade");
        add(words, count(marks, Mark.NOT_HANDED_IN), " not handed in");
        return words.isEmpty() ? "nobody to grade" : words.toString();
    }

    private static long count(List<Mark> marks, Mark mark) {
        return marks.stream().filter(mark::equals).count();
    }

    private static void add(StringBuilder words, long count, String what) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(count).append(what);
        }
    }

    private static String ordinal(int number) {
        boolean teens = number % 100 >= 11 && number % 100 <= 13;
        var ending = switch (teens ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return number + ending;
    }
}
