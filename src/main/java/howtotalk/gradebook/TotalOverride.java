package howtotalk.gradebook;

import org.jspecify.annotations.Nullable;

/**
 * A total set by hand in place of the computed one.
 *
 * @param percent hundredths of a percent; null leaves the computed total, and only the letter is set
 * @param letter set by hand, or empty where it follows from the percent
 * @param reason why; for staff
 * @param version to travel with a change of it
 */
public record TotalOverride(long enrolmentId, @Nullable Long percent, String letter, String reason, long version) {

    /** The letter that it comes to. */
    public String letter(GradeScheme scheme) {
        if (!letter.isEmpty()) return letter;
        return percent == null ? "" : scheme.letter(percent);
    }
}
