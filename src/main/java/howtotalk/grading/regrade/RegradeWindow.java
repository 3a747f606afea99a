package howtotalk.grading.regrade;

import howtotalk.assignment.LocalMoment;
import howtotalk.words.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Until when a second look at one grade can be asked for.
 *
 * @param closes the last moment, null for no end
 */
public record RegradeWindow(@Nullable Instant closes) {

    private static final Duration MISSED_FOR = Duration.ofDays(14);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /**
     * The end of the day so many days after the release, in the course's zone; where it was opened for the student
     * alone, the later of the two. A grade that was taken back and released again begins anew.
     *
     * @param days after the release, 0 for no end
     * @param openedUntil for this student alone, null if it was not
     */
    public static RegradeWindow of(Instant releasedAt, int days, @Nullable Instant openedUntil, ZoneId zone) {
        if (days == 0) return new RegradeWindow(null);
        var lastDay = releasedAt.atZone(zone).toLocalDate().plusDays(days);
        var closes = LocalMoment.of(lastDay.atTime(END_OF_DAY), zone);
        return new RegradeWindow(openedUntil != null && openedUntil.isAfter(closes) ? openedUntil : closes);
    }

    /** Whether one may still ask; the last moment itself belongs to it. */
    public boolean open(Instant now) {
        return closes == null || !now.isAfter(closes);
    }

    /** Whether it has closed within the last two weeks, so that somebody may look for it. */
    public boolean justClosed(Instant now) {
        return closes != null && !open(now) && now.isBefore(closes.plus(MISSED_FOR));
    }

    /** Until Thu 19 Nov, 23:59; empty without an end. */
    public String words(ZoneId zone) {
        return closes == null ? "" : "until " + When.moment(closes, zone);
    }
}
