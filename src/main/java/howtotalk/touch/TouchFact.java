package howtotalk.touch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a touch: when, how and with whom, never what was said.
 *
 * @param id of the touch
 * @param contactId of the contact; of the surviving one after a merge
 * @param happenedOn the day it happened, as the student says
 * @param loggedAt when the server took it down
 * @param channel how
 * @param direction from whom to whom
 * @param answersId the earlier touch that this one answers, or null
 */
public record TouchFact(
        long id,
        long contactId,
        LocalDate happenedOn,
        Instant loggedAt,
        Channel channel,
        Direction direction,
        @Nullable Long answersId) {

    /** By the day they happened; of one day, as they were logged. The order is total. */
    public static final Comparator<TouchFact> IN_ORDER = Comparator.comparing(TouchFact::happenedOn)
            .thenComparing(TouchFact::loggedAt)
            .thenComparingLong(TouchFact::id);

    /** Whether two people talked: both ways and at the same time. A voice message is not talking. */
    public boolean spoken() {
        return direction == Direction.MUTUAL && channel.synchronous();
    }
}
