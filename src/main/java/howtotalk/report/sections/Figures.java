package howtotalk.report.sections;

import howtotalk.report.Rate;
import java.math.BigDecimal;

/** Figures as the report prints them. */
final class Figures {

    private Figures() {}

    /** "3 of 7" */
    static String of(Rate rate) {
        return rate.k() + " of " + rate.n();
    }

    /** "52–78 %", or nothing where there is nothing to count. */
    static String interval(Rate rate) {
        return rate.interval().map(ends -> ends.words()).orElse("");
    }

    /** A quartile: at most two places, without trailing noughts. */
    static String decimal(double value) {
        var plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
