package howtotalk.chart;

import java.util.List;

/**
 * Several lines that run down side by side, a row for each thing that happened, its words beside it. For a narrow place;
 * {@link Lanes} draws the same for a wide one.
 */
public final class Branches {

    private static final double WIDTH = 358;
    private static final double ROW = 32;
    private static final double MARK = 5.5;
    private static final double LETTER = 7.4;
    private static final double NOTE_LETTER = 6.6;

    private Branches() {}

    /**
     * Something that happened.
     *
     * @param line on which, from 0
     * @param mark of it
     * @param words beside it
     * @param note at the end of the row, such as the day
     * @param weight of the words
     */
    public record Row(int line, Mark mark, String words, String note, Lanes.Weight weight) {}

    /** A bow from a row to a later one on another line. */
    public record Bow(int fromRow, int toRow) {}

    /**
     * Draws.
     *
     * @param id of the drawing on its page
     * @param title what it shows
     * @param description what can be seen in it
     * @param lines how many there are; the last is the one that the others lead to
     * @param rows in the order of time, at least one
     * @param bows between them
     */
    public static Picture of(String id, String title, String description, int lines, List<Row> rows, List<Bow> bows) {
        double step = lines <= 1 ? 0 : Math.min(20, 110.0 / (lines - 1));
        double words = 8 + step * (lines - 1) + 16;
        var svg = Svg.measured("chart branches", WIDTH, ROW * rows.size()).describe(id, title, description);
        for (int line = 0; line < lines; line++) {
            line(svg, line, 8 + step * line, rows, line == lines - 1);
        }
        for (var bow : bows) {
            bow(svg, bow, rows, step);
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            row.mark().draw(svg, 8 + step * row.line(), y(i), MARK);
            svg.element("text")
                    .at("x", WIDTH)
                    .at("y", y(i) + 5)
                    .at("font-size", 13)
                    .with("text-anchor", "end")
                    .words(row.note());
            double room = WIDTH - words - row.note().length() * NOTE_LETTER - 10;
            svg.element("text")
                    .at("x", words)
                    .at("y", y(i) + 5)
                    .at("font-size", 14)
                    .ink(Lanes.nameInk(row.weight()))
                    .words(Lanes.shortened(row.words(), Math.max(6, (int) (room / LETTER))));
        }
        return svg.picture();
    }

    private static double y(int row) {
        return ROW * row + ROW / 2;
    }

    private static void line(Svg svg, int line, double x, List<Row> rows, boolean main) {
        int first = -1;
        int last = -1;
        boolean quiet = false;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).line() == line) {
                first = first < 0 ? i : first;
                last = i;
                quiet = rows.get(i).weight() == Lanes.Weight.QUIET;
            }
        }
        if (first < last) {
            svg.element("line")
                    .at("x1", x)
                    .at("x2", x)
                    .at("y1", y(first))
                    .at("y2", y(last))
                    .ink(main ? "l-accent" : quiet ? "l-soft" : "l-ink")
                    .at("stroke-width", 2);
        }
    }

    private static void bow(Svg svg, Bow bow, List<Row> rows, double step) {
        double x1 = 8 + step * rows.get(bow.fromRow()).line();
        double x2 = 8 + step * rows.get(bow.toRow()).line();
        double y1 = y(bow.fromRow());
        double y2 = y(bow.toRow());
        var d = new StringBuilder("M");
        point(d, x1, y1);
        d.append('C');
        point(d, x1, y1 + ROW * 0.7);
        d.append(' ');
        point(d, x2, y1 + ROW * 0.3);
        d.append(' ');
        point(d, x2, Math.min(y2, y1 + ROW));
        d.append('L');
        point(d, x2, y2);
        svg.element("path").with("d", d.toString()).ink("l-mid").at("stroke-width", 1.5);
    }

    private static void point(StringBuilder d, double x, double y) {
        Numbers.append(d, x);
        d.append(' ');
        Numbers.append(d, y);
    }
}
