package howtotalk.grading.spotcheck;

import java.util.List;

/**
 * Evidence drawn by lot.
 *
 * @param title of the assignment
 * @param assignment its path
 * @param head what was drawn, as a sentence
 * @param lede what it means for the reader
 * @param action where three more are drawn, or empty for a student
 * @param formKey for drawing once
 * @param lines what was drawn, the latest first
 */
public record SpotCheckPage(
        String title, String assignment, String head, String lede, String action, String formKey, List<Line> lines) {

    /**
     * One conversation that was handed in.
     *
     * @param finding what came of talking it through, or empty
     * @param action where staff note that, or empty
     */
    public record Line(String href, String title, String meta, String what, String finding, String action) {}
}
