package howtotalk.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one student adds to the figures, so that they can be counted again from these rows.
 *
 * @param name of the student
 * @param section home section, or empty
 * @param graduating this term
 * @param standing the line under which the student is counted
 * @param known told how things stand
 * @param inPositionRate counted in the position rate's denominator
 * @param position accepted one in the period
 * @param activity what the student did
 * @param newPeople with whom the student talked and who are new in this course
 * @param minutes of social media in the course, or null when none were recorded
 * @param daysRecorded on how many days
 * @param steps of the funnel
 * @param contacts how many the course counts
 * @param attempted of them
 * @param conversed of them
 * @param ongoing of them
 * @param onPath of them
 * @param offers accepted
 * @param traced of them
 * @param talks told
 */
public record StudentCounts(
        String name,
        String section,
        boolean graduating,
        String standing,
        boolean known,
        boolean inPositionRate,
        boolean position,
        Activity activity,
        int newPeople,
        @Nullable Integer minutes,
        int daysRecorded,
        Set<StudentStep> steps,
        int contacts,
        int attempted,
        int conversed,
        int ongoing,
        int onPath,
        int offers,
        int traced,
        int talks) {}
