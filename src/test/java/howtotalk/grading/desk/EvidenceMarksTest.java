package howtotalk.grading.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceMarksTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOON = Instant.parse("2026-11-10T17:00:00.000Z");

    @ParameterizedTest(name = "happened {0}, logged {1}: {2}")
    @CsvSource({
        "2026-11-10, 2026-11-10T17:00:00Z, 0",
        "2026-11-10, 2026-11-11T17:00:00Z, 0",
        "2026-11-10, 2026-11-12T04:59:59Z, 0",
        "2026-11-10, 2026-11-12T05:00:00Z, 2",
        "2026-11-01, 2026-11-10T17:00:00Z, 9",
        "2026-11-11, 2026-11-10T17:00:00Z, 0",
    })
    void writingUpYesterdayIsUsualAndLaterIsMarkedInDaysOfTheCourse(LocalDate happened, Instant logged, long days) {
        assertThat(EvidenceMarks.daysLater(happened, logged, NEW_YORK)).isEqualTo(days);
    }

    @Test
    void threeWithinTenMinutesAreABurst() {
        var all = List.of(NOON, NOON.plusSeconds(300), NOON.plusSeconds(600), NOON.plusSeconds(3600));
        assertThat(EvidenceMarks.together(NOON, all)).isEqualTo(3);
        assertThat(EvidenceMarks.together(NOON.plusSeconds(300), all)).isEqualTo(3);
        assertThat(EvidenceMarks.together(NOON.plusSeconds(3600), all)).isZero();
    }

    @Test
    void twoAreNone() {
        var all = List.of(NOON, NOON.plusSeconds(600), NOON.plusSeconds(601));
        assertThat(EvidenceMarks.together(NOON.plusSeconds(601), all)).isZero();
    }
}
