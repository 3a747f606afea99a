package howtotalk.touch;

import howtotalk.contact.CourseDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An online touch, and the meeting that came of it: the first time the two talked in person, by phone or by video after
 * it, within {@link #DAYS} days. The one rule for whether a note became a meeting, for the student as for the report.
 *
 * @param note the online touch
 * @param meeting what followed, or null when nothing did as far as is known
 */
public record OnlineNote(TouchFact note, @Nullable TouchFact meeting) {

    /** How many days a meeting may take; the day of the note is day 0, and the last one counts. */
    public static final int DAYS = 14;

    /**
     * The online touches of a course's days, oldest first, each with what followed. What was logged later on the same
     * day follows.
     *
     * @param touches all touches of one student
     * @param course only online touches of these days
     * @param asOf the last day known; what was dated later is left out
     */
    public static List<OnlineNote> of(Touches touches, CourseDays course, LocalDate asOf) {
        var days = course.until(asOf);
        var talks = new HashMap<Long, List<TouchFact>>();
        for (var touch : touches.all()) {
            if (touch.spoken() && !touch.happenedOn().isAfter(asOf)) {
                talks.computeIfAbsent(touch.contactId(), id -> new ArrayList<>())
                        .add(touch);
            }
        }
        return touches.all().stream()
                .filter(touch -> touch.channel().online() && days.contains(touch.happenedOn()))
                .map(touch -> new OnlineNote(touch, meeting(touch, talks.getOrDefault(touch.contactId(), List.of()))))
                .toList();
    }

    private static @Nullable TouchFact meeting(TouchFact note, List<TouchFact> talks) {
        var until = note.happenedOn().plusDays(DAYS);
        return talks.stream()
                .filter(talk -> TouchFact.IN_ORDER.compare(talk, note) > 0
                        && !talk.happenedOn().isAfter(until))
                .findFirst()
                .orElse(null);
    }

    /** The last day on which a meeting still comes of it. */
    public LocalDate until() {
        return note.happenedOn().plusDays(DAYS);
    }

    /** Whether it has had its time: younger ones may still become a meeting and count on neither side of a share. */
    public boolean counts(LocalDate asOf) {
        return !until().isAfter(asOf);
    }

    /** Whether it became a meeting. */
    public boolean met() {
        return meeting != null;
    }
}
