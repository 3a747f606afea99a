package howtotalk.gradebook;

import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Gradebook.Reader;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the gradebook of a course as its staff see it, for what is written to files and held against them. */
final class GradebookReading {

    private final GradebookRepository rows;
    private final CourseRepository courses;
    private final InstantSource clock;

    GradebookReading(Database database, InstantSource clock) {
        this.rows = database.repository(GradebookRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.clock = clock;
    }

    /**
     * The gradebook of the students whom somebody sees. To be called within one reading or writing.
     *
     * @param section only these students, or nothing for all
     */
    Gradebook of(Standing standing, @Nullable Long section) {
        return of(standing.courseId(), standing.allSections(), standing.sections(), section);
    }

    /** The gradebook of all students. */
    Gradebook of(long courseId) {
        return of(courseId, true, "[]", null);
    }

    private Gradebook of(long course, boolean allSections, String sections, @Nullable Long section) {
        return Gradebook.of(
                Objects.requireNonNull(courses.find(course)),
                rows.columns(course),
                rows.cutoffs(course),
                rows.students(course, allSections, sections, section, null),
                rows.cells(course, allSections, sections, section, null),
                rows.overrides(course),
                Reader.STAFF,
                clock.instant());
    }
}
