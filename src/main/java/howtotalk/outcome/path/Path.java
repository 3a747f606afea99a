package howtotalk.outcome.path;

import howtotalk.contact.Origin;
import howtotalk.contact.Tie;
import howtotalk.opportunity.ContactRole;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.touch.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before an offer, on one line of time. It is said that it came before; it is not said that it brought the
 * offer about.
 *
 * @param steps touches, oldest first
 * @param handIns assignments for which steps were handed in
 * @param talks that told of steps
 * @param stages of the opportunity, oldest first
 */
public record Path(List<Step> steps, List<HandIn> handIns, List<Told> talks, List<Stage> stages) {

    /**
     * A touch on the path.
     *
     * @param position from 1, in the order of time; other parts of the path name a step by it
     * @param who the position of the first step with the same person
     * @param introducer the same of who introduced them, if there are steps with those
     * @param person given name
     * @param organisation of the person, may be empty
     * @param introducedBy given name of the introducer, or empty
     * @param role of a person linked to the opportunity; nothing for who only introduced somebody
     * @param channel by which
     * @param twoWay whether it was an exchange
     * @param happenedOn the day, as the student says
     * @param loggedAt when the server took it down
     * @param what came of it
     * @param origin of the contact in the course
     * @param tie how often the two are in touch, if said
     * @param hiring whether it belongs to the hiring process and earns no credit
     */
    public record Step(
            int position,
            int who,
            @Nullable Integer introducer,
            String person,
            String organisation,
            String introducedBy,
            @Nullable ContactRole role,
            Channel channel,
            boolean twoWay,
            LocalDate happenedOn,
            Instant loggedAt,
            String what,
            Origin origin,
            @Nullable Tie tie,
            boolean hiring) {}

    /** An assignment that steps were handed in for, the day by the course's clocks or nothing where it is unknown. */
    public record HandIn(String title, @Nullable LocalDate on, List<Integer> steps) {}

    /** A talk that told of steps. */
    public record Told(String title, LocalDate on, List<Integer> steps) {}

    /** A stage reached. */
    public record Stage(OpportunityStage stage, LocalDate on) {}

    public Path {
        steps = List.copyOf(steps);
        handIns = List.copyOf(handIns);
        talks = List.copyOf(talks);
        stages = List.copyOf(stages);
    }

    /** Whether there is nothing to show: no touch, and no more than one stage. */
    public boolean isEmpty() {
        return steps.isEmpty() && stages.size() < 2;
    }

    /** The steps outside the hiring process. */
    public List<Step> credited() {
        return steps.stream().filter(step -> !step.hiring()).toList();
    }
}
