package howtotalk.gradebook.exchange;

import howtotalk.web.Choice;
import java.util.List;

/**
 * A file of grades before it is applied: every cell that would change, and what has to be asked.
 *
 * @param heading the answer
 * @param meta file, system and when it was made
 * @param questions that are open or were answered
 * @param typed the moment typed for "at another time", empty for none; {@code timeAsked} whether it can be typed
 * @param columns of the file that may be told to be something else
 * @param groups the cells that would change, by why they are ticked or not
 * @param stays cells that are empty in the file and stay here
 * @param unread cells that cannot be read
 * @param strangers rows of nobody here
 * @param unchanged how many cells say what is here already, in words
 * @param seen what the page stands for
 */
public record GradePreviewPage(
        long courseId,
        long id,
        String heading,
        String lede,
        String meta,
        List<Question> questions,
        boolean timeAsked,
        String typed,
        List<Question> columns,
        List<Group> groups,
        List<String> stays,
        List<String> unread,
        List<String> strangers,
        String unchanged,
        Ready ready,
        String seen,
        String formKey) {

    /** What the page can do next. */
    public enum Ready {
        /** Questions are open. */
        ASKS,
        /** Nothing would change, and nothing would be learned. */
        NOTHING,
        /** Nothing would change, but the names of columns can be remembered. */
        NAMES,
        /** Too many for one form. */
        TOO_MANY,
        CHANGES
    }

    /** A question with its choices. */
    public record Question(String field, String label, String hint, String value, List<Choice> choices) {}

    /** Changes of one kind. */
    public record Group(String id, String title, String hint, boolean ticked, List<Line> lines) {}

    /** One cell. */
    public record Line(String key, String who, String title, String from, String to, String note) {}

    /** Where this preview lives. */
    public String path() {
        return "/courses/" + courseId + "/grade-previews/" + id;
    }
}
