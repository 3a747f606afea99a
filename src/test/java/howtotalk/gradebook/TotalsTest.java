package howtotalk.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    @Test
    void currentLeavesUngradedWorkOutAndFinalCountsItNothing() {
        var groups = List.of(group(1, 0, 0, work(1, 80, 100), ungraded(2, 100)));

        assertThat(Totals.current(groups, false).percent()).isEqualTo(80_00);
        assertThat(Totals.finalTotal(groups, false).percent()).isEqualTo(40_00);
    }

    @Test
    void excusedWorkLeavesBothSidesEvenWithAScore() {
        var groups = List.of(group(1, 0, 0, work(1, 80, 100), new Work(2, 100, 0L, true), new Work(3, 50, null, true)));

        assertThat(Totals.current(groups, false).percent()).isEqualTo(80_00);
        assertThat(Totals.finalTotal(groups, false).percent()).isEqualTo(80_00);
    }

    @Test
    void pointsAreAddedUpOverGroupsWhateverTheirWeights() {
        var total = Totals.current(
                List.of(group(1, 90, 0, work(1, 10, 10)), group(2, 10, 0, work(2, 20, 40), work(3, 0, 10))), false);

        assertThat(total.percent()).isEqualTo(50_00);
        assertThat(total.earned()).isEqualTo(30);
        assertThat(total.possible()).isEqualTo(60);
    }

    @Test
    void extraCreditAddsPointsAlsoFromAGroupOfItsOwn() {
        var total = Totals.current(List.of(group(1, 0, 0, work(1, 90, 100)), group(2, 0, 0, work(2, 15, 0))), false);

        assertThat(total.percent()).isEqualTo(105_00);
    }

    @Test
    void withoutAnythingGradedThereIsNoCurrentTotal() {
        var groups = List.of(group(1, 100, 0, ungraded(1, 10)));

        assertThat(Totals.current(groups, true).percent()).isNull();
        assertThat(Totals.current(groups, false).percent()).isNull();
        assertThat(Totals.finalTotal(groups, true).percent()).isZero();
        assertThat(Totals.finalTotal(groups, false).percent()).isZero();
        assertThat(Totals.finalTotal(List.of(), true).percent()).isNull();
    }

    @ParameterizedTest(name = "weights {0} and {1}, the third of {2} empty: {3}")
    @CsvSource({
        "50, 30, 20, 8688", // 50·0.85 + 30·0.9, scaled from 80
        "50, 50, 0, 8750",
        "60, 40, 20, 8700",
        "80, 40, 0, 10400", // 120 together: not scaled down
        "10, 0, 0, 8500",
        "0, 1, 99, 9000"
    })
    void theWeightsThatAreLeftScaleUpToAHundred(int first, int second, int empty, long percent) {
        var groups =
                List.of(group(1, first, 0, work(1, 85, 100)), group(2, second, 0, work(2, 27, 30)), group(3, empty, 0));

        assertThat(Totals.current(groups, true).percent()).isEqualTo(percent);
    }

    @Test
    void groupsWithoutWeightMakeNoWeightedTotal() {
        assertThat(Totals.current(List.of(group(1, 0, 0, work(1, 5, 10))), true).percent())
                .isNull();
    }

    @Test
    void aGroupOfExtraCreditAloneIsSkippedAmongWeights() {
        var groups = List.of(group(1, 80, 0, work(1, 50, 100)), group(2, 20, 0, work(2, 5, 0)));

        assertThat(Totals.current(groups, true).percent()).isEqualTo(50_00);
    }

    @Test
    void thirdsAreNotRoundedBeforeTheEnd() {
        // 3·(10/3) + 20 + 50·1.0001 = 80.005, a tie that goes up; thirds cut off at any place come to 80.00499…
        var groups = List.of(
                group(1, 10, 0, work(1, 1, 3)),
                group(2, 10, 0, work(2, 1, 3)),
                group(3, 10, 0, work(3, 1, 3)),
                group(4, 20, 0, work(4, 10, 10)),
                group(5, 50, 0, work(5, 10_001, 10_000)));

        assertThat(Totals.current(groups, true).percent()).isEqualTo(80_01);
    }

    @ParameterizedTest(name = "{0} of 100000: {1}")
    @CsvSource({"93985, 9399", "89994, 8999", "89995, 9000", "-3000, -300", "100001, 10000", "100005, 10001"})
    void theTotalIsRoundedHalfUpToTwoPlaces(long earned, long percent) {
        assertThat(Totals.current(List.of(group(1, 0, 0, work(1, earned, 100_000))), false)
                        .percent())
                .isEqualTo(percent);
    }

    @Test
    void droppedWorkIsNamedAndLeavesBothSides() {
        var total = Totals.current(List.of(group(7, 0, 1, work(3, 2, 10), work(5, 40, 100), work(4, 95, 100))), false);

        assertThat(total.percent()).isEqualTo(88_18);
        assertThat(total.groups()).containsExactly(new GroupTotal(7, 0, 97, 110, List.of(5L)));
        assertThat(total.groups().get(0).percent()).isEqualTo(88_18L);
        assertThat(total.dropped(5)).isTrue();
        assertThat(total.dropped(3)).isFalse();
    }

    @Test
    void ungradedWorkIsDroppedFirstInTheFinalTotalAndNeverInTheCurrentOne() {
        var groups = List.of(group(1, 0, 1, ungraded(1, 50), work(2, 40, 50), work(3, 45, 50)));

        assertThat(Totals.current(groups, false).dropped(2)).isTrue();
        assertThat(Totals.finalTotal(groups, false).dropped(1)).isTrue();
    }

    @Test
    void eachGroupDropsItsOwn() {
        var groups = List.of(
                group(1, 50, 1, work(1, 0, 10), work(2, 10, 10)), group(2, 50, 0, work(3, 0, 10), work(4, 10, 10)));

        assertThat(Totals.current(groups, true).percent()).isEqualTo(75_00);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Work(1, -1, null, false));
        assertThatIllegalArgumentException().isThrownBy(() -> group(1, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> group(1, 0, -1));
    }

    @Test
    void aTotalNeverDependsOnOrder() {
        var random = new Random(20261121);
        for (int round = 0; round < 1_000; round++) {
            var groups = new ArrayList<>(anyGroups(random));
            boolean weighted = random.nextBoolean();
            var current = Totals.current(groups, weighted).percent();
            var whole = Totals.finalTotal(groups, weighted).percent();

            Collections.shuffle(groups, random);
            groups.replaceAll(group -> {
                var work = new ArrayList<>(group.work());
                Collections.shuffle(work, random);
                return new WorkGroup(group.id(), group.weight(), group.dropLowest(), work);
            });

            assertThat(Totals.current(groups, weighted).percent()).isEqualTo(current);
            assertThat(Totals.finalTotal(groups, weighted).percent()).isEqualTo(whole);
        }
    }

    @Test
    void droppingNeverLowersAGroup() {
        var random = new Random(20261122);
        for (int round = 0; round < 1_000; round++) {
            for (var group : anyGroups(random)) {
                var kept = new WorkGroup(group.id(), group.weight(), 0, group.work());
                var with = Totals.finalTotal(List.of(group), true).groups().get(0);
                var without = Totals.finalTotal(List.of(kept), true).groups().get(0);

                if (without.percent() == null) assertThat(with.percent()).isNull();
                else assertThat(with.percent()).isGreaterThanOrEqualTo(without.percent());
            }
        }
    }

    @Test
    void theWeightedTotalAgreesWithLongDivision() {
        var random = new Random(20261123);
        var manyDigits = new MathContext(60);
        for (int round = 0; round < 1_000; round++) {
            var total = Totals.finalTotal(anyGroups(random), true);
            var sum = BigDecimal.ZERO;
            long weights = 0;
            for (var group : total.groups()) {
                if (group.possible() == 0) continue;
                sum = sum.add(BigDecimal.valueOf(group.weight() * group.earned())
                        .divide(BigDecimal.valueOf(group.possible()), manyDigits));
                weights += group.weight();
            }
            Long percent = total.percent();
            if (weights == 0 || percent == null) {
                assertThat(percent).isNull();
                assertThat(weights).isZero();
                continue;
            }
            var expected = sum.scaleByPowerOfTen(4).divide(BigDecimal.valueOf(Math.min(weights, 100)), manyDigits);
            assertThat(BigDecimal.valueOf(percent).subtract(expected).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.5000000001"));
        }
    }

    private static List<WorkGroup> anyGroups(Random random) {
        var groups = new ArrayList<WorkGroup>();
        for (int id = 1 + random.nextInt(5); id > 0; id--) {
            var work = new ArrayList<Work>();
            for (int piece = random.nextInt(9); piece > 0; piece--) {
                long possible = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(20);
                Long score = random.nextInt(4) == 0 ? null : (long) random.nextInt(22);
                work.add(new Work(id * 100L + piece, possible, score, random.nextInt(8) == 0));
            }
            groups.add(new WorkGroup(id, random.nextInt(50), random.nextInt(4), work));
        }
        return groups;
    }

    private static WorkGroup group(long id, int weight, int drop, Work... work) {
        return new WorkGroup(id, weight, drop, List.of(work));
    }

    private static Work work(long id, long score, long possible) {
        return new Work(id, possible, score, false);
    }

    private static Work ungraded(long id, long possible) {
        @Nullable Long score = null;
        return new Work(id, possible, score, false);
    }
}
