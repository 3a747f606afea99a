package howtotalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and times in words, in the zone that is given. */
class WhenTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aMomentIsToldInTheZoneGiven() {
        var moment = Instant.parse("2026-11-14T04:59:07Z");
        assertThat(When.time(moment, NEW_YORK)).isEqualTo("23:59");
        assertThat(When.toTheSecond(moment, NEW_YORK)).isEqualTo("23:59:07");
        assertThat(When.moment(moment, NEW_YORK)).isEqualTo("Fri 13 Nov, 23:59");
        assertThat(When.inFull(moment, NEW_YORK)).isEqualTo("Friday 13 November 2026, 23:59:07");
        assertThat(When.time(LocalTime.of(9, 5))).isEqualTo("09:05");
    }

    @Test
    void aDayIsToldAsShortAsItsPlaceAllows() {
        var day = LocalDate.of(2026, 11, 3);
        assertThat(When.day(day)).isEqualTo("Tue 3 Nov");
        assertThat(When.longDay(day)).isEqualTo("Tuesday 3 November");
        assertThat(When.dayAndMonth(day)).isEqualTo("3 November");
        assertThat(When.date(day)).isEqualTo("3 November 2026");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-09, Mon 9 Nov",
        "2026-11-15, yesterday",
        "2026-11-16, today",
        "2026-11-17, tomorrow",
        "2026-11-18, Wednesday",
        "2026-11-22, Sunday",
        "2026-11-23, Mon 23 Nov"
    })
    void theDaysAroundTodayHaveNames(LocalDate day, String words) {
        assertThat(When.near(day, LocalDate.of(2026, 11, 16))).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-16T22:59:00Z, today 17:59",
        "2026-11-16T23:00:00Z, tonight 18:00",
        "2026-11-17T04:59:00Z, tonight 23:59",
        "2026-11-17T05:00:00Z, tomorrow 00:00",
        "2026-11-16T04:59:00Z, yesterday 23:59"
    })
    void tonightBeginsAtSixWhereTheCourseIs(Instant moment, String words) {
        assertThat(When.near(moment, Instant.parse("2026-11-16T15:00:00Z"), NEW_YORK))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}: {1}, on a badge {2}")
    @CsvSource({
        "PT0S, 1 minute, 1 min",
        "PT61S, 1 minute, 2 min",
        "PT59M, 59 minutes, 59 min",
        "PT60M, 1 hour, 1 h",
        "PT47H59M, 47 hours, 1 d 23 h",
        "PT48H, 2 days, 2 d"
    })
    void aSpanIsToldInTheLargestUnitThatSaysEnough(Duration span, String words, String badge) {
        assertThat(When.span(span)).isEqualTo(words);
        assertThat(When.badge(span)).isEqualTo(badge);
    }
}
