package howtotalk.report.suppression;

import howtotalk.report.document.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines under which students stand, each in one. The rates of outcomes are made of whole lines; where that holds to
 * the student, a rate beside the lines tells nothing new.
 */
final class Standings {

    static final String PREFIX = "outcomes.standing.";

    private Standings() {}

    /** Whether K is all lines but two, and the position rate of K without the line of those not seeking. */
    static boolean agree(List<Figure> figures) {
        var numbers = new HashMap<String, Integer>();
        for (var figure : figures) {
            var k = figure.value().k();
            var n = figure.value().n();
            if (k != null && n != null) {
                numbers.put(figure.id(), k);
                numbers.put(figure.id() + "/n", n);
            }
        }
        int all = 0;
        for (var figure : figures) {
            if (figure.id().startsWith(PREFIX)) {
                all += at(numbers, figure.id());
            }
        }
        int known = all - at(numbers, PREFIX + "prefer-not-to-say") - at(numbers, PREFIX + "no-information");
        return all == at(numbers, "scope.knowledge-rate/n")
                && known == at(numbers, "scope.knowledge-rate")
                && at(numbers, PREFIX + "position") == at(numbers, "outcomes.position-rate")
                && known - at(numbers, PREFIX + "not-seeking") == at(numbers, "outcomes.position-rate/n");
    }

    private static int at(Map<String, Integer> numbers, String id) {
        return numbers.getOrDefault(id, 0);
    }
}
