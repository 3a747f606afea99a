package howtotalk.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What lateness costs in a course: a share of the points possible for each interval begun, never below a floor.
 *
 * @param percent of the points possible, for each interval begun, 0 to 100; 0 costs nothing
 * @param floorPercent of the points possible, 0 to 100: lateness takes a score down to it and no further
 */
public record LatePolicy(int percent, Interval interval, int floorPercent) {

    /** Refuses percents outside 0 to 100 with an IllegalArgumentException. */
    public LatePolicy {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("The late percentage lies between 0 and 100.");
        }
        if (floorPercent < 0 || floorPercent > 100) {
            throw new IllegalArgumentException("The late floor lies between 0 and 100.");
        }
    }

    /**
     * Points off for lateness, exact: possible × min(percent·n, max(score·100/possible − floor, 0)) / 100, with n the
     * intervals begun (Canvas's late policy). Written without the division, so that nothing is rounded on the way.
     *
     * @param score as entered; a score already below the floor loses nothing
     * @param possible in the same unit as the score; work worth 0 points loses nothing
     * @param late zero or negative is on time
     * @return in the unit of the score, never negative
     */
    public BigDecimal deduction(BigDecimal score, BigDecimal possible, Duration late) {
        if (possible.signum() <= 0) return BigDecimal.ZERO;
        var aboveFloor = score.subtract(percentOf(possible, floorPercent)).max(BigDecimal.ZERO);
        return asked(possible, late).min(aboveFloor);
    }

    /**
     * The deduction with the arithmetic behind it, so that a page can show it before it is applied.
     *
     * @param score as entered, in hundredths of a point
     * @param possible in hundredths of a point
     * @param waived by hand: then nothing is deducted
     */
    public LateDeduction apply(long score, long possible, Duration late, boolean waived) {
        if (late.isZero() || late.isNegative()) { // as nearly all work; a gradebook has thousands
            return new LateDeduction(this, 0, possible, score, 0, 0, waived);
        }
        var entered = BigDecimal.valueOf(score);
        var worth = BigDecimal.valueOf(possible);
        var off = waived ? BigDecimal.ZERO : deduction(entered, worth, late);
        // What is rounded is the score, not the deduction: entered − deducted = score holds on every page.
        long left = rounded(entered.subtract(off));
        long asked = rounded(asked(worth, late));
        return new LateDeduction(this, interval.begun(late), possible, score, asked, score - left, waived);
    }

    private BigDecimal asked(BigDecimal possible, Duration late) {
        return percentOf(possible, percent).multiply(BigDecimal.valueOf(interval.begun(late)));
    }

    private static BigDecimal percentOf(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    }

    private static long rounded(BigDecimal hundredths) {
        return hundredths.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
