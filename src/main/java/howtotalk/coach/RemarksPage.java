package howtotalk.coach;

import java.util.List;

/**
 * What stands beside a note: the page shows it, and the script fetches it anew.
 *
 * @param head how the note stands, in a sentence
 * @param count how many characters of how many
 * @param over whether those are too many
 * @param good whether there is nothing to remark
 * @param remarks in order
 */
public record RemarksPage(String head, String count, boolean over, boolean good, List<Remark> remarks) {

    static RemarksPage of(String text, NoteKind kind, Reader reader) {
        var remarks = Coach.read(text, kind, reader);
        int length = Plain.length(text.strip());
        boolean empty = text.isBlank();
        return new RemarksPage(
                empty
                        ? "Write as you would speak. Remarks appear here; none of them stops you."
                        : remarks.isEmpty()
                                ? "Nothing to remark. Send it before it gets longer."
                                : remarks.size() == 1
                                        ? "One thing to look at."
                                        : remarks.size() + " things to look at.",
                length
                        + (kind == NoteKind.CONNECTION
                                ? " of 300 characters"
                                : " characters, up to " + kind.longest() + " is plenty"),
                length > kind.longest(),
                !empty && remarks.isEmpty(),
                remarks);
    }
}
