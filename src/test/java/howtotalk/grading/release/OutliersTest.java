package howtotalk.grading.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutliersTest {

    @Test
    void sevenScoresSayNothing() {
        assertThat(Outliers.among(List.of(0L, 4000L, 4000L, 4000L, 4000L, 4000L, 5000L), 5000))
                .isNull();
    }

    @ParameterizedTest(name = "{0} of 5000: outside are {1}")
    @CsvSource({
        "4000 4000 4000 4000 4000 4000 4000 400, 400",
        "4000 4000 4000 4000 4000 4000 4000 4100, ''",
        "4000 4000 4000 4000 4000 4000 4000 4375, ''",
        "4000 4000 4000 4000 4000 4000 4000 4376, 4376",
        "3000 3200 3400 3600 3800 4000 4200 4400, ''",
        "1799 3000 3200 3400 3600 3800 4000 4200 4400, 1799",
        "1800 3000 3200 3400 3600 3800 4000 4200 4400, 1800",
        "2000 3000 3200 3400 3600 3800 4000 4200 4400, ''",
        "3000 3200 3400 3600 3800 4000 4200 9000, 9000"
    })
    void whatLiesOneAndAHalfSpreadsBeyondTheQuartilesIsFar(String scores, String outside) {
        var sorted =
                Arrays.stream(scores.split(" ", -1)).map(Long::valueOf).sorted().toList();
        var rule = Outliers.among(sorted, 5000);
        assertThat(rule).isNotNull();
        assertThat(sorted.stream().filter(rule::outside).distinct().map(Object::toString))
                .containsExactlyElementsOf(outside.isEmpty() ? List.of() : List.of(outside.split(" ", -1)));
    }

    @Test
    void extraWorkWithoutPointsHasOutliersToo() {
        var rule = Outliers.among(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 100L), 0);
        assertThat(rule).isNotNull();
        assertThat(rule.outside(100)).isTrue();
        assertThat(rule.outside(0)).isFalse();
    }
}
