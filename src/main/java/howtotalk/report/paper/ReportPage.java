package howtotalk.report.paper;

import howtotalk.chart.Picture;
import howtotalk.report.document.Listing;
import howtotalk.report.document.Quotations;
import howtotalk.report.document.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything templates/report/body.jte shows, ready to print.
 *
 * @param crumb what is reported on, and as of when
 * @param title the answer
 * @param lede how well it is known
 * @param version for whom it is, if without names; else empty
 * @param asking the form with which another scope or day is asked for, or null in a file
 * @param downloads other forms of the same report; none in a file
 * @param figs the headline figures
 * @param empty what is missing and what to do, if nobody is enrolled; else empty
 * @param sections in order
 */
public record ReportPage(
        String crumb,
        String title,
        String lede,
        String version,
        @Nullable Asking asking,
        Downloads downloads,
        List<Fig> figs,
        Missing empty,
        List<Part> sections) {

    /** A link. */
    public record Link(String href, String words) {}

    /**
     * Other forms of the report.
     *
     * @param first what most people come for
     * @param others behind a word, so that the report itself stands near the top
     */
    public record Downloads(List<Link> first, List<Link> others) {
        static final Downloads NONE = new Downloads(List.of(), List.of());
    }

    /**
     * The form at the head.
     *
     * @param action where it leads
     * @param asOf the day asked for, as {@code 2026-11-01}; empty for each course's own
     * @param today the most it may be
     * @param sections of the courses, if there is more than one
     * @param courses others that can be pooled with this one
     */
    public record Asking(String action, String asOf, String today, List<Choice> sections, List<Choice> courses) {}

    /** Something to choose. */
    public record Choice(String id, String name, boolean chosen) {}

    /** A headline figure; no href in a file; a mark as of a {@link Cell}. */
    public record Fig(String number, String unit, String what, String of, String href, String mark) {}

    /** What is missing: a sentence and where to go; both empty if nothing is. */
    public record Missing(String sentence, String href, String words) {
        static final Missing NOTHING = new Missing("", "", "");

        public boolean any() {
            return !sentence.isEmpty();
        }
    }

    /** A section. */
    public record Part(String id, String title, List<Piece> pieces) {}

    /**
     * A block of a section: exactly one of these is there.
     *
     * @param paragraph words, or empty
     * @param tables figures: one table, or several small ones that stand beside each other
     * @param listing rows of words
     * @param quotations the students' own words
     * @param terms and what they mean
     */
    public record Piece(
            String paragraph,
            List<FigureTable> tables,
            @Nullable Listing listing,
            @Nullable Quotations quotations,
            @Nullable Terms terms) {}

    /**
     * A table of figures.
     *
     * @param id on the page
     * @param title of it
     * @param about head of its first column
     * @param chart of the whole table, above it, or nothing
     * @param drawn whether it has a column of drawings
     * @param wide whether the chart is for a wide place only
     * @param heads of the other columns
     * @param lines rows
     * @param foot sums, or null
     * @param note below
     * @param aside whether it waits behind its title
     */
    public record FigureTable(
            String id,
            String title,
            String about,
            @Nullable Picture chart,
            boolean drawn,
            boolean wide,
            List<Head> heads,
            List<Line> lines,
            @Nullable Line foot,
            String note,
            boolean aside) {}

    /** The head of a column; one that may go on a phone has a class. */
    public record Head(String words, String css) {}

    /** A row. */
    public record Line(String words, String note, @Nullable Picture picture, List<Cell> cells) {}

    /**
     * A number.
     *
     * @param words of it; empty for a cell without one
     * @param note after it, smaller
     * @param css of its column
     * @param strong whether it is the row's main number
     * @param href the rows behind it; empty where nobody may open them
     * @param mark which figure, of which column, and what of it, for programs that read the page:
     *     "outcomes.position-rate/all/counted", or words, interval, n; empty for a cell without one
     */
    public record Cell(String words, String note, String css, boolean strong, String href, String mark) {}
}
