package howtotalk.report.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns, and what may be drawn of them. The table is the chart's text: whoever draws, draws the
 * {@code main} figure of each row and prints all of them.
 *
 * @param id on its page: letters, digits and dashes
 * @param title what it shows
 * @param about what its rows are: "Students who"
 * @param heads one for each figure of a row
 * @param main which figure of a row is drawn and, in a document of several courses, set side by side
 * @param drawing what is drawn
 * @param rows of it
 * @param foot the sums, or null
 * @param note below it; empty for none
 * @param aside whether it may wait behind its title until somebody asks; paper prints it all the same
 */
public record Table(
        String id,
        String title,
        String about,
        List<String> heads,
        int main,
        Drawing drawing,
        List<Row> rows,
        @Nullable Row foot,
        String note,
        boolean aside)
        implements Block {

    /** What is drawn of the rows, each on the same scale. */
    public enum Drawing {
        /** Nothing. */
        NONE,
        /** A bar for the share. */
        BAR,
        /**
         * A bar for the {@code main} figure, in the parts that the figures after it make of it: verified, documented,
         * claimed. A row without such figures has nothing to prove.
         */
        PROOF,
        /** A bar for the share, and its interval across the end. */
        FUNNEL,
        /** A dot for the share on a line for its interval. */
        POINT,
        /** Lower quartile, median and upper quartile, the three figures of a row, on one line from 0 to 100 percent. */
        QUARTILES,
        /** First, last and equal share, the three figures of a row, on one line. */
        CREDIT,
        /** Who went up, who stayed and who went down, the last three figures of a row, about one middle. */
        CHANGE,
        /**
         * The steps of a curve that begins with all: the first figure of a row is the week at whose end it drops, the
         * {@code main} one the share in percent to which.
         */
        STEPS,
        /**
         * Streams, each as broad as the {@code main} figure of a row: the labels name the stations that it passes, as
         * many in each row, joined by {@link #THEN}.
         */
        FLOW
    }

    /**
     * A row.
     *
     * @param label what it is
     * @param note after it, smaller; empty for none
     * @param figures one a head; the last may be missing, such as the share of the step before of a first step
     */
    public record Row(String label, String note, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    /** Joins the stations of a stream in the label of a {@link Drawing#FLOW} row. */
    public static final String THEN = " → ";

    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.figures().size() <= main || row.figures().size() > heads.size()) {
                throw new IllegalArgumentException(row.label() + " does not fit its table");
            }
        }
    }

    /** Every figure in it, row by row, the sums last. */
    public List<Figure> figures() {
        var all = new ArrayList<Figure>();
        rows.forEach(row -> all.addAll(row.figures()));
        if (foot != null) {
            all.addAll(foot.figures());
        }
        return all;
    }

    /** Whether each row is a lower quartile, a median and an upper quartile, all over the same {@code n}. */
    public boolean ofQuartiles() {
        return rows.stream().allMatch(row -> main(row).group().equals("median"));
    }

    /** The figure of a row that is drawn. */
    public Figure main(Row row) {
        return row.figures().get(main);
    }
}
