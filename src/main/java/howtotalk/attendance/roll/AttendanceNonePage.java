package howtotalk.attendance.roll;

/**
 * Attendance of a course whose sections do not meet.
 *
 * @param settings where meetings are set, empty for whoever cannot
 */
public record AttendanceNonePage(String course, String label, String settings) {}
