package howtotalk.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropLowestTest {

    @ParameterizedTest(name = "{0}, drop {1}: {2}")
    @CsvSource({
        "2/10 40/100 95/100, 0, ''",
        "2/10 40/100 95/100, 1, 40/100",
        "2/10 40/100 95/100, 2, 2/10 40/100",
        "2/10 40/100 95/100, 9, 2/10 40/100",
        "5/10, 1, ''",
        "'', 1, ''",
        "0/10 0/10 0/20, 1, 0/10",
        "0/20 0/10 0/30, 1, 0/10",
        "10/10 10/10 100/100, 1, 10/10",
        "80/100 20/20 1/20, 1, 1/20",
        // The best two to drop need not contain the best one to drop.
        "6/20 10/10 1/10 20/50, 1, 1/10",
        "6/20 10/10 1/10 20/50, 2, 20/50 6/20",
        "100/100 42/91 14/55 3/38, 1, 3/38",
        "100/100 42/91 14/55 3/38, 2, 14/55 42/91",
        "20/10 5/10, 1, 5/10",
        "-5/10 5/10, 1, -5/10",
        "2/0 5/10 8/10, 1, 5/10",
        "2/0 5/10 8/10, 2, 5/10",
        "2/0 8/10, 1, ''",
        "1/0 3/0, 1, ''",
        "-8/0 10/10 10/10, 1, ''"
    })
    void theRestHasTheHighestRatioAndIsNeverEmpty(String work, int drops, String dropped) {
        assertThat(DropLowest.of(work(work), drops).stream()
                        .map(piece -> piece.score() + "/" + piece.possible())
                        .sorted()
                        .toList())
                .isEqualTo(Stream.of(dropped.split(" "))
                        .filter(piece -> !piece.isEmpty())
                        .sorted()
                        .toList());
    }

    @Test
    void itAgreesWithTryingEverySelection() {
        var random = new Random(20260115);
        for (int round = 0; round < 3_000; round++) {
            var group = anyWork(random, 1 + random.nextInt(9), 0);
            int drops = random.nextInt(group.size() + 1);
            int possibleDrops = Math.min(drops, group.size() - 1);
            var dropped = DropLowest.of(group, drops);

            assertThat(dropped).hasSize(possibleDrops);
            assertThat(ratio(group, dropped)).isEqualTo(best(group, possibleDrops, possibleDrops));
        }
    }

    @Test
    void itAgreesWithTryingEverySelectionBesideExtraCreditAndPenalties() {
        var random = new Random(20260116);
        for (int round = 0; round < 3_000; round++) {
            var group = anyWork(random, 1 + random.nextInt(7), 1 + random.nextInt(2));
            int drops = random.nextInt(group.size() + 1);
            var dropped = DropLowest.of(group, drops);

            assertThat(dropped).hasSizeLessThanOrEqualTo(drops).allMatch(piece -> piece.possible() > 0);
            assertThat(ratio(group, dropped)).isEqualTo(best(group, 0, drops));
        }
    }

    @Test
    void droppingNeverLowersTheRatioAndOneMoreNeverEither() {
        var random = new Random(20260117);
        for (int round = 0; round < 1_000; round++) {
            var group = anyWork(random, 2 + random.nextInt(38), random.nextInt(3));
            var before = ratio(group, List.of());
            for (int drops = 1; drops <= group.size(); drops++) {
                var after = ratio(group, DropLowest.of(group, drops));
                assertThat(after).isGreaterThanOrEqualTo(before);
                before = after;
            }
        }
    }

    @Test
    void theOrderOfTheWorkNeverMatters() {
        var random = new Random(20260118);
        for (int round = 0; round < 1_000; round++) {
            var group = new ArrayList<>(anyWork(random, 2 + random.nextInt(10), random.nextInt(2)));
            int drops = 1 + random.nextInt(3);
            var dropped = DropLowest.of(group, drops);
            Collections.shuffle(group, random);

            assertThat(DropLowest.of(group, drops)).containsExactlyInAnyOrderElementsOf(dropped);
        }
    }

    @Test
    void threeHundredStudentsWithFortyAssignmentsAreDoneAtOnce() {
        var random = new Random(20260119);
        var students = Stream.generate(() -> anyWork(random, 40, 0)).limit(300).toList();

        // Trying the 137 billion ways to drop twenty of forty would not come back; the bound only tells the two apart.
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (var student : students) DropLowest.of(student, 20);
        });
    }

    @Test
    void amountsBeyondAllReasonAreRefusedRatherThanMiscounted() {
        var huge = List.of(new Scored(1, Long.MAX_VALUE / 4, 100), new Scored(2, 50, Long.MAX_VALUE / 4));

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> DropLowest.of(huge, 1));
    }

    private static List<Scored> work(String text) {
        var work = new ArrayList<Scored>();
        for (var piece : text.split(" ")) {
            if (piece.isEmpty()) continue;
            var parts = piece.split("/");
            work.add(new Scored(work.size() + 1, Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
        return work;
    }

    /** Small numbers, so that ties are frequent. */
    private static List<Scored> anyWork(Random random, int pointed, int extra) {
        var work = new ArrayList<Scored>();
        for (int i = 0; i < pointed; i++) {
            long possible = 1 + random.nextInt(12);
            work.add(new Scored(work.size() + 1, random.nextInt((int) possible + 2), possible));
        }
        for (int i = 0; i < extra; i++) work.add(new Scored(work.size() + 1, random.nextInt(12) - 6, 0));
        return work;
    }

    /** The highest ratio after dropping so many with points, by trying every selection. */
    private static Fraction best(List<Scored> work, int atLeast, int atMost) {
        @Nullable Fraction best = null;
        for (int selection = 0; selection < 1 << work.size(); selection++) {
            if (Integer.bitCount(selection) < atLeast || Integer.bitCount(selection) > atMost) continue;
            var dropped = new ArrayList<Scored>();
            for (int i = 0; i < work.size(); i++) {
                if ((selection & 1 << i) != 0) dropped.add(work.get(i));
            }
            if (dropped.stream().anyMatch(piece -> piece.possible() == 0)) continue;
            if (possible(work) == possible(dropped)) continue;
            var ratio = ratio(work, dropped);
            if (best == null || ratio.compareTo(best) > 0) best = ratio;
        }
        return Objects.requireNonNull(best);
    }

    private static Fraction ratio(List<Scored> work, List<Scored> dropped) {
        return Fraction.of(earned(work) - earned(dropped), possible(work) - possible(dropped));
    }

    private static long earned(List<Scored> work) {
        return work.stream().mapToLong(Scored::score).sum();
    }

    private static long possible(List<Scored> work) {
        return work.stream().mapToLong(Scored::possible).sum();
    }

    /** In lowest terms, so that equal means equal. */
    private record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

        static Fraction of(long over, long under) {
            var common = BigInteger.valueOf(over).gcd(BigInteger.valueOf(under));
            return new Fraction(
                    BigInteger.valueOf(over).divide(common),
                    BigInteger.valueOf(under).divide(common));
        }

        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }
}
