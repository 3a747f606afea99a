package howtotalk.outcome.filing;

import howtotalk.contact.CourseDays;
import howtotalk.course.Calendar;
import howtotalk.course.CourseBreak;
import howtotalk.db.Database;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.filing.OutcomeRepository.Worked;
import howtotalk.outcome.path.Paths;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files an outcome: in which course it counts, and the path to it as it stands at that moment. */
final class Filer {

    private final Database database;
    private final OutcomeRepository outcomes;
    private final Paths paths;
    private final InstantSource clock;

    Filer(Database database, InstantSource clock) {
        this.database = database;
        this.outcomes = database.repository(OutcomeRepository.class);
        this.paths = new Paths(database);
        this.clock = clock;
    }

    /**
     * The course in which a student’s outcome counts: the one whose days hold the day, else the latest begun.
     *
     * @return nothing for somebody who is in no course
     */
    @Nullable
    Enrolment enrolment(long accountId) {
        var enrolments = outcomes.enrolments(accountId);
        var days = days(enrolments);
        Enrolment latest = null;
        for (var enrolment : enrolments) {
            var today = clock.instant().atZone(enrolment.zone()).toLocalDate();
            var term = days.get(enrolment.id());
            if (term != null && term.contains(today)) {
                return enrolment;
            }
            boolean begun = !enrolment.firstDay().isAfter(today);
            latest = latest == null || begun && latest.firstDay().isAfter(today) ? enrolment : latest;
        }
        return latest;
    }

    /** The student’s enrolment in a course that was named, or nothing if there is none. */
    @Nullable
    Enrolment enrolment(long accountId, long courseId) {
        return outcomes.enrolments(accountId).stream()
                .filter(enrolment -> enrolment.courseId() == courseId)
                .findFirst()
                .orElse(null);
    }

    private Map<Long, CourseDays> days(List<Enrolment> enrolments) {
        var courses = enrolments.stream().map(Enrolment::courseId).toList();
        var breaks = new HashMap<Long, List<CourseBreak>>();
        for (var stretch : outcomes.breaks(courses.toString())) {
            breaks.computeIfAbsent(stretch.courseId(), id -> new ArrayList<>())
                    .add(new CourseBreak(stretch.title(), stretch.firstDay(), stretch.lastDay()));
        }
        var days = new HashMap<Long, CourseDays>();
        for (var e : enrolments) {
            var calendar =
                    new Calendar(e.firstDay(), e.weeks(), breaks.getOrDefault(e.courseId(), List.of()), e.zone());
            days.put(e.id(), new CourseDays(e.firstDay(), calendar.lastDay()));
        }
        return days;
    }

    /**
     * Files without an opportunity: nobody is linked, so there is no path.
     *
     * @param filedBy the student, or the instructor who was told
     * @return the outcome
     */
    long file(Enrolment enrolment, Filing filing, long filedBy) {
        var worked = new Worked(null, null, null, PathProof.ASSERTED);
        return database.transaction(() -> add(enrolment, filing, worked, filedBy));
    }

    /**
     * Files what an accepted offer became, and freezes the path that led to it.
     *
     * @param history of the opportunity, with an acceptance
     * @return the outcome
     */
    long file(Enrolment enrolment, Filing filing, long opportunityId, StageHistory history, long filedBy) {
        return database.transaction(() -> {
            var offered = history.offeredOn();
            if (offered == null) {
                throw new IllegalStateException("what was accepted was offered");
            }
            var path = path(enrolment, opportunityId, history);
            var worked = new Worked(opportunityId, offered, history.appliedOn(), path.proof());
            long id = add(enrolment, filing, worked, filedBy);
            paths.freeze(id, path);
            return id;
        });
    }

    private long add(Enrolment enrolment, Filing filing, Worked worked, long filedBy) {
        var position = filing.position() == null ? Position.NONE : filing.position();
        return outcomes.add(enrolment.id(), filing, position, worked, filedBy, clock.instant());
    }

    /** The path of an opportunity as it would be frozen now. */
    Paths.Live path(Enrolment enrolment, long opportunityId, StageHistory history) {
        var course =
                days(List.of(enrolment)).getOrDefault(enrolment.id(), new CourseDays(LocalDate.MIN, LocalDate.MIN));
        var today = clock.instant().atZone(enrolment.zone()).toLocalDate();
        return paths.live(enrolment.accountId(), opportunityId, history, course, enrolment.zone(), today);
    }
}
