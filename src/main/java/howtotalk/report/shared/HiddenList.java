package howtotalk.report.shared;

import howtotalk.report.suppression.Suppressed.Hidden;
import howtotalk.report.suppression.Why;
import java.util.ArrayList;
import java.util.List;

/**
 * What was kept back, by reason.
 *
 * @param count how many figures
 * @param reasons in the order of the rules
 */
public record HiddenList(int count, List<Reason> reasons) {

    /** A reason and the figures kept back for it. */
    public record Reason(String words, List<String> figures) {
        public Reason {
            figures = List.copyOf(figures);
        }
    }

    public HiddenList {
        reasons = List.copyOf(reasons);
    }

    static HiddenList of(List<Hidden> log, int smallest) {
        var reasons = new ArrayList<Reason>();
        for (var why : Why.values()) {
            var figures = log.stream()
                    .filter(one -> one.why() == why)
                    .map(Hidden::title)
                    .distinct()
                    .toList();
            if (!figures.isEmpty()) {
                reasons.add(new Reason(why.words(smallest), figures));
            }
        }
        return new HiddenList(log.size(), reasons);
    }
}
