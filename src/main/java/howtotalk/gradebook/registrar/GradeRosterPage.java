package howtotalk.gradebook.registrar;

import howtotalk.web.Choice;
import howtotalk.web.Errors;
import java.util.List;

/**
 * Letters proposed for the registrar, and those issued before.
 *
 * @param path of this page
 * @param checks to look at before: where, and the sentence
 * @param seen what the figures shown come to, to be sent back with them
 * @param changed whether they changed since they were shown
 */
public record GradeRosterPage(
        String path,
        String gradebook,
        String label,
        String heading,
        String lede,
        List<Choice> kinds,
        String kind,
        List<Choice> sections,
        String section,
        List<Choice> checks,
        List<Line> lines,
        String button,
        String seen,
        String formKey,
        boolean changed,
        Errors errors,
        List<Issued> issued) {

    /**
     * A student.
     *
     * @param id of the line, for the way back to it
     * @param total in percent, or empty
     * @param note that it was set by hand, or empty
     * @param href where it is set by hand, or empty
     */
    public record Line(
            String id,
            String number,
            String name,
            String section,
            String total,
            String letter,
            String note,
            String href) {}

    /** What was issued before. */
    public record Issued(String href, String title, String meta) {}
}
