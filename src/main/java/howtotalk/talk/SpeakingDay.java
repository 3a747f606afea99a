package howtotalk.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a section at which students tell stories.
 *
 * @param id of the row
 * @param courseId of the section
 * @param sectionId whose meeting it is
 * @param section its name
 * @param assignmentId that the talks are given for
 * @param assignment its title
 * @param points that it is worth, in hundredths
 * @param rubricId by which it is graded, if any
 * @param title of the day
 * @param day in the course’s zone
 * @param startsAt in the course’s zone
 * @param greenAfter seconds
 * @param yellowAfter seconds
 * @param redAfter seconds
 * @param catchUp whether it is for those who missed their turn
 * @param timeZone of the course
 */
public record SpeakingDay(
        long id,
        long courseId,
        long sectionId,
        String section,
        long assignmentId,
        String assignment,
        int points,
        @Nullable Long rubricId,
        String title,
        LocalDate day,
        LocalTime startsAt,
        int greenAfter,
        int yellowAfter,
        int redAfter,
        boolean catchUp,
        String timeZone) {

    Signals signals() {
        return new Signals(greenAfter, yellowAfter, redAfter);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
