package howtotalk.report;

/**
 * The score interval of Wilson (1927), "Probable inference, the law of succession, and statistical inference", Journal
 * of the American Statistical Association 22: 209-212, without continuity correction. It stays inside 0 to 1 and keeps
 * its coverage for small n and for shares near the ends, where the usual p ± 1.96·√(p(1−p)/n) fails; recommended for
 * n ≤ 40 by Brown, Cai and DasGupta (2001), "Interval Estimation for a Binomial Proportion", Statistical Science 16:
 * 101-133.
 *
 * <p>It takes the n as independent. Contacts of one student are not, so that for them it is too narrow.
 */
public final class Wilson {

    /** The 97.5 % point of the normal distribution, which leaves 2.5 % on either side. */
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /**
     * The 95 % interval: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = k/n.
     *
     * @param k from 0 to n
     * @param n at least 1
     * @throws IllegalArgumentException for other numbers: nothing has no interval
     */
    public static Interval interval(int k, int n) {
        if (n < 1 || k < 0 || k > n) {
            throw new IllegalArgumentException("no interval for " + k + " of " + n);
        }
        double p = (double) k / n;
        double z2 = Z * Z;
        double scale = 1 + z2 / n;
        double centre = p + z2 / (2.0 * n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        // At the ends the formula gives exactly 0 and 1; floating point would miss them by a hair.
        double low = k == 0 ? 0 : Math.max(0, (centre - reach) / scale);
        double high = k == n ? 1 : Math.min(1, (centre + reach) / scale);
        return new Interval(low, high);
    }
}
