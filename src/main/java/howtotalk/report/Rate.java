package howtotalk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * So many of so many. Keeps both numbers, for every figure of the report carries what it was counted from.
 *
 * @param k how many did, from 0 to n
 * @param n how many could have; 0 when there was nothing to count, and then there is no percentage
 */
public record Rate(int k, int n) {

    /** Below this n a percentage would pretend to a precision that is not there, and "3 of 7" is said instead. */
    public static final int SMALL = 20;

    public Rate {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n + " is no rate");
        }
    }

    /** Several rates counted as one: all who did of all who could have. */
    public static Rate pooled(Collection<Rate> rates) {
        int k = 0;
        int n = 0;
        for (var rate : rates) {
            k = Math.addExact(k, rate.k);
            n = Math.addExact(n, rate.n);
        }
        return new Rate(k, n);
    }

    /**
     * The rate as the report says it: "3 of 7" below {@link #SMALL}, else "43 %", rounded half up. What is not all is
     * never rounded to 100 %, and what is not nothing never to 0 %. Of nothing: "none to count".
     */
    public String words() {
        if (n == 0) {
            return "none to count";
        }
        if (n < SMALL) {
            return k + " of " + n;
        }
        long percent = (200L * k + n) / (2L * n);
        if (percent == 0 && k > 0) {
            return "under 1 %";
        }
        if (percent == 100 && k < n) {
            return "over 99 %";
        }
        return percent + " %";
    }

    /**
     * The percentage for a table or a workbook, whatever n is.
     *
     * @param places after the decimal point, rounded half up
     * @return empty when n is 0
     */
    public Optional<BigDecimal> percent(int places) {
        if (n == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(100L * k).divide(BigDecimal.valueOf(n), places, RoundingMode.HALF_UP));
    }

    /** The share from 0 to 1 for drawing; empty when n is 0. */
    public Optional<Double> share() {
        return n == 0 ? Optional.empty() : Optional.of((double) k / n);
    }

    /** The Wilson 95 % interval; empty when n is 0. */
    public Optional<Interval> interval() {
        return n == 0 ? Optional.empty() : Optional.of(Wilson.interval(k, n));
    }
}
