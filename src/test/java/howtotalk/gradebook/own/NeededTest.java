package howtotalk.gradebook.own;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.gradebook.GradeScheme;
import howtotalk.gradebook.GradeScheme.Cutoff;
import howtotalk.gradebook.Totals;
import howtotalk.gradebook.Work;
import howtotalk.gradebook.WorkGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededTest {

    private static final GradeScheme NINETY =
            new GradeScheme(List.of(new Cutoff("A", 9000), new Cutoff("B", 8000), new Cutoff("C", 0)));

    /** Groups as "weight drop: score/possible …", points added up where no weight is given; · is ungraded, EX excused. */
    @ParameterizedTest(name = "{0}: an A takes {1} %, {2}")
    @CsvSource({
        // Totals are rounded, so 89.995 is 90.00 and a hundredth less than one would think is enough.
        "'0 0: 80/100 ·/100', 9999, POSSIBLE",
        "'0 0: 90/100 ·/100', 8999, POSSIBLE",
        "'0 0: 70/100 ·/100', 10999, OUT_OF_REACH",
        "'0 0: 0/100 ·/1', , OUT_OF_REACH", // no average up to ten times everything
        "'0 0: 95/100 ·/5', 0, REACHED",
        "'0 0: 90/100', 0, REACHED", // nothing left
        "'0 0: 89/100', , OUT_OF_REACH",
        "'0 0: ·/100', 9000, POSSIBLE", // nothing graded yet
        "'0 0: EX/100 ·/50', 9000, POSSIBLE",
        "'0 0: 80/100 EX/100', , OUT_OF_REACH", // excused work is not left
        "'0 0: 95/100 ·/0', 0, REACHED", // extra credit is not left
        "'0 0: 85/100 5/0 ·/0', 0, REACHED",
        "'0 0: 80/100 10/0 ·/100', 8999, POSSIBLE",
        "'0 1: 50/100 90/100 ·/100', 8999, POSSIBLE", // the 50 goes
        "'0 1: 100/100 ·/100', 0, REACHED", // what is left may be dropped
        "'60 0: 80/100 | 40 0: ·/10', 10500, OUT_OF_REACH",
        "'60 0: 90/100 | 40 0: ·/10', 9000, POSSIBLE",
        "'60 0: 100/100 | 40 0: ·/10', 7500, POSSIBLE",
        "'60 0: 95/100 | 0 0: ·/10', 0, REACHED", // a group that weighs nothing moves nothing
        "'60 0: 85/100 | 0 0: ·/10', , OUT_OF_REACH",
        "'80 0: 95/100 | 40 0: ·/10', 3500, POSSIBLE", // 120 together
        "'0 0: 2/3 ·/1', 16000, OUT_OF_REACH"
    })
    void theLeastAverageOnWhatIsLeftGivesTheLetter(String groups, Long percent, Needed.Standing standing) {
        var needed = Needed.of(groups(groups), groups.contains("|"), NINETY).get(0);

        assertThat(needed).isEqualTo(new Needed("A", standing, percent));
    }

    @Test
    void theLowestLetterIsAlwaysReachedWhereAnythingCounts() {
        var needed = Needed.of(groups("0 0: 0/100 ·/100"), false, NINETY);

        assertThat(needed.get(2)).isEqualTo(new Needed("C", Needed.Standing.REACHED, 0L));
        assertThat(Needed.of(List.of(), false, NINETY)).allMatch(one -> one.standing() == Needed.Standing.OUT_OF_REACH);
    }

    @Test
    void thatAverageGivesTheLetterAndAHundredthLessDoesNot() {
        var random = new Random(20_261_129);
        int possible = 0;
        for (int round = 0; round < 400; round++) {
            boolean weighted = random.nextBoolean();
            var groups = anyGroups(random);
            for (var needed : Needed.of(groups, weighted, GradeScheme.PLUS_AND_MINUS)) {
                var percent = needed.percent();
                if (percent == null) {
                    assertThat(reaches(groups, weighted, needed.letter(), Needed.MOST))
                            .isFalse();
                    continue;
                }
                assertThat(reaches(groups, weighted, needed.letter(), percent)).isTrue();
                if (percent == 0) continue;
                possible++;
                assertThat(reaches(groups, weighted, needed.letter(), percent - 1))
                        .as(groups + " " + needed)
                        .isFalse();
            }
        }
        assertThat(possible).as("letters that could still be had").isGreaterThan(1_000);
    }

    private static boolean reaches(List<WorkGroup> groups, boolean weighted, String letter, long percent) {
        // Filled by hand, not by the rule, and totalled as current: everything has a score now.
        var filled = new ArrayList<WorkGroup>();
        for (var group : groups) {
            var work = new ArrayList<Work>();
            for (var piece : group.work()) {
                boolean left = piece.score() == null && !piece.excused();
                Long score = left ? Long.valueOf(piece.possible() * percent / 10_000) : piece.score();
                work.add(new Work(piece.assignmentId(), piece.possible(), score, piece.excused()));
            }
            filled.add(new WorkGroup(group.id(), group.weight(), group.dropLowest(), work));
        }
        var total = Totals.current(filled, weighted).percent();
        int cutoff = GradeScheme.PLUS_AND_MINUS.cutoffs().stream()
                .filter(one -> one.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .percent();
        return total != null && total >= cutoff;
    }

    private static List<WorkGroup> anyGroups(Random random) {
        var groups = new ArrayList<WorkGroup>();
        long id = 1;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var work = new ArrayList<Work>();
            for (int j = random.nextInt(7); j > 0; j--) {
                long possible = random.nextInt(8) == 0 ? 0 : 100L * (1 + random.nextInt(50));
                Long score = random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt((int) possible + 200));
                work.add(new Work(id++, possible, score, random.nextInt(10) == 0));
            }
            groups.add(new WorkGroup(i, random.nextInt(6) * 10, random.nextInt(3), work));
        }
        return groups;
    }

    private static List<WorkGroup> groups(String text) {
        var groups = new ArrayList<WorkGroup>();
        long id = 1;
        for (var part : text.split("\\|")) {
            var sides = part.strip().split(": ");
            var head = sides[0].split(" ");
            var work = new ArrayList<Work>();
            for (var piece : sides[1].split(" ")) {
                var score = piece.substring(0, piece.indexOf('/'));
                long possible = 100 * Long.parseLong(piece.substring(piece.indexOf('/') + 1));
                boolean excused = score.equals("EX");
                Long given = excused || score.equals("·") ? null : Long.valueOf(100 * Long.parseLong(score));
                work.add(new Work(id++, possible, given, excused));
            }
            groups.add(new WorkGroup(groups.size() + 1, Integer.parseInt(head[0]), Integer.parseInt(head[1]), work));
        }
        return groups;
    }
}
