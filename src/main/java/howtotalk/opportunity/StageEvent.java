package howtotalk.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of an opportunity, or the undoing of one. Only ever added.
 *
 * @param id growing in the order of recording
 * @param stage reached; of an undoing, the stage taken back
 * @param happenedOn the day it happened, as the student says
 * @param recordedAt when the server took it down
 * @param undoes the earlier event that this one takes back, or null if it is a step
 */
public record StageEvent(
        long id,
        OpportunityStage stage,
        LocalDate happenedOn,
        Instant recordedAt,
        @Nullable Long undoes) {}
