package howtotalk.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student's work comes to. Excused work leaves both sides; work worth 0 points is extra credit; more than 100
 * percent is possible. Fractions are added exactly and rounded half up to two places once, at the end.
 */
public final class Totals {

    /** 100 percent, in hundredths of a percent. */
    private static final BigDecimal ALL = BigDecimal.valueOf(10_000);

    private Totals() {}

    /**
     * How the student stands on what is graded so far.
     *
     * @param weighted whether groups count by weight; else points are simply added up
     */
    public static Total current(List<WorkGroup> groups, boolean weighted) {
        return total(groups, weighted, false);
    }

    /** What it comes to if nothing more is graded: ungraded work counts 0. */
    public static Total finalTotal(List<WorkGroup> groups, boolean weighted) {
        return total(groups, weighted, true);
    }

    private static Total total(List<WorkGroup> groups, boolean weighted, boolean ungradedCounts) {
        var totals = new ArrayList<GroupTotal>(groups.size());
        long earned = 0;
        long possible = 0;
        for (var group : groups) {
            var total = groupTotal(group, ungradedCounts);
            totals.add(total);
            earned += total.earned();
            possible += total.possible();
        }
        var percent = weighted ? weightedPercent(totals) : percent(earned, possible);
        return new Total(percent, earned, possible, Collections.unmodifiableList(totals));
    }

    private static GroupTotal groupTotal(WorkGroup group, boolean ungradedCounts) {
        var counted = counted(group.work(), ungradedCounts);
        var dropped = DropLowest.of(counted, group.dropLowest());
        long earned = 0;
        long possible = 0;
        for (var work : counted) {
            earned += work.score();
            possible += work.possible();
        }
        for (var work : dropped) {
            earned -= work.score();
            possible -= work.possible();
        }
        return new GroupTotal(
                group.id(),
                group.weight(),
                earned,
                possible,
                dropped.isEmpty()
                        ? List.of()
                        : dropped.stream().map(Scored::assignmentId).sorted().toList());
    }

    private static List<Scored> counted(List<Work> work, boolean ungradedCounts) {
        var counted = new ArrayList<Scored>(work.size());
        for (var piece : work) {
            if (piece.excused()) continue;
            Long score = piece.score();
            if (score == null && !ungradedCounts) continue;
            counted.add(new Scored(piece.assignmentId(), score == null ? 0 : score, piece.possible()));
        }
        return counted;
    }

    /**
     * Σ weight·earned/possible over the groups with something possible, scaled up to 100 when their weights come to
     * less. Weights above 100 together are left alone, as in Canvas: one way to give a group as extra credit. The
     * fractions are brought over one denominator, because thirds that are cut off one by one could miss a tie.
     */
    private static @Nullable Long weightedPercent(List<GroupTotal> groups) {
        var numerator = BigDecimal.ZERO;
        var denominator = BigDecimal.ONE;
        long weights = 0;
        for (var group : groups) {
            if (group.possible() == 0 || group.weight() == 0) continue;
            var possible = BigDecimal.valueOf(group.possible());
            var part = BigDecimal.valueOf(group.earned()).multiply(BigDecimal.valueOf(group.weight()));
            numerator = numerator.multiply(possible).add(part.multiply(denominator));
            denominator = denominator.multiply(possible);
            weights += group.weight();
        }
        if (weights == 0) return null;
        return rounded(numerator.multiply(ALL), denominator.multiply(BigDecimal.valueOf(Math.min(weights, 100))));
    }

    static @Nullable Long percent(long earned, long possible) {
        if (possible == 0) return null;
        return rounded(BigDecimal.valueOf(earned).multiply(ALL), BigDecimal.valueOf(possible));
    }

    private static long rounded(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
