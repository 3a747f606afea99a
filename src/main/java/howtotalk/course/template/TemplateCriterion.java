package howtotalk.course.template;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One line of a rubric, with five levels.
 *
 * @param name what is looked at
 * @param weight its share among the criteria of its rubric, above 0
 * @param descriptions what each level looks like, from level 0 to level 4
 * @throws IllegalArgumentException if the weight is not above 0 or there are not five descriptions
 */
public record TemplateCriterion(String name, int weight, List<String> descriptions) {

    private static final List<String> LEVEL_NAMES = List.of("none", "thin", "fair", "good", "rare");
    private static final List<Integer> LEVEL_PERCENTS = List.of(0, 55, 70, 85, 100);

    public TemplateCriterion {
        if (weight <= 0) throw new IllegalArgumentException(name + " weighs " + weight);
        if (descriptions.size() != LEVEL_NAMES.size())
            throw new IllegalArgumentException(name + " describes " + descriptions.size() + " levels, not 5");
        descriptions = List.copyOf(descriptions);
    }

    /**
     * One level of a criterion.
     *
     * @param number 0 to 4
     * @param name the word for it
     * @param percent what it gives of the criterion's weight, in whole percent
     * @param description what work at this level looks like
     */
    public record Level(int number, String name, int percent, String description) {}

    /** Returns the five levels, lowest first, with the names and percents that a new course starts with. */
    public List<Level> levels() {
        return IntStream.range(0, LEVEL_NAMES.size())
                .mapToObj(at -> new Level(at, LEVEL_NAMES.get(at), LEVEL_PERCENTS.get(at), descriptions.get(at)))
                .toList();
    }
}
