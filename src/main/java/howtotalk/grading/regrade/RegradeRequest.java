package howtotalk.grading.regrade;

import java.time.Instant;
import java.util.Objects;
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
 * @param halvesBefore the level of the criterion in halves when it was asked about; null for none, or where nobody
 *     kept it
 * @param halvesAfter the same when that was answered
 * @param scoreBefore what counted when it was asked about, in hundredths of a point; null where nobody kept it
 * @param scoreAfter the same when that was answered
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
        @Nullable Instant answeredAt,
        @Nullable Integer halvesBefore,
        @Nullable Integer halvesAfter,
        @Nullable Long scoreBefore,
        @Nullable Long scoreAfter) {

    /** What came of it. */
    public enum Outcome {
        /** Nobody has answered. */
        ASKED,
        /** The level or the score went up. */
        ACCEPTED,
        /** It was looked at, and everything stays. */
        DECLINED,
        /** The level or the score went down. */
        LOWERED,
        /** Answered before what came of it was kept. */
        ANSWERED
    }

    /** Whether it waits for an answer. */
    public boolean open() {
        return answeredAt == null;
    }

    /** What it is about, for a page. */
    public String about() {
        return criterion.isEmpty() ? "The score" : criterion;
    }

    /** What came of it: the level decides, and where it stayed the score does. */
    public Outcome outcome() {
        if (open()) return Outcome.ASKED;
        if (halvesBefore != null && halvesAfter != null && !Objects.equals(halvesBefore, halvesAfter)) {
            return halvesAfter > halvesBefore ? Outcome.ACCEPTED : Outcome.LOWERED;
        }
        if (scoreBefore == null || scoreAfter == null) {
            return halvesBefore != null && halvesAfter != null ? Outcome.DECLINED : Outcome.ANSWERED;
        }
        return scoreAfter > scoreBefore
                ? Outcome.ACCEPTED
                : scoreAfter < scoreBefore ? Outcome.LOWERED : Outcome.DECLINED;
    }
}
