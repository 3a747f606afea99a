package howtotalk.report;

import java.util.Collection;
import java.util.Optional;

/**
 * The quartiles by linear interpolation between the two nearest ranks: the value at 1 + (n − 1)·p of the sorted n.
 * Method 7 of Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", The American Statistician 50:
 * 361-365; the same as QUARTILE.INC of a spreadsheet, so that a reader can check the workbook with its own formula.
 *
 * @param n how many values there were, at least 1
 * @param lower quartile
 * @param median of the values
 * @param upper quartile
 */
public record Quartiles(int n, double lower, double median, double upper) {

    /** The quartiles of whole numbers in any order; empty when there are none. */
    public static Optional<Quartiles> of(Collection<Integer> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
        return Optional.of(new Quartiles(sorted.length, at(sorted, 1), at(sorted, 2), at(sorted, 3)));
    }

    /** Quarters of a whole number are exact in binary, so nothing is rounded here. */
    private static double at(int[] sorted, int quarters) {
        int position = (sorted.length - 1) * quarters;
        int below = position / 4;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + ((double) sorted[above] - sorted[below]) * (position % 4) / 4;
    }
}
