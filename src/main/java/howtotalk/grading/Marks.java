package howtotalk.grading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a grader gives one piece of work: one unit, saved together. A score given by hand instead of the levels is no
 * part of it: see {@link Assessments#giveScore}.
 *
 * @param levels in halves by criterion id; a criterion that is missing or null is open
 * @param comments on single criteria by criterion id, at most 20,000 characters each; a criterion that is missing keeps
 *     the comment it has, so that a form without such fields loses none
 * @param score in hundredths of a point, for work without a rubric; with one it follows from the levels
 * @param comment for the student, once released
 * @param privateNote for the graders alone; null keeps the one that is there
 */
public record Marks(
        Map<Long, @Nullable Integer> levels,
        Map<Long, String> comments,
        @Nullable Long score,
        String comment,
        @Nullable String privateNote) {

    /** The same without a word on any single criterion. */
    public Marks(
            Map<Long, @Nullable Integer> levels, @Nullable Long score, String comment, @Nullable String privateNote) {
        this(levels, Map.of(), score, comment, privateNote);
    }
}
