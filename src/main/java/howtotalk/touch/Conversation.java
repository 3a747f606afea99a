package howtotalk.touch;

import java.time.LocalDate;
import java.util.List;

/**
 * A two-way exchange with one person on one day, counted once however many touches it had. What was written on one day
 * and answered on a later one is a conversation of the day of the answer: only then did it become two-way.
 *
 * @param contactId with whom
 * @param day of the conversation
 * @param touches those of that day that went both ways or answered, in order; at least one
 */
public record Conversation(long contactId, LocalDate day, List<TouchFact> touches) {

    public Conversation {
        touches = List.copyOf(touches);
    }

    /** Whether the two talked in person, by phone or by video. */
    public boolean synchronous() {
        return touches.stream().anyMatch(TouchFact::spoken);
    }
}
