package howtotalk.report;

import static howtotalk.contact.Origin.NEW;
import static howtotalk.contact.Origin.PREEXISTING;
import static howtotalk.contact.Origin.REACTIVATED;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.contact.Tie;
import howtotalk.outcome.OutcomeProof;
import howtotalk.report.Attribution.AssignmentOrigin;
import howtotalk.report.Attribution.Line;
import howtotalk.touch.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {

    private static final long COFFEE = 1;
    private static final long GROUP = 2;

    @Test
    void withoutAcceptedOffersThereIsNothingToTrace() {
        var none = new Attribution(List.of());
        assertThat(none.traced()).isEqualTo(new Rate(0, 0));
        assertThat(none.byAssignment()).isEmpty();
        assertThat(none.total()).isEqualTo(Credit.NONE);
        assertThat(none.claimFor(COFFEE).sentence("for Coffee")).isEqualTo("No offer has been accepted yet.");
    }

    @Test
    void anOfferWithoutAPathOrWithTheHiringProcessAloneTracesToNothing() {
        var attribution = new Attribution(List.of(offer(), offer(hiring("2026-10-01", COFFEE))));
        assertThat(attribution.traced()).isEqualTo(new Rate(0, 2));
        assertThat(attribution.byAssignment()).isEmpty();
        assertThat(attribution.claimFor(COFFEE).rate()).isEqualTo(new Rate(0, 2));
    }

    @Test
    void theFirstTheLastAndEveryTouchAreCreditedSideBySide() {
        var attribution = new Attribution(List.of(offer(
                step("2026-10-20", GROUP),
                step("2026-09-17", COFFEE),
                step("2026-10-02"),
                hiring("2026-10-30", GROUP))));

        assertThat(attribution.byAssignment())
                .containsExactly(
                        line(COFFEE, credit("1", "0", "1/3")),
                        line(GROUP, credit("0", "1", "1/3")),
                        line(null, credit("0", "0", "1/3")));
    }

    @Test
    void touchesOfTheSameFirstOrLastDayShareTheCredit() {
        var attribution = new Attribution(List.of(offer(
                step("2026-09-17", COFFEE), step("2026-09-17", GROUP), step("2026-09-17"), step("2026-10-02", GROUP))));

        assertThat(attribution.byAssignment())
                .containsExactly(
                        line(COFFEE, credit("1/3", "0", "1/4")),
                        line(GROUP, credit("1/3", "1", "1/2")),
                        line(null, credit("1/3", "0", "1/4")));
    }

    @Test
    void aSingleTouchIsFirstAndLastAndEverything() {
        assertThat(new Attribution(List.of(offer(step("2026-09-17", COFFEE)))).byAssignment())
                .containsExactly(line(COFFEE, credit("1", "1", "1")));
    }

    @Test
    void aTouchHandedInForTwoAssignmentsSharesItsPart() {
        assertThat(new Attribution(List.of(offer(step("2026-09-17", COFFEE, GROUP)))).byAssignment())
                .containsExactly(line(COFFEE, credit("1/2", "1/2", "1/2")), line(GROUP, credit("1/2", "1/2", "1/2")));
    }

    @Test
    void somebodyNewIsToldFromSomebodyFoundAgain() {
        var attribution = new Attribution(List.of(
                offer(step("2026-09-17", NEW, true, COFFEE), step("2026-10-17", REACTIVATED, true, COFFEE)),
                offer(step("2026-09-17", PREEXISTING, true))));

        assertThat(attribution.byAssignmentAndOrigin())
                .containsExactly(
                        line(new AssignmentOrigin(COFFEE, NEW), credit("1", "0", "1/2")),
                        line(new AssignmentOrigin(COFFEE, REACTIVATED), credit("0", "1", "1/2")),
                        line(new AssignmentOrigin(null, PREEXISTING), credit("1", "1", "1")));
        assertThat(attribution.byOrigin()).extracting(Line::key).containsExactly(NEW, REACTIVATED, PREEXISTING);
    }

    @Test
    void aTieThatWasNotSaidIsALineOfItsOwnAtTheEnd() {
        var attribution = new Attribution(List.of(offer(tied("2026-09-17", null), tied("2026-09-18", Tie.RARELY))));
        assertThat(attribution.byTie())
                .containsExactly(line(Tie.RARELY, credit("0", "1", "1/2")), line(null, credit("1", "0", "1/2")));
    }

    @Test
    void everyTableAddsUpToTheTracedOffers() {
        var random = new Random(7);
        var offers = IntStream.range(0, 60)
                .mapToObj(i -> offer(IntStream.range(0, random.nextInt(9))
                        .mapToObj(j -> randomStep(random))
                        .toArray(AcceptedOffer.Step[]::new)))
                .toList();
        var attribution = new Attribution(offers);

        assertThat(List.of(
                        sum(attribution.byAssignment()),
                        sum(attribution.byAssignmentAndOrigin()),
                        sum(attribution.byChannel()),
                        sum(attribution.byTie()),
                        sum(attribution.byOrigin())))
                .containsOnly(attribution.total());
        assertThat(attribution.traced().k()).isBetween(1, 59);
    }

    @Test
    void anUnansweredMessageEarnsCreditOnThePathButIsNoConversationToTraceTo() {
        var attribution = new Attribution(
                List.of(offer(step("2026-09-17", NEW, false, COFFEE), step("2026-10-01", NEW, true, GROUP))));
        assertThat(attribution.byAssignment()).extracting(Line::key).containsExactly(COFFEE, GROUP);
        assertThat(attribution.claimFor(COFFEE).traced()).isZero();
        assertThat(attribution.claimFor(GROUP).traced()).isEqualTo(1);
    }

    @Test
    void anOfferIsTracedOnceHoweverManyConversationsStandOnItsPath() {
        var attribution = new Attribution(List.of(
                offer(
                        OutcomeProof.VERIFIED,
                        step("2026-09-17", REACTIVATED, true, COFFEE),
                        step("2026-10-17", NEW, true, COFFEE)),
                offer(OutcomeProof.DOCUMENTED, step("2026-09-17", REACTIVATED, true, COFFEE)),
                offer(OutcomeProof.VERIFIED, step("2026-09-17", PREEXISTING, true, COFFEE)),
                offer(OutcomeProof.VERIFIED, step("2026-09-17", NEW, true, GROUP))));

        assertThat(attribution.claimFor(COFFEE)).isEqualTo(new Claim(3, 4, 1, 1, 2));
    }

    @Test
    void aConversationBeforeTheCourseIsNotLoggedInIt() {
        var course = new CourseDays(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 18));
        var attribution = new Attribution(List.of(offer(step("2026-09-06")), offer(step("2026-09-07"))));
        assertThat(attribution.claimIn(course).rate()).isEqualTo(new Rate(1, 2));
    }

    @ParameterizedTest(name = "{0} of {1}, {2} verified: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | No offer has been accepted yet.",
                "0 | 1 | 0 | The one accepted offer does not trace to a conversation logged for X.",
                "1 | 1 | 1 | The one accepted offer traces to a conversation logged for X; its outcome is verified.",
                "0 | 7 | 0 | None of the 7 accepted offers traces to a conversation logged for X.",
                "1 | 7 | 0 | 1 of 7 accepted offers traces to a conversation logged for X; its outcome is not verified.",
                "3 | 7 | 0 | 3 of 7 accepted offers trace to a conversation logged for X; of their outcomes none is verified.",
                "3 | 7 | 1 | 3 of 7 accepted offers trace to a conversation logged for X; of their outcomes 1 is verified.",
                "15 | 24 | 9 | 15 of 24 accepted offers trace to a conversation logged for X; of their outcomes 9 are verified."
            })
    void theReportClaimsNoMoreThanTheRecordShows(int traced, int offers, int verified, String sentence) {
        var claim = new Claim(traced, offers, 0, 0, verified);
        assertThat(claim.sentence("for X")).isEqualTo(sentence);
        assertThat(CausalWords.in(sentence)).isEmpty();
    }

    private static AcceptedOffer.Step randomStep(Random random) {
        var assignments = LongStream.range(0, random.nextInt(4)).boxed().toList();
        var ties = new Tie[] {null, Tie.OFTEN, Tie.RARELY};
        return new AcceptedOffer.Step(
                LocalDate.of(2026, 9, 7).plusDays(random.nextInt(4)),
                List.of(Channel.values()).get(random.nextInt(7)),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                List.of(Origin.values()).get(random.nextInt(3)),
                ties[random.nextInt(3)],
                Set.copyOf(assignments));
    }

    private static <K> Credit sum(List<Line<K>> lines) {
        return lines.stream().map(Line::credit).reduce(Credit.NONE, Credit::plus);
    }

    private static <K> Line<K> line(@Nullable K key, Credit credit) {
        return new Line<>(key, credit);
    }

    private static Credit credit(String first, String last, String equal) {
        return new Credit(fraction(first), fraction(last), fraction(equal));
    }

    private static Fraction fraction(String text) {
        var parts = text.split("/", -1);
        return Fraction.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    }

    private static AcceptedOffer offer(AcceptedOffer.Step... steps) {
        return offer(OutcomeProof.CLAIMED, steps);
    }

    private static AcceptedOffer offer(OutcomeProof proof, AcceptedOffer.Step... steps) {
        return new AcceptedOffer(1, proof, List.of(steps));
    }

    private static AcceptedOffer.Step step(String day, Long... assignments) {
        return step(day, NEW, true, assignments);
    }

    private static AcceptedOffer.Step step(String day, Origin origin, boolean twoWay, Long... assignments) {
        return new AcceptedOffer.Step(
                LocalDate.parse(day), Channel.PHONE, twoWay, false, origin, null, Set.of(assignments));
    }

    private static AcceptedOffer.Step tied(String day, @Nullable Tie tie) {
        return new AcceptedOffer.Step(LocalDate.parse(day), Channel.PHONE, true, false, NEW, tie, Set.of());
    }

    private static AcceptedOffer.Step hiring(String day, Long... assignments) {
        return new AcceptedOffer.Step(LocalDate.parse(day), Channel.PHONE, true, true, NEW, null, Set.of(assignments));
    }
}
