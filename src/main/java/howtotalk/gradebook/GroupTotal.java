package howtotalk.gradebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one group came to.
 *
 * @param earned hundredths of a point, of the work that counts
 * @param possible hundredths of a point, of the work that counts
 * @param percent hundredths of a percent, rounded; null when nothing is possible. For display: totals are made of the
 *     points, not of this
 * @param dropped ids of the assignments that do not count, ascending
 */
public record GroupTotal(
        long groupId,
        int weight,
        long earned,
        long possible,
        @Nullable Long percent,
        List<Long> dropped) {}
