package howtotalk.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What Canvas cannot say of a rubric: there the best rating of a criterion is all of it, and here it may count more than
 * 100 %, or less.
 */
public final class BestLevels {

    private static final int ALL = 10_000;

    private BestLevels() {}

    /** A sentence for each criterion that goes out otherwise than it is. */
    public static List<String> goingOut(Rubric rubric) {
        var sentences = new ArrayList<String>();
        for (var criterion : rubric.criteria()) {
            if (best(criterion) == ALL) continue;
            sentences.add("“" + criterion.name() + "” counts up to " + Percents.words(best(criterion))
                    + " % here. Canvas knows nothing above the best rating: it goes out with " + worth(criterion)
                    + " points at most, and weighs as much there and not " + criterion.weight() + ".");
        }
        return sentences;
    }

    /**
     * A sentence for each criterion that comes back from Canvas otherwise than it is in the course.
     *
     * @param coming as the file has it
     * @param here the rubric of the same title
     */
    public static List<String> comingBack(Rubric coming, Rubric here) {
        var sentences = new ArrayList<String>();
        for (var criterion : coming.criteria()) {
            for (var there : here.criteria()) {
                if (!there.name().equals(criterion.name()) || best(there) == ALL) continue;
                sentences.add("“" + criterion.name() + "” counts up to " + Percents.words(best(there))
                        + " % in the course’s “" + here.title() + "”. A file of Canvas cannot say that: it comes with "
                        + Percents.words(best(criterion)) + " % and a weight of " + criterion.weight()
                        + ", where that is "
                        + there.weight() + ".");
            }
        }
        return sentences;
    }

    private static int best(Criterion criterion) {
        return criterion.levels().get(criterion.levels().size() - 1).percent();
    }

    private static String worth(Criterion criterion) {
        return BigDecimal.valueOf((long) criterion.weight() * best(criterion), 4)
                .stripTrailingZeros()
                .toPlainString();
    }
}
