package howtotalk.rubric;

import java.util.List;

/**
 * One level of a criterion.
 *
 * @param level its number, 0 to 4
 * @param name a word or two, as "Convincing"
 * @param description what a grader would see at this level, may be empty
 * @param percent what it is worth, in hundredths of a percent: 10000 is all of the criterion's points
 */
public record Level(int level, String name, String description, int percent) {

    /** What levels 0 to 4 are worth unless a rubric says otherwise, in hundredths of a percent. */
    public static final List<Integer> DEFAULT_PERCENTS = List.of(0, 5500, 7000, 8500, 10000);
}
