package howtotalk.rubric;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows whom an edit of a rubric touches that somebody was graded by, and works their scores out again. Grading stands
 * above the rubrics, whose form asks.
 */
public interface RubricChanges {

    /**
     * What is about to be changed.
     *
     * @param courseId in which course
     * @param actorId who does it
     * @param edit from what to what
     * @param confirmed the token of the preview that was confirmed, empty for none
     */
    record Change(long courseId, long actorId, RubricEdit edit, String confirmed) {}

    /**
     * A grade that the edit touches.
     *
     * @param student whose
     * @param assignment its title
     * @param seen whether it is released, and its student sees the change at once
     * @param byHand whether the score was given by hand, and so stays
     * @param before what counted, in hundredths of a point after lateness; null for nothing
     * @param after what counts from then on
     * @param lost the criteria on which a level or a comment is lost
     * @param open the criteria that have no level from then on; they stay out of a score that is seen, and a draft has no
     *     score until they are graded
     */
    record Touched(
            String student,
            String assignment,
            boolean seen,
            boolean byHand,
            @Nullable Long before,
            @Nullable Long after,
            List<String> lost,
            List<String> open) {

        /** Whether another score counts. */
        public boolean moves() {
            return !Objects.equals(before, after);
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        /**
         * It is done.
         *
         * @param moved how many scores changed
         */
        record Done(int moved) implements Outcome {}

        /** Nothing is done: somebody else changed the rubric meanwhile. */
        record Stale() implements Outcome {}

        /**
         * Nothing is done yet: it touches grades, and nobody has confirmed exactly these.
         *
         * @param token to send with the confirmation
         */
        record ToConfirm(List<Touched> touched, String token) implements Outcome {}
    }

    /**
     * Makes the edit if it touches no grade, or if what it touches was confirmed; then everybody whom it touches gets a
     * line in the history. All in one transaction.
     *
     * @param write makes the edit, inside the transaction; says whether it could
     * @param done is told in the same transaction how many scores changed, once it is done
     */
    Outcome apply(Change change, BooleanSupplier write, IntConsumer done);
}
