package howtotalk.grading.regrade;

import java.util.List;

/**
 * Every request for a second look in a course, ready to print.
 *
 * @param window until when students may ask, in a sentence
 * @param settings where that is set; empty for who may not
 * @param tabs all of them, or those that wait
 */
public record RegradeListPage(
        String head, String grading, String window, String settings, List<Tab> tabs, String empty, List<Line> lines) {

    /** A choice of what is shown. */
    public record Tab(String href, String words, boolean current) {}

    /**
     * One request.
     *
     * @param desk where it is answered
     * @param of section and assignment
     */
    public record Line(String student, String desk, String of, RegradeLine request) {}
}
