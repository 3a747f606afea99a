package howtotalk.rubric;

import java.util.Comparator;
import java.util.List;

/**
 * What graders look for in a piece of work, reusable for several assignments.
 *
 * @param criteria kept by position; may be empty while a rubric is being written, and then nothing can be scored by it
 */
public record Rubric(long id, String title, List<Criterion> criteria) {

    public Rubric {
        criteria = criteria.stream()
                .sorted(Comparator.comparingInt(Criterion::position).thenComparingLong(Criterion::id))
                .toList();
    }

    /** The sum of the weights, against which one weight is a share. */
    public long weight() {
        long sum = 0;
        for (var criterion : criteria) sum += criterion.weight();
        return sum;
    }
}
