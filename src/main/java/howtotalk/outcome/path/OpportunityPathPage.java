package howtotalk.outcome.path;

import howtotalk.opportunity.Opportunity;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.opportunity.StageHistory;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The path to an opportunity as it stands, for its student.
 *
 * @param id of the opportunity
 * @param opportunity what it is, to go back to
 * @param head how far it got
 * @param path ready to print, or nothing as long as there is none
 */
public record OpportunityPathPage(
        String id,
        String opportunity,
        String head,
        @Nullable PathView path) {

    public static OpportunityPathPage of(Opportunity opportunity, StageHistory history, Path path, ZoneId zone) {
        var what = opportunity.role() + " at " + opportunity.organisation();
        boolean offered = history.offeredOn() != null;
        return new OpportunityPathPage(
                Long.toString(opportunity.id()),
                what,
                path.steps().isEmpty()
                        ? "No path yet."
                        : history.current() == OpportunityStage.ACCEPTED || offered
                                ? "The path to the offer."
                                : "The path so far.",
                path.isEmpty() ? null : PathView.of(path, opportunity.role(), opportunity.organisation(), zone));
    }
}
