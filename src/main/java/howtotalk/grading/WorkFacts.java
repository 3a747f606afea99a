package howtotalk.grading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one student's work for one assignment; nothing but facts of the database.
 *
 * @param submissionId null while there is none
 * @param excused by hand
 * @param latenessWaived by hand
 * @param noShow of a talk, by hand
 * @param latePasses used on it
 * @param handedInAt when the attempt that counts was handed in, null for none
 * @param sectionDue the due date of the student's section, if it has one of its own
 * @param ownDue the student's own due date, if any
 * @param begun whether there is an assessment
 * @param score as entered, in hundredths of a point, before lateness; null while a level is open
 * @param released whether the student sees the assessment
 * @param newAttempt whether the attempt that counts came after the assessment was last saved
 * @param revisedDue the due of the revision for which the attempt that counts was handed in, null for none
 */
public record WorkFacts(
        @Nullable Long submissionId,
        boolean excused,
        boolean latenessWaived,
        boolean noShow,
        int latePasses,
        @Nullable Instant handedInAt,
        @Nullable Instant sectionDue,
        @Nullable Instant ownDue,
        boolean begun,
        @Nullable Long score,
        boolean released,
        boolean newAttempt,
        @Nullable Instant revisedDue) {

    /** Nothing happened yet. */
    public static WorkFacts none(@Nullable Instant sectionDue, @Nullable Instant ownDue) {
        return new WorkFacts(null, false, false, false, 0, null, sectionDue, ownDue, false, null, false, false, null);
    }
}
