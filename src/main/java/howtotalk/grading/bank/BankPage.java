package howtotalk.grading.bank;

import howtotalk.web.Choice;
import java.util.List;

/**
 * The comment bank of a course.
 *
 * @param searched the words that were looked for, or empty
 * @param criteria for the filter: everything first
 * @param criterion the filter that is chosen
 * @param found how many there are, in words
 * @param empty what stands in place of comments, or empty
 * @param form a comment to be kept, as typed
 */
public record BankPage(
        String grading,
        String searched,
        List<Choice> criteria,
        String criterion,
        String found,
        String empty,
        List<Group> groups,
        Form form) {

    /** What is said to one criterion, or to the work as a whole. */
    public record Group(String id, String title, List<Line> lines) {}

    /**
     * One comment.
     *
     * @param level for which, in words
     * @param uses how often it was said, in words
     */
    public record Line(String text, String level, String uses, String by, String href, String removal) {}

    /**
     * The fields of a comment.
     *
     * @param version of what is changed, 0 for a new one
     */
    public record Form(
            String action,
            String formKey,
            int version,
            List<Choice> criteria,
            String criterion,
            List<Choice> levels,
            String level,
            String levelError,
            String text,
            String textError) {}
}
