package howtotalk.grading.release;

import howtotalk.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release would show to whom, before it is done; what was released, and what is planned.
 *
 * @param head the answer: how many are ready
 * @param formKey of a release now, {@code studentKey} of one student's, {@code planKey} of a plan
 * @param students who could be released alone; {@code student} the one whom the visitor came for, or empty
 * @param whom for the plan: everybody, a section, a student with a grade that is ready
 * @param planWhom what was chosen, {@code planAt} what was typed, {@code planError} what was wrong with it, or empty
 */
public record ReleasePage(
        String title,
        String queue,
        String head,
        String action,
        String formKey,
        List<Line> lines,
        int ready,
        List<Findings> findings,
        List<Choice> students,
        String student,
        String studentKey,
        String planKey,
        List<Choice> whom,
        String planWhom,
        String planAt,
        String planHint,
        String planError,
        List<Planned> planned,
        List<Undoable> undoable,
        List<Past> past) {

    /** One section, or all of them. */
    public record Line(String section, String value, int ready, int open, int ungraded, int released, int others) {}

    /** Something to look at before, and who it is about. */
    public record Findings(String id, String title, String meaning, String count, List<Finding> lines) {}

    /** A student and what was found. */
    public record Finding(String name, String href, String words) {}

    /** A release to come. */
    public record Planned(String words, String meta, String cancel) {}

    /** A release that can be taken back. */
    public record Undoable(String words, String action) {}

    /** A release that stays, or was taken back, or was called off. */
    public record Past(String words, String meta, @Nullable String tone) {}
}
