package howtotalk.gradebook;

import howtotalk.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grid, ready to print: every cell is text already. */
public record GradebookPage(
        String action,
        String export,
        List<Choice> sections,
        String section,
        List<Choice> groups,
        String group,
        List<Band> bands,
        List<Head> heads,
        List<Line> lines) {

    /** A group over its columns. */
    public record Band(String name, String note, int columns) {}

    /** The head of an assignment's column. */
    public record Head(String title, String href, String points, boolean first) {}

    /** One student. */
    public record Line(String name, String section, List<Cell> cells, String current, String last, String letter) {}

    /**
     * One cell.
     *
     * @param css of its box, null for none
     * @param text the score, or empty where a mark stands
     * @param pad what aligns the score with others of its column, null for nothing
     * @param mark MI, EX, NS, – or ·, or empty
     * @param markCss of the mark
     * @param words what the mark means
     */
    public record Cell(
            String href,
            @Nullable String css,
            String text,
            @Nullable String pad,
            String mark,
            String markCss,
            String words,
            boolean late) {}
}
