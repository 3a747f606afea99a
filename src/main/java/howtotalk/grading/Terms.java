package howtotalk.grading;

import howtotalk.course.Course;
import howtotalk.submission.Interval;
import howtotalk.submission.LatePolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment and its course lay down about every student's work for it.
 *
 * @param online whether it is handed in online
 * @param due the base date, null for never
 * @param points what it is worth, in hundredths of a point
 * @param late what lateness costs
 */
public record Terms(boolean online, @Nullable Instant due, long points, LatePolicy late) {

    /** The late policy of a course. */
    public static LatePolicy late(Course course) {
        return late(course.latePercent(), course.lateInterval(), course.lateFloorPercent());
    }

    public static LatePolicy late(int percent, String interval, int floorPercent) {
        return new LatePolicy(percent, Interval.valueOf(interval), floorPercent);
    }
}
