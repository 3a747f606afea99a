package howtotalk.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricScoreTest {

    private static final Rubric THREE_CRITERIA =
            new Rubric(1, "Conversation", List.of(criterion(1, 25), criterion(2, 25), criterion(3, 50)));

    @ParameterizedTest(name = "{0} half levels are worth {1} hundredths of 100 points")
    @CsvSource({"0, 0", "1, 2750", "2, 5500", "3, 6250", "4, 7000", "5, 7750", "6, 8500", "7, 9250", "8, 10000"})
    void aHalfLevelIsWorthTheMiddleBetweenItsNeighbours(int halves, long score) {
        var one = new Rubric(1, "One thing", List.of(criterion(1, 3)));

        assertThat(RubricScore.of(one, 100_00, Map.of(1L, halves))).isEqualTo(score);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} half levels of {3} hundredths: {4}")
    @CsvSource({
        "8, 6, 4, 4000, 3250",
        "0, 0, 0, 4000, 0",
        "8, 8, 8, 4000, 4000",
        "8, 0, 0, 4000, 1000",
        "0, 0, 8, 4000, 2000",
        "5, 5, 5, 0, 0",
        "6, 6, 6, 5, 4", // 4.25 hundredths
        "1, 0, 0, 800, 55"
    })
    void weightsShareThePoints(int first, int second, int third, long points, long score) {
        assertThat(RubricScore.of(THREE_CRITERIA, points, Map.of(1L, first, 2L, second, 3L, third)))
                .isEqualTo(score);
    }

    @Test
    void theScoreIsRoundedOnceThoughEachCriterionIsShownRounded() {
        var thirds = new Rubric(1, "Thirds", List.of(criterion(1, 1), criterion(2, 1), criterion(3, 1)));

        assertThat(RubricScore.of(thirds, 10_00, Map.of(1L, 8, 2L, 8, 3L, 8))).isEqualTo(10_00);
        assertThat(RubricScore.ofCriterion(thirds, thirds.criteria().get(0), 10_00, 8))
                .isEqualTo(3_33);
    }

    @Test
    void halfAHundredthIsRoundedUp() {
        var one = new Rubric(1, "One thing", List.of(criterion(1, 1)));

        assertThat(RubricScore.of(one, 10, Map.of(1L, 2))).as("5.5 hundredths").isEqualTo(6);
    }

    @Test
    void anOpenLevelLeavesTheWorkWithoutAScore() {
        var withNull = new HashMap<Long, @Nullable Integer>();
        withNull.put(1L, 8);
        withNull.put(2L, null);
        withNull.put(3L, 8);

        assertThat(RubricScore.of(THREE_CRITERIA, 40_00, withNull)).isNull();
        assertThat(RubricScore.of(THREE_CRITERIA, 40_00, Map.of(1L, 8, 2L, 8))).isNull();
        assertThat(RubricScore.of(THREE_CRITERIA, 40_00, Map.of())).isNull();
    }

    @Test
    void aRubricWithoutCriteriaScoresNothing() {
        assertThat(RubricScore.of(new Rubric(1, "Being written", List.of()), 40_00, Map.of()))
                .isNull();
    }

    @Test
    void aLevelThatTheCriterionDoesNotHaveIsRefused() {
        var toLevelTwo = new Criterion(1, 1, "Short", 1, levels(0, 5000, 10000));
        var rubric = new Rubric(1, "Short", List.of(toLevelTwo));

        assertThat(toLevelTwo.mostHalves()).isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> RubricScore.of(rubric, 100, Map.of(1L, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> RubricScore.of(rubric, 100, Map.of(1L, -1)));
    }

    @Test
    void aLevelMayBeWorthMoreThanAllOfItsPoints() {
        var generous = new Rubric(1, "Bonus", List.of(new Criterion(1, 1, "Help given", 1, levels(0, 10000, 12000))));

        assertThat(RubricScore.of(generous, 10_00, Map.of(1L, 4))).isEqualTo(12_00);
    }

    @Test
    void aCriterionShowsWhatItBringsAndWhatItIsWorth() {
        var half = THREE_CRITERIA.criteria().get(2);

        assertThat(RubricScore.worth(THREE_CRITERIA, half, 40_00)).isEqualTo(20_00);
        assertThat(RubricScore.ofCriterion(THREE_CRITERIA, half, 40_00, 5)).isEqualTo(15_50);
    }

    @Test
    void criteriaStandInTheirOrderAndLevelsInTheirs() {
        var rubric = new Rubric(1, "Mixed up", List.of(criterion(7, 1), criterion(3, 1)));
        var criterion =
                new Criterion(1, 1, "Mixed up", 1, List.of(new Level(1, "B", "", 100), new Level(0, "A", "", 0)));

        assertThat(rubric.criteria()).extracting(Criterion::id).containsExactly(3L, 7L);
        assertThat(criterion.levels()).extracting(Level::name).containsExactly("A", "B");
    }

    @Test
    void aCriterionNeedsAWeightAndLevelsWithoutAGap() {
        assertThatIllegalArgumentException().isThrownBy(() -> criterion(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion(1, 1, "Bare", 1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion(
                        1, 1, "Gap", 1, List.of(new Level(0, "None", "", 0), new Level(2, "All", "", 10000))));
    }

    @Test
    void aHigherLevelNeverLowersTheScoreAndOrderNeverMatters() {
        var random = new Random(20260902);
        for (int round = 0; round < 500; round++) {
            int size = 1 + random.nextInt(6);
            var criteria = IntStream.rangeClosed(1, size)
                    .mapToObj(id -> criterion(id, 1 + random.nextInt(40)))
                    .toList();
            var halves = new HashMap<Long, Integer>();
            criteria.forEach(criterion -> halves.put(criterion.id(), random.nextInt(8)));
            long points = random.nextInt(100_00);
            var rubric = new Rubric(1, "Any", criteria);
            var backwards = new Rubric(
                    1,
                    "Any",
                    criteria.stream()
                            .map(c -> new Criterion(c.id(), -c.position(), c.name(), c.weight(), c.levels()))
                            .toList());
            Long score = RubricScore.of(rubric, points, halves);

            assertThat(RubricScore.of(backwards, points, halves)).isEqualTo(score);
            halves.merge(1L + random.nextInt(size), 1, Integer::sum);
            assertThat(RubricScore.of(rubric, points, halves)).isBetween(score, points);
        }
    }

    private static Criterion criterion(int id, int weight) {
        return new Criterion(
                id,
                id,
                "Criterion " + id,
                weight,
                levels(Level.DEFAULT_PERCENTS.stream().mapToInt(p -> p).toArray()));
    }

    private static List<Level> levels(int... percents) {
        return IntStream.range(0, percents.length)
                .mapToObj(level -> new Level(level, "Level " + level, "", percents[level]))
                .toList();
    }
}
