package howtotalk.roster;

import howtotalk.course.Course;
import java.util.List;

/** Tells the counts of a student; the roster stands below the log and cannot ask for them itself. */
@FunctionalInterface
public interface StudentCounts {

    /**
     * What staff may see of a student: counts, never words or names.
     *
     * @param course the course
     * @param enrolmentId of somebody in it
     * @return the counts in order, or none for whoever is not an active student
     */
    List<EnrolmentPage.Count> of(Course course, long enrolmentId);
}
