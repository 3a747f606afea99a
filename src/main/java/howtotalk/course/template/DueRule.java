package howtotalk.course.template;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** When work is due within its week, before the term and the section are known. */
public sealed interface DueRule {

    /**
     * At a time of a weekday, in the time zone of the course.
     *
     * @param day the weekday, within the week of the assignment
     * @param time the local time, which stays the same across a clock change
     */
    record At(DayOfWeek day, LocalTime time) implements DueRule {}

    /**
     * At the start of the section's last meeting of the week: a round of talks that is spread over the week is not
     * overdue on its first day.
     */
    record AtMeeting() implements DueRule {}
}
