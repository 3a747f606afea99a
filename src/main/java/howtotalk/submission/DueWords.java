package howtotalk.submission;

import howtotalk.assignment.Points;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Due dates, lateness and what it costs, as people say it. */
public final class DueWords {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, HH:mm", Locale.ENGLISH);
    private static final int EVENING = 17;

    private DueWords() {}

    /**
     * When something is due: "Due tonight, 23:59, in 9 hours", "Due tomorrow, 23:59, in 31 hours", "Due Friday, 23:59",
     * "Late by 1 d 3 h", "No due date".
     *
     * @param zone of the course, in which today and tonight are meant
     */
    public static String of(DueDate dates, Instant now, ZoneId zone) {
        var due = dates.due();
        if (due == null) {
            return "No due date";
        }
        if (now.isAfter(due)) {
            return "Late by " + span(Duration.between(due, now));
        }
        var local = due.atZone(zone);
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), local.toLocalDate());
        if (days == 0) {
            return (local.getHour() >= EVENING ? "Due tonight, " : "Due today, ") + When.time(due, zone) + ", in "
                    + left(Duration.between(now, due));
        }
        if (days == 1) {
            return "Due tomorrow, " + When.time(due, zone) + ", in " + left(Duration.between(now, due));
        }
        return "Due " + (days < 7 ? WEEKDAY.format(local) : When.moment(due, zone));
    }

    /** Whether it wants the reader now: within 36 hours, or late. */
    public static boolean presses(DueDate dates, Instant now) {
        var due = dates.due();
        return due != null && now.isAfter(due.minus(Duration.ofHours(36)));
    }

    /** 1 d 3 h, 3 h 12 min, 5 min: the two largest units. */
    public static String span(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d" + (time.toHoursPart() == 0 ? "" : " " + time.toHoursPart() + " h");
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h" + (time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " min");
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : "less than a minute";
    }

    /** How long there is: "31 hours", "12 minutes". Rounded down, for nobody shall count on what is not there. */
    static String left(Duration time) {
        long hours = time.toHours();
        if (hours > 0) {
            return Prose.count(hours, "hour");
        }
        long minutes = time.toMinutes();
        return minutes == 0 ? "less than a minute" : Prose.count(minutes, "minute");
    }

    /**
     * What handing in at that moment costs: "2 days begun × 10 % of 50 = 10 points off"; empty if it costs nothing. The
     * floor of the course may make it less, which only the score can tell.
     */
    public static String cost(LatePolicy policy, long points, Duration late) {
        var asked = policy.apply(points, points, late, false);
        if (asked.intervals() == 0 || asked.asked() == 0) {
            return "";
        }
        var floor = policy.floorPercent() == 0 ? "" : ", but never below " + policy.floorPercent() + " %";
        return intervals(asked.intervals(), policy.interval()) + " begun × " + policy.percent() + " % of "
                + Points.words(points) + " = " + Points.words(asked.deducted())
                + (asked.deducted() == 100 ? " point off" : " points off") + floor;
    }

    /** What lateness will cost: "after that 10 % a day"; empty if it costs nothing. */
    static String warning(LatePolicy policy, long points) {
        return policy.percent() == 0 || points == 0
                ? ""
                : "after that " + policy.percent() + " % " + (policy.interval() == Interval.DAY ? "a day" : "an hour");
    }

    private static String intervals(long n, Interval interval) {
        return Prose.count(n, interval == Interval.DAY ? "day" : "hour");
    }
}
