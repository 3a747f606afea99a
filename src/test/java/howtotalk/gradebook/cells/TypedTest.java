package howtotalk.gradebook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.gradebook.GradeScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest(name = "{0} of {1} hundredths is {2}")
    @CsvSource({
        "41, 5000, 4100",
        "41.25, 5000, 4125",
        "'41,25', 5000, 4125",
        "0, 5000, 0",
        "60, 5000, 6000",
        "5, 0, 500",
        "87%, 5000, 4350",
        "87.5 %, 5000, 4375",
        "100%, 3333, 3333",
        "33.33%, 100, 33",
        "1/2, 5000, 2500",
        "14/20, 5000, 3500",
        "'2 / 3', 1000, 667",
        "9/10, 1000, 900",
        "A, 5000, 5000",
        "a-, 5000, 4650",
        "A−, 5000, 4650",
        "b, 10000, 8600",
        "F, 10000, 6000",
    })
    void aScoreIsPointsAPercentAShareOrALetter(String typed, long possible, long hundredths) {
        assertThat(Typed.read(typed, possible, GradeScheme.PLUS_AND_MINUS)).isEqualTo(new Typed.Score(hundredths));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EX, EXCUSED",
        "ex, EXCUSED",
        "excused, EXCUSED",
        "ns, NO_SHOW",
        "no-show, NO_SHOW",
        "MI, MISSING",
        "'', NOTHING",
        "'  ', NOTHING",
        "–, NOTHING",
    })
    void aMarkStandsInPlaceOfAScore(String typed, Typed.Mark mark) {
        assertThat(Typed.read(typed, 5000, GradeScheme.PLUS_AND_MINUS)).isEqualTo(mark);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"-5", "−5", "abc", "1/0", "1.234", "1e3", "٤٢", "👍", "=1+1", "1/", "A+", "99999999", "1,234.5"})
    void anythingElseIsSaidToBeNoScore(String typed) {
        assertThat(Typed.read(typed, 5000, GradeScheme.PLUS_AND_MINUS)).isInstanceOf(Typed.Unclear.class);
    }

    @Test
    void extraCreditHasNoPercents() {
        assertThat(Typed.read("50%", 0, GradeScheme.PLUS_AND_MINUS)).isInstanceOf(Typed.Unclear.class);
        assertThat(Typed.read("B", 0, GradeScheme.PLUS_AND_MINUS)).isInstanceOf(Typed.Unclear.class);
    }

    @Test
    void aNarrowLetterStillComesToItself() {
        var scheme = new GradeScheme(java.util.List.of(
                new GradeScheme.Cutoff("A", 9000), new GradeScheme.Cutoff("B", 8950), new GradeScheme.Cutoff("C", 0)));
        var typed = (Typed.Score) Typed.read("B", 10_000, scheme);
        assertThat(scheme.letter(typed.hundredths())).isEqualTo("B");
    }
}
