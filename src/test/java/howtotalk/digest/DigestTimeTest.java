package howtotalk.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In New York, where clocks go forward on 8 March 2026 at 2:00 and back on 1 November 2026 at 2:00. */
class DigestTimeTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "{0} {1}:00, chosen {2}: at {3} the week of {4}")
    @CsvSource({
        "MONDAY, 7, 2026-11-05T00:00:00Z, 2026-11-09T11:59:59Z,",
        "MONDAY, 7, 2026-11-05T00:00:00Z, 2026-11-09T12:00:00Z, 2026-11-09",
        "MONDAY, 7, 2026-11-05T00:00:00Z, 2026-11-10T04:59:59Z, 2026-11-09",
        "MONDAY, 7, 2026-11-05T00:00:00Z, 2026-11-10T05:00:00Z,",
        "MONDAY, 7, 2026-11-05T00:00:00Z, 2026-11-08T12:00:00Z,",
        "MONDAY, 7, 2026-10-05T00:00:00Z, 2026-10-26T11:00:00Z, 2026-10-26", // summer time still
        "MONDAY, 7, 2026-10-05T00:00:00Z, 2026-11-02T11:00:00Z,", // and no longer
        "MONDAY, 7, 2026-10-05T00:00:00Z, 2026-11-02T12:00:00Z, 2026-11-02",
        "SUNDAY, 1, 2026-10-05T00:00:00Z, 2026-11-01T04:59:59Z,",
        "SUNDAY, 1, 2026-10-05T00:00:00Z, 2026-11-01T05:00:00Z, 2026-10-26", // the first 1:00
        "SUNDAY, 1, 2026-10-05T00:00:00Z, 2026-11-01T06:00:00Z, 2026-10-26", // the second
        "SUNDAY, 2, 2026-02-05T00:00:00Z, 2026-03-08T06:59:59Z,",
        "SUNDAY, 2, 2026-02-05T00:00:00Z, 2026-03-08T07:00:00Z, 2026-03-02", // 2:00 is 3:00 that day
        "SUNDAY, 0, 2026-10-05T00:00:00Z, 2026-11-08T05:00:00Z, 2026-11-02",
        "SUNDAY, 23, 2026-10-05T00:00:00Z, 2026-11-09T04:30:00Z, 2026-11-02",
        "MONDAY, 7, 2026-11-09T12:00:00Z, 2026-11-09T13:00:00Z, 2026-11-09",
        "MONDAY, 7, 2026-11-09T12:00:01Z, 2026-11-09T13:00:00Z,", // chosen after the hour: next week
    })
    void aWeekIsDueFromItsHourToMidnight(
            DayOfWeek weekday, int hour, Instant chosen, Instant now, @Nullable LocalDate week) {
        assertThat(new DigestTime(weekday, hour, chosen).due(now.atZone(ZONE))).isEqualTo(week);
    }

    @ParameterizedTest(name = "{0} {1}:00 at {2}, week of {3} done: next on {4}")
    @CsvSource({
        "MONDAY, 7, 2026-11-12T15:00:00Z, 2026-11-09, 2026-11-16T07:00-05:00[America/New_York]",
        "THURSDAY, 11, 2026-11-12T15:00:00Z, 2026-11-02, 2026-11-12T11:00-05:00[America/New_York]",
        "THURSDAY, 11, 2026-11-12T15:00:00Z, 2026-11-09, 2026-11-19T11:00-05:00[America/New_York]",
        "THURSDAY, 9, 2026-11-12T15:00:00Z, 2026-11-02, 2026-11-12T09:00-05:00[America/New_York]", // within minutes
        "THURSDAY, 9, 2026-11-12T15:00:00Z, 2026-11-09, 2026-11-19T09:00-05:00[America/New_York]",
        "SUNDAY, 7, 2026-11-12T15:00:00Z, 2026-11-09, 2026-11-22T07:00-05:00[America/New_York]",
    })
    void theNextOneIsOfAWeekThatIsNotDoneWith(DayOfWeek weekday, int hour, Instant now, LocalDate done, String next) {
        var time = new DigestTime(weekday, hour, Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(time.next(now.atZone(ZONE), Set.of(done)).toString()).isEqualTo(next);
    }
}
