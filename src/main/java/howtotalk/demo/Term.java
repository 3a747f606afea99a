package howtotalk.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The days of one invented term, counted so that today falls into the week that it should.
 *
 * @param firstDay the Monday of week 1
 * @param now what happened must have happened before
 */
record Term(LocalDate firstDay, Instant now) {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** A term of which today is in the eleventh week. */
    static Term current(Instant now) {
        var monday = now.atZone(ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Term(monday.minusWeeks(10), now);
    }

    /** The term before it, finished. */
    Term before() {
        return new Term(firstDay.minusWeeks(32), now);
    }

    LocalDate today() {
        return now.atZone(ZONE).toLocalDate();
    }

    /** A day of the term; one that has not come yet is today. */
    LocalDate day(int week, int weekday) {
        var day = firstDay.plusWeeks(week - 1L).plusDays(weekday - 1L);
        return day.isAfter(today()) ? today() : day;
    }

    /** A moment on a day; one that has not come yet is a little while ago. */
    Instant at(LocalDate day, int hour, int minute) {
        var moment = day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
        return moment.isAfter(now) ? now.minus(90 - minute, ChronoUnit.MINUTES) : moment;
    }

    /** The week of the term that a day falls into. */
    int week(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(firstDay, day) / 7) + 1;
    }

    /** "Fall 2026", by the season of the middle of the term. */
    String name() {
        var middle = firstDay.plusWeeks(7);
        var season = switch (middle.getMonthValue()) {
            case 1, 2, 3, 4, 5 -> "Spring";
            case 6, 7, 8 -> "Summer";
            default -> "Fall";
        };
        return season + " " + middle.getYear();
    }
}
