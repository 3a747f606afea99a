package howtotalk.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.words.When;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMomentTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-10-30T23:59, America/New_York, 2026-10-31T03:59:59Z",
        "2026-11-06T23:59, America/New_York, 2026-11-07T04:59:59Z",
        "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z",
        "2027-03-14T02:30, America/New_York, 2027-03-14T07:30:00Z",
        "2027-03-28T02:30, Europe/Berlin, 2027-03-28T01:30:00Z",
        "2026-10-25T02:30, Europe/Berlin, 2026-10-25T00:30:00Z",
        "2026-11-12T23:58, UTC, 2026-11-12T23:58:00Z"
    })
    void aLocalTimeMeansOneMomentAlsoWhenTheClocksChange(LocalDateTime local, String zone, Instant moment) {
        assertThat(LocalMoment.of(local, ZoneId.of(zone))).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} is no date and time")
    @CsvSource({"''", "2026-11-31T10:00", "2026-11-12", "99999-01-01T10:00", "1066-10-14T10:00", "tomorrow at ten"})
    void whatIsNoDateAndTimeIsNothing(String typed) {
        assertThat(LocalMoment.read(typed)).isNull();
    }

    @Test
    void theFieldShowsWhatWasMeant() {
        var zone = ZoneId.of("America/New_York");
        var moment = LocalMoment.of(LocalDateTime.parse("2026-11-06T23:59"), zone);
        assertThat(LocalMoment.field(moment, zone)).isEqualTo("2026-11-06T23:59");
        assertThat(When.moment(moment, zone)).isEqualTo("Fri 6 Nov, 23:59");
    }

    @ParameterizedTest(name = "{0} is {1} hundredths")
    @CsvSource({"50, 5000", "12.5, 1250", "'12,25', 1225", ".5, 50", "0, 0", "10000, 1000000"})
    void pointsHaveTwoPlaces(String typed, long hundredths) {
        assertThat(Points.read(typed)).isEqualTo(hundredths);
    }

    @ParameterizedTest(name = "{0} is no number of points")
    @CsvSource({"''", "-1", "1.234", "10001", "1e3", "NaN", ".", "9999999"})
    void whatIsNoNumberOfPointsIsNothing(String typed) {
        assertThat(Points.read(typed)).isNull();
    }

    @ParameterizedTest(name = "{0} hundredths are {1}")
    @CsvSource({"5000, 50", "1250, 12.5", "1225, 12.25", "5, 0.05", "-1000, −10"})
    void pointsAreShownWithThePlacesThereAre(long hundredths, String words) {
        assertThat(Points.words(hundredths)).isEqualTo(words);
    }
}
