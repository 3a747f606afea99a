package howtotalk.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter IN_FULL =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private When() {}

    /** 23:59 */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /** 09:05 */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** 23:59:07, of something that has just been saved. */
    public static String toTheSecond(Instant moment, ZoneId zone) {
        return TO_THE_SECOND.format(moment.atZone(zone));
    }

    /** Fri 13 Nov, 23:59 */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** Friday 13 November 2026, 23:59:07 */
    public static String inFull(Instant moment, ZoneId zone) {
        return IN_FULL.format(moment.atZone(zone));
    }

    /** Tue 10 Nov */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Tuesday 10 November */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** 10 November */
    public static String dayAndMonth(LocalDate day) {
        return DAY_AND_MONTH.format(day);
    }

    /** 10 November 2026 */
    public static String date(LocalDate day) {
        return DATE.format(day);
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
            return Prose.count(Math.max(1, minutes), "minute");
        }
        long hours = span.abs().toHours();
        return hours < 48 ? Prose.count(hours, "hour") : Prose.count(span.abs().toDays(), "day");
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
}
