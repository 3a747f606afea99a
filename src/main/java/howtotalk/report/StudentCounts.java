package howtotalk.report;

import howtotalk.activity.PerConversation;
import howtotalk.outcome.OutcomeProof;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One enrolled student, counted.
 *
 * @param who the student
 * @param graduating this term
 * @param standing the one line under which the student is counted
 * @param proof how far the outcome behind that line is proved; null where there is none behind it
 * @param careers the figures on outcomes, of this student alone: every rate is of one or of none
 * @param activity what the student did
 * @param newPeople with whom the student talked and who are new in this course
 * @param screen minutes of social media
 * @param steps of the funnel of students that the student reached
 * @param contacts the funnel of this student's contacts
 */
public record StudentCounts(
        Who who,
        boolean graduating,
        Standpoint standing,
        @Nullable OutcomeProof proof,
        CareerFigures careers,
        Activity activity,
        int newPeople,
        BehindTheScreen screen,
        Set<StudentStep> steps,
        Funnel contacts)
        implements Counted {

    /** Minutes of social media a conversation, rounded half up; null without a recorded day or a conversation. */
    public @Nullable Integer minutesAConversation() {
        var minutes = screen.minutes();
        return minutes == null || screen.conversations() == 0
                ? null
                : PerConversation.rounded(minutes, screen.conversations());
    }

    /** Minutes of social media a recorded day, rounded half up; null when no day was recorded. */
    public @Nullable Integer minutesADay() {
        var minutes = screen.minutes();
        return minutes == null ? null : PerConversation.rounded(minutes, screen.daysRecorded());
    }

    /** Conversations in person, by phone or by video, of all. */
    public Rate synchronous() {
        return new Rate(activity.spoken(), activity.conversations());
    }
}
