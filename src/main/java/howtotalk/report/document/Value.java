package howtotalk.report.document;

import howtotalk.report.Fraction;
import howtotalk.report.Interval;
import howtotalk.report.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One number of the report as every form prints it: read by people in {@link #words}, by programs in the other parts.
 *
 * @param kind what sort of number it is
 * @param words as a reader sees it: "31", "3 of 7", "66 %", "2.75", or "–" where there was nothing to count
 * @param number the number, rounded half up to the places in which it is printed; a percentage, with one place, of a
 *     rate; null where there was nothing to count
 * @param k of a rate, how many did; else null
 * @param n of a rate, how many could have; of a median, a quartile or a mean, how many values; else null
 * @param low lower end of a rate's Wilson 95 % interval, in percent with one place; else null
 * @param high its upper end; else null
 */
public record Value(
        Kind kind,
        String words,
        @Nullable BigDecimal number,
        @Nullable Integer k,
        @Nullable Integer n,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** Sorts of numbers. */
    public enum Kind {
        /** A whole number of rows or events. */
        COUNT,
        /** So many of so many. */
        RATE,
        /** A median, a quartile or a mean over {@code n} values. */
        MEASURE,
        /** A share of whole credits. */
        CREDIT
    }

    /** Printed where there was nothing to count: a nought would be a number. */
    public static final String NOTHING = "–";

    /** Printed in place of a number that a version which shows less keeps back. */
    public static final String HIDDEN = "hidden";

    /** Nothing of the number is left, not even whether there was something to count. */
    public static Value hidden(Kind kind) {
        return new Value(kind, HIDDEN, null, null, null, null, null);
    }

    /** Whether the number is kept back. */
    public boolean isHidden() {
        return words.equals(HIDDEN);
    }

    /** A whole number. */
    public static Value count(int count) {
        return new Value(Kind.COUNT, Integer.toString(count), BigDecimal.valueOf(count), null, null, null, null);
    }

    /** So many of so many: "3 of 7" while few, a percentage from {@link Rate#SMALL} on. */
    public static Value rate(Rate rate) {
        var interval = rate.interval();
        return new Value(
                Kind.RATE,
                rate.words(),
                rate.percent(1).orElse(null),
                rate.k(),
                rate.n(),
                interval.map(Interval::low).map(Value::percent).orElse(null),
                interval.map(Interval::high).map(Value::percent).orElse(null));
    }

    /**
     * A median, a quartile or a mean.
     *
     * @param exact the value, or null when there was none to count
     * @param n over how many values
     */
    public static Value measure(@Nullable Fraction exact, int n) {
        return decimal(Kind.MEASURE, exact, n, true);
    }

    /** Credit: two places always, so that a column of it adds up by eye. */
    public static Value credit(Fraction exact) {
        return decimal(Kind.CREDIT, exact, null, false);
    }

    private static Value decimal(Kind kind, @Nullable Fraction exact, @Nullable Integer n, boolean shortened) {
        if (exact == null) {
            return new Value(kind, NOTHING, null, null, n, null, null);
        }
        var rounded = exact.rounded(2);
        var number = shortened ? plain(rounded.stripTrailingZeros()) : rounded;
        return new Value(kind, number.toPlainString().replace('-', '−'), number, null, n, null, null);
    }

    /** "31 of 47", also where the words are a percentage; the words of everything else. */
    public String counted() {
        return k == null || n == null || n == 0 ? words : k + " of " + n;
    }

    /** "52–78 %", or empty where there is no interval. */
    public String interval() {
        return low == null || high == null ? "" : whole(low) + "–" + whole(high) + " %";
    }

    /** Whether so few could have that the words are "3 of 7". */
    public boolean few() {
        return kind == Kind.RATE && n != null && n < Rate.SMALL;
    }

    /** For drawing, from 0 to 1: how many did of those who could have; 0 where there is nothing to draw. */
    public double share() {
        return k == null || n == null || n == 0 ? 0 : (double) k / n;
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static String whole(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
