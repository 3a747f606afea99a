package howtotalk.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants the weekly mail, by the clocks of the course.
 *
 * @param weekday on which
 * @param hour from 0 to 23, from which
 * @param chosenAt when that was said: an hour that was past by then is not made up for
 */
record DigestTime(DayOfWeek weekday, int hour, Instant chosenAt) {

    /**
     * The week, by its Monday, whose mail is due, or nothing. It stays due until midnight: a server that was down at the
     * hour writes later that day, but not on another one, when the week is no longer as the mail says. An hour that the
     * clock skips counts as passed with the skip; one that it shows twice counts from the first.
     *
     * @param now in the zone of the course
     */
    @Nullable
    LocalDate due(ZonedDateTime now) {
        var today = now.toLocalDate();
        if (today.getDayOfWeek() != weekday || now.toLocalDateTime().isBefore(today.atTime(hour, 0))) {
            return null;
        }
        var from = today.atTime(hour, 0).atZone(now.getZone()).toInstant();
        return chosenAt.isAfter(from) ? null : monday(today);
    }

    /**
     * The day and hour of the next mail.
     *
     * @param now in the zone of the course
     * @param decided the Mondays of weeks that are done with
     */
    ZonedDateTime next(ZonedDateTime now, Set<LocalDate> decided) {
        var day = now.toLocalDate().with(TemporalAdjusters.nextOrSame(weekday));
        var due = due(now);
        boolean still = due != null && !decided.contains(due);
        while (!still && (!day.atTime(hour, 0).isAfter(now.toLocalDateTime()) || decided.contains(monday(day)))) {
            day = day.plusWeeks(1);
        }
        return day.atTime(hour, 0).atZone(now.getZone());
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
