package howtotalk.gradebook.warnings;

import howtotalk.mail.LetterDraft;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import java.util.List;

/**
 * Who is proposed for a warning, and who was warned.
 *
 * @param head how many there are, a sentence
 * @param letters of the course, to choose a limit by
 * @param carried the rule as hidden fields
 * @param text as drafted or typed
 * @param draft what is kept of it
 * @param mails whether mail leaves this server
 */
public record WarningPage(
        long courseId,
        String head,
        String below,
        String absences,
        String rate,
        String letters,
        Errors wrong,
        List<Choice> carried,
        List<Line> lines,
        String text,
        LetterDraft draft,
        boolean mails,
        Errors errors,
        List<Sent> sent) {

    /**
     * A student who is proposed.
     *
     * @param figures why
     * @param before when the student was warned last, empty for never
     * @param own a sentence for this student alone, as typed
     */
    public record Line(String id, String name, String figures, String before, String own, boolean ticked) {}

    /** A warning that was sent. */
    public record Sent(String name, String meta, String figures, String text) {}
}
