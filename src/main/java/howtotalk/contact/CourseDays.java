package howtotalk.contact;

import java.time.LocalDate;

/**
 * The days of a course. A course counts what happened on them and nothing else.
 *
 * @param first day of the course, counted
 * @param last day of the course, counted; before the first when nothing is counted yet
 */
public record CourseDays(LocalDate first, LocalDate last) {

    /** Whether the day belongs to the course. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The same days, but none after the given one: what a report as of that day may know. */
    public CourseDays until(LocalDate asOf) {
        return asOf.isBefore(last) ? new CourseDays(first, asOf) : this;
    }
}
