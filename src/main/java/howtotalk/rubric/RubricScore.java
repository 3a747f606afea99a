package howtotalk.rubric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points from levels: points × Σ weight·percent ÷ Σ weight, rounded half up to two places once, at the end.
 *
 * <p>Levels are given in halves by criterion id: 5 is two and a half, worth the middle between levels 2 and 3. A
 * criterion without an entry, or with null, is open. Points and scores are whole hundredths of a point. Halves that a
 * criterion does not have are refused with an IllegalArgumentException.
 */
public final class RubricScore {

    /** Percents come in hundredths, and doubled for the half levels. */
    private static final long WHOLE = 2 * 100 * 100;

    private RubricScore() {}

    /**
     * The score of the whole rubric, or null while any level is open, which is when a release is refused.
     *
     * @param points what the assignment is worth, in hundredths of a point
     * @return hundredths of a point
     */
    public static @Nullable Long of(Rubric rubric, long points, Map<Long, ? extends @Nullable Integer> halves) {
        if (rubric.criteria().isEmpty()) return null;
        long reached = 0;
        for (var criterion : rubric.criteria()) {
            Integer given = halves.get(criterion.id());
            if (given == null) return null;
            reached += criterion.weight() * criterion.doublePercentAt(given);
        }
        return share(points, reached, rubric.weight() * WHOLE);
    }

    /**
     * The score as if the open criteria were not there, their weights left out of the sum; null if none has a level. A
     * criterion that came into the rubric after a release stays out of the score that the student has seen in this way,
     * until it is graded.
     *
     * @param points what the assignment is worth, in hundredths of a point
     * @return hundredths of a point
     */
    public static @Nullable Long ofGiven(Rubric rubric, long points, Map<Long, ? extends @Nullable Integer> halves) {
        var given = rubric.criteria().stream()
                .filter(criterion -> halves.get(criterion.id()) != null)
                .toList();
        return of(new Rubric(rubric.id(), rubric.title(), given), points, halves);
    }

    /**
     * What one criterion brings at a level, for display beside it. Each is rounded by itself, so a column of them may
     * differ from the score by a hundredth or two; the score is what counts.
     *
     * @return hundredths of a point
     */
    public static long ofCriterion(Rubric rubric, Criterion criterion, long points, int halves) {
        long reached = criterion.weight() * criterion.doublePercentAt(halves);
        return share(points, reached, rubric.weight() * WHOLE);
    }

    /** What one criterion is worth at 100 percent, in hundredths of a point, for display. */
    public static long worth(Rubric rubric, Criterion criterion, long points) {
        return share(points, criterion.weight(), rubric.weight());
    }

    private static long share(long points, long part, long whole) {
        return BigDecimal.valueOf(points)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
