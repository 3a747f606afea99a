package howtotalk.report.recount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a file prints it, made without any code of the program.
 *
 * @param value as printed, noughts after the point left out; empty where there was nothing to count
 * @param k of a rate, else empty
 * @param n of a rate, a quartile or a mean, else empty
 * @param low end of the interval of a rate in percent, else empty
 * @param high end of it
 */
record Told(String value, String k, String n, String low, String high) {

    private static final BigDecimal Z = new BigDecimal("1.959963984540054");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT = new MathContext(60);

    /** Somewhat fewer places than are kept, so that thirds that add up to a half are a half again. */
    private static final int KEPT = 40;

    static Told count(long count) {
        return new Told(Long.toString(count), "", "", "", "");
    }

    /** So many of so many, with the interval of Wilson in the form of Newcombe (1998): one fraction. */
    static Told rate(long k, long n) {
        if (n == 0) {
            return new Told("", "0", "0", "", "");
        }
        var limits = limits(k, n);
        return new Told(
                rounded(percent(k, n), 1),
                Long.toString(k),
                Long.toString(n),
                rounded(limits[0], 1),
                rounded(limits[1], 1));
    }

    /** The limits of Wilson in percent, for an n of at least 1. */
    static BigDecimal[] limits(long k, long n) {
        var all = BigDecimal.valueOf(n);
        var some = BigDecimal.valueOf(k);
        var z2 = Z.multiply(Z);
        var root = z2.add(BigDecimal.valueOf(4)
                        .multiply(some)
                        .multiply(all.subtract(some))
                        .divide(all, EXACT))
                .sqrt(EXACT)
                .multiply(Z);
        var middle = some.add(some).add(z2);
        var under = all.add(z2).multiply(BigDecimal.valueOf(2));
        return new BigDecimal[] {
            HUNDRED.multiply(middle.subtract(root)).divide(under, EXACT),
            HUNDRED.multiply(middle.add(root)).divide(under, EXACT)
        };
    }

    static Told credit(BigDecimal credit) {
        return new Told(rounded(credit, 2), "", "", "", "");
    }

    static Told mean(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return new Told("", "", "0", "", "");
        }
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return measure(sum.divide(BigDecimal.valueOf(values.size()), EXACT), values.size());
    }

    /** QUARTILE.INC of a spreadsheet: the value at rank 1 + (n − 1) · quarter / 4, between two ranks on the line. */
    static Told quartile(List<BigDecimal> values, int quarter) {
        if (values.isEmpty()) {
            return new Told("", "", "0", "", "");
        }
        var sorted = new ArrayList<>(values);
        sorted.sort(null);
        var rank = BigDecimal.valueOf(values.size() - 1L)
                .multiply(BigDecimal.valueOf(quarter))
                .divide(BigDecimal.valueOf(4), EXACT);
        int below = rank.intValue();
        var rest = rank.subtract(BigDecimal.valueOf(below));
        var low = sorted.get(below);
        var high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return measure(low.add(high.subtract(low).multiply(rest)), values.size());
    }

    static BigDecimal part(BigDecimal whole, long parts) {
        return whole.divide(BigDecimal.valueOf(parts), EXACT);
    }

    static BigDecimal percent(long k, long n) {
        return HUNDRED.multiply(BigDecimal.valueOf(k)).divide(BigDecimal.valueOf(n), EXACT);
    }

    /** What a file prints, in the same form. */
    static Told printed(
            @Nullable BigDecimal value,
            @Nullable Integer k,
            @Nullable Integer n,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        return new Told(
                value == null ? "" : plain(value),
                Objects.toString(k, ""),
                Objects.toString(n, ""),
                low == null ? "" : plain(low),
                high == null ? "" : plain(high));
    }

    private static Told measure(BigDecimal value, int n) {
        return new Told(rounded(value, 2), "", Integer.toString(n), "", "");
    }

    private static String rounded(BigDecimal exact, int places) {
        return plain(exact.setScale(KEPT, RoundingMode.HALF_UP).setScale(places, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
