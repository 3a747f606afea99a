package howtotalk.attendance.term;

import howtotalk.web.Choice;
import java.util.List;

/**
 * Attendance of a section over the whole term.
 *
 * @param head the answer in a sentence
 * @param take where the next meeting is marked
 * @param links to what follows from attendance, for whoever may follow them
 * @param heads the meetings that have come
 */
public record TermPage(
        String course,
        String label,
        String head,
        String lede,
        String take,
        List<Choice> sections,
        String section,
        String exports,
        List<Choice> links,
        List<Head> heads,
        List<Line> lines) {

    /** A meeting: a column. */
    public record Head(String href, String words, String foot) {}

    /**
     * A student.
     *
     * @param elsewhere marks noted in another section, counted in the totals; empty for none
     */
    public record Line(String name, String elsewhere, List<Cell> cells, List<Integer> counts, String rate) {}

    /** A mark: a letter to see, a word to hear; both empty where nothing is noted. */
    public record Cell(String letter, String words, String css) {}
}
