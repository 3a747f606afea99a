package howtotalk.report.sections;

import howtotalk.report.Counted;
import howtotalk.report.Fraction;
import howtotalk.report.Pool;
import howtotalk.report.Quartiles;
import howtotalk.report.Rate;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Rows;
import howtotalk.report.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures from rows. A figure is said by what one row adds to it; its value in each column is what that column's
 * rows come to together, and the rows behind it are those that add anything. So a figure and its rows cannot differ.
 */
final class FiguresOf<R extends Counted> {

    private final Subject subject;
    private final Function<Pool, List<R>> rows;
    private final boolean closed;

    private FiguresOf(Subject subject, Function<Pool, List<R>> rows, boolean closed) {
        this.subject = subject;
        this.rows = rows;
        this.closed = closed;
    }

    /** Figures counted from rows of one kind. They open in the version with names. */
    static <R extends Counted> FiguresOf<R> rows(Subject subject, Function<Pool, List<R>> rows) {
        return new FiguresOf<>(subject, rows, !subject.named());
    }

    /** The same, but nobody opens them: what each student was given is the student's own, and only sums are told. */
    FiguresOf<R> unopened() {
        return new FiguresOf<>(subject, rows, true);
    }

    /** How many, or how many times. */
    Figure count(String id, String label, String group, String definition, ToIntFunction<R> adds) {
        return figure(
                id,
                label,
                group,
                definition,
                all -> Value.count(all.stream().mapToInt(adds).sum()),
                row -> adds.applyAsInt(row) == 0 ? null : Integer.toString(adds.applyAsInt(row)));
    }

    /** So many of so many. */
    Figure rate(String id, String label, String group, String definition, Function<R, Rate> adds) {
        return figure(
                id,
                label,
                group,
                definition,
                all -> Value.rate(Rate.pooled(all.stream().map(adds).toList())),
                row -> {
                    var rate = adds.apply(row);
                    return rate.n() == 0 ? null : rate.k() + " of " + rate.n();
                });
    }

    /** So many of the rows. */
    Figure share(String id, String label, String group, String definition, Function<R, Boolean> adds) {
        return rate(id, label, group, definition, row -> new Rate(adds.apply(row) ? 1 : 0, 1));
    }

    /** Lower quartile, median, upper quartile of a whole number; a row that gives null has none. */
    List<Figure> quartiles(String id, String label, String definition, Function<R, @Nullable Integer> of) {
        return quartiles(id, label, definition, all -> Quartiles.of(values(all, of)), row -> {
            var value = of.apply(row);
            return value == null ? null : value.toString();
        });
    }

    /** Lower quartile, median, upper quartile of a rate, in percent; a row with a rate of nothing has none. */
    List<Figure> quartilesOfRate(String id, String label, String definition, Function<R, Rate> of) {
        return quartiles(
                id,
                label,
                definition,
                all -> Quartiles.ofRates(all.stream().map(of).toList()),
                row -> of.apply(row).n() == 0
                        ? null
                        : of.apply(row).k() + " of " + of.apply(row).n());
    }

    /** Whole credits, shared. */
    Figure credit(String id, String label, String group, String definition, Function<R, Fraction> adds) {
        return figure(
                id,
                label,
                group,
                definition,
                all -> Value.credit(all.stream().map(adds).reduce(Fraction.ZERO, Fraction::plus)),
                row -> adds.apply(row).equals(Fraction.ZERO)
                        ? null
                        : adds.apply(row).rounded(2).toPlainString());
    }

    /** The mean of levels given in halves; a row that gives null has none. */
    Figure mean(String id, String label, String group, String definition, Function<R, @Nullable Integer> halves) {
        return figure(
                id,
                label,
                group,
                definition,
                all -> {
                    var values = values(all, halves);
                    int sum = values.stream().mapToInt(Integer::intValue).sum();
                    return Value.measure(values.isEmpty() ? null : Fraction.of(sum, 2L * values.size()), values.size());
                },
                row -> {
                    var value = halves.apply(row);
                    return value == null
                            ? null
                            : Value.measure(Fraction.of(value, 2), 1).words();
                });
    }

    /**
     * A figure that no other way counts.
     *
     * @param together what the rows of a column come to
     * @param adds what one row adds, as words; null where nothing
     */
    Figure any(
            String id,
            String label,
            String group,
            String definition,
            Function<List<R>, Value> together,
            Function<R, @Nullable String> adds) {
        return figure(id, label, group, definition, together, adds);
    }

    /**
     * A figure of which a column's value follows from more than that column's rows.
     *
     * @param values one a column
     */
    Figure compared(
            String id,
            String label,
            String group,
            String definition,
            List<Value> values,
            Function<R, @Nullable String> adds) {
        return new Figure(id, label, group, values, definition, closed ? Rows.NONE : () -> behind(adds));
    }

    private List<Figure> quartiles(
            String id,
            String label,
            String definition,
            Function<List<R>, Optional<Quartiles>> together,
            Function<R, @Nullable String> adds) {
        return List.of(
                quartile(id + ".lower", label, "lower quartile", definition, together, Quartiles::lower, adds),
                quartile(id + ".median", label, "median", definition, together, Quartiles::median, adds),
                quartile(id + ".upper", label, "upper quartile", definition, together, Quartiles::upper, adds));
    }

    private Figure quartile(
            String id,
            String label,
            String group,
            String definition,
            Function<List<R>, Optional<Quartiles>> together,
            Function<Quartiles, Fraction> which,
            Function<R, @Nullable String> adds) {
        return figure(
                id,
                label,
                group,
                definition,
                all -> together.apply(all)
                        .map(quartiles -> Value.measure(which.apply(quartiles), quartiles.n()))
                        .orElseGet(() -> Value.measure(null, 0)),
                adds);
    }

    private Figure figure(
            String id,
            String label,
            String group,
            String definition,
            Function<List<R>, Value> together,
            Function<R, @Nullable String> adds) {
        var values = subject.columns().stream()
                .map(column -> together.apply(rows.apply(column)))
                .toList();
        return new Figure(id, label, group, values, definition, closed ? Rows.NONE : () -> behind(adds));
    }

    private List<Rows.Row> behind(Function<R, @Nullable String> adds) {
        var lines = new ArrayList<Rows.Row>();
        for (var row : rows.apply(subject.whole())) {
            var added = adds.apply(row);
            if (added != null) {
                var who = row.who();
                lines.add(new Rows.Row(
                        who.name(),
                        where(who),
                        row.what(),
                        added,
                        who.course().courseId(),
                        who.enrolmentId(),
                        row.outcomeId()));
            }
        }
        return lines;
    }

    private String where(Counted.Who who) {
        if (subject.whole().courses().size() == 1) {
            return who.section();
        }
        return who.course().code() + ", " + who.course().term() + (who.section().isEmpty() ? "" : ", " + who.section());
    }

    private static <R> List<Integer> values(List<R> rows, Function<R, @Nullable Integer> of) {
        return rows.stream().map(of).filter(Objects::nonNull).collect(Collectors.toList());
    }
}
