package howtotalk.grading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a grade or for its release, of one assignment in one section.
 *
 * @param sectionId null for students without a section
 * @param section its name
 * @param toGrade how many wait for a grade
 * @param unreleased how many are graded and not yet seen by their students
 * @param regrades how many regrade requests wait for an answer
 * @param replies how many replies of students nobody has read
 * @param oldest since when the oldest waits, null if none waits for a grade
 */
public record Waiting(
        long assignmentId,
        String title,
        @Nullable Long sectionId,
        String section,
        int toGrade,
        int unreleased,
        int regrades,
        int replies,
        @Nullable Instant oldest) {}
