package howtotalk.outcome.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a course asks, by its own clocks.
 *
 * @param opensOn the first day
 * @param closesOn the last day on which it is asked; an answer is taken later, too
 * @param everyDays after how many days it is asked again
 */
public record Asking(LocalDate opensOn, LocalDate closesOn, int everyDays) {

    /** Nobody is asked by mail before breakfast. */
    static final LocalTime FROM = LocalTime.of(8, 0);

    /** Whether the question stands on this day. */
    public boolean open(LocalDate today) {
        return !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }

    /** Midnight of the first day, where the course is. What was filed from then on is an answer. */
    Instant opening(ZoneId zone) {
        return opensOn.atStartOfDay(zone).toInstant();
    }

    /**
     * Whether what was filed last is an answer.
     *
     * @param lastFiled when, or nothing
     * @param zone of the course
     */
    boolean answeredBy(@Nullable Instant lastFiled, ZoneId zone) {
        return lastFiled != null && !lastFiled.isBefore(opening(zone));
    }

    /**
     * Whether a mail is due to somebody who has not answered. A server that was down writes one when it is back, and
     * not one for each day that it missed.
     *
     * @param now by the clocks of the course
     * @param lastSent the day of the last mail, or nothing
     */
    boolean due(ZonedDateTime now, @Nullable LocalDate lastSent) {
        var today = now.toLocalDate();
        return open(today)
                && !now.toLocalTime().isBefore(FROM)
                && (lastSent == null || !lastSent.plusDays(everyDays).isAfter(today));
    }
}
