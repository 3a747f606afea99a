package howtotalk.course;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the days and meetings of a course are written. */
public final class CourseWords {

    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private CourseWords() {}

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
}
