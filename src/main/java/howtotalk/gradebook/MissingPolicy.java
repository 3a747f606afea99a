package howtotalk.gradebook;

import howtotalk.submission.Timeliness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What missing work counts in a course.
 *
 * @param percent of the points possible that missing work is given, 0 to 100; null leaves it ungraded
 */
public record MissingPolicy(@Nullable Integer percent) {

    /** Refuses a percent outside 0 to 100 with an IllegalArgumentException. */
    public MissingPolicy {
        if (percent != null && (percent < 0 || percent > 100)) {
            throw new IllegalArgumentException("The percentage for missing work lies between 0 and 100.");
        }
    }

    /**
     * What counts for one piece of work: its score; without one, 0 for a talk whose speaker did not show up, the
     * course's percentage when it is missing, and otherwise nothing yet (null). A score beats a no-show, because it
     * means that the talk was made up.
     *
     * @param score after any late deduction, in hundredths of a point, null when ungraded
     * @param possible in hundredths of a point
     * @return hundredths of a point
     */
    public @Nullable Long counted(@Nullable Long score, long possible, boolean noShow, Timeliness timeliness) {
        if (score != null) return score;
        if (noShow) return 0L;
        if (percent == null || timeliness != Timeliness.MISSING) return null;
        return BigDecimal.valueOf(possible)
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
