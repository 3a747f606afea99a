package howtotalk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title of the page, without the program's name
 * @param assets where the style sheet and scripts of this version lie
 * @param accountId the visitor's account, by which unsaved text in the browser is kept apart; empty for nobody
 * @param visitorName shown at the end of the head; empty for nobody
 * @param course the course the page belongs to, or empty
 * @param audience which navigation is shown
 * @param nav the links of the navigation
 * @param notice what just happened, or nothing
 * @param demo whether this is the demonstration, which is said on every page
 */
public record Frame(
        String title,
        String assets,
        String accountId,
        String visitorName,
        String course,
        Audience audience,
        List<Link> nav,
        @Nullable Notice notice,
        boolean demo) {

    /** Whose navigation: a student's sits under the thumb on a phone. */
    public enum Audience {
        NOBODY,
        STUDENT,
        STAFF
    }

    /**
     * A link of the navigation.
     *
     * @param href where it leads
     * @param words what it says
     * @param current whether the page is there
     * @param count how many things wait there; nothing is shown for 0
     */
    public record Link(String href, String words, boolean current, int count) {}

    /**
     * What just happened, said once after a redirect.
     *
     * @param words one sentence
     * @param tone of the notice
     * @param undo takes it back in one tap, or nothing
     */
    public record Notice(String words, Tone tone, @Nullable Undo undo) {}

    /**
     * A form of one button that takes back what just happened.
     *
     * @param action where it is sent
     * @param field the one field that says what was before
     * @param value of the field
     * @param next where it leads
     */
    public record Undo(String action, String field, String value, String next) {}

    /** How a notice looks. */
    public enum Tone {
        OK,
        ATTN
    }

    /** Whether the student's bar stands at the foot of a phone. */
    public boolean tabbar() {
        return audience == Audience.STUDENT;
    }
}
