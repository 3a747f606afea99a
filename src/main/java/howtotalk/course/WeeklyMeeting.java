package howtotalk.course;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When and where a section meets each week.
 *
 * @param day of the week
 * @param starts local time
 * @param ends local time, later on the same day
 * @param place or empty
 */
public record WeeklyMeeting(DayOfWeek day, LocalTime starts, LocalTime ends, String place) {}
