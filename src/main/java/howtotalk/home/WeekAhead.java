package howtotalk.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student's next seven days ask for: what Today shows of them, as facts and not as words of one day.
 *
 * @param due what can be handed in, the earliest first; what is late first of all
 * @param promises what the student said would be done
 * @param friends whom the student wants to hear from
 * @param question what the week's plan asks now, or empty
 */
public record WeekAhead(List<Due> due, List<Promise> promises, List<Friend> friends, String question) {

    /**
     * An assignment.
     *
     * @param at when it is or was due
     * @param had conversations logged for it, at most as many as asked
     * @param asked conversations it asks for, or 0
     */
    public record Due(String title, Instant at, int had, int asked) {}

    /** What the student said would be done, to or with whom, by which day if one was set. */
    public record Promise(
            String action, String name, @Nullable LocalDate on) {}

    /** Somebody to stay in touch with, and the day on which that is or was due. */
    public record Friend(String name, String organisation, LocalDate on) {}

    /** Whether there is nothing to say. */
    public boolean nothing() {
        return due.isEmpty() && promises.isEmpty() && friends.isEmpty() && question.isEmpty();
    }
}
