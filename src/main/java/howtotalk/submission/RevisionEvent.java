package howtotalk.submission;

import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A line in the history of a grade that is no change of it: an invitation to revise, or its withdrawal.
 *
 * @param actor the name of who did it, or empty
 * @param withdrawn whether it was withdrawn or replaced at that moment, and not made
 * @param dueAt until when it was made
 * @param note what to work on, or empty
 */
public record RevisionEvent(
        Instant at,
        String actor,
        boolean withdrawn,
        Instant dueAt,
        String note,
        long enrolmentId,
        String student,
        long assignmentId,
        String title) {

    /** What happened, in words. */
    public String words(ZoneId zone) {
        var until = When.moment(dueAt, zone);
        return withdrawn
                ? "invitation to revise until " + until + " withdrawn or replaced"
                : "invited to revise until " + until;
    }
}
