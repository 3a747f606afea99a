package howtotalk.gradebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one student has in the course.
 *
 * @param percent hundredths of a percent, rounded half up once; null when nothing counts yet. May exceed 10000
 * @param earned hundredths of a point over all groups, of the work that counts
 * @param possible hundredths of a point over all groups, of the work that counts
 * @param groups in the order given
 */
public record Total(@Nullable Long percent, long earned, long possible, List<GroupTotal> groups) {

    /** Whether that assignment was dropped as one of the lowest of its group. */
    public boolean dropped(long assignmentId) {
        for (var group : groups) {
            if (group.dropped().contains(assignmentId)) return true;
        }
        return false;
    }
}
