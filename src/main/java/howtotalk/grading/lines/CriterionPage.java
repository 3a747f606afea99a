package howtotalk.grading.lines;

import gg.jte.Content;
import howtotalk.grading.desk.GradePage;
import howtotalk.web.Choice;
import howtotalk.web.Levels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion across all students of an assignment.
 *
 * @param action where all lines are sent without script
 * @param query what keeps the section and the filters, empty or beginning with ?
 * @param about what it looks at, may be empty
 * @param done how many have a level
 * @param leftOut who is not listed and why, empty for nobody
 * @param kept a few comments of the bank for this criterion, and {@code bank} where they are kept
 * @param allKept where a script asks for the comments of the whole course
 * @param more the next of the list, null at its end
 * @param next the next criterion, null after the last
 */
public record CriterionPage(
        String title,
        String queue,
        String name,
        String about,
        int done,
        int of,
        String leftOut,
        String action,
        String query,
        List<Meaning> meanings,
        List<Other> criteria,
        List<Choice> sections,
        String section,
        List<Hidden> hidden,
        List<Line> lines,
        List<String> kept,
        String bank,
        String allKept,
        @Nullable String more,
        @Nullable String next,
        String nextWords) {

    /** What a level means. */
    public record Meaning(String level, String words) {}

    /** A criterion of the rubric. */
    public record Other(String href, String words, boolean current) {}

    /** A field that travels along when the section is changed. */
    public record Hidden(String name, String value) {}

    /**
     * One student.
     *
     * @param saveTo where the line alone is sent
     * @param locked why it is only shown, empty if it can be changed
     * @param comment on this criterion, as it is or as it was typed and not saved
     * @param said the comment as it is
     * @param note why what was sent of this line was not saved, empty for nothing
     */
    public record Line(
            String enrolment,
            String name,
            String href,
            String about,
            @Nullable Content text,
            List<GradePage.Prompt> prompts,
            List<Touch> touches,
            String empty,
            Levels levels,
            int version,
            String saveTo,
            String locked,
            String comment,
            String said,
            String note) {}

    /** A touch of the snapshot, in short. */
    public record Touch(String css, String person, String organisation, String when, String said) {}
}
