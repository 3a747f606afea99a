package howtotalk.grading.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegradeWindowTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "released {0}, {1} days, opened until {2}: asked {3}? {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // released            days opened for one        asked                 taken
                "2026-11-12T15:00:00Z, 7, -,                      2026-11-20T04:59:59Z, true",
                "2026-11-12T15:00:00Z, 7, -,                      2026-11-20T05:00:00Z, false",
                // late in the evening it is the next day in Greenwich; the course's day holds
                "2026-11-13T04:00:00Z, 1, -,                      2026-11-14T04:59:59Z, true",
                "2026-11-13T04:00:00Z, 1, -,                      2026-11-14T05:00:00Z, false",
                // the clocks go back on 1 November: the day has an hour more
                "2026-10-25T15:00:00Z, 7, -,                      2026-11-02T04:59:59Z, true",
                "2026-11-12T15:00:00Z, 0, -,                      2030-01-01T00:00:00Z, true",
                // opened for one student; an opening never shortens what the course gives
                "2026-11-12T15:00:00Z, 7, 2026-11-25T17:00:00Z,   2026-11-25T17:00:00Z, true",
                "2026-11-12T15:00:00Z, 7, 2026-11-25T17:00:00Z,   2026-11-25T17:00:01Z, false",
                "2026-11-12T15:00:00Z, 7, 2026-11-13T17:00:00Z,   2026-11-19T17:00:00Z, true",
            })
    void aSecondLookCanBeAskedForToTheEndOfTheLastDay(
            Instant released,
            int days,
            @org.jspecify.annotations.Nullable Instant opened,
            Instant asked,
            boolean taken) {
        assertThat(RegradeWindow.of(released, days, opened, NEW_YORK).open(asked))
                .isEqualTo(taken);
    }
}
