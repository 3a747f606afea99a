package howtotalk.contact;

import howtotalk.words.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days in words, as seen from today. */
public final class Days {

    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Days() {}

    /** Tue 10 Nov, or with the year where it is another one than today's: 3 Mar 2025. */
    public static String date(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? When.day(day) : OTHER_YEAR.format(day);
    }

    /** Today, yesterday, tomorrow; a weekday within six days to come; else the date. */
    public static String on(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) {
            return "today";
        }
        if (ahead == 1) {
            return "tomorrow";
        }
        if (ahead == -1) {
            return "yesterday";
        }
        return ahead > 1 && ahead < 7 ? weekday(day.getDayOfWeek()) : date(day, today);
    }

    /** How long ago: today, yesterday, 34 days ago; after two years in years. */
    public static String ago(LocalDate day, LocalDate today) {
        long past = ChronoUnit.DAYS.between(day, today);
        if (past <= 1) {
            return on(day, today);
        }
        return past < 730 ? past + " days ago" : past / 365 + " years ago";
    }

    /** Days in number and word: 1 day, 13 days. */
    public static String count(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
