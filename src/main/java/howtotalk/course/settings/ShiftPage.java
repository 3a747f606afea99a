package howtotalk.course.settings;

import java.util.List;

/**
 * What a shift would move, to be looked at before it is made.
 *
 * @param settings the way back
 * @param from the first day that moves, as the form sends it
 * @param choices the next meetings to begin with
 * @param cancelled the meeting that does not take place, or empty
 * @param moves in the order of time
 * @param stays what has no later meeting to move to, in a sentence, or empty
 */
public record ShiftPage(
        long sectionId,
        String section,
        String heading,
        String settings,
        String from,
        List<Choice> choices,
        String cancelled,
        List<Move> moves,
        String stays,
        String formKey) {

    /** A meeting to begin with. */
    public record Choice(String href, String words, boolean current) {}

    /** One thing that moves. */
    public record Move(String key, String title, String before, String after) {}
}
