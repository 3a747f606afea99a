package howtotalk.gradebook.participation;

import howtotalk.attendance.AttendanceRepository;
import howtotalk.attendance.AttendanceRepository.Attended;
import howtotalk.attendance.AttendanceRule;
import howtotalk.attendance.RuleRepository;
import howtotalk.attendance.RuleRepository.Participation;
import howtotalk.attendance.Tally;
import howtotalk.course.Course;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.Assessments;
import howtotalk.grading.GradeChange.What;
import howtotalk.web.Save;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts attendance into participation: what would change, and on confirmation the change. */
final class Countings {

    private final Database database;
    private final AttendanceRepository attendance;
    private final RuleRepository rules;
    private final CountingRepository rows;
    private final Assessments assessments;
    private final InstantSource clock;

    Countings(Database database, Assessments assessments, InstantSource clock) {
        this.database = database;
        this.attendance = database.repository(AttendanceRepository.class);
        this.rules = database.repository(RuleRepository.class);
        this.rows = database.repository(CountingRepository.class);
        this.assessments = assessments;
        this.clock = clock;
    }

    /**
     * A score that is not what attendance comes to.
     *
     * @param now what it comes to, in hundredths
     * @param tally the meetings that count
     */
    record Difference(
            Participation work, CountingRepository.Standing standing, Counting counting, long now, Tally tally) {

        /** Which score it is, and from which state to which: a confirmation says what it confirms. */
        String key() {
            return work.id() + ":" + standing.enrolmentId() + ":" + standing.version() + ":" + now;
        }
    }

    /** What was done, and how many were not because they had changed since they were shown. */
    record Done(int counted, int changed) {}

    /** Every score that is not what attendance comes to by the rule, in the order of the work and its students. */
    List<Difference> differences(Course course, AttendanceRule rule) {
        var work = new HashMap<Long, Participation>();
        for (var one : rules.participations(course.id())) work.put(one.id(), one);
        var attended = attended(course);
        var differences = new ArrayList<Difference>();
        for (var standing : rows.standings(course.id())) {
            var of = work.get(standing.assignmentId());
            if (of == null || standing.excused()) continue;
            var tally = tally(attended.getOrDefault(standing.enrolmentId(), List.of()), of);
            @Nullable Long now = rule.score(tally, of.points());
            var counting = Counting.of(standing.score(), standing.counted(), now);
            if (counting == Counting.SAME || now == null) continue;
            differences.add(new Difference(of, standing, counting, now, tally));
        }
        return differences;
    }

    private Map<Long, List<Attended>> attended(Course course) {
        var attended = new HashMap<Long, List<Attended>>();
        var today = course.today(clock.instant());
        for (var one : attendance.attended(course.id(), today, true, "[]", null, null)) {
            attended.computeIfAbsent(one.enrolmentId(), id -> new ArrayList<>()).add(one);
        }
        return attended;
    }

    private static Tally tally(List<Attended> attended, Participation work) {
        return Tally.of(attended.stream()
                .filter(one -> work.holds(one.day()))
                .map(Attended::mark)
                .toList());
    }

    /**
     * Gives the scores that were confirmed. A draft stays a draft; what is released changes for its student at once.
     *
     * @param keys of the differences as they were shown; one that is another by now is left alone
     */
    Done count(Course course, AttendanceRule rule, Set<String> keys, long actorId) {
        return database.transaction(() -> {
            int counted = 0;
            for (var difference : differences(course, rule)) {
                if (!keys.contains(difference.key())) continue;
                long student = difference.standing().enrolmentId();
                long submission = assessments.submission(difference.work().id(), student);
                var save = assessments.giveScore(
                        submission,
                        actorId,
                        difference.standing().version(),
                        difference.now(),
                        What.RECOMPUTED,
                        "Counted from attendance: " + rule.brief(difference.tally()) + ".");
                if (!(save instanceof Save.Saved)) continue;
                rows.counted(difference.work().id(), student, difference.now(), Iso.stored(clock.instant()));
                counted++;
            }
            return new Done(counted, keys.size() - counted);
        });
    }
}
