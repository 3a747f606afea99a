package howtotalk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and times in the words that people use for them. Everything is told in the zone that is given. */
public final class When {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final String[] NUMBERS = {
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty"
    };

    private When() {}

    /** 23:59 */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /** Tue 10 Nov */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Tuesday 10 November */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** 10 November 2026 */
    public static String dayOfYear(LocalDate day) {
        return DAY_OF_YEAR.format(day);
    }

    /** tonight 23:59, tomorrow 09:00, Friday 23:59, Tue 24 Nov 23:59, yesterday 23:59 */
    public static String near(Instant moment, Instant now, ZoneId zone) {
        var at = moment.atZone(zone);
        var name = near(at.toLocalDate(), now.atZone(zone).toLocalDate());
        boolean evening = name.equals("today") && at.getHour() >= 18;
        return (evening ? "tonight" : name) + " " + TIME.format(at);
    }

    /** today, tomorrow, Friday, Tue 24 Nov, yesterday */
    public static String near(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        return days > 1 && days < 7 ? WEEKDAY.format(day) : DAY.format(day);
    }

    /** 31 hours, 3 days, 20 minutes: the largest unit that says enough. */
    public static String span(Duration span) {
        long minutes = span.abs().toMinutes();
        if (minutes < 60) {
            return count(Math.max(1, minutes), "minute");
        }
        long hours = span.abs().toHours();
        return hours < 48 ? count(hours, "hour") : count(span.abs().toDays(), "day");
    }

    /** 1 d 3 h, 40 min: how late, on a badge. */
    public static String badge(Duration span) {
        long minutes = Math.max(1, (span.toSeconds() + 59) / 60);
        long days = minutes / 1440;
        long hours = minutes % 1440 / 60;
        if (days > 0) {
            return hours == 0 ? days + " d" : days + " d " + hours + " h";
        }
        return hours > 0 ? hours + " h" : minutes + " min";
    }

    /** 1 day, 2 days */
    public static String count(long n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }

    /** Numbers up to twenty in words, as prose has them. */
    public static String words(long n) {
        return n >= 0 && n < NUMBERS.length ? NUMBERS[(int) n] : Long.toString(n);
    }

    /** The first letter large, for the beginning of a sentence. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
