package howtotalk.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final CourseBreak THANKSGIVING =
            new CourseBreak("Thanksgiving", LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-29"));
    private static final CourseBreak LONG_WEEKEND =
            new CourseBreak("Autumn days", LocalDate.parse("2026-10-08"), LocalDate.parse("2026-10-09"));
    private static final Calendar FALL =
            new Calendar(LocalDate.parse("2026-08-31"), 15, List.of(THANKSGIVING, LONG_WEEKEND), NEW_YORK);

    @ParameterizedTest(name = "week {0} begins on {1}")
    @CsvSource({"1, 2026-08-31", "6, 2026-10-05", "12, 2026-11-16", "13, 2026-11-30", "15, 2026-12-14", "99, 2026-12-14"
    })
    void aWeekThatABreakTakesWholeIsNotCounted(int week, LocalDate start) {
        assertThat(FALL.start(week)).isEqualTo(start);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-08-30, before week 1",
        "2026-08-31, week 1 of 15",
        "2026-11-12, week 11 of 15",
        "2026-10-08, 'Autumn days, after week 6'",
        "2026-11-25, 'Thanksgiving, after week 12'",
        "2026-11-30, week 13 of 15",
        "2026-12-20, week 15 of 15",
        "2026-12-21, after week 15"
    })
    void everyDaySaysWhichWeekItIs(LocalDate day, String words) {
        assertThat(Weeks.of(FALL, day).words()).isEqualTo(words);
    }

    @Test
    void aSectionDoesNotMeetInABreak() {
        assertThat(FALL.weekly(DayOfWeek.THURSDAY))
                .hasSize(14)
                .doesNotContain(LocalDate.parse("2026-10-08"), LocalDate.parse("2026-11-26"));
        assertThat(FALL.weekly(DayOfWeek.TUESDAY)).hasSize(15);
    }

    @ParameterizedTest(name = "{0} {1} in {2} is {3}")
    @CsvSource({
        "2026-10-30, 23:59, America/New_York, 2026-10-31T03:59:00Z",
        "2026-11-06, 23:59, America/New_York, 2026-11-07T04:59:00Z",
        "2026-11-01, 01:30, America/New_York, 2026-11-01T05:30:00Z",
        "2027-03-14, 02:30, America/New_York, 2027-03-14T07:30:00Z",
        "2027-03-28, 02:30, Europe/Berlin, 2027-03-28T01:30:00Z"
    })
    void dueFridayNightStaysFridayNightAcrossAClockChange(LocalDate day, LocalTime time, ZoneId zone, Instant moment) {
        assertThat(new Calendar(day, 1, List.of(), zone).at(day, time)).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} moves to {1}")
    @CsvSource({
        "2026-09-05T03:59:00Z, 2027-01-23T04:59:00Z",
        "2026-11-21T04:59:00Z, 2027-04-17T03:59:00Z",
        "2026-12-19T04:59:00Z, 2027-05-08T03:59:00Z",
        "2026-12-22T04:59:00Z, 2027-05-11T03:59:00Z",
        "2026-10-31T03:59:00Z, 2027-03-23T03:59:00Z"
    })
    void aDateMovesByWeekWeekdayAndLocalTimeAroundTheBreaksOfTheNewTerm(Instant then, Instant now) {
        var spring = new Calendar(
                LocalDate.parse("2027-01-18"),
                15,
                List.of(
                        new CourseBreak("Spring break", LocalDate.parse("2027-03-19"), LocalDate.parse("2027-03-21")),
                        new CourseBreak("A week", LocalDate.parse("2027-03-29"), LocalDate.parse("2027-04-04"))),
                NEW_YORK);
        assertThat(FALL.move(then, spring)).isEqualTo(now);
    }

    @Test
    void whatOpensAsAWeekBeginsDoesSoAlsoWhereWeeksBeginOnATuesday() {
        var tuesdays = new Calendar(LocalDate.parse("2027-01-19"), 15, List.of(), NEW_YORK);
        assertThat(FALL.moveOpening(Instant.parse("2026-09-07T04:00:00Z"), tuesdays))
                .isEqualTo("2027-01-26T05:00:00Z");
    }

    @Test
    void aCourseThatIsAllBreakHasNoWeeksAndNoHarmIsDone() {
        var endless = new Calendar(
                LocalDate.parse("2026-08-31"),
                15,
                List.of(new CourseBreak("For ever", LocalDate.parse("2026-01-01"), LocalDate.parse("2199-01-01"))),
                NEW_YORK);
        assertThat(endless.starts()).isEmpty();
        assertThat(endless.start(3)).isEqualTo("2026-08-31");
        assertThat(endless.weekly(DayOfWeek.MONDAY)).isEmpty();
    }
}
