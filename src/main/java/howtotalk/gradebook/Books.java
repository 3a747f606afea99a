package howtotalk.gradebook;

import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Gradebook.Reader;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens the gradebook of a course as a member of its staff may see it. */
public final class Books {

    private final GradebookRepository rows;
    private final CourseRepository courses;
    private final InstantSource clock;

    public Books(Database database, InstantSource clock) {
        this.rows = database.repository(GradebookRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.clock = clock;
    }

    /** Everybody whom the visitor sees, or those of one section. */
    public Gradebook of(Standing standing, @Nullable Long section) {
        return of(standing.courseId(), standing.allSections(), standing.sections(), section, null);
    }

    /** Everybody. */
    public Gradebook of(long courseId) {
        return of(courseId, true, "[]", null, null);
    }

    /** One student's row, and none if the visitor does not see that student. */
    public Gradebook ofStudent(Standing standing, long enrolmentId) {
        return of(standing.courseId(), standing.allSections(), standing.sections(), null, enrolmentId);
    }

    private Gradebook of(
            long course, boolean allSections, String sections, @Nullable Long section, @Nullable Long enrolmentId) {
        return Gradebook.of(
                Objects.requireNonNull(courses.find(course)),
                rows.columns(course),
                rows.cutoffs(course),
                rows.students(course, allSections, sections, section, enrolmentId),
                rows.cells(course, allSections, sections, section, enrolmentId),
                rows.overrides(course),
                rows.totalOverrides(course, enrolmentId),
                Reader.STAFF,
                clock.instant());
    }
}
