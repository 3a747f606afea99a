package howtotalk.report.sections;

import howtotalk.report.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers and days as the report says them. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private static final List<String> SMALL = List.of(
            "no",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private Words() {}

    /** 18 December 2026 */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 18 December */
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** In words below a hundred, in figures from there. */
    public static String number(int n) {
        if (n < 0 || n > 99) {
            return Integer.toString(n);
        }
        if (n < SMALL.size()) {
            return SMALL.get(n);
        }
        return TENS.get(n / 10) + (n % 10 == 0 ? "" : "-" + SMALL.get(n % 10));
    }

    /** "1 student", "7 students" */
    public static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

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

    /** "sections 1 and 2" */
    public static String list(List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
