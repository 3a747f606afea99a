package howtotalk.grading.regrade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student's wish that one criterion of a released grade is looked at again.
 *
 * @param assignmentId whose grade it is about
 * @param criterionId null for work without a rubric, which is asked about as a whole
 * @param criterion its name, or empty
 * @param reason why, in the student's words
 * @param answer in the grader's words, empty while it is open
 * @param answeredBy the name of who answered, or empty
 * @param answeredAt null while it is open
 */
public record RegradeRequest(
        long id,
        long assignmentId,
        @Nullable Long criterionId,
        String criterion,
        String reason,
        Instant askedAt,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether it waits for an answer. */
    public boolean open() {
        return answeredAt == null;
    }

    /** What it is about, for a page. */
    public String about() {
        return criterion.isEmpty() ? "The score" : criterion;
    }
}
