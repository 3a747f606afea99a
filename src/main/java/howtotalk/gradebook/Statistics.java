package howtotalk.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the scores of one column lie. Amounts are hundredths of a point.
 *
 * @param n how many scores there are, at least 1
 * @param mean rounded half up
 * @param lower the first quartile: the median of the half below the median, which itself belongs to neither (Moore and
 *     McCabe); with one score all five are that score
 * @param median half way between the middle two of an even number
 * @param upper the third quartile
 */
public record Statistics(int n, long mean, long lowest, long lower, long median, long upper, long highest) {

    /** Of any scores; null of none. */
    public static @Nullable Statistics of(Collection<Long> scores) {
        if (scores.isEmpty()) return null;
        var sorted = new ArrayList<Long>(scores);
        sorted.sort(null);
        int n = sorted.size();
        long sum = 0;
        for (long score : sorted) sum += score;
        var half = n / 2;
        return new Statistics(
                n,
                divided(sum, n),
                sorted.get(0),
                n == 1 ? sorted.get(0) : median(sorted.subList(0, half)),
                median(sorted),
                n == 1 ? sorted.get(0) : median(sorted.subList(n - half, n)),
                sorted.get(n - 1));
    }

    /** The mean of what counts in a column; null while nothing does. A page has forty of them, so nothing is sorted. */
    public static @Nullable Long mean(Gradebook book, int column) {
        long sum = 0;
        int n = 0;
        for (var row : book.rows()) {
            var entry = row.entries().get(column);
            var counted = entry.counted();
            if (counted == null || entry.work().excused()) continue;
            sum += counted;
            n++;
        }
        return n == 0 ? null : Long.valueOf(divided(sum, n));
    }

    /** What counts in a column, a student each. */
    public static List<Long> scores(Gradebook book, int column) {
        var scores = new ArrayList<Long>(book.rows().size());
        for (var row : book.rows()) {
            var entry = row.entries().get(column);
            if (entry.counted() != null && !entry.work().excused()) scores.add(entry.counted());
        }
        return scores;
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : divided(sorted.get(middle - 1) + sorted.get(middle), 2);
    }

    private static long divided(long sum, long by) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(by), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
