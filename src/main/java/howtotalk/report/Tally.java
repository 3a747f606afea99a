package howtotalk.report;

import java.util.List;

/**
 * A whole, told apart: so many of each, together all.
 *
 * @param title what is told apart
 * @param lines in order
 */
public record Tally(String title, List<Line> lines) {

    /**
     * One part.
     *
     * @param words what it is
     * @param rate how many of all
     */
    public record Line(String words, Rate rate) {}

    public Tally {
        lines = List.copyOf(lines);
    }
}
