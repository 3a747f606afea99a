package howtotalk.grading;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import java.time.InstantSource;
import java.util.List;

/** How much waits for a grader, for the pages that say where one is needed. */
public final class GradingCounts {

    private final GradingRepository rows;
    private final InstantSource clock;

    public GradingCounts(Database database, InstantSource clock) {
        this.rows = database.repository(GradingRepository.class);
        this.clock = clock;
    }

    /**
     * What waits in the course, in the sections that the visitor sees: what has waited longest first.
     *
     * @return a line for each assignment and section where something waits for a grade or for its release
     */
    public List<Waiting> of(Standing standing) {
        return of(standing.courseId(), standing.allSections(), standing.sections());
    }

    /**
     * As {@link #of(Standing)}, for pages outside the course.
     *
     * @param allSections whether the visitor sees them all
     * @param sections else which, as a JSON array of ids
     */
    public List<Waiting> of(long courseId, boolean allSections, String sections) {
        return rows.waiting(courseId, allSections, sections, clock.instant());
    }

    /** How many pieces of work wait for a grade in the course, in the sections that the visitor sees. */
    public int toGrade(long courseId, boolean allSections, String sections) {
        return of(courseId, allSections, sections).stream()
                .mapToInt(Waiting::toGrade)
                .sum();
    }
}
