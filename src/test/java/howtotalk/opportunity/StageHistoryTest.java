package howtotalk.opportunity;

import static howtotalk.opportunity.OpportunityStage.ACCEPTED;
import static howtotalk.opportunity.OpportunityStage.APPLIED;
import static howtotalk.opportunity.OpportunityStage.DECLINED;
import static howtotalk.opportunity.OpportunityStage.INTERVIEW;
import static howtotalk.opportunity.OpportunityStage.LEAD;
import static howtotalk.opportunity.OpportunityStage.OFFER;
import static howtotalk.opportunity.OpportunityStage.REJECTED;
import static howtotalk.opportunity.OpportunityStage.RESCINDED;
import static howtotalk.opportunity.OpportunityStage.SCREEN;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.contact.CourseDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageHistoryTest {

    private final List<StageEvent> events = new ArrayList<>();

    @Test
    void anOpportunityWithoutEventsIsALead() {
        assertThat(read()).isEqualTo(new StageHistory(List.of(), LEAD, null, null, null));
    }

    @Test
    void theLadderIsClimbedToTheAcceptedOffer() {
        on("2026-09-01", LEAD);
        on("2026-09-05", APPLIED);
        on("2026-09-20", INTERVIEW);
        on("2026-10-01", OFFER);
        on("2026-10-03", ACCEPTED);

        assertThat(read().current()).isEqualTo(ACCEPTED);
        assertThat(read().appliedOn()).isEqualTo("2026-09-05");
        assertThat(read().offeredOn()).isEqualTo("2026-10-01");
        assertThat(read().acceptedOn()).isEqualTo("2026-10-03");
    }

    @Test
    void theOrderOfTheEventsGivenDoesNotMatter() {
        on("2026-09-05", APPLIED);
        long wrong = on("2026-09-06", REJECTED);
        undo(wrong);
        on("2026-10-01", OFFER);
        var forward = read();
        Collections.reverse(events);
        assertThat(read()).isEqualTo(forward);
        assertThat(forward.current()).isEqualTo(OFFER);
    }

    @Test
    void aStepRememberedLateDoesNotThrowTheOpportunityBack() {
        on("2026-10-01", OFFER);
        on("2026-09-05", APPLIED);
        on("2026-10-01", INTERVIEW);

        assertThat(read().current()).isEqualTo(OFFER);
        assertThat(read().appliedOn()).isEqualTo("2026-09-05");
    }

    @Test
    void ofOneDayTheLastWordCounts() {
        on("2026-10-01", REJECTED);
        on("2026-10-01", INTERVIEW);
        assertThat(read().current()).isEqualTo(INTERVIEW);

        on("2026-10-01", DECLINED);
        assertThat(read().current()).isEqualTo(DECLINED);
    }

    @Test
    void anUndoneStepIsGoneAndAnUndoneUndoingBringsItBack() {
        on("2026-09-05", APPLIED);
        long accepted = on("2026-10-03", ACCEPTED);
        long undoing = undo(accepted);
        assertThat(read().current()).isEqualTo(APPLIED);
        assertThat(read().acceptedOn()).isNull();

        undo(undoing);
        assertThat(read().current()).isEqualTo(ACCEPTED);
        assertThat(read().acceptedOn()).isEqualTo("2026-10-03");
    }

    @Test
    void undoingTheSameStepTwiceIsUndoingItOnce() {
        long lead = on("2026-09-01", APPLIED);
        undo(lead);
        undo(lead);
        assertThat(read().current()).isEqualTo(LEAD);
        assertThat(read().steps()).isEmpty();
    }

    @Test
    void anAcceptanceWithoutARecordedOfferWasOfferedThatDay() {
        on("2026-10-03", ACCEPTED);
        assertThat(read().offeredOn()).isEqualTo("2026-10-03");
        assertThat(read().appliedOn()).isNull();
    }

    @Test
    void anImprovedOfferIsStillTheFirstOne() {
        on("2026-10-01", OFFER);
        on("2026-10-08", OFFER);
        on("2026-10-09", ACCEPTED);
        assertThat(read().offeredOn()).isEqualTo("2026-10-01");
    }

    @Test
    void anOfferTakenBackAndMadeAgainIsAnotherOffer() {
        on("2026-09-05", APPLIED);
        on("2026-10-01", OFFER);
        on("2026-10-02", ACCEPTED);
        on("2026-10-05", RESCINDED);
        assertThat(read().acceptedOn()).isNull();
        assertThat(read().offeredOn()).isEqualTo("2026-10-01");

        on("2026-11-01", OFFER);
        on("2026-11-02", ACCEPTED);
        assertThat(read().appliedOn()).isEqualTo("2026-09-05");
        assertThat(read().offeredOn()).isEqualTo("2026-11-01");
        assertThat(read().acceptedOn()).isEqualTo("2026-11-02");
    }

    @Test
    void applyingAgainAfterARejectionIsAnotherApplication() {
        on("2026-09-05", APPLIED);
        on("2026-09-20", REJECTED);
        assertThat(read().appliedOn()).isEqualTo("2026-09-05");
        on("2026-10-20", APPLIED);
        assertThat(read().appliedOn()).isEqualTo("2026-10-20");
    }

    @Test
    void asOfADayLaterStepsAreUnknownButMistakesStayTakenBack() {
        on("2026-09-05", APPLIED);
        long wrong = on("2026-09-06", REJECTED);
        undo(wrong);
        on("2026-10-03", ACCEPTED);

        var then = StageHistory.asOf(events, LocalDate.parse("2026-10-02"));
        assertThat(then.current()).isEqualTo(APPLIED);
        assertThat(StageHistory.asOf(events, LocalDate.parse("2026-10-03")).current())
                .isEqualTo(ACCEPTED);
    }

    @Test
    void aStepIsReachedInTheCourseWhenItOrAHigherOneFellIntoIt() {
        on("2026-08-01", INTERVIEW);
        on("2026-10-01", OFFER);
        on("2026-10-05", DECLINED);
        var course = new CourseDays(LocalDate.parse("2026-09-07"), LocalDate.parse("2026-12-18"));

        assertThat(read().reached(LEAD, course)).isTrue();
        assertThat(read().reached(INTERVIEW, course)).isTrue();
        assertThat(read().reached(OFFER, course)).isTrue();
        assertThat(read().reached(ACCEPTED, course)).isFalse();
        assertThat(read().reached(LEAD, course.until(LocalDate.parse("2026-09-30"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = OpportunityStage.class,
            names = {"DECLINED", "REJECTED", "WITHDRAWN", "EXPIRED", "RESCINDED"})
    void anEndWithoutAPositionIsAboveNoStep(OpportunityStage end) {
        assertThat(end.onLadder()).isFalse();
        assertThat(end.open()).isFalse();
        assertThat(end.atLeast(LEAD)).isFalse();
        assertThat(ACCEPTED.atLeast(end)).isFalse();
        assertThat(SCREEN.open()).isTrue();
        assertThat(ACCEPTED.open()).isFalse();
    }

    private StageHistory read() {
        return StageHistory.of(events);
    }

    private long on(String day, OpportunityStage stage) {
        long id = events.size() + 1L;
        events.add(new StageEvent(id, stage, LocalDate.parse(day), Instant.EPOCH.plusSeconds(id), null));
        return id;
    }

    private long undo(long undone) {
        long id = events.size() + 1L;
        var event = events.get((int) undone - 1);
        events.add(new StageEvent(id, event.stage(), event.happenedOn(), Instant.EPOCH.plusSeconds(id), undone));
        return id;
    }
}
