package howtotalk.grading.release;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release of an assignment's grades, made or planned.
 *
 * @param section whose section's it is, or empty
 * @param student whose alone it is, or empty; without either it is everybody's whom its maker sees
 * @param actor the name of who made it, or empty
 * @param plannedAt when it was to happen, null for at once
 * @param cancelledAt when the plan was called off
 * @param releasedAt when it happened, null while it is planned
 * @param undoneAt when it was taken back
 * @param toldAt when its students were told
 * @param grades how many it showed
 */
record Release(
        long id,
        long assignmentId,
        String section,
        String student,
        String actor,
        @Nullable Instant plannedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant releasedAt,
        @Nullable Instant undoneAt,
        @Nullable Instant toldAt,
        int grades) {

    /** How long a release can be taken back; its students are told then. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** Whether it is still to come. */
    boolean planned() {
        return releasedAt == null && cancelledAt == null;
    }

    /** Until when it can be taken back, or null if it cannot. */
    @Nullable
    Instant undoableUntil(Instant now) {
        if (releasedAt == null || undoneAt != null || toldAt != null) return null;
        var until = releasedAt.plus(UNDO);
        return now.isBefore(until) ? until : null;
    }

    /** Whom it is for, as it stands in a sentence. */
    String whom() {
        return !student.isEmpty() ? student : !section.isEmpty() ? section : "everybody";
    }
}
