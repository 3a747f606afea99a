package howtotalk.report;

import howtotalk.contact.Origin;
import howtotalk.contact.Tie;
import howtotalk.outcome.OutcomeProof;
import howtotalk.touch.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conversion: an offer that a student accepted, with its path as it was frozen when the outcome was filed.
 *
 * @param outcomeId of the filed outcome
 * @param proof of the outcome itself
 * @param steps of the path, in any order, the hiring process among them; none if the student knows of no path
 */
public record AcceptedOffer(long outcomeId, OutcomeProof proof, List<Step> steps) {

    /**
     * A frozen touch before the offer.
     *
     * @param happenedOn the day
     * @param channel how
     * @param twoWay whether it was an exchange
     * @param hiring whether it belongs to the hiring process, which earns no credit
     * @param origin of the contact in the course
     * @param tie to the contact, or null if not said
     * @param assignments for which the touch was handed in; none for a touch merely logged
     */
    public record Step(
            LocalDate happenedOn,
            Channel channel,
            boolean twoWay,
            boolean hiring,
            Origin origin,
            @Nullable Tie tie,
            Set<Long> assignments) {

        public Step {
            assignments = Set.copyOf(assignments);
        }
    }

    public AcceptedOffer {
        steps = List.copyOf(steps);
    }

    /** The steps that earn credit. */
    List<Step> credited() {
        return steps.stream().filter(step -> !step.hiring()).toList();
    }
}
