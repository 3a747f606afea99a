package howtotalk.home;

import howtotalk.course.Course;
import howtotalk.db.Database;
import howtotalk.roster.EnrolmentPage.Count;
import howtotalk.roster.StudentCounts;
import howtotalk.touch.CourseCounts;
import howtotalk.touch.CourseCountsRepository;
import java.time.InstantSource;
import java.util.List;

/** The counts on a student's page for staff, from the numbers that the student sees too. */
public final class CountsOfStudent implements StudentCounts {

    private final Database database;
    private final CourseCountsRepository counts;
    private final InstantSource clock;

    public CountsOfStudent(Database database, InstantSource clock) {
        this.database = database;
        this.counts = database.repository(CourseCountsRepository.class);
        this.clock = clock;
    }

    @Override
    public List<Count> of(Course course, long enrolmentId) {
        var today = course.today(clock.instant());
        var found = database.reading(() -> java.util.Optional.ofNullable(counts.ofStudent(course, enrolmentId, today)));
        return found.map(CountsOfStudent::lines).orElse(List.of());
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
