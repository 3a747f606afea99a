package howtotalk.course;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the days and meetings of a course are written. */
public final class CourseWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private CourseWords() {}

    /** Thu 12 Nov */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Thursday 12 November */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** 12 November 2026 */
    public static String fullDay(LocalDate day) {
        return FULL_DAY.format(day);
    }

    /** Thu 12 Nov, 23:59 */
    public static String moment(java.time.Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** 9–15 Nov, or 30 Nov – 6 Dec; a single day as 9 Nov */
    public static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return MONTH_DAY.format(first);
        }
        return first.getMonth() == last.getMonth() && first.getYear() == last.getYear()
                ? DAY_OF_MONTH.format(first) + "–" + MONTH_DAY.format(last)
                : MONTH_DAY.format(first) + " – " + MONTH_DAY.format(last);
    }

    /** Tuesday 10:20–11:40, Murray 210 */
    public static String meeting(WeeklyMeeting meeting) {
        return meeting.day().getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH) + " " + meeting.starts() + "–"
                + meeting.ends() + (meeting.place().isEmpty() ? "" : ", " + meeting.place());
    }

    /** Tuesday 10:20–11:40 · Thursday 10:20–11:40 */
    public static String meetings(List<WeeklyMeeting> meetings) {
        return meetings.stream().map(CourseWords::meeting).collect(Collectors.joining(" · "));
    }

    /** 1 student, 2 students */
    public static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
