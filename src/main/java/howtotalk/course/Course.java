package howtotalk.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An offering of the class in a term.
 *
 * @param id of the row
 * @param code for example COMM 210
 * @param title for example How to Talk to People
 * @param term for example Fall 2026
 * @param firstDay of week 1; week n begins seven days later each, breaks aside
 * @param weeks how many, 15 by default
 * @param timeZone IANA name in which dates are meant
 * @param weighted whether groups have weights; else points are added up
 * @param latePercent of the points possible taken off for each interval begun
 * @param lateInterval HOUR or DAY
 * @param lateFloorPercent below which lateness does not take a score
 * @param missingPercent given for missing online work, or nothing if it stays open
 * @param latePasses that each student may use
 * @param classCode by which students ask to join, if any
 * @param version for edits
 */
public record Course(
        long id,
        String code,
        String title,
        String term,
        LocalDate firstDay,
        int weeks,
        String timeZone,
        boolean weighted,
        int latePercent,
        String lateInterval,
        int lateFloorPercent,
        @Nullable Integer missingPercent,
        int latePasses,
        @Nullable String classCode,
        int version) {

    /** The zone in which the course's dates are meant and shown. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** The day it is in the course. */
    public LocalDate today(Instant now) {
        return now.atZone(zone()).toLocalDate();
    }

    /** The same course, its groups weighted or not. */
    public Course weighted(boolean weighted) {
        return new Course(
                id,
                code,
                title,
                term,
                firstDay,
                weeks,
                timeZone,
                weighted,
                latePercent,
                lateInterval,
                lateFloorPercent,
                missingPercent,
                latePasses,
                classCode,
                version);
    }

    /** COMM 210 · Fall 2026 */
    public String label() {
        return code + " · " + term;
    }
}
