package howtotalk.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * How one student's level of one criterion differs between the first and the last talk in which it was assessed. A
 * student with one such talk has no pair and is not counted.
 *
 * @param who the student
 * @param criterion its name
 * @param first in halves, from 0 to 8
 * @param last in halves, from 0 to 8
 */
public record Growth(Who who, String criterion, int first, int last) implements Counted {

    @Override
    public String what() {
        return criterion;
    }

    /** The change in halves, from −8 to 8. */
    public int halves() {
        return last - first;
    }

    /**
     * The pairs of one student.
     *
     * @param who the student
     * @param talks of the student, oldest first
     */
    static List<Growth> of(Who who, Collection<AssessedTalk> talks) {
        var byCriterion = new TreeMap<String, List<Integer>>();
        for (var talk : talks) {
            talk.halves()
                    .forEach((criterion, halves) -> byCriterion
                            .computeIfAbsent(criterion, name -> new ArrayList<>())
                            .add(halves));
        }
        var pairs = new ArrayList<Growth>();
        byCriterion.forEach((criterion, levels) -> {
            if (levels.size() > 1) {
                pairs.add(new Growth(who, criterion, levels.get(0), levels.get(levels.size() - 1)));
            }
        });
        return pairs;
    }
}
