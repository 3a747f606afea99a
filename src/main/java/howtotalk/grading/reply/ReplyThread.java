package howtotalk.grading.reply;

import java.util.List;

/**
 * The thread under a grade with the form that goes on with it, for a page of the student or the desk.
 *
 * @param note why nothing can be said here now, or empty
 * @param draft where the form saves itself
 * @param version of the draft
 * @param savedAt when it was last saved, empty for never
 * @param read where the graders say that they have read it; empty where there is nothing unread, and for the student
 */
public record ReplyThread(
        List<ReplyLine> lines,
        String note,
        String action,
        String draft,
        String formKey,
        int version,
        String text,
        String error,
        String savedAt,
        String read) {

    /** Whether anything was said, or can be. */
    public boolean any() {
        return !lines.isEmpty() || note.isEmpty();
    }
}
