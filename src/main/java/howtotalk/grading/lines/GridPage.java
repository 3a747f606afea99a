package howtotalk.grading.lines;

import howtotalk.web.Choice;
import howtotalk.web.Levels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All students of an assignment with one line each, for what is graded in a breath.
 *
 * @param how what one key does
 * @param of what the work is worth, for a score without a rubric
 * @param byLevel whether a level is chosen or a score typed
 * @param rest so many have nothing yet
 * @param restChoices what the rest may be given at once, empty where nothing is offered
 */
public record GridPage(
        String title,
        String queue,
        String how,
        String of,
        boolean byLevel,
        int done,
        int all,
        String action,
        String query,
        List<Choice> sections,
        String section,
        List<Line> lines,
        int rest,
        String restAction,
        List<Choice> restChoices) {

    /**
     * One student.
     *
     * @param levels to choose from, null where a score is typed
     * @param value as typed
     * @param marks the levels of all criteria where they differ, as they are sent; empty otherwise
     * @param mixed the same in words
     * @param locked why it is only shown, empty if it can be changed
     * @param note what became of something that was chosen when somebody else had chosen another
     */
    public record Line(
            String enrolment,
            String name,
            String href,
            String about,
            @Nullable Levels levels,
            String value,
            String marks,
            String mixed,
            int version,
            String saveTo,
            String locked,
            String note) {}
}
