package howtotalk.course;

import java.time.LocalDate;

/**
 * A stretch of days without class.
 *
 * @param title for example Thanksgiving
 * @param firstDay of it
 * @param lastDay of it, the same day or a later one
 */
public record CourseBreak(String title, LocalDate firstDay, LocalDate lastDay) {

    /** Whether a day belongs to it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
