package howtotalk.course;

import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a course has come.
 *
 * @param number the week it is, from 1; 0 before the first, the last one's number after the end
 * @param total how many weeks the course has
 * @param when before, in or after the course
 * @param pause the title of a break that holds the day, or empty
 */
public record Weeks(int number, int total, When when, String pause) {

    /** Where a day lies. */
    public enum When {
        BEFORE,
        DURING,
        AFTER
    }

    /** How far a course has come on a day. */
    public static Weeks of(Course course, List<CourseBreak> breaks, LocalDate day) {
        return of(Calendar.of(course, breaks), day);
    }

    /** As {@link #of(Course, List, LocalDate)}. */
    public static Weeks of(Calendar calendar, LocalDate day) {
        var when = day.isBefore(calendar.firstDay())
                ? When.BEFORE
                : day.isAfter(calendar.lastDay()) ? When.AFTER : When.DURING;
        var pause = calendar.breaks().stream()
                .filter(stretch -> stretch.holds(day))
                .map(CourseBreak::title)
                .findFirst()
                .orElse("");
        return new Weeks(calendar.week(day), calendar.weeks(), when, when == When.DURING ? pause : "");
    }

    /** In the middle of a sentence: {@code week 11 of 15}. */
    public String words() {
        return switch (when) {
            case BEFORE -> "before week 1";
            case AFTER -> "after week " + total;
            case DURING -> pause.isEmpty() ? "week " + number + " of " + total : pause + ", after week " + number;
        };
    }

    /** At its beginning: {@code Week 11 of 15}. */
    public String heading() {
        return Prose.sentence(words());
    }
}
