package howtotalk.grading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a grader gives one piece of work: one unit, saved together.
 *
 * @param levels in halves by criterion id; a criterion that is missing or null is open
 * @param score in hundredths of a point, for work without a rubric; with one it follows from the levels
 * @param comment for the student, once released
 * @param privateNote for the graders alone
 */
public record Marks(
        Map<Long, @Nullable Integer> levels, @Nullable Long score, String comment, String privateNote) {}
