package howtotalk.gradebook.table;

import howtotalk.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grid, ready to print: every cell is text already.
 *
 * @param action where the filters lead
 * @param cells where a cell is sent
 * @param export where the file lies
 * @param links the pages beside the grid
 * @param narrowed how many are shown of how many, or empty
 * @param filtered whether anything is filtered
 */
public record GradebookPage(
        String action,
        String cells,
        String export,
        List<Choice> links,
        List<Choice> sections,
        String section,
        List<Choice> groups,
        String group,
        String name,
        List<Choice> onlys,
        String only,
        String below,
        boolean filtered,
        String narrowed,
        List<Band> bands,
        List<Head> heads,
        List<Line> lines,
        List<Foot> feet) {

    /** A group over its columns. */
    public record Band(String name, String note, int columns) {}

    /**
     * The head of an assignment's column.
     *
     * @param places how many decimals its scores need
     */
    public record Head(String id, String title, String href, String points, boolean first, int places) {}

    /** The foot of an assignment's column: its mean, which leads to its statistics. */
    public record Foot(String href, String mean, String words, boolean first) {}

    /**
     * One student.
     *
     * @param versions of the cells, in their order, with commas between them; nothing for 0
     * @param current what the student is told
     * @param last with ungraded work as 0
     * @param unreleased current and last if everything graded were released; empty where that changes nothing
     * @param letter that the student is told
     * @param set whether the total or the letter was set by hand
     * @param totalHref where it is set; null for whoever may not
     */
    public record Line(
            String enrolment,
            String name,
            String versions,
            List<Cell> cells,
            String current,
            String last,
            String unreleased,
            String letter,
            boolean set,
            @Nullable String totalHref) {}

    /**
     * One cell.
     *
     * @param css of its box, null for none
     * @param entered what was entered where lateness took something off it, null otherwise
     * @param text the score, or empty where a mark stands
     * @param pad what aligns the score with others of its column, null for nothing
     * @param mark MI, EX, NS, – or ·, or empty
     * @param markCss of the mark
     * @param words what the mark means
     */
    public record Cell(
            String href,
            @Nullable String css,
            @Nullable String entered,
            String text,
            @Nullable String pad,
            String mark,
            String markCss,
            String words,
            boolean late,
            boolean heldBack) {}
}
