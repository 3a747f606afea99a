package howtotalk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One number of the report, in the long form in which files carry it. Percentages and the ends of intervals have one
 * place after the point.
 *
 * @param section of the report
 * @param name of the figure
 * @param group of which part it speaks, or empty for the whole
 * @param value the number; a percentage for a rate; empty where there was nothing to count
 * @param k how many did, of a rate
 * @param n how many could have, of a rate; how many values, of a quartile
 * @param low lower end of the Wilson 95 % interval in percent, or empty
 * @param high its upper end, or empty
 */
public record Figure(
        String section,
        String name,
        String group,
        String value,
        @Nullable Integer k,
        @Nullable Integer n,
        String low,
        String high) {

    static Figure count(String section, String name, int count) {
        return new Figure(section, name, "", Integer.toString(count), null, null, "", "");
    }

    static Figure rate(String section, String name, String group, Rate rate) {
        var value = rate.percent(1).map(BigDecimal::toPlainString).orElse("");
        Optional<Interval> interval = rate.interval();
        return new Figure(
                section,
                name,
                group,
                value,
                rate.k(),
                rate.n(),
                interval.map(ends -> percent(ends.low())).orElse(""),
                interval.map(ends -> percent(ends.high())).orElse(""));
    }

    static List<Figure> quartiles(String section, Spread spread) {
        return spread.quartiles()
                .map(q -> List.of(
                        quartile(section, spread, "lower quartile", q.lower(), q.n()),
                        quartile(section, spread, "median", q.median(), q.n()),
                        quartile(section, spread, "upper quartile", q.upper(), q.n())))
                .orElseGet(() -> List.of(new Figure(section, spread.words(), "median", "", null, 0, "", "")));
    }

    static List<Figure> credit(String section, String name, String group, Credit credit) {
        return List.of(
                share(section, name, group + ": first", credit.first()),
                share(section, name, group + ": last", credit.last()),
                share(section, name, group + ": equal share", credit.equal()));
    }

    private static Figure share(String section, String name, String group, Fraction share) {
        return new Figure(section, name, group, share.rounded(2).toPlainString(), null, null, "", "");
    }

    private static Figure quartile(String section, Spread spread, String group, double value, int n) {
        return new Figure(section, spread.words(), group, decimal(value), null, n, "", "");
    }

    /** A quarter of a whole number has at most two places. */
    private static String decimal(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
