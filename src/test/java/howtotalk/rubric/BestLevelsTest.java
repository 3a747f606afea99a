package howtotalk.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestLevelsTest {

    @ParameterizedTest(name = "up to {0} hundredths of a percent")
    @CsvSource(
            delimiter = '|',
            value = {
                "10000 | ''",
                "12000 | “Voice” counts up to 120 % here. Canvas knows nothing above the best rating: it goes out with 12"
                        + " points at most, and weighs as much there and not 10.",
                "9950  | “Voice” counts up to 99.5 % here. Canvas knows nothing above the best rating: it goes out with"
                        + " 9.95 points at most, and weighs as much there and not 10."
            })
    void whatCanvasCannotSayIsSaidForEachCriterion(int best, String sentence) {
        assertThat(String.join("", BestLevels.goingOut(rubric(10, best)))).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0} here, {1} in the file")
    @CsvSource(
            delimiter = '|',
            value = {
                "10000 | 10000 | ''",
                "12000 | 10000 | “Voice” counts up to 120 % in the course’s “Story”. A file of Canvas cannot say that: it"
                        + " comes with 100 % and a weight of 12, where that is 10."
            })
    void whatComesBackOtherwiseIsSaidToo(int here, int coming, String sentence) {
        assertThat(String.join("", BestLevels.comingBack(rubric(12, coming), rubric(10, here))))
                .isEqualTo(sentence);
    }

    private static Rubric rubric(int weight, int best) {
        var levels = List.of(new Level(0, "None", "", 0), new Level(1, "All", "", best));
        return new Rubric(1, "Story", List.of(new Criterion(1, 0, "Voice", weight, levels)));
    }
}
