package howtotalk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final LatePolicy TENTH_A_DAY = new LatePolicy(10, Interval.DAY, 0);
    private static final LatePolicy TENTH_A_DAY_TO_HALF = new LatePolicy(10, Interval.DAY, 50);

    @ParameterizedTest(name = "{0} late, {1} of 100: {2} off")
    @CsvSource({
        "PT-1S, 90, 0",
        "PT0S, 90, 0",
        "PT0.001S, 90, 10",
        "PT1S, 90, 10",
        "PT23H59M59S, 90, 10",
        "PT24H, 90, 10",
        "PT24H0.001S, 90, 20",
        "PT25H, 90, 20",
        "PT216H, 90, 90",
        "PT240H, 90, 90",
        "PT100000H, 90, 90",
        "PT25H, 0, 0",
        "PT25H, -5, 0",
        "PT25H, 120, 20"
    })
    void eachDayBegunCostsATenthOfThePointsPossible(Duration late, BigDecimal score, BigDecimal off) {
        assertThat(TENTH_A_DAY.deduction(score, HUNDRED, late)).isEqualByComparingTo(off);
    }

    @ParameterizedTest(name = "{0} late by the hour: {1} begun")
    @CsvSource({"PT0S, 0", "PT1S, 1", "PT1H, 1", "PT1H1S, 2", "PT6H, 6", "PT24H, 24", "PT-3H, 0"})
    void anHourCountsFromItsFirstMoment(Duration late, long begun) {
        assertThat(Interval.HOUR.begun(late)).isEqualTo(begun);
    }

    @ParameterizedTest(name = "{0} of 100, {1} late, floor 50: {2} off")
    @CsvSource({"90, PT24H, 10", "90, PT96H, 40", "90, PT120H, 40", "55, PT24H, 5", "50, PT24H, 0", "40, PT24H, 0"})
    void latenessNeverTakesAScoreBelowTheFloor(BigDecimal score, Duration late, BigDecimal off) {
        assertThat(TENTH_A_DAY_TO_HALF.deduction(score, HUNDRED, late)).isEqualByComparingTo(off);
    }

    @Test
    void workWorthNothingLosesNothing() {
        assertThat(TENTH_A_DAY.deduction(new BigDecimal(3), BigDecimal.ZERO, Duration.ofHours(25)))
                .isZero();
    }

    @Test
    void theDeductionExplainsItself() {
        var twoDays = TENTH_A_DAY.apply(40_00, 50_00, Duration.ofHours(25), false);

        assertThat(twoDays).isEqualTo(new LateDeduction(TENTH_A_DAY, 2, 50_00, 40_00, 10_00, 10_00, false));
        assertThat(twoDays.score()).isEqualTo(30_00);
        assertThat(twoDays.heldByFloor()).isFalse();
    }

    @Test
    void theExplanationSaysWhenTheFloorHeld() {
        var fourDays = TENTH_A_DAY_TO_HALF.apply(40_00, 50_00, Duration.ofDays(4), false);

        assertThat(fourDays.asked()).isEqualTo(20_00);
        assertThat(fourDays.deducted()).isEqualTo(15_00);
        assertThat(fourDays.score()).isEqualTo(25_00);
        assertThat(fourDays.heldByFloor()).isTrue();
    }

    @Test
    void aWaiverRestoresTheScoreAndStillShowsWhatWasWaived() {
        var waived = TENTH_A_DAY.apply(90_00, 100_00, Duration.ofHours(25), true);

        assertThat(waived.score()).isEqualTo(90_00);
        assertThat(waived.deducted()).isZero();
        assertThat(waived.asked()).isEqualTo(20_00);
        assertThat(waived.heldByFloor()).isFalse();
    }

    @Test
    void onTimeThereIsNothingToExplain() {
        var onTime = TENTH_A_DAY.apply(90_00, 100_00, Duration.ZERO, false);

        assertThat(onTime.intervals()).isZero();
        assertThat(onTime.asked()).isZero();
        assertThat(onTime.score()).isEqualTo(90_00);
    }

    @Test
    void halfAHundredthGoesToTheStudentAndTheSumsStillAgree() {
        var odd = TENTH_A_DAY.apply(50, 55, Duration.ofHours(1), false);

        assertThat(odd.score()).as("50 − 5.5 = 44.5").isEqualTo(45);
        assertThat(odd.entered() - odd.deducted()).isEqualTo(odd.score());
    }

    @ParameterizedTest(name = "{0} % with a floor of {1} % is refused")
    @CsvSource({"-1, 0", "101, 0", "10, -1", "10, 101"})
    void percentagesLieBetweenNothingAndAll(int percent, int floor) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LatePolicy(percent, Interval.DAY, floor));
    }

    @Test
    void laterNeverCostsLessAndNeverMoreThanWasEarnedAboveTheFloor() {
        var random = new Random(20261002);
        for (int round = 0; round < 2_000; round++) {
            var policy = new LatePolicy(
                    random.nextInt(101), random.nextBoolean() ? Interval.DAY : Interval.HOUR, random.nextInt(101));
            long possible = random.nextInt(100_00);
            long score = random.nextInt(120_00);
            var late = Duration.ofMinutes(random.nextInt(20_000));
            var now = policy.apply(score, possible, late, false);
            var later = policy.apply(score, possible, late.plusMinutes(random.nextInt(5_000)), false);

            assertThat(later.score()).isLessThanOrEqualTo(now.score());
            assertThat(now.score()).isBetween(Math.min(score, possible * policy.floorPercent() / 100), score);
        }
    }
}
