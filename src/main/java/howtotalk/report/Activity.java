package howtotalk.report;

import howtotalk.contact.ContactFact;
import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.contact.Stage;
import howtotalk.touch.ContactHistory;
import howtotalk.touch.Conversation;
import howtotalk.touch.Referral;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a student did in a course, in counts.
 *
 * @param studentId the enrolment
 * @param histories of the contacts that the course counts
 * @param stages how many contacts stand at each stage; stages without any are missing. Cannot be changed
 * @param touches how many
 * @param conversations how many
 * @param spoken how many of the conversations were in person, by phone or by video
 * @param withNew how many of the conversations were with people new in this course
 * @param first the week of the first conversation, or without one that of the as-of date
 * @param weekOfFirstNew the week of the first conversation with somebody new, from 1, or null while there is none
 * @param response of written touches, answered within 14 days
 * @param conversation contacts conversed of contacts attempted
 * @param noteToMeeting online touches followed by talking
 * @param weeks with a conversation, of those elapsed
 * @param introductions contacts whom another contact introduced
 * @param helpGiven touches with help given
 * @param helpReceived touches with help received
 * @param referralsGiven touches with a referral given
 * @param referralsReceived touches with a referral received
 */
public record Activity(
        long studentId,
        List<ContactHistory> histories,
        Map<Stage, Integer> stages,
        int touches,
        int conversations,
        int spoken,
        int withNew,
        KaplanMeier.Seen first,
        @Nullable Integer weekOfFirstNew,
        Rate response,
        Rate conversation,
        Rate noteToMeeting,
        Rate weeks,
        int introductions,
        int helpGiven,
        int helpReceived,
        int referralsGiven,
        int referralsReceived) {

    /**
     * Counts what one student did.
     *
     * @param log of the student
     * @param course its days
     * @param weeks its weeks, breaks left out
     * @param asOf the last day known
     */
    public static Activity of(StudentLog log, CourseDays course, List<CourseWeek> weeks, LocalDate asOf) {
        var days = course.until(asOf);
        var touches = Touches.of(log.touches());
        var histories = ContactHistory.of(log.contacts(), touches, course, asOf);
        var conversations = touches.conversations().stream()
                .filter(conversation -> days.contains(conversation.day()))
                .toList();
        var inCourse = touches.all().stream()
                .filter(touch -> days.contains(touch.happenedOn()))
                .map(TouchFact::id)
                .collect(Collectors.toSet());
        var favours = log.favours().stream()
                .filter(favour -> inCourse.contains(favour.touchId()))
                .toList();
        var firstNew = new TreeSet<LocalDate>();
        int withNew = 0;
        int introductions = 0;
        for (var history : histories) {
            if (history.origin() == Origin.NEW) {
                firstNew.addAll(history.conversationDays());
                withNew += history.conversationDays().size();
            }
            introductions += introduced(history.contact()) ? 1 : 0;
        }
        return new Activity(
                log.studentId(),
                histories,
                stages(histories),
                inCourse.size(),
                conversations.size(),
                (int) conversations.stream().filter(Conversation::synchronous).count(),
                withNew,
                first(conversations, weeks, asOf),
                firstNew.isEmpty() ? null : CourseWeek.reachedOn(firstNew.first(), weeks),
                Outreach.response(touches, course, asOf),
                Outreach.conversation(histories),
                Outreach.noteToMeeting(touches, course, asOf),
                CourseWeek.withConversation(conversations, weeks, asOf),
                introductions,
                count(favours, Favour::helpGiven),
                count(favours, Favour::helpReceived),
                count(favours, favour -> favour.referral() == Referral.GIVEN),
                count(favours, favour -> favour.referral() == Referral.RECEIVED));
    }

    private static KaplanMeier.Seen first(List<Conversation> conversations, List<CourseWeek> weeks, LocalDate asOf) {
        var day = conversations.stream().map(Conversation::day).min(LocalDate::compareTo);
        int week = CourseWeek.reachedOn(day.orElse(asOf), weeks);
        return new KaplanMeier.Seen(Math.max(1, week), day.isPresent());
    }

    private static int count(List<Favour> favours, Predicate<Favour> such) {
        return (int) favours.stream().filter(such).count();
    }

    private static boolean introduced(ContactFact contact) {
        return contact.introducedBy() != null;
    }

    private static Map<Stage, Integer> stages(List<ContactHistory> histories) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        histories.forEach(history -> counts.merge(history.stage(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
