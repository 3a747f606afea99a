package howtotalk.grading.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said under released feedback.
 *
 * @param assignmentId whose grade it is about
 * @param authorId null for somebody whose account is gone
 * @param author by name, or empty
 * @param byStudent whether the student said it, else a grader
 * @param seenAt when a grader answered it or said that it was read; null for unread, and always for a grader's words
 */
public record Reply(
        long id,
        long assignmentId,
        @Nullable Long authorId,
        String author,
        boolean byStudent,
        String text,
        Instant sentAt,
        @Nullable Instant seenAt) {

    /** Whether the graders have yet to read it. */
    boolean unread() {
        return byStudent && seenAt == null;
    }
}
