package howtotalk.attendance;

import howtotalk.Browser;
import howtotalk.Browser.Answer;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import org.jspecify.annotations.Nullable;

/** A course whose first section meets on Mondays and Thursdays, and whose second on Tuesdays. It is Thursday, 10:00. */
public final class AttendanceScenario {

    public final GradingScenario given;
    private final TestApp app;
    public final long monday;
    public final long thursday;
    public final long toCome;
    public final long tuesday;

    private AttendanceScenario(TestApp app) {
        this.app = app;
        given = GradingScenario.in(app);
        monday = meeting(given.first, "2026-11-09", "10:00", "11:20");
        thursday = meeting(given.first, "2026-11-12", "09:30", "10:50");
        toCome = meeting(given.first, "2026-11-16", "10:00", "11:20");
        tuesday = meeting(given.second, "2026-11-10", "14:00", "15:20");
    }

    /** A course of its own in a running program. */
    public static AttendanceScenario in(TestApp app) {
        return new AttendanceScenario(app);
    }

    /** One more meeting. */
    public long meeting(long section, String day, String starts, String ends) {
        app.sql(
                "INSERT INTO meeting (section_id, day, starts_at, ends_at) VALUES (?, ?, ?, ?)",
                section,
                day,
                starts,
                ends);
        return app.number("SELECT max(id) FROM meeting");
    }

    /** Meetings of a section on these days, at ten, and what is noted of a student: a letter each. */
    public void attended(long student, long section, String marks) {
        for (int i = 0; i < marks.length(); i++) {
            var day = java.time.LocalDate.parse("2026-09-01").plusDays(2L * i).toString();
            app.sql(
                    "INSERT INTO meeting (section_id, day, starts_at, ends_at) VALUES (?, ?, '08:00', '09:00') ON CONFLICT DO NOTHING",
                    section,
                    day);
            app.sql(
                    "INSERT INTO attendance (enrolment_id, section_id, day, starts_at, mark, marked_at) VALUES (?, ?, ?, '08:00', ?, '2026-11-01T00:00:00.000Z')",
                    student,
                    section,
                    day,
                    switch (marks.charAt(i)) {
                        case 'P' -> "PRESENT";
                        case 'L' -> "LATE";
                        case 'E' -> "EXCUSED";
                        default -> "ABSENT";
                    });
        }
    }

    /** Sends one line as the script does. */
    public Answer mark(Browser by, long meeting, long student, int version, String mark) {
        return by.post(
                "/meetings/" + meeting + "/attendance/" + student,
                "student",
                Long.toString(student),
                "version",
                Integer.toString(version),
                "mark_" + student,
                mark);
    }

    /** What is noted of a student at all meetings, in their order. */
    public @Nullable String marks(long student) {
        return app.text(
                "SELECT coalesce(group_concat(mark), '') FROM (SELECT mark FROM attendance WHERE enrolment_id = ? ORDER BY day, starts_at)",
                student);
    }
}
