package howtotalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Thursday, 10:00 in New York. */
    private static final Instant NOW = Instant.parse("2026-11-12T15:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-13T04:59:59Z, 'Due tonight, 23:59, in 13 hours'",
        "2026-11-12T20:00:00Z, 'Due today, 15:00, in 5 hours'",
        "2026-11-12T15:00:30Z, 'Due today, 10:00, in less than a minute'",
        "2026-11-12T15:01:00Z, 'Due today, 10:01, in 1 minute'",
        "2026-11-14T04:59:59Z, 'Due tomorrow, 23:59, in 37 hours'",
        "2026-11-16T04:59:59Z, 'Due Sunday, 23:59'",
        "2026-11-21T04:59:59Z, 'Due Fri 20 Nov, 23:59'",
        "2026-11-12T15:00:00Z, 'Due today, 10:00, in less than a minute'",
        "2026-11-12T14:59:59Z, 'Late by less than a minute'",
        "2026-11-11T12:00:00Z, 'Late by 1 d 3 h'",
        "2026-11-12T11:48:00Z, 'Late by 3 h 12 min'"
    })
    void aDueDateIsSaidAsPeopleSayIt(Instant due, String words) {
        assertThat(DueWords.of(new DueDate(null, due, null), NOW, NEW_YORK)).isEqualTo(words);
    }

    @Test
    void workWithoutADueDateSaysSo() {
        assertThat(DueWords.of(new DueDate(null, null, null), NOW, NEW_YORK)).isEqualTo("No due date");
    }

    @Test
    void theCostOfLatenessIsShownWithItsArithmetic() {
        var tenth = new LatePolicy(10, Interval.DAY, 0);
        assertThat(DueWords.cost(tenth, 5000, Duration.ofHours(27)))
                .isEqualTo("2 days begun × 10 % of 50 = 10 points off");
        assertThat(DueWords.cost(tenth, 1000, Duration.ofSeconds(1)))
                .isEqualTo("1 day begun × 10 % of 10 = 1 point off");
        assertThat(DueWords.cost(new LatePolicy(10, Interval.DAY, 50), 5000, Duration.ofDays(9)))
                .isEqualTo("9 days begun × 10 % of 50 = 25 points off, but never below 50 %");
        assertThat(DueWords.cost(tenth, 0, Duration.ofDays(1))).isEmpty();
        assertThat(DueWords.cost(tenth, 5000, Duration.ZERO)).isEmpty();
    }
}
