package howtotalk.gradebook;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses what to drop so that the rest has the highest ratio of points earned to points possible. Neither "the lowest
 * percent" nor "the fewest points" does that (Kane and Kane, "Dropping Lowest Grades"): of 2/10, 40/100 and 95/100 the
 * 40/100 costs most.
 *
 * <p>Against a ratio q = earned/possible, work is worth keeping by its rating score − q·possible. Keeping the best rated
 * gives a ratio of at least q; taking that for the next q climbs to the optimum in a few rounds (Dinkelbach's method).
 * Ratings are multiplied out to whole numbers, so equality is exact and the climb ends.
 */
final class DropLowest {

    private DropLowest() {}

    /**
     * The work to drop: {@code most} pieces, fewer when one piece with points would not be left. Work worth 0 points is
     * extra credit, counts on the side and is never dropped; nothing is dropped that would lower the ratio, as can
     * happen only beside extra credit below 0. What is chosen does not depend on the order given.
     *
     * @throws ArithmeticException when a group sums to more than some 20 million points, rather than a wrong grade
     */
    static List<Scored> of(List<Scored> counted, int most) {
        if (most == 0) return List.of();
        var pointed = counted.stream().filter(work -> work.possible() > 0).toList();
        int drops = Math.min(most, pointed.size() - 1);
        if (drops <= 0) return List.of();

        long allEarned = 0;
        long allPossible = 0;
        for (var work : counted) {
            allEarned += work.score();
            allPossible += work.possible();
        }
        long earned = allEarned;
        long possible = allPossible;
        while (true) {
            var dropped = lowestRated(pointed, drops, earned, possible);
            long keptEarned = allEarned;
            long keptPossible = allPossible;
            for (var work : dropped) {
                keptEarned -= work.score();
                keptPossible -= work.possible();
            }
            boolean climbed = Math.multiplyExact(keptEarned, possible) > Math.multiplyExact(earned, keptPossible);
            if (!climbed) return dropped;
            earned = keptEarned;
            possible = keptPossible;
        }
    }

    /** Up to {@code drops} pieces rated lowest against earned/possible, none of them rated above 0. */
    private static List<Scored> lowestRated(List<Scored> pointed, int drops, long earned, long possible) {
        var ratings = new long[pointed.size()];
        for (int i = 0; i < ratings.length; i++) {
            var work = pointed.get(i);
            ratings[i] = Math.subtractExact(
                    Math.multiplyExact(work.score(), possible), Math.multiplyExact(earned, work.possible()));
        }
        var taken = new boolean[ratings.length];
        var lowest = new ArrayList<Scored>(drops);
        for (int round = 0; round < drops; round++) {
            int found = -1;
            for (int i = 0; i < ratings.length; i++) {
                if (taken[i] || ratings[i] > 0) continue;
                if (found < 0 || goesBefore(pointed.get(i), ratings[i], pointed.get(found), ratings[found])) found = i;
            }
            if (found < 0) break;
            taken[found] = true;
            lowest.add(pointed.get(found));
        }
        return lowest;
    }

    /** Of equals the one worth less goes, so that more of the work stays in the grade; then the one with the lower id. */
    private static boolean goesBefore(Scored one, long rating, Scored other, long otherRating) {
        if (rating != otherRating) return rating < otherRating;
        if (one.possible() != other.possible()) return one.possible() < other.possible();
        return one.assignmentId() < other.assignmentId();
    }
}
