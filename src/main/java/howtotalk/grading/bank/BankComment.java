package howtotalk.grading.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment that graders of a course use again.
 *
 * @param criterion by name, empty for the work as a whole
 * @param level 0 to 4 that it is meant for, null for any
 * @param madeBy the name of who kept it first, or empty
 * @param uses to how much work it was said, in this course and in those that it was copied from
 * @param version to be sent back with a change
 * @param removedAt when it was taken out of the bank, null while it is there
 */
record BankComment(
        long id,
        long courseId,
        String criterion,
        @Nullable Integer level,
        String text,
        String madeBy,
        int uses,
        int version,
        @Nullable Instant removedAt) {}
