package howtotalk.rubric;

import java.util.Comparator;
import java.util.List;

/**
 * One thing a rubric looks at.
 *
 * @param position its place in the rubric, ascending
 * @param description what it looks at, may be empty
 * @param weight its share of the rubric relative to the other weights, above 0
 * @param levels from level 0 up without a gap, at least one; any order is accepted and sorted
 */
public record Criterion(long id, int position, String name, String description, int weight, List<Level> levels) {

    /** One without a description. */
    public Criterion(long id, int position, String name, int weight, List<Level> levels) {
        this(id, position, name, "", weight, levels);
    }

    /** Refuses, with an IllegalArgumentException, a weight not above 0 and levels that do not run 0, 1, 2, … */
    public Criterion {
        if (weight <= 0) throw new IllegalArgumentException("The weight of a criterion is above 0.");
        levels = levels.stream().sorted(Comparator.comparingInt(Level::level)).toList();
        if (levels.isEmpty()) throw new IllegalArgumentException("A criterion has at least one level.");
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).level() != i) {
                throw new IllegalArgumentException("The levels of a criterion run from 0 up without a gap.");
            }
        }
    }

    /** The highest answer a grader can give, in half levels: 8 with levels 0 to 4. */
    public int mostHalves() {
        return 2 * (levels.size() - 1);
    }

    /**
     * Twice the percent at so many half levels, in hundredths of a percent. Twice, so that the middle between two
     * levels stays a whole number: rounding waits until the end.
     */
    long doublePercentAt(int halves) {
        if (halves < 0 || halves > mostHalves()) {
            throw new IllegalArgumentException("A level of this criterion lies between 0 and " + mostHalves()
                    + " half levels, not at " + halves + ".");
        }
        long below = levels.get(halves / 2).percent();
        long above = levels.get((halves + 1) / 2).percent();
        return below + above;
    }
}
