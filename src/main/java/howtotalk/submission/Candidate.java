package howtotalk.submission;

import howtotalk.contact.Origin;
import howtotalk.touch.Channel;
import howtotalk.touch.Conversation;
import howtotalk.touch.Direction;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A touch in the window of an assignment, which its student may hand in as evidence.
 *
 * @param personId the contact after all merges
 * @param name of the contact, in full
 * @param twoWay whether it was an exchange
 * @param servedElsewhere whether it was handed in for another assignment
 * @param conversation to which it belongs, or nothing if it stayed without an answer
 */
record Candidate(
        long touchId,
        long personId,
        String name,
        String organisation,
        Channel channel,
        Direction direction,
        boolean twoWay,
        Origin origin,
        LocalDate happenedOn,
        Instant loggedAt,
        String what,
        String place,
        String learned,
        boolean servedElsewhere,
        @Nullable Conversation conversation) {

    /** Whether it counts for a requirement. */
    boolean counts(Requirement requirement) {
        return conversation != null && (requirement.mayServeTwice() || !servedElsewhere);
    }

    /** Whether it may be handed in: where a touch serves once, not a second time. */
    boolean choosable(Requirement requirement) {
        return !servedElsewhere || requirement.mayServeTwice() || !requirement.any();
    }

    /** As what it counts, or nothing if it is no part of a conversation. */
    Requirement.@Nullable Exchange exchange() {
        return conversation == null
                ? null
                : new Requirement.Exchange(
                        Long.toString(personId),
                        FirstName.of(name),
                        conversation.day(),
                        conversation.synchronous(),
                        origin == Origin.NEW);
    }
}
