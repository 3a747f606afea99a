package howtotalk.report;

import java.util.List;

/**
 * Credit for the traced offers by one way of telling touches apart.
 *
 * @param by what tells them apart: assignment, channel, tie, origin
 * @param lines in order; together {@code total}
 * @param total as many whole credits as traced offers
 */
public record CreditTable(String by, List<Line> lines, Credit total) {

    /**
     * One line.
     *
     * @param words what is credited
     * @param credit its share
     */
    public record Line(String words, Credit credit) {}

    public CreditTable {
        lines = List.copyOf(lines);
    }

    /** The largest number in it, where a common scale ends; 0 without lines. */
    public double max() {
        return lines.stream()
                .map(Line::credit)
                .flatMap(credit -> java.util.stream.Stream.of(credit.first(), credit.last(), credit.equal()))
                .mapToDouble(share -> share.rounded(4).doubleValue())
                .max()
                .orElse(0);
    }
}
