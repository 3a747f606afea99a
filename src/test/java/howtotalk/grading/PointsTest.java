package howtotalk.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest(name = "{0} hundredths: {1}, {2}")
    @CsvSource({
        "0, 0.00, 0",
        "5, 0.05, 0.05",
        "50, 0.50, 0.5",
        "4125, 41.25, 41.25",
        "5000, 50.00, 50",
        "-150, −1.50, −1.5"
    })
    void pointsAreWrittenExactlyOrAsShortAsCanBe(long hundredths, String exact, String brief) {
        assertThat(Points.exact(hundredths)).isEqualTo(exact);
        assertThat(Points.brief(hundredths)).isEqualTo(brief);
    }

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource({
        "41, 4100",
        "41.5, 4150",
        "'41,25', 4125",
        "' 7. ', 700",
        ".5, 50",
        "0, 0",
        "1000000, 100000000",
        "1000001,",
        "-1,",
        "41.255,",
        "a lot,",
        "'',",
        "1e3,",
        "٤,",
        "'1,000',",
        "99999999999,"
    })
    void aTypedScoreIsReadOrRefused(String typed, Long hundredths) {
        assertThat(Points.read(typed)).isEqualTo(hundredths);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"PT27H, 1 d 3 h", "PT48H, 2 d", "PT3H20M, 3 h 20 min", "PT3H, 3 h", "PT5M, 5 min", "PT1S, 1 min"})
    void latenessIsSaidInTheTwoLargestUnits(Duration late, String words) {
        assertThat(Lateness.words(late)).isEqualTo(words);
    }
}
