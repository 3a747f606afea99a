package howtotalk.grading.revision;

import java.util.List;

/**
 * The form that invites a student to revise, as typed, and the invitations so far.
 *
 * @param desk the way back
 * @param due as typed, for a date-and-time field
 * @param zone in which it is meant
 * @param rule what lateness of the revision will cost, in a sentence
 */
public record RevisionPage(
        String student,
        String title,
        String desk,
        String action,
        String formKey,
        String due,
        String dueError,
        String zone,
        String rule,
        String note,
        String noteError,
        List<Line> lines) {

    /**
     * An invitation.
     *
     * @param words until when, and what became of it
     * @param withdrawal where it is withdrawn, empty where it no longer can be
     */
    public record Line(String words, String meta, String note, String withdrawal) {}
}
