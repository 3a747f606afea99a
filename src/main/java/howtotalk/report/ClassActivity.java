package howtotalk.report;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the students of a course did together. Rates are pooled: all who did of all who could have, not a mean of means.
 *
 * @param students how many, the withdrawn left out
 * @param conversations quartiles over the students; empty without students
 * @param weekOfFirstNew quartiles over those students who had a conversation with somebody new. Those still without one
 *     are not in it, so it flatters; the survival curve does not
 * @param response of written touches, answered within 14 days
 * @param conversation contacts conversed of contacts attempted
 * @param noteToMeeting online touches followed by talking
 * @param weeks with a conversation, of those elapsed, over all students
 * @param helpGiven touches with help given
 * @param referralsGiven touches with a referral given
 * @param referralsReceived touches with a referral received
 */
public record ClassActivity(
        int students,
        Optional<Quartiles> conversations,
        Optional<Quartiles> weekOfFirstNew,
        Rate response,
        Rate conversation,
        Rate noteToMeeting,
        Rate weeks,
        int helpGiven,
        int referralsGiven,
        int referralsReceived) {

    /** Adds up the students, none of them withdrawn. */
    public static ClassActivity of(Collection<Activity> students) {
        return new ClassActivity(
                students.size(),
                Quartiles.of(students.stream().map(Activity::conversations).toList()),
                Quartiles.of(firstWeeks(students)),
                pooled(students, Activity::response),
                pooled(students, Activity::conversation),
                pooled(students, Activity::noteToMeeting),
                pooled(students, Activity::weeks),
                students.stream().mapToInt(Activity::helpGiven).sum(),
                students.stream().mapToInt(Activity::referralsGiven).sum(),
                students.stream().mapToInt(Activity::referralsReceived).sum());
    }

    private static List<Integer> firstWeeks(Collection<Activity> students) {
        return students.stream()
                .map(Activity::weekOfFirstNew)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Rate pooled(Collection<Activity> students, Function<Activity, Rate> rate) {
        return Rate.pooled(students.stream().map(rate).toList());
    }
}
