package howtotalk.submission;

import java.time.LocalDate;
import java.util.List;

/** Where the counted weeks of a course lie. A week whose first five days are all free of class is not counted. */
final class CourseWeeks {

    /** A stretch of days without class, both ends included. */
    record Break(LocalDate firstDay, LocalDate lastDay) {}

    private CourseWeeks() {}

    /**
     * The first day of a week.
     *
     * @param firstDay of week 1
     * @param week from 1
     */
    static LocalDate firstDay(LocalDate firstDay, List<Break> breaks, int week) {
        var day = firstDay;
        for (int counted = free(day, breaks) ? 0 : 1; counted < week; ) {
            day = day.plusDays(7);
            counted += free(day, breaks) ? 0 : 1;
        }
        return day;
    }

    private static boolean free(LocalDate week, List<Break> breaks) {
        return breaks.stream()
                .anyMatch(gap -> !gap.firstDay().isAfter(week) && !gap.lastDay().isBefore(week.plusDays(4)));
    }
}
