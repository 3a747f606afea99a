package howtotalk.grading.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a grader should look at twice in a log: entries made long after, and many made at once. */
final class EvidenceMarks {

    /** Writing up yesterday's conversation is usual. */
    private static final int DAYS_LATER = 2;

    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final int MANY = 3;

    private EvidenceMarks() {}

    /** How many days after it happened a touch was logged; 0 if that is within what is usual. */
    static long daysLater(LocalDate happenedOn, Instant loggedAt, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(happenedOn, loggedAt.atZone(zone).toLocalDate());
        return days < DAYS_LATER ? 0 : days;
    }

    /**
     * How many touches were logged within ten minutes together with this one.
     *
     * @param all times of logging, this one among them
     * @return the most in any ten minutes that hold it; 0 if fewer than three
     */
    static int together(Instant loggedAt, List<Instant> all) {
        int most = 0;
        for (var start : all) {
            var end = start.plus(AT_ONCE);
            if (loggedAt.isBefore(start) || loggedAt.isAfter(end)) continue;
            int within = 0;
            for (var other : all) {
                if (!other.isBefore(start) && !other.isAfter(end)) within++;
            }
            most = Math.max(most, within);
        }
        return most < MANY ? 0 : most;
    }
}
