package howtotalk.report;

import java.math.BigInteger;

/**
 * The exact sign test of pairs: if each pair leaned either way as a coin falls, how often would so many lean one way, or
 * fewer, or as many the other? Dixon and Mood (1946), "The statistical sign test", Journal of the American Statistical
 * Association 41: 557-566. Pairs that lean neither way are left out, as there.
 */
public final class SignTest {

    private SignTest() {}

    /**
     * The two-sided probability.
     *
     * @param one how many pairs lean one way, from 0
     * @param other how many lean the other, from 0
     * @return from 0 to 1; 1 without pairs
     */
    public static Fraction probability(int one, int other) {
        int n = one + other;
        int fewer = Math.min(one, other);
        var ways = BigInteger.ONE;
        var sum = BigInteger.ZERO;
        for (int i = 0; i <= fewer; i++) {
            sum = sum.add(ways);
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
        }
        var all = BigInteger.ONE.shiftLeft(n);
        return new Fraction(sum.shiftLeft(1).min(all), all);
    }
}
