package howtotalk.report.document;

import howtotalk.report.Fraction;
import howtotalk.report.Interval;
import howtotalk.report.Newcombe;
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
 * @param low lower end of a rate's Wilson 95 % interval, in percent with one place, or of a difference's; else null
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
        CREDIT,
        /** A share in percent that is estimated from {@code n}: no k of them is behind it. */
        ESTIMATE,
        /** By how many points in percent one rate is above another, with Newcombe's interval. */
        DIFFERENCE
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

    /**
     * A share of so many, "3 of 7" while few, as a rate is; "about" where it comes to no whole number of them.
     *
     * @param share from 0 to 1
     * @param n of how many, at least 1
     */
    public static Value estimate(Fraction share, int n) {
        var percent = share.times(100).rounded(1);
        var many = share.times(n);
        var few = many.rounded(0);
        var words = n >= Rate.SMALL
                ? share.times(100).rounded(0) + " %"
                : (many.equals(Fraction.of(few.longValueExact(), 1)) ? "" : "about ") + few + " of " + n;
        return new Value(Kind.ESTIMATE, words, percent, null, n, null, null);
    }

    /**
     * A probability, as in how many of a hundred throws: "in 50 of 100".
     *
     * @param share from 0 to 1
     * @param n over how many it is computed
     */
    public static Value chance(Fraction share, int n) {
        var percent = share.times(100).rounded(1);
        var whole = share.times(100).rounded(0);
        return new Value(
                Kind.ESTIMATE,
                whole.signum() == 0 ? "in fewer than 1 of 100" : "in " + whole + " of 100",
                percent,
                null,
                n,
                null,
                null);
    }

    /**
     * A later rate less an earlier one, in points, and whether chance alone would often give such a difference; where
     * either is of few, only whether. Where one of them is of nothing, nothing.
     */
    public static Value difference(Rate later, Rate earlier) {
        if (later.n() == 0 || earlier.n() == 0) {
            return none(Kind.DIFFERENCE);
        }
        var ends = Newcombe.difference(later, earlier);
        var points = percent(ends.difference());
        boolean few = later.n() < Rate.SMALL || earlier.n() < Rate.SMALL;
        var whole = points.setScale(0, RoundingMode.HALF_UP);
        return new Value(
                Kind.DIFFERENCE,
                (few ? "" : (whole.signum() < 0 ? "−" : whole.signum() > 0 ? "+" : "±") + whole.abs() + ", ")
                        + (ends.withinChance() ? "within chance" : "more than chance"),
                points,
                null,
                null,
                percent(ends.low()),
                percent(ends.high()));
    }

    /** Where there was nothing to count. */
    public static Value none(Kind kind) {
        return new Value(kind, NOTHING, null, null, null, null, null);
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
        return low == null || high == null || kind == Kind.DIFFERENCE ? "" : whole(low) + "–" + whole(high) + " %";
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
