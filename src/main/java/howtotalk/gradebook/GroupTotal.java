package howtotalk.gradebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one group came to.
 *
 * @param earned hundredths of a point, of the work that counts
 * @param possible hundredths of a point, of the work that counts
 * @param dropped ids of the assignments that do not count, ascending
 */
public record GroupTotal(long groupId, int weight, long earned, long possible, List<Long> dropped) {

    /** Hundredths of a percent, rounded; null when nothing is possible. For display: totals are made of the points. */
    public @Nullable Long percent() {
        return Totals.percent(earned, possible);
    }
}
