package howtotalk.gradebook.own;

import howtotalk.gradebook.GradeScheme;
import howtotalk.gradebook.Totals;
import howtotalk.gradebook.Work;
import howtotalk.gradebook.WorkGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter takes: the average on everything that is left. It asks the rule of totals itself, again and again, and
 * has no arithmetic of its own that could disagree with weights, drops or rounding.
 *
 * @param standing whether it can still be had
 * @param percent the least average on what is left, in hundredths of a percent; 0 where it is reached already, above
 *     10000 where it is out of reach, null where no average up to {@link #MOST} is enough
 */
record Needed(String letter, Standing standing, @Nullable Long percent) {

    /** Whether a letter can still be had. */
    enum Standing {
        REACHED,
        POSSIBLE,
        OUT_OF_REACH
    }

    /** The most that is tried, in hundredths of a percent: ten times everything. */
    static final long MOST = 100_000;

    private static final long ALL = 10_000;

    /**
     * Every letter from the highest down.
     *
     * @param groups one student's work; what has no score and is not excused is left to earn
     */
    static List<Needed> of(List<WorkGroup> groups, boolean weighted, GradeScheme scheme) {
        boolean settled = left(groups) == 0;
        var needed = new ArrayList<Needed>(scheme.cutoffs().size());
        for (var cutoff : scheme.cutoffs()) {
            var percent = least(groups, weighted, cutoff.percent(), settled ? 0 : MOST);
            var standing = percent == null || percent > ALL
                    ? Standing.OUT_OF_REACH
                    : percent == 0 ? Standing.REACHED : Standing.POSSIBLE;
            needed.add(new Needed(cutoff.letter(), standing, percent));
        }
        return needed;
    }

    /** How much is left to earn, in hundredths of a point. Extra credit is on top of everything and never left. */
    static long left(List<WorkGroup> groups) {
        long left = 0;
        for (var group : groups) {
            for (var work : group.work()) {
                if (open(work)) left += work.possible();
            }
        }
        return left;
    }

    /**
     * The same work with that average on everything left. Scores are cut to hundredths, so that no average is promised
     * that would only do by rounding each of them up.
     *
     * @param percent hundredths of a percent
     */
    static List<WorkGroup> filled(List<WorkGroup> groups, long percent) {
        var filled = new ArrayList<WorkGroup>(groups.size());
        for (var group : groups) {
            var work = new ArrayList<Work>(group.work().size());
            for (var piece : group.work()) {
                work.add(
                        open(piece)
                                ? new Work(
                                        piece.assignmentId(), piece.possible(), piece.possible() * percent / ALL, false)
                                : piece);
            }
            filled.add(new WorkGroup(group.id(), group.weight(), group.dropLowest(), work));
        }
        return filled;
    }

    private static boolean open(Work work) {
        return work.score() == null && !work.excused();
    }

    /** Halving the way: a better score never makes a worse total. */
    private static @Nullable Long least(List<WorkGroup> groups, boolean weighted, long cutoff, long most) {
        if (!reaches(groups, weighted, cutoff, most)) return null;
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = (low + high) / 2;
            if (reaches(groups, weighted, cutoff, middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static boolean reaches(List<WorkGroup> groups, boolean weighted, long cutoff, long percent) {
        var total = Totals.finalTotal(filled(groups, percent), weighted).percent();
        return total != null && total >= cutoff;
    }
}
