package howtotalk.contact;

import org.jspecify.annotations.Nullable;

/** Which days a student's latest course counts. Told from outside, because a contact book knows no courses. */
@FunctionalInterface
public interface LatestCourse {

    /** The days of the latest course in which somebody studies, or nothing if there is none. */
    @Nullable
    CourseDays of(long accountId);
}
