package howtotalk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "0, 0, none to count",
        "0, 1, 0 of 1",
        "3, 7, 3 of 7",
        "19, 19, 19 of 19",
        "0, 20, 0 %",
        "20, 20, 100 %",
        "9, 21, 43 %",
        "31, 47, 66 %",
        "1, 40, 3 %",
        "1, 200, 1 %",
        "1, 201, under 1 %",
        "199, 200, over 99 %",
        "99, 100, 99 %"
    })
    void aSmallRateIsSaidAsACountAndARateOfNothingIsNotSaid(int k, int n, String words) {
        assertThat(new Rate(k, n).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "1, 0", "0, -1"})
    void moreThanAllOrLessThanNothingIsNoRate(int k, int n) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(k, n));
    }

    @Test
    void aPercentageForTheWorkbookIsRoundedHalfUp() {
        assertThat(new Rate(31, 47).percent(1))
                .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("66.0"));
        assertThat(new Rate(1, 8).percent(0))
                .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("13"));
        assertThat(new Rate(0, 0).percent(1)).isEmpty();
        assertThat(new Rate(0, 0).share()).isEmpty();
        assertThat(new Rate(0, 0).interval()).isEmpty();
        assertThat(new Rate(1, 4).share()).contains(0.25);
    }

    @Test
    void ratesArePooledAndNotAveraged() {
        assertThat(Rate.pooled(List.of(new Rate(1, 1), new Rate(0, 9), new Rate(0, 0))))
                .isEqualTo(new Rate(1, 10));
        assertThat(Rate.pooled(List.of())).isEqualTo(new Rate(0, 0));
    }

    /**
     * The first four as Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in
     * Medicine 17: 857-872, table I, method 3.
     */
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "29, 29, 0.8830, 1.0000",
        "0, 1, 0.0000, 0.7935",
        "1, 1, 0.2065, 1.0000",
        "5, 10, 0.2366, 0.7634",
        "57, 58, 0.9086, 0.9969",
        "22, 58, 0.2656, 0.5080"
    })
    void theWilsonIntervalIsThatOfTheTables(int k, int n, double low, double high) {
        var interval = Wilson.interval(k, n);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
        assertThat((double) k / n).isBetween(interval.low(), interval.high());
    }

    @Test
    void theIntervalOfNoneAndOfAllTouchesItsEndExactly() {
        for (int n = 1; n <= 200; n++) {
            assertThat(Wilson.interval(0, n).low()).isZero();
            assertThat(Wilson.interval(n, n).high()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5"})
    void nothingHasNoInterval(int k, int n) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(k, n));
    }

    @Test
    void anIntervalIsSaidInWholePercent() {
        assertThat(Wilson.interval(57, 58).words()).isEqualTo("91–100 %");
        assertThat(Wilson.interval(31, 47).words()).isEqualTo("52–78 %");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource({
        "7, 7, 7, 7",
        "1 2, 1.25, 1.5, 1.75",
        "3 1 2, 1.5, 2, 2.5",
        "4 3 2 1, 1.75, 2.5, 3.25",
        "1 2 3 4 5, 2, 3, 4",
        "0 0 0 0 0 0 100, 0, 0, 0",
        "6 7 15 36 39 40 41 42 43 47 49, 25.5, 40, 42.5"
    })
    void quartilesAreThoseOfASpreadsheet(String values, String lower, String median, String upper) {
        var numbers = Arrays.stream(values.split(" ")).map(Integer::valueOf).toList();
        assertThat(Quartiles.of(numbers)).hasValueSatisfying(found -> {
            assertThat(found.n()).isEqualTo(numbers.size());
            assertThat(found.lower().rounded(2)).isEqualByComparingTo(lower);
            assertThat(found.median().rounded(2)).isEqualByComparingTo(median);
            assertThat(found.upper().rounded(2)).isEqualByComparingTo(upper);
        });
    }

    @Test
    void nobodyHasNoMedian() {
        assertThat(Quartiles.of(List.of())).isEmpty();
    }

    @Test
    void thirdsAddUpToOneAndAreRoundedOnlyWhenShown() {
        var third = Fraction.ONE.split(3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.rounded(2)).isEqualByComparingTo("0.33");
        assertThat(third.plus(third).rounded(2)).isEqualByComparingTo("0.67");
        assertThat(Fraction.of(1, 8).rounded(2)).isEqualByComparingTo("0.13");
        assertThat(Fraction.ZERO.rounded(2)).isEqualByComparingTo("0");
        assertThat(Fraction.of(2, 4)).isEqualTo(Fraction.of(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(1, 0));
    }

    @Test
    void manySmallSharesStayExact() {
        var sum = Fraction.ZERO;
        for (int n = 1; n <= 200; n++) {
            sum = sum.plus(Fraction.of(1, (long) n * (n + 1)));
        }
        assertThat(sum).isEqualTo(Fraction.of(200, 201));
    }
}
