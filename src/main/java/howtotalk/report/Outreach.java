package howtotalk.report;

import howtotalk.contact.CourseDays;
import howtotalk.touch.ContactHistory;
import howtotalk.touch.Direction;
import howtotalk.touch.OnlineNote;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** How often reaching out was answered, and what it turned into. */
public final class Outreach {

    /** How many days an answer or a meeting may take; the day itself is day 0, and the last one counts. */
    public static final int DAYS = OnlineNote.DAYS;

    private Outreach() {}

    /**
     * Response rate: written touches sent, by e-mail, LinkedIn, text or hand, that were answered within {@link #DAYS}
     * days, of those sent at least as many days ago. Younger ones may still be answered and are on neither side.
     *
     * @param touches all touches of one student
     * @param course only what was sent on these days counts
     * @param asOf the day asked about; later answers are not known
     */
    public static Rate response(Touches touches, CourseDays course, LocalDate asOf) {
        var sent = oldEnough(touches, course, asOf).stream()
                .filter(touch -> touch.direction() == Direction.OUTGOING
                        && !touch.channel().synchronous())
                .toList();
        long answered = sent.stream()
                .filter(touch -> touches.answerTo(touch)
                        .filter(answer -> !answer.happenedOn().isAfter(deadline(touch)))
                        .isPresent())
                .count();
        return new Rate((int) answered, sent.size());
    }

    /** Conversation rate: contacts conversed of contacts attempted. */
    public static Rate conversation(Collection<ContactHistory> histories) {
        long attempted = histories.stream().filter(ContactHistory::attempted).count();
        long conversed = histories.stream().filter(ContactHistory::conversed).count();
        return new Rate((int) conversed, (int) attempted);
    }

    /**
     * Note-to-meeting rate: online touches followed by talking with that person, in person, by phone or by video, within
     * {@link #DAYS} days, of the online touches at least as many days old. What was logged later on the same day follows.
     *
     * @param touches all touches of one student
     * @param course only online touches of these days count
     * @param asOf the day asked about; later meetings are not known
     */
    public static Rate noteToMeeting(Touches touches, CourseDays course, LocalDate asOf) {
        var notes = OnlineNote.of(touches, course, asOf).stream()
                .filter(note -> note.counts(asOf))
                .toList();
        return new Rate((int) notes.stream().filter(OnlineNote::met).count(), notes.size());
    }

    private static List<TouchFact> oldEnough(Touches touches, CourseDays course, LocalDate asOf) {
        return touches.all().stream()
                .filter(touch ->
                        course.contains(touch.happenedOn()) && !deadline(touch).isAfter(asOf))
                .toList();
    }

    private static LocalDate deadline(TouchFact touch) {
        return touch.happenedOn().plusDays(DAYS);
    }
}
