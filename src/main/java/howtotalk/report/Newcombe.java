package howtotalk.report;

/**
 * The interval for the difference of two independent proportions from their Wilson limits, without continuity
 * correction: method 10 of Newcombe (1998), "Interval estimation for the difference between independent proportions:
 * comparison of eleven methods", Statistics in Medicine 17: 873-890. It keeps its coverage for small numbers, where the
 * usual interval is too narrow.
 */
public final class Newcombe {

    private Newcombe() {}

    /**
     * The 95 % interval of the later share less the earlier, both ends from −1 to 1: d − √((p₁−l₁)² + (u₂−p₂)²) to
     * d + √((u₁−p₁)² + (p₂−l₂)²), with p₁ the later share, l and u the Wilson limits.
     *
     * @param later of at least 1
     * @param earlier of at least 1
     * @throws IllegalArgumentException for a rate of nothing, which has no difference from anything
     */
    public static Ends difference(Rate later, Rate earlier) {
        var one = Wilson.interval(later.k(), later.n());
        var two = Wilson.interval(earlier.k(), earlier.n());
        double p1 = (double) later.k() / later.n();
        double p2 = (double) earlier.k() / earlier.n();
        double difference = p1 - p2;
        return new Ends(
                difference,
                Math.max(-1, difference - Math.hypot(p1 - one.low(), two.high() - p2)),
                Math.min(1, difference + Math.hypot(one.high() - p1, p2 - two.low())));
    }

    /**
     * A difference and its interval, each from −1 to 1.
     *
     * @param difference later less earlier
     * @param low end
     * @param high end
     */
    public record Ends(double difference, double low, double high) {

        /** Whether nothing at all lies between the ends, so that chance alone would often give such a difference. */
        public boolean withinChance() {
            return low <= 0 && high >= 0;
        }
    }
}
