package howtotalk.grading;

import howtotalk.course.Standing;
import howtotalk.course.ToGrade;
import howtotalk.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much waits for a grader, for the pages that say where one is needed. */
public final class GradingCounts implements ToGrade {

    /** The clock alone makes work done in person wait, and another process may write: both are seen after so long. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private static final int KEPT = 1000;

    private record Asked(long courseId, boolean allSections, String sections) {}

    private record Known(long changes, Instant at, int toGrade) {}

    private final Database database;
    private final GradingRepository rows;
    private final InstantSource clock;
    private final Map<Asked, Known> known = new ConcurrentHashMap<>();

    public GradingCounts(Database database, InstantSource clock) {
        this.database = database;
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

    /** {@inheritDoc} It stands on every page for staff, so it is counted again only once something was written. */
    @Override
    public int toGrade(long courseId, boolean allSections, String sections) {
        var asked = new Asked(courseId, allSections, sections);
        var now = clock.instant();
        long changes =
                database.changes(); // read before counting: a write meanwhile makes the number old, not wrong for long
        var before = known.get(asked);
        if (before != null && before.changes() == changes && isFresh(before.at(), now)) {
            return before.toGrade();
        }
        int toGrade = of(courseId, allSections, sections).stream()
                .mapToInt(Waiting::toGrade)
                .sum();
        if (known.size() >= KEPT) known.clear();
        known.put(asked, new Known(changes, now, toGrade));
        return toGrade;
    }

    private static boolean isFresh(Instant at, Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(KNOWN_FOR));
    }
}
