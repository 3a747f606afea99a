package howtotalk.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to revise what was handed in, with a due of its own.
 *
 * @param dueAt until when the revision is on time; until then it is also taken where the assignment is closed
 * @param note what to work on, in the inviter's words, or empty
 * @param withdrawnAt when it was withdrawn, or another took its place; null while it holds
 */
public record Revision(
        long id,
        Instant dueAt,
        String note,
        Instant invitedAt,
        String invitedBy,
        @Nullable Instant withdrawnAt) {

    /** The due of the revision that the attempt which counts was handed in for, from a submission s; null for none. */
    public static final String REVISED_DUE = """
            (SELECT r.due_at FROM revision r
             WHERE r.submission_id = s.id AND r.invited_at < s.handed_in_at
               AND (r.withdrawn_at IS NULL OR r.withdrawn_at >= s.handed_in_at)
             ORDER BY r.id DESC LIMIT 1) AS revised_due""";

    /** The due of the invitation that nobody has answered or withdrawn, from a submission s; null for none. */
    public static final String INVITED_DUE = """
            (SELECT r.due_at FROM revision r
             WHERE r.submission_id = s.id AND r.withdrawn_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM attempt n WHERE n.submission_id = s.id AND n.handed_in_at > r.invited_at)
             ORDER BY r.id DESC LIMIT 1) AS invited_due""";

    /** Whether something handed in at that moment was handed in for it. */
    boolean covers(Instant handedInAt) {
        return handedInAt.isAfter(invitedAt) && (withdrawnAt == null || !handedInAt.isAfter(withdrawnAt));
    }

    /** The due of the latest revision for which an attempt was handed in; null if it was for none. */
    static @Nullable Instant dueOf(List<Revision> all, Instant handedInAt) {
        return all.stream()
                .filter(revision -> revision.covers(handedInAt))
                .reduce((earlier, later) -> later)
                .map(Revision::dueAt)
                .orElse(null);
    }

    /** The invitation that waits for an attempt, late or not; null for none. */
    public static @Nullable Revision waiting(List<Revision> all, List<Instant> handedIn) {
        return all.stream()
                .filter(revision ->
                        revision.withdrawnAt() == null && handedIn.stream().noneMatch(revision::covers))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
