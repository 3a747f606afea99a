package howtotalk.report;

import howtotalk.activity.PerConversation;
import howtotalk.contact.CourseDays;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a student is hiding behind a screen. A signal to a teacher, never a grade; what is unknown stays unknown.
 *
 * @param minutes of social media in the course, or null when no day was recorded
 * @param daysRecorded on how many days minutes were recorded, zero minutes included
 * @param conversations in the course
 * @param daysSinceSpoken days since the student last talked with anybody in person, by phone or by video, or null when
 *     not yet in this course
 * @param noteToMeeting online touches followed by talking with that person within 14 days
 */
public record BehindTheScreen(
        @Nullable Integer minutes,
        int daysRecorded,
        int conversations,
        @Nullable Integer daysSinceSpoken,
        Rate noteToMeeting) {

    /**
     * Reads the signal.
     *
     * @param touches all touches of one student
     * @param minutesByDay minutes of social media, for the days on which any were recorded
     * @param course its days
     * @param today the last day known
     */
    public static BehindTheScreen of(
            Touches touches, Map<LocalDate, Integer> minutesByDay, CourseDays course, LocalDate today) {
        var days = course.until(today);
        var recorded = minutesByDay.entrySet().stream()
                .filter(entry -> days.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .toArray();
        int minutes = 0;
        for (int some : recorded) {
            minutes += some;
        }
        var lastSpoken = touches.all().stream()
                .filter(touch -> touch.spoken() && days.contains(touch.happenedOn()))
                .map(TouchFact::happenedOn)
                .max(LocalDate::compareTo);
        return new BehindTheScreen(
                recorded.length == 0 ? null : minutes,
                recorded.length,
                (int) touches.conversations().stream()
                        .filter(conversation -> days.contains(conversation.day()))
                        .count(),
                lastSpoken.map(day -> (int) ChronoUnit.DAYS.between(day, today)).orElse(null),
                Outreach.noteToMeeting(touches, course, today));
    }

    /**
     * Online minutes per conversation in words: "45 minutes a conversation", rounded half up; without a conversation the
     * minutes alone, for nothing is divided by nothing; without a record that they are unknown.
     */
    public String minutesWords() {
        if (minutes == null) {
            return "minutes unknown";
        }
        if (conversations == 0) {
            return minutes(minutes) + ", no conversation";
        }
        return minutes(PerConversation.rounded(minutes, conversations)) + " a conversation";
    }

    private static String minutes(int count) {
        return count == 1 ? "1 minute" : count + " minutes";
    }
}
