package howtotalk.course;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of a course: which week a day belongs to, and what a weekday and a local time of a week are as a moment.
 * Weeks have seven days and begin on the weekday of the first day. A week whose Monday to Friday all lie in breaks is
 * not counted; a shorter break only takes its days away.
 *
 * @param firstDay of week 1
 * @param weeks how many are counted
 * @param breaks in any order; they may overlap
 * @param zone in which days and times are meant
 */
public record Calendar(LocalDate firstDay, int weeks, List<CourseBreak> breaks, ZoneId zone) {

    /** A course of thirty weeks that never begins because of its breaks ends here. */
    private static final int MOST_WEEKS = 200;

    public Calendar {
        breaks = List.copyOf(breaks);
    }

    /** The calendar of a course. */
    public static Calendar of(Course course, List<CourseBreak> breaks) {
        return new Calendar(course.firstDay(), course.weeks(), breaks, course.zone());
    }

    /** The first day of each counted week, in order. */
    public List<LocalDate> starts() {
        return Stream.iterate(firstDay, day -> day.plusWeeks(1))
                .limit(MOST_WEEKS)
                .filter(this::hasClass)
                .limit(weeks)
                .toList();
    }

    private boolean hasClass(LocalDate start) {
        return start.datesUntil(start.plusWeeks(1))
                .anyMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !inBreak(day));
    }

    /** Whether a day lies in a break. */
    public boolean inBreak(LocalDate day) {
        return breaks.stream().anyMatch(stretch -> stretch.holds(day));
    }

    /**
     * The first day of a week.
     *
     * @param week from 1; one beyond the last is taken for the last, one before the first for the first
     */
    public LocalDate start(int week) {
        var starts = starts();
        return starts.isEmpty() ? firstDay : starts.get(Math.max(1, Math.min(week, starts.size())) - 1);
    }

    /** The last day of the last week. */
    public LocalDate lastDay() {
        return start(weeks).plusDays(6);
    }

    /**
     * The week a day belongs to; a day of a break that is not counted belongs to the week before it.
     *
     * @return 0 before week 1, and the last week's number after the end
     */
    public int week(LocalDate day) {
        return (int) starts().stream().filter(start -> !start.isAfter(day)).count();
    }

    /** The weekday of a week, even if it lies in a break. */
    public LocalDate day(int week, DayOfWeek weekday) {
        return start(week).with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** The day itself, or if it lies in a break the first one after it. */
    public LocalDate afterBreak(LocalDate day) {
        var free = day;
        for (int i = 0; i < MOST_WEEKS * 7 && inBreak(free); i++) {
            free = free.plusDays(1);
        }
        return free;
    }

    /**
     * A local time as a moment. A time that the clock skips in spring is the same distance after the gap; one that it
     * shows twice in autumn is the first.
     */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The day of a moment, in the zone of the course. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The days on which something weekly takes place: one a week, without those in breaks. */
    public List<LocalDate> weekly(DayOfWeek weekday) {
        var days = new ArrayList<LocalDate>();
        for (var start : starts()) {
            var day = start.with(TemporalAdjusters.nextOrSame(weekday));
            if (!inBreak(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /**
     * Where a day of this calendar lies in another one: in the week of the same number, on the same weekday, after a
     * break if it falls into one. Days before week 1 and after the end keep their distance in weeks.
     */
    public LocalDate move(LocalDate day, Calendar to) {
        int week = Math.max(1, week(day));
        long beyond = Math.floorDiv(ChronoUnit.DAYS.between(start(week), day), 7);
        return to.afterBreak(to.day(week, day.getDayOfWeek()).plusWeeks(beyond));
    }

    /** As {@link #move(LocalDate, Calendar)}, at the same local time. */
    public Instant move(Instant moment, Calendar to) {
        return to.at(move(dayOf(moment), to), timeOf(moment));
    }

    /** As {@link #move(Instant, Calendar)}; what opens as a week begins does so also if weeks begin on another weekday. */
    public Instant moveOpening(Instant moment, Calendar to) {
        var day = dayOf(moment);
        int week = Math.max(1, week(day));
        return timeOf(moment).equals(LocalTime.MIDNIGHT) && day.equals(start(week))
                ? to.at(to.start(week), LocalTime.MIDNIGHT)
                : move(moment, to);
    }

    private LocalTime timeOf(Instant moment) {
        return moment.atZone(zone).toLocalTime();
    }
}
