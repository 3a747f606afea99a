package howtotalk.opportunity;

import howtotalk.words.When;
import java.time.LocalDate;

/** Which step can follow, so that a history makes sense to whoever reads it. */
public final class StageOrder {

    private StageOrder() {}

    /**
     * What speaks against noting a step.
     *
     * @param history so far
     * @param stage to note
     * @param day on which it happened
     * @param today no step lies after it
     * @return a sentence that says what to do, or empty if nothing speaks against it
     */
    public static String problem(StageHistory history, OpportunityStage stage, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return "That day has not come yet. Note it when it happens.";
        }
        if (history.steps().stream()
                .anyMatch(step -> step.stage() == stage && step.happenedOn().equals(day))) {
            return "That is noted already.";
        }
        var offered = history.offeredOn();
        return switch (stage) {
            case ACCEPTED -> {
                if (offered == null || !history.current().onLadder()) {
                    yield "Nothing can be accepted before it is offered. Note the day of the offer first.";
                }
                if (history.acceptedOn() != null) {
                    yield "You have accepted it already. Take that back first if it is not so.";
                }
                yield day.isBefore(offered)
                        ? "The offer came on " + When.dayAndMonth(offered) + ". It cannot be accepted before."
                        : "";
            }
            case DECLINED ->
                offered == null ? "Only an offer can be declined. Note the offer, or that you withdrew." : "";
            case RESCINDED -> offered == null ? "Only an offer can be taken back by them. Note the offer first." : "";
            case REJECTED, EXPIRED ->
                history.current() == OpportunityStage.ACCEPTED
                        ? "You have accepted it. Take that back first if it is not so."
                        : "";
            case LEAD, APPLIED, SCREEN, INTERVIEW, OFFER, WITHDRAWN -> "";
        };
    }
}
