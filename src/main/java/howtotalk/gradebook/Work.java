package howtotalk.gradebook;

import org.jspecify.annotations.Nullable;

/**
 * What one student's work for one assignment brings into a total. Amounts are hundredths of a point.
 *
 * @param possible what the assignment is worth, 0 or more; 0 is extra credit
 * @param score what counts, after lateness and the missing policy; null is ungraded; below 0 and above possible allowed
 * @param excused leaves both sides of every total, whatever the score
 */
public record Work(
        long assignmentId, long possible, @Nullable Long score, boolean excused) {

    /** Refuses a negative worth with an IllegalArgumentException. */
    public Work {
        if (possible < 0) throw new IllegalArgumentException("Points possible are 0 or more.");
    }
}
