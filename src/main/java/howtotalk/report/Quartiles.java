package howtotalk.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The quartiles by linear interpolation between the two nearest ranks: the value at 1 + (n − 1)·p of the sorted n.
 * Method 7 of Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", The American Statistician 50:
 * 361-365; the same as QUARTILE.INC of a spreadsheet, so that a reader can check the workbook with its own formula.
 * Exact: nothing is rounded before it is printed.
 *
 * @param n how many values there were, at least 1
 * @param lower quartile
 * @param median of the values
 * @param upper quartile
 */
public record Quartiles(int n, Fraction lower, Fraction median, Fraction upper) {

    /** The quartiles of whole numbers in any order; empty when there are none. */
    public static Optional<Quartiles> of(Collection<Integer> values) {
        return ofFractions(values.stream().map(value -> Fraction.of(value, 1)).toList());
    }

    /** The quartiles of rates, in percent; a rate of nothing is left out. */
    public static Optional<Quartiles> ofRates(Collection<Rate> rates) {
        return ofFractions(rates.stream()
                .filter(rate -> rate.n() > 0)
                .map(rate -> Fraction.of(100L * rate.k(), rate.n()))
                .toList());
    }

    private static Optional<Quartiles> ofFractions(List<Fraction> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var sorted = values.stream().sorted().toList();
        return Optional.of(new Quartiles(sorted.size(), at(sorted, 1), at(sorted, 2), at(sorted, 3)));
    }

    private static Fraction at(List<Fraction> sorted, int quarters) {
        int position = (sorted.size() - 1) * quarters;
        var below = sorted.get(position / 4);
        var above = sorted.get(Math.min(position / 4 + 1, sorted.size() - 1));
        return below.times(4 - position % 4).plus(above.times(position % 4)).split(4);
    }
}
