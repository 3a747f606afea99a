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
 * @param drift days by which the later weeks are moved, so that somebody who keeps talking has talked lately
 */
record Term(LocalDate firstDay, Instant now, int drift) {

    /** The week from which days drift. */
    private static final int LATER = 8;

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** A term of which today is in the eleventh week. */
    static Term current(Instant now) {
        var monday = now.atZone(ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Term(monday.minusWeeks(10), now, 0);
    }

    /** The term before it, finished. */
    Term before() {
        return new Term(firstDay.minusWeeks(32), now, 0);
    }

    /**
     * The same term for a student who keeps talking: what is written for its later weeks happened so much later that
     * the last of it lies within the last twelve days.
     */
    Term of(Dossier dossier) {
        boolean talks = dossier.strong() || dossier.pattern().equals("steady");
        if (!talks || dossier.touches().isEmpty() || today().isAfter(firstDay.plusWeeks(15))) {
            return this;
        }
        var last = dossier.touches().get(dossier.touches().size() - 1);
        var wanted = today().minusDays(Dice.of(dossier.email() + " last").between(1, 12));
        long days = ChronoUnit.DAYS.between(day(last.week(), last.weekday()), wanted);
        boolean few = Dice.of(dossier.email() + " drifts away").percent(6);
        return few || last.week() < LATER ? this : new Term(firstDay, now, (int) Math.max(0, days));
    }

    LocalDate today() {
        return now.atZone(ZONE).toLocalDate();
    }

    /** A day of the term; one that has not come yet is today. */
    LocalDate day(int week, int weekday) {
        var day = firstDay.plusWeeks(week - 1L).plusDays(weekday - 1L + (week >= LATER ? drift : 0));
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
