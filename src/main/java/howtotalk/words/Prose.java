package howtotalk.words;

import java.util.List;
import java.util.Locale;

/** Numbers and phrases as a sentence has them. */
public final class Prose {

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

    private Prose() {}

    /** Up to twenty in words, in figures from there: how pages and mails count. */
    public static String number(long n) {
        return n <= 20 ? spelled(n) : Long.toString(n);
    }

    /** Below a hundred in words, in figures from there: how a document counts. */
    public static String spelled(long n) {
        if (n < 0 || n > 99) {
            return Long.toString(n);
        }
        if (n < SMALL.size()) {
            return SMALL.get((int) n);
        }
        return TENS.get((int) n / 10) + (n % 10 == 0 ? "" : "-" + SMALL.get((int) n % 10));
    }

    /** 1 day, 2 days */
    public static String count(long n, String one) {
        return count(n, one, one + "s");
    }

    /** 1 person, 2 people */
    public static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** The first letter large, for the beginning of a sentence or a label. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A; A and B; A, B and C */
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
