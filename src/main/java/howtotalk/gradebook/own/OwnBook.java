package howtotalk.gradebook.own;

import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.Gradebook.Reader;
import howtotalk.gradebook.GradebookRepository;
import java.time.InstantSource;
import java.util.Objects;

/** A student's own row of the gradebook, of what is released alone. */
final class OwnBook {

    private final GradebookRepository rows;
    private final CourseRepository courses;
    private final InstantSource clock;

    OwnBook(Database database, InstantSource clock) {
        this.rows = database.repository(GradebookRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.clock = clock;
    }

    /** A gradebook with one row: the visitor's. */
    Gradebook of(Standing standing) {
        long course = standing.courseId();
        long enrolment = standing.enrolmentId();
        return Gradebook.of(
                Objects.requireNonNull(courses.find(course)),
                rows.columns(course),
                rows.cutoffs(course),
                rows.students(course, true, "[]", null, enrolment),
                rows.cells(course, true, "[]", null, enrolment),
                rows.overrides(course),
                rows.totalOverrides(course, enrolment),
                Reader.STUDENT,
                clock.instant());
    }
}
