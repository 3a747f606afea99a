package howtotalk.outcome.filing;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A course that a student takes, in which an outcome can be filed.
 *
 * @param id of the enrolment
 * @param accountId of the student
 * @param student the name
 * @param courseId of the course
 * @param course its label
 * @param firstDay of the course
 * @param weeks of the course
 * @param timeZone of the course
 */
record Enrolment(
        long id,
        long accountId,
        String student,
        long courseId,
        String course,
        LocalDate firstDay,
        int weeks,
        String timeZone) {

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
