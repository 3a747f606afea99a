package howtotalk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import howtotalk.report.KaplanMeier.Seen;
import howtotalk.report.KaplanMeier.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The remission times of Freireich and others (1963), as in Kleinbaum and Klein, table 2.1; a plus is a censored one. */
class FirstConversationTest {

    private static final List<Seen> TREATED =
            seen("6 6 6 7 10 13 16 22 23 6+ 9+ 10+ 11+ 17+ 19+ 20+ 25+ 32+ 32+ 34+ 35+");
    private static final List<Seen> PLACEBO = seen("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    @Test
    void theCurveIsThatOfTheTextbook() {
        assertThat(rounded(KaplanMeier.steps(TREATED, 1)))
                .containsExactly(
                        "6 0.8571",
                        "7 0.8067",
                        "10 0.7529",
                        "13 0.6902",
                        "16 0.6275",
                        "22 0.5378",
                        "23 0.4482",
                        "35 0.4482");
        assertThat(KaplanMeier.median(KaplanMeier.steps(TREATED, 1))
                        .orElseThrow()
                        .until())
                .isEqualTo(23);
        assertThat(KaplanMeier.median(KaplanMeier.steps(PLACEBO, 1))
                        .orElseThrow()
                        .until())
                .isEqualTo(8);
    }

    @Test
    void whereEverybodyIsWatchedTheCurveIsTheShareWithout() {
        assertThat(KaplanMeier.steps(PLACEBO, 1))
                .startsWith(
                        new Step(1, 1, 21, 2, 0, Fraction.of(19, 21)),
                        new Step(2, 2, 19, 2, 0, Fraction.of(17, 21)),
                        new Step(3, 3, 17, 1, 0, Fraction.of(16, 21)))
                .endsWith(new Step(23, 23, 1, 1, 0, Fraction.ZERO));
    }

    @Test
    void noDropOfACoarseCurveStandsForFewerStudentsAndTheCurveStaysTrueWhereItDrops() {
        assertThat(KaplanMeier.steps(TREATED, 3))
                .containsExactly(
                        new Step(1, 6, 21, 3, 1, Fraction.of(6, 7)),
                        new Step(7, 13, 17, 3, 3, Fraction.of(176, 255)),
                        new Step(
                                14,
                                23,
                                11,
                                3,
                                3,
                                KaplanMeier.steps(TREATED, 1).get(6).without()),
                        new Step(
                                24,
                                35,
                                5,
                                0,
                                5,
                                KaplanMeier.steps(TREATED, 1).get(6).without()));
        for (int atLeast = 1; atLeast < 25; atLeast++) {
            int least = atLeast;
            var steps = KaplanMeier.steps(PLACEBO, atLeast);
            assertThat(steps).allMatch(step -> step.happened() >= least);
            assertThat(steps.stream().mapToInt(Step::happened).sum()).isEqualTo(least <= 21 ? 21 : 0);
        }
    }

    @Test
    void aCurveThatStaysAboveHalfHasNoMedianAndNobodyNoCurve() {
        assertThat(KaplanMeier.median(KaplanMeier.steps(seen("2 2 9+ 9+ 9+"), 1)))
                .isEmpty();
        assertThat(KaplanMeier.median(KaplanMeier.steps(seen("2 2 9+ 9+"), 1))
                        .orElseThrow()
                        .until())
                .isEqualTo(2);
        assertThat(KaplanMeier.steps(List.of(), 1)).isEmpty();
        assertThat(KaplanMeier.steps(seen("9+ 9+"), 1)).isEmpty();
        assertThat(KaplanMeier.steps(seen("1 2 3 4"), 5)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Seen(0, true));
    }

    private static List<Seen> seen(String weeks) {
        var seen = new ArrayList<Seen>();
        for (var week : weeks.split(" ")) {
            seen.add(new Seen(Integer.parseInt(week.replace("+", "")), !week.endsWith("+")));
        }
        return seen;
    }

    private static List<String> rounded(List<Step> steps) {
        return steps.stream()
                .map(step -> step.until() + " " + step.without().rounded(4))
                .toList();
    }
}
