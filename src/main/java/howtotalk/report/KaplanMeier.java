package howtotalk.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * For how many something has not happened yet, week by week, also where some could only be watched for a part of the
 * time: the product-limit estimate of Kaplan and Meier (1958), "Nonparametric Estimation from Incomplete Observations",
 * Journal of the American Statistical Association 53: 457-481, as worked in Kleinbaum and Klein (2012), "Survival
 * Analysis: A Self-Learning Text", 3rd edition, chapter 2, on the remission times of Freireich and others (1963). Of
 * those who end in one week, the watching ends after the happening. Exact: nothing is rounded before it is printed.
 */
public final class KaplanMeier {

    private KaplanMeier() {}

    /**
     * One who was watched.
     *
     * @param week in which it happened, or the last in which it was seen not to have; from 1
     * @param happened which of the two
     */
    public record Seen(int week, boolean happened) {

        public Seen {
            if (week < 1) {
                throw new IllegalArgumentException("weeks are counted from 1, not " + week);
            }
        }
    }

    /**
     * A step of the curve, from the week after the step before.
     *
     * @param from the first week
     * @param until the last week, at the end of which the curve drops
     * @param atRisk who were still watched, and it had not happened, when the first week began
     * @param happened to how many it happened in these weeks
     * @param left how many were watched no longer after one of these weeks, and it had not happened
     * @param without the estimated share for whom it has not happened by the end of the last week
     */
    public record Step(int from, int until, int atRisk, int happened, int left, Fraction without) {}

    /**
     * The curve in steps, each of them for at least so many to whom it happened, so that no drop is one person's. What
     * is left over of them at the end belongs to the last step; where all together are fewer, there is no curve. A last
     * step without a drop is of those for whom it never was seen to happen.
     *
     * @param seen in any order
     * @param atLeast from 1; with 1, a step for each week in which it happened
     */
    public static List<Step> steps(Collection<Seen> seen, int atLeast) {
        var happened = new TreeMap<Integer, Integer>();
        var left = new TreeMap<Integer, Integer>();
        seen.forEach(one -> (one.happened() ? happened : left).merge(one.week(), 1, Integer::sum));
        var ends = ends(happened, atLeast);
        if (ends.isEmpty()) {
            return List.of();
        }
        int last = Math.max(happened.lastKey(), left.isEmpty() ? 0 : left.lastKey());
        if (ends.get(ends.size() - 1) < last) {
            ends.add(last);
        }
        var steps = new ArrayList<Step>();
        int from = 1;
        int atRisk = seen.size();
        int watched = seen.size();
        var without = Fraction.ONE;
        for (int until : ends) {
            int events = 0;
            int gone = 0;
            for (int week = from; week <= until; week++) {
                int some = happened.getOrDefault(week, 0);
                if (some > 0) {
                    without = without.times(watched - some).split(watched);
                }
                watched -= some + left.getOrDefault(week, 0);
                events += some;
                gone += left.getOrDefault(week, 0);
            }
            steps.add(new Step(from, until, atRisk, events, gone, without));
            atRisk = watched;
            from = until + 1;
        }
        return List.copyOf(steps);
    }

    /** The weeks at whose ends the curve drops. */
    private static List<Integer> ends(TreeMap<Integer, Integer> happened, int atLeast) {
        var ends = new ArrayList<Integer>();
        int some = 0;
        for (var entry : happened.entrySet()) {
            some += entry.getValue();
            if (some >= atLeast) {
                ends.add(entry.getKey());
                some = 0;
            }
        }
        if (some > 0 && !ends.isEmpty()) {
            ends.set(ends.size() - 1, happened.lastKey());
        }
        return ends;
    }

    /** The step by whose end it has happened for half, or nothing if the curve does not come down so far. */
    public static Optional<Step> median(Collection<Step> steps) {
        var half = Fraction.of(1, 2);
        return steps.stream()
                .filter(step -> step.without().compareTo(half) <= 0)
                .findFirst();
    }
}
