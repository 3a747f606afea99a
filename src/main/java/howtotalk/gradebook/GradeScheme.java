package howtotalk.gradebook;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Letters and the totals from which they are given.
 *
 * @param cutoffs from the highest down; any order is accepted and sorted. The lowest stands at 0 and is also given below
 */
public record GradeScheme(List<Cutoff> cutoffs) {

    /**
     * A letter and the rounded total from which it is given.
     *
     * @param percent hundredths of a percent, 0 or more
     */
    public record Cutoff(String letter, int percent) {}

    /** Canvas's default scheme. */
    public static final GradeScheme PLUS_AND_MINUS = new GradeScheme(List.of(
            new Cutoff("A", 9400),
            new Cutoff("A-", 9000),
            new Cutoff("B+", 8700),
            new Cutoff("B", 8400),
            new Cutoff("B-", 8000),
            new Cutoff("C+", 7700),
            new Cutoff("C", 7400),
            new Cutoff("C-", 7000),
            new Cutoff("D+", 6700),
            new Cutoff("D", 6400),
            new Cutoff("D-", 6100),
            new Cutoff("F", 0)));

    /** Without minus grades, the cut-offs half a percent below the round number. */
    public static final GradeScheme PLUS_ONLY = new GradeScheme(List.of(
            new Cutoff("A", 8950),
            new Cutoff("B+", 8450),
            new Cutoff("B", 7950),
            new Cutoff("C+", 7450),
            new Cutoff("C", 6950),
            new Cutoff("D", 5950),
            new Cutoff("F", 0)));

    /**
     * Refuses, with an IllegalArgumentException, no letters at all, a blank or repeated letter, two letters from the
     * same total, and a scheme that leaves low totals without a letter.
     */
    public GradeScheme {
        cutoffs = cutoffs.stream()
                .sorted(Comparator.comparingInt(Cutoff::percent).reversed())
                .toList();
        if (cutoffs.isEmpty()) throw new IllegalArgumentException("A grading scheme has at least one letter.");
        var letters = new HashSet<String>();
        var percents = new HashSet<Integer>();
        for (var cutoff : cutoffs) {
            if (cutoff.letter().isBlank()) throw new IllegalArgumentException("A letter is missing.");
            if (!letters.add(cutoff.letter())) {
                throw new IllegalArgumentException("The letter " + cutoff.letter() + " stands twice.");
            }
            if (!percents.add(cutoff.percent())) {
                throw new IllegalArgumentException(cutoff.letter() + " begins where another letter begins.");
            }
        }
        if (cutoffs.get(cutoffs.size() - 1).percent() != 0) {
            throw new IllegalArgumentException("The lowest letter begins at 0.");
        }
    }

    /**
     * The letter of a total.
     *
     * @param percent the total already rounded, in hundredths of a percent, as {@link Total#percent()} gives it; may lie
     *     below 0 or above 10000
     */
    public String letter(long percent) {
        for (var cutoff : cutoffs) {
            if (percent >= cutoff.percent()) return cutoff.letter();
        }
        return cutoffs.get(cutoffs.size() - 1).letter();
    }
}
