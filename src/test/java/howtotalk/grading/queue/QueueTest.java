package howtotalk.grading.queue;

import static howtotalk.grading.queue.QueueFilter.LATE;
import static howtotalk.grading.queue.QueueFilter.MINE;
import static howtotalk.grading.queue.QueueFilter.MISSING;
import static howtotalk.grading.queue.QueueFilter.REGRADE_ASKED;
import static howtotalk.grading.queue.QueueFilter.RESUBMITTED;
import static howtotalk.grading.queue.QueueFilter.UNGRADED;
import static howtotalk.grading.queue.QueueFilter.UNRELEASED;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.Terms;
import howtotalk.grading.WorkFacts;
import howtotalk.submission.Interval;
import howtotalk.submission.LatePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QueueTest {

    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00Z");
    private static final Instant NOW = DUE.plus(Duration.ofDays(3));
    private static final Terms ONLINE = new Terms(true, DUE, 5000, new LatePolicy(10, Interval.DAY, 0));

    private static final Queued ADA = student(1, "Ada", -60, null, false, false, 0); // in time, ungraded
    private static final Queued BEN = student(2, "Ben", 3600, null, false, false, 0); // late, ungraded
    private static final Queued CLEO = student(3, "Cleo", 7200, 4000L, false, false, 0); // late, graded
    private static final Queued DAN = student(4, "Dan", -7200, 4500L, true, false, 1); // released, asks again
    private static final Queued EVE = student(5, "Eve", -30, 3000L, false, true, 0); // graded, then handed in again
    private static final Queued FAY = student(6, "Fay", null, null, false, false, 0); // nothing handed in
    private static final List<Queued> CLASS = List.of(ADA, BEN, CLEO, DAN, EVE, FAY);

    private static Queued student(
            long id,
            String name,
            @Nullable Integer secondsLate,
            @Nullable Long score,
            boolean released,
            boolean again,
            int regrades) {
        var at = secondsLate == null ? null : DUE.plusSeconds(secondsLate);
        var work = new WorkFacts(
                id + 100, false, false, false, 0, at, null, null, score != null, score, released, again, null);
        return new Queued(id, id + 1000, name, 1L, "Section 1", regrades, 0, work);
    }

    private static Queue queue(QueueOrder order, int seed, QueueFilter... filters) {
        return Queue.of(ONLINE, CLASS, new QueueChoice(null, Set.of(filters), order, seed), Set.of(3L, 4L), NOW);
    }

    private static Queue queue(QueueFilter... filters) {
        return queue(QueueOrder.NAME, 0, filters);
    }

    private static List<String> names(Queue queue) {
        return queue.shown().stream().map(entry -> entry.student().name()).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "UNGRADED, Ada Ben Eve",
        "LATE, Ben Cleo",
        "RESUBMITTED, Eve",
        "REGRADE_ASKED, Dan",
        "MINE, Cleo Dan",
        "MISSING, Fay",
        "UNRELEASED, Cleo",
    })
    void eachFilterShowsWhomItNames(QueueFilter filter, String expected) {
        assertThat(String.join(" ", names(queue(filter)))).isEqualTo(expected);
    }

    @Test
    void severalFiltersNarrowItDown() {
        assertThat(names(queue(UNGRADED, LATE))).containsExactly("Ben");
        assertThat(names(queue(LATE, MINE))).containsExactly("Cleo");
        assertThat(names(queue(MISSING, LATE))).isEmpty();
    }

    @Test
    void byTimeTheFirstToHandInComesFirstAndWhoHandedInNothingLast() {
        assertThat(names(queue(QueueOrder.TIME, 0))).containsExactly("Dan", "Ada", "Eve", "Ben", "Cleo", "Fay");
    }

    @Test
    void aMixedOrderIsTheSameForItsSeedAndStaysWhenSomebodyLeaves() {
        var order = names(queue(QueueOrder.RANDOM, 42));
        assertThat(names(queue(QueueOrder.RANDOM, 42)))
                .isEqualTo(order)
                .containsExactlyInAnyOrderElementsOf(names(queue()));
        var choice = new QueueChoice(null, Set.of(), QueueOrder.RANDOM, 42);
        var without = Queue.of(
                ONLINE, CLASS.stream().filter(student -> student != CLEO).toList(), choice, Set.of(), NOW);
        assertThat(names(without))
                .isEqualTo(order.stream().filter(name -> !name.equals("Cleo")).toList());
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed -> names(queue(QueueOrder.RANDOM, seed)).get(0))
                        .distinct()
                        .count())
                .as("first in line, over twenty seeds")
                .isGreaterThan(3);
    }

    @ParameterizedTest(name = "from {0} with {1}: Enter to {2}")
    @CsvSource({
        "1, , Ben",
        "2, , Eve", // over those who are graded
        "5, , Ada", // from the last back to the first who waits
        "3, UNGRADED, Eve", // whoever the filter has let go of keeps the place
        "1, LATE, Ben",
        "2, LATE, ", // the other late one is graded
        "2, 'UNGRADED LATE', ",
        "3, MINE, Dan", // looking through what is graded: one after another
        "4, MINE, ", // and the last one ends it
        "6, MISSING, ",
    })
    void enterLeadsToTheNextThatWaitsAmongThoseShown(long here, @Nullable String filters, @Nullable String expected) {
        var next = queue(filters(filters)).onward(here, Set.of());
        assertThat(next == null ? null : next.name()).isEqualTo(expected);
    }

    @Test
    void enterNeverLeadsBackToWhoseGradeIsOnItsWay() {
        assertThat(queue().onward(1, Set.of(1L, 2L))).isEqualTo(EVE);
        assertThat(queue().onward(1, Set.of(1L, 2L, 5L))).isNull();
    }

    @ParameterizedTest(name = "beside {0} with {1}: {2} and {3}")
    @CsvSource({
        "1, , Fay, Ben",
        "6, , Eve, Ada",
        "3, LATE, Ben, Ben", // round and round
        "1, LATE, Cleo, Ben", // from outside the filter into it
        "5, UNGRADED, Dan, Ada", // back is whoever was graded a moment ago
        "6, MISSING, , ", // nobody else
    })
    void previousAndNextGoRoundAmongThoseShown(
            long here, @Nullable String filters, @Nullable String previous, @Nullable String next) {
        var queue = queue(filters(filters));
        var before = queue.previous(here);
        var after = queue.next(here);
        assertThat(before == null ? null : before.name()).isEqualTo(previous);
        assertThat(after == null ? null : after.name()).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource(QueueFilter.class)
    void goingOnFromAnybodySeesEverybodyShownExactlyOnceAndEnds(QueueFilter filter) {
        for (var order : QueueOrder.values()) {
            var queue = queue(order, 7, filter);
            var seen = new ArrayList<Long>();
            for (Queued at = queue.first();
                    at != null && seen.size() < 10;
                    at = queue.onward(at.enrolmentId(), Set.copyOf(seen))) {
                seen.add(at.enrolmentId());
            }
            var toSee = queue.shown().stream()
                    .filter(entry -> filter.looksThrough() || entry.state().waits())
                    .map(entry -> entry.student().enrolmentId())
                    .toList();
            assertThat(seen).as(filter + " " + order).containsExactlyElementsOf(toSee);
        }
    }

    @Test
    void theProgressIsOfTheWholeSectionWhateverTheFiltersShow() {
        assertThat(queue().progress()).isEqualTo(new Queue.Progress(2, 3, 1));
        assertThat(queue(MISSING).progress()).isEqualTo(new Queue.Progress(2, 3, 1));
    }

    @Test
    void theFirstToGradeIsTheFirstThatWaitsOrWithAFilterForLookingThroughTheFirstAtAll() {
        assertThat(queue().first()).isEqualTo(ADA);
        assertThat(queue(LATE).first()).isEqualTo(BEN);
        assertThat(queue(UNRELEASED).first()).isEqualTo(CLEO);
        assertThat(queue(REGRADE_ASKED).first()).isEqualTo(DAN);
        assertThat(queue(RESUBMITTED).first()).isEqualTo(EVE);
        assertThat(Queue.of(ONLINE, List.of(), QueueChoice.EVERYBODY, Set.of(), NOW)
                        .first())
                .isNull();
    }

    @Test
    void anEmptyClassLeadsNowhere() {
        var nobody = Queue.of(ONLINE, List.of(), QueueChoice.EVERYBODY, Set.of(), NOW);
        assertThat(nobody.next(1)).isNull();
        assertThat(nobody.previous(1)).isNull();
        assertThat(nobody.onward(1, Set.of())).isNull();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "'', '', '', '', ''",
        "5, '', NAME, 77, ?section=5",
        "x, NOBODY, SIDEWAYS, x, ''",
        "5, 'LATE UNGRADED', TIME, '', ?section=5&show=UNGRADED&show=LATE&order=TIME",
        "'', MINE, RANDOM, 1234567, ?show=MINE&order=RANDOM&seed=234567",
        "'', '', RANDOM, -1, ?order=RANDOM&seed=999999",
        "'', '', RANDOM, '', ?order=RANDOM&seed=0",
    })
    void theAddressSaysWhatIsShown(String section, String filters, String order, String seed, String query) {
        var choice = QueueChoice.read(section, List.of(filters.split(" ")), order, seed);
        assertThat(choice.query()).isEqualTo(query);
    }

    private static QueueFilter[] filters(@Nullable String names) {
        return names == null
                ? new QueueFilter[0]
                : List.of(names.split(" ")).stream().map(QueueFilter::valueOf).toArray(QueueFilter[]::new);
    }
}
