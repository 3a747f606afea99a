package howtotalk.report;

import howtotalk.touch.Conversation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A week of the course. Breaks belong to no week.
 *
 * @param number from 1
 * @param first day, counted
 * @param last day, counted
 */
public record CourseWeek(int number, LocalDate first, LocalDate last) {

    /** The weeks that begin on these days, in order; each has seven days. */
    public static List<CourseWeek> starting(List<LocalDate> starts) {
        var weeks = new ArrayList<CourseWeek>();
        for (var start : starts) {
            weeks.add(new CourseWeek(weeks.size() + 1, start, start.plusDays(6)));
        }
        return List.copyOf(weeks);
    }

    /**
     * Weeks with a conversation, of those elapsed.
     *
     * @param conversations of one student
     * @param weeks of the course
     * @param asOf weeks that end on this day or before it are elapsed
     */
    static Rate withConversation(Collection<Conversation> conversations, List<CourseWeek> weeks, LocalDate asOf) {
        var elapsed = weeks.stream().filter(week -> !week.last.isAfter(asOf)).toList();
        long with = elapsed.stream()
                .filter(week -> conversations.stream().anyMatch(conversation -> week.contains(conversation.day())))
                .count();
        return new Rate((int) with, elapsed.size());
    }

    /** The number of the last week begun on a day; a day of a break counts to the week before it, 0 before the first. */
    static int reachedOn(LocalDate day, List<CourseWeek> weeks) {
        return weeks.stream()
                .filter(week -> !week.first.isAfter(day))
                .mapToInt(CourseWeek::number)
                .max()
                .orElse(0);
    }

    private boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
