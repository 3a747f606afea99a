package howtotalk.home;

import howtotalk.activity.ActivityDayRepository;
import howtotalk.chart.Meter;
import howtotalk.contact.HomeZone;
import howtotalk.course.CourseRepository;
import howtotalk.course.CourseRepository.Membership;
import howtotalk.course.Role;
import howtotalk.db.Database;
import howtotalk.touch.CourseCountsRepository;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import templates.Templates;

/** What a student needs less than daily, and what of the log a course can see. */
public final class MoreController {

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final CourseCountsRepository counts;
    private final ActivityDayRepository days;
    private final SnapshotRepository snapshots;
    private final HomeZone home;
    private final InstantSource clock;

    public MoreController(Templates templates, Database database, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.counts = database.repository(CourseCountsRepository.class);
        this.days = database.repository(ActivityDayRepository.class);
        this.snapshots = database.repository(SnapshotRepository.class);
        this.home = home;
        this.clock = clock;
    }

    /** {@code GET /more} */
    public void show(Context ctx) {
        var account = Web.userId(ctx);
        var page = database.reading(() -> {
            var minutes = days.minutes(account, home.today(account));
            return MorePage.of(studied(account), minutes, new Meter(15, 30, 60, "min"));
        });
        Web.show(ctx, templates.homeMore(Web.frame(ctx, "More"), page));
    }

    /** {@code GET /what-my-instructor-sees}: the very numbers that the pages for staff are made from. */
    public void seen(Context ctx) {
        var account = Web.userId(ctx);
        var now = clock.instant();
        var page = database.reading(() -> {
            var seen = new ArrayList<SeenPage.OfCourse>();
            for (var membership : studied(account)) {
                var course = Objects.requireNonNull(courses.find(membership.courseId()));
                var today = course.today(now);
                var count = counts.ofStudent(course, membership.enrolmentId(), today);
                if (count != null) {
                    seen.add(SeenPage.OfCourse.of(
                            course,
                            count,
                            snapshots.of(membership.enrolmentId()),
                            snapshots.drawn(membership.enrolmentId()),
                            snapshots.nudges(membership.enrolmentId()),
                            course.zone(),
                            today));
                }
            }
            return new SeenPage(List.copyOf(seen));
        });
        Web.show(ctx, templates.homeSeen(Web.frame(ctx, "What my instructor sees"), page));
    }

    private List<Membership> studied(long account) {
        return courses.memberships(account).stream()
                .filter(membership -> membership.role() == Role.STUDENT)
                .toList();
    }
}
