package howtotalk.course.making;

import howtotalk.course.Calendar;
import howtotalk.course.CourseBreak;
import howtotalk.course.Letters;
import howtotalk.course.WeeklyMeeting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course that is about to be made.
 *
 * @param code for example COMM 210
 * @param title of it
 * @param term for example Fall 2026
 * @param firstDay of week 1
 * @param weeks 1 to 30, breaks not counted
 * @param zone in which its dates are meant
 * @param breaks of its term
 * @param sections with their meetings
 * @param policy of points and lateness
 * @param letters of its grading scheme
 */
public record NewCourse(
        String code,
        String title,
        String term,
        LocalDate firstDay,
        int weeks,
        ZoneId zone,
        List<CourseBreak> breaks,
        List<Section> sections,
        Policy policy,
        Letters letters) {

    /**
     * A section.
     *
     * @param name unique in the course
     * @param meetings each week
     */
    public record Section(String name, List<WeeklyMeeting> meetings) {}

    /**
     * How points and lateness are counted.
     *
     * @param weighted whether groups have weights; else points are added up
     * @param latePercent of the points possible taken off for each interval begun, 0 to 100
     * @param lateInterval HOUR or DAY
     * @param lateFloorPercent below which lateness does not take a score, 0 to 100
     * @param missingPercent given for missing online work, or nothing if it stays open
     * @param latePasses that each student may use, 0 to 20
     */
    public record Policy(
            boolean weighted,
            int latePercent,
            String lateInterval,
            int lateFloorPercent,
            @Nullable Integer missingPercent,
            int latePasses) {

        /** What a new course starts with: a tenth a day, two late passes. */
        public static final Policy DEFAULT = new Policy(false, 10, "DAY", 0, null, 2);
    }

    public NewCourse {
        breaks = List.copyOf(breaks);
        sections = List.copyOf(sections);
    }

    /** Its days. */
    public Calendar calendar() {
        return new Calendar(firstDay, weeks, breaks, zone);
    }
}
