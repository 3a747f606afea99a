package howtotalk.attendance.term;

import java.util.List;

/**
 * A student's own attendance.
 *
 * @param head the answer in a sentence
 * @param rule how it counts, empty while it counts for nothing
 * @param sums what it comes to for each assignment that it counts for
 * @param meetings the latest first
 */
public record OwnAttendancePage(
        String label, String head, String lede, String rule, List<Sum> sums, List<Line> meetings) {

    /**
     * What attendance comes to for one assignment.
     *
     * @param arithmetic with the meetings; the score itself is released like any other
     */
    public record Sum(String title, String href, String arithmetic) {}

    /** A meeting, and what is noted of it. */
    public record Line(String when, String note, String mark, String css) {}
}
