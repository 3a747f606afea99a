package howtotalk.grading.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores that lie far from the others: more than 1.5 times the distance of the quartiles beyond the nearer one (Tukey,
 * Exploratory Data Analysis, 1977). The distance is taken for at least a twentieth of the points possible, so that a
 * class that agrees almost entirely is not full of outliers.
 *
 * @param lowerQuartile median of the lower half of the scores, the middle one in both halves; in hundredths of a point
 * @param upperQuartile of the upper half
 * @param spread the distance that counts
 */
record Outliers(long lowerQuartile, long upperQuartile, long spread) {

    /** With fewer scores nothing can be said. */
    static final int FEWEST = 8;

    private static final long LEAST_SPREAD = 20;

    /**
     * The rule for these scores.
     *
     * @param sorted hundredths of a point, ascending
     * @param possible what the work is worth, in hundredths of a point
     * @return nothing for fewer than {@link #FEWEST}
     */
    static @Nullable Outliers among(List<Long> sorted, long possible) {
        if (sorted.size() < FEWEST) return null;
        int half = (sorted.size() + 1) / 2;
        long lower = median(sorted.subList(0, half));
        long upper = median(sorted.subList(sorted.size() - half, sorted.size()));
        return new Outliers(lower, upper, Math.max(upper - lower, possible / LEAST_SPREAD));
    }

    /** Whether a score lies outside. */
    boolean outside(long score) {
        return 2 * (lowerQuartile - score) > 3 * spread || 2 * (score - upperQuartile) > 3 * spread;
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.floorDiv(sorted.get(middle - 1) + sorted.get(middle), 2);
    }
}
