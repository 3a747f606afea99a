package howtotalk.home;

import howtotalk.attendance.AttendanceRepository;
import howtotalk.attendance.Tally;
import howtotalk.course.Course;
import howtotalk.db.Database;
import howtotalk.gradebook.warnings.WarningRepository;
import howtotalk.roster.EnrolmentPage.Count;
import howtotalk.roster.StudentCounts;
import howtotalk.touch.CourseCounts;
import howtotalk.touch.CourseCountsRepository;
import howtotalk.words.When;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The counts on a student's page for staff, from the numbers that the student sees too, and what was written at mid-term. */
public final class CountsOfStudent implements StudentCounts {

    private final Database database;
    private final CourseCountsRepository counts;
    private final AttendanceRepository attendance;
    private final WarningRepository warnings;
    private final InstantSource clock;

    public CountsOfStudent(Database database, InstantSource clock) {
        this.database = database;
        this.counts = database.repository(CourseCountsRepository.class);
        this.attendance = database.repository(AttendanceRepository.class);
        this.warnings = database.repository(WarningRepository.class);
        this.clock = clock;
    }

    @Override
    public List<Count> of(Course course, long enrolmentId) {
        var today = course.today(clock.instant());
        return database.reading(() -> {
            var found = counts.ofStudent(course, enrolmentId, today);
            if (found == null) return List.of();
            var lines = new ArrayList<>(lines(found));
            var marks = attendance.attended(course.id(), today, true, "[]", null, enrolmentId);
            var tally = Tally.of(
                    marks.stream().map(AttendanceRepository.Attended::mark).toList());
            if (tally.recorded() > 0) {
                lines.add(new Count(
                        "At meetings", tally.there() + " of " + tally.recorded() + " (" + tally.words() + ")"));
            }
            for (var warning : warnings.sent(course.id(), enrolmentId)) {
                lines.add(new Count(
                        "Warned at mid-term",
                        When.day(warning.writtenAt().atZone(course.zone()).toLocalDate()) + ": " + warning.figures()));
            }
            return lines;
        });
    }

    static List<Count> lines(CourseCounts counts) {
        int last = counts.stretches().stream()
                .filter(stretch -> stretch.week() > 0 && stretch.conversation())
                .mapToInt(CourseCounts.Stretch::week)
                .max()
                .orElse(0);
        return List.of(
                new Count("Logged in this course", Integer.toString(counts.all().total())),
                new Count("Both ways", Integer.toString(counts.all().twoWayTotal())),
                new Count("Weeks with a conversation", counts.weeksWithConversation() + " of " + counts.weeksOver()),
                new Count("Last conversation", last == 0 ? "none yet" : "week " + last));
    }
}
