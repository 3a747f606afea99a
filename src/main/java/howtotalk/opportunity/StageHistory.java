package howtotalk.opportunity;

import howtotalk.contact.CourseDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one opportunity come to.
 *
 * <p>Events count by the day they happened, so a step remembered late does not throw the opportunity back. Of one day,
 * the step recorded last counts, unless it is merely a lower step of the ladder filled in. An undoing takes back one
 * event and can itself be undone.
 *
 * @param steps the events in force, in the order in which they happened
 * @param current where the opportunity stands; LEAD when nothing is in force
 * @param appliedOn the day of the application of the latest round, or null
 * @param offeredOn the day of the first offer of the latest round, or null. An acceptance without a recorded offer
 *     counts as offered on that day
 * @param acceptedOn the day of the acceptance if it still stands, else null
 */
public record StageHistory(
        List<StageEvent> steps,
        OpportunityStage current,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate acceptedOn) {

    public StageHistory {
        steps = List.copyOf(steps);
    }

    /** Reads the events of one opportunity, in any order. */
    public static StageHistory of(Collection<StageEvent> events) {
        var steps = inForce(events);
        var round = new Round();
        steps.forEach(round::add);
        var accepted = round.current == OpportunityStage.ACCEPTED ? round.accepted : null;
        return new StageHistory(steps, round.current, round.applied, round.offered, accepted);
    }

    /**
     * What was known as of a day: events that happened later are left out, and so is their undoing.
     *
     * @param events of one opportunity
     * @param asOf the last day counted
     */
    public static StageHistory asOf(Collection<StageEvent> events, LocalDate asOf) {
        return of(inForce(events).stream()
                .filter(event -> !event.happenedOn().isAfter(asOf))
                .toList());
    }

    /** Whether the step, or one above it, was reached on one of the days. An offer includes having been interviewed. */
    public boolean reached(OpportunityStage step, CourseDays days) {
        return steps.stream().anyMatch(event -> event.stage().atLeast(step) && days.contains(event.happenedOn()));
    }

    /** The steps that nothing takes back. From the last to the first, for an undoing may be undone in its turn. */
    private static List<StageEvent> inForce(Collection<StageEvent> events) {
        var newestFirst = events.stream()
                .sorted(Comparator.comparingLong(StageEvent::id).reversed())
                .toList();
        var undone = new HashSet<Long>();
        var steps = new ArrayList<StageEvent>();
        for (var event : newestFirst) {
            if (undone.contains(event.id())) {
                continue;
            }
            if (event.undoes() != null) {
                undone.add(event.undoes());
            } else {
                steps.add(event);
            }
        }
        steps.sort(Comparator.comparing(StageEvent::happenedOn).thenComparingLong(StageEvent::id));
        return steps;
    }

    /** The round that an opportunity is in: whoever was turned down and asked back begins another one. */
    private static final class Round {
        private OpportunityStage current = OpportunityStage.LEAD;
        private @Nullable LocalDate day;
        private @Nullable LocalDate applied;
        private @Nullable LocalDate offered;
        private @Nullable LocalDate accepted;

        void add(StageEvent event) {
            if (event.stage().onLadder()) {
                climb(event);
            }
            if (!filledIn(event)) {
                current = event.stage();
            }
            day = event.happenedOn();
        }

        private void climb(StageEvent event) {
            if (!current.onLadder()) {
                startAgain(event);
            }
            switch (event.stage()) {
                case APPLIED -> applied = applied == null ? event.happenedOn() : applied;
                case OFFER -> offered = offered == null ? event.happenedOn() : offered;
                case ACCEPTED -> {
                    offered = offered == null ? event.happenedOn() : offered;
                    accepted = event.happenedOn();
                }
                default -> {}
            }
        }

        private void startAgain(StageEvent event) {
            if (!event.stage().atLeast(OpportunityStage.SCREEN)) {
                applied = null;
            }
            offered = null;
        }

        private boolean filledIn(StageEvent event) {
            return event.happenedOn().equals(day)
                    && current.onLadder()
                    && event.stage().onLadder()
                    && event.stage().compareTo(current) < 0;
        }
    }
}
