package howtotalk.course;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows whose scores move when something changes that they are worked out from: points, a rubric, dates, what lateness
 * costs, what missing work counts. Grading stands above the courses, whose forms change these.
 */
public interface ScoreChanges {

    /**
     * What is about to be changed.
     *
     * @param courseId in which course
     * @param assignmentId for which assignment; null if it may touch every one
     * @param actorId who does it
     * @param why in a few words, for the history of everybody whom it touches
     * @param confirmed the token of the preview that was confirmed, empty for none
     */
    record Change(long courseId, @Nullable Long assignmentId, long actorId, String why, String confirmed) {}

    /**
     * A score that moves.
     *
     * @param student whose
     * @param assignment its title
     * @param before what counted, in hundredths of a point after lateness; null for nothing
     * @param after what counts from then on
     */
    record Moved(
            String student,
            String assignment,
            @Nullable Long before,
            @Nullable Long after) {}

    /** What became of it. */
    sealed interface Outcome {

        /**
         * It is done.
         *
         * @param moved how many scores changed
         */
        record Done(int moved) implements Outcome {}

        /** Nothing is done: somebody else changed the same meanwhile. */
        record Stale() implements Outcome {}

        /**
         * Nothing is done yet: it moves scores, and nobody has confirmed exactly these.
         *
         * @param token to send with the confirmation
         */
        record ToConfirm(List<Moved> moved, String token) implements Outcome {}
    }

    /**
     * Makes the change if it moves no score, or if what it moves was confirmed; then everybody whom it touches gets a
     * line in the history. All in one transaction.
     *
     * @param write makes the change, inside the transaction; says whether it could
     */
    Outcome apply(Change change, BooleanSupplier write);
}
