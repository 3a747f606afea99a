package howtotalk.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact share of credit, in lowest terms. Rounded only when it is shown, so that thirds add up to one.
 *
 * @param numerator any
 * @param denominator above 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a fraction needs a denominator above 0");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            var common = numerator.gcd(denominator);
            if (!common.equals(BigInteger.ONE)) {
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
    }

    /** The fraction, reduced. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The exact sum. */
    public Fraction plus(Fraction other) {
        if (numerator.signum() == 0) return other; // most people have no share
        if (other.numerator.signum() == 0) return this;
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** So many times as much. */
    public Fraction times(int factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator.equals(other.denominator)) return numerator.compareTo(other.numerator);
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** One of so many equal parts, at least 1. */
    public Fraction split(int parts) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(parts)));
    }

    /** The decimal to show, rounded half up. */
    public BigDecimal rounded(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }
}
