package howtotalk.report;

import howtotalk.touch.Conversation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A week of the course. Breaks belong to no week.
 *
 * @param number from 1
 * @param first day, counted
 * @param last day, counted
 */
public record CourseWeek(int number, LocalDate first, LocalDate last) {

    /** A course whose breaks never end has one week, far away. */
    private static final int MOST_WEEKS = 200;

    /**
     * The weeks of a course. They have seven days and begin on the weekday of the first day; one whose Monday to Friday
     * all lie in breaks is not counted.
     *
     * @param firstDay of the first
     * @param count how many, at least 1
     * @param inBreak whether a day lies in a break
     * @return as many weeks; without a break that never ends
     */
    public static List<CourseWeek> of(LocalDate firstDay, int count, Predicate<LocalDate> inBreak) {
        var weeks = new ArrayList<CourseWeek>();
        for (int i = 0; i < MOST_WEEKS && weeks.size() < count; i++) {
            var start = firstDay.plusWeeks(i);
            boolean hasClass = start.datesUntil(start.plusWeeks(1))
                    .anyMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !inBreak.test(day));
            if (hasClass || i == MOST_WEEKS - 1) {
                weeks.add(new CourseWeek(weeks.size() + 1, start, start.plusDays(6)));
            }
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
