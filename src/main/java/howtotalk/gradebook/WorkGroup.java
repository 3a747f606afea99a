package howtotalk.gradebook;

import java.util.List;

/**
 * One student's work in one group of assignments.
 *
 * @param weight percent of the course, 0 or more; only looked at in a course with weighted groups
 * @param dropLowest how many of the lowest do not count, 0 or more
 * @param work in any order
 */
public record WorkGroup(long id, int weight, int dropLowest, List<Work> work) {

    /** Refuses a negative weight or number to drop with an IllegalArgumentException. */
    public WorkGroup {
        if (weight < 0) throw new IllegalArgumentException("The weight of a group is 0 or more.");
        if (dropLowest < 0) throw new IllegalArgumentException("The number to drop is 0 or more.");
    }
}
