package howtotalk.touch;

import howtotalk.contact.CourseDays;
import howtotalk.contact.LatestCourse;
import howtotalk.course.Calendar;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.db.Database;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days of a student's latest course, breaks that are not counted included. */
public final class LatestCourseDays implements LatestCourse {

    private final CourseRepository courses;
    private final CourseCountsRepository counts;

    public LatestCourseDays(Database database) {
        this.courses = database.repository(CourseRepository.class);
        this.counts = database.repository(CourseCountsRepository.class);
    }

    @Override
    public @Nullable CourseDays of(long accountId) {
        return courses.memberships(accountId).stream()
                .filter(membership -> membership.role() == Role.STUDENT)
                .findFirst()
                .map(membership -> Objects.requireNonNull(courses.find(membership.courseId())))
                .map(course -> Calendar.of(course, counts.breaks(course.id())))
                .map(calendar -> new CourseDays(calendar.firstDay(), calendar.lastDay()))
                .orElse(null);
    }
}
