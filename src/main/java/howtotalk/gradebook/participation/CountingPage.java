package howtotalk.gradebook.participation;

import java.util.List;

/**
 * How attendance counts, and which scores are behind.
 *
 * @param head the answer in a sentence
 * @param sentence the rule as students read it, empty while there is none
 * @param conflict what to say when somebody else changed the rule meanwhile, or empty
 * @param groups the scores that are not what attendance comes to
 * @param ticked how many of them are brought up to date by the button
 */
public record CountingPage(
        long courseId,
        String label,
        String head,
        String sentence,
        String conflict,
        RuleForm form,
        List<Group> groups,
        int ticked,
        String formKey) {

    /** The scores of one assignment. */
    public record Group(String id, String title, String note, List<Line> lines) {}

    /** A score: from what to what, and why. */
    public record Line(String key, String who, String from, String to, String sum, String note, boolean ticked) {}
}
