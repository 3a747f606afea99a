package howtotalk.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import howtotalk.gradebook.GradeScheme.Cutoff;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeSchemeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "12000, A", "9400, A", "9399, A-", "9000, A-", "8999, B+", "8700, B+", "8400, B", "8000, B-", "7999, C+",
        "7700, C+", "7400, C", "7000, C-", "6700, D+", "6400, D", "6100, D-", "6099, F", "0, F", "-300, F"
    })
    void aLetterIsGivenFromItsCutOffUp(long percent, String letter) {
        assertThat(GradeScheme.PLUS_AND_MINUS.letter(percent)).isEqualTo(letter);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "10000, A",
        "8950, A",
        "8949, B+",
        "8450, B+",
        "8449, B",
        "7950, B",
        "7949, C+",
        "7450, C+",
        "7449, C",
        "6950, C",
        "6949, D",
        "5950, D",
        "5949, F",
        "0, F",
        "-1, F"
    })
    void aSchemeWithoutMinusGradesRoundsAtTheHalf(long percent, String letter) {
        assertThat(GradeScheme.PLUS_ONLY.letter(percent)).isEqualTo(letter);
    }

    @Test
    void lettersMayBeGivenInAnyOrder() {
        var scheme = new GradeScheme(List.of(new Cutoff("No", 0), new Cutoff("Yes", 7000)));

        assertThat(scheme.letter(7000)).isEqualTo("Yes");
        assertThat(scheme.cutoffs()).extracting(Cutoff::letter).containsExactly("Yes", "No");
    }

    @Test
    void aSchemeThatLeavesADoubtIsRefused() {
        assertRefused();
        assertRefused(new Cutoff("A", 9000));
        assertRefused(new Cutoff("A", 9000), new Cutoff("A", 0));
        assertRefused(new Cutoff("A", 0), new Cutoff("B", 0));
        assertRefused(new Cutoff(" ", 9000), new Cutoff("F", 0));
        assertRefused(new Cutoff("A", 9000), new Cutoff("F", -100));
    }

    private static void assertRefused(Cutoff... cutoffs) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GradeScheme(List.of(cutoffs)));
    }
}
