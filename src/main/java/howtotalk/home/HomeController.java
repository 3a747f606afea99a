package howtotalk.home;

import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.CourseRepository.Membership;
import howtotalk.course.Role;
import howtotalk.course.Weeks;
import howtotalk.db.Database;
import howtotalk.grading.GradingCounts;
import howtotalk.touch.CourseCountsRepository;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import templates.Templates;

/** The first page: Today for a student, Week for staff. */
public final class HomeController {

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final Todays todays;
    private final WeekRepository week;
    private final CourseCountsRepository log;
    private final GradingCounts grading;
    private final InstantSource clock;

    public HomeController(
            Templates templates, Database database, Todays todays, GradingCounts grading, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.todays = todays;
        this.week = database.repository(WeekRepository.class);
        this.log = database.repository(CourseCountsRepository.class);
        this.grading = grading;
        this.clock = clock;
    }

    public void show(Context ctx) {
        var memberships = courses.memberships(Web.userId(ctx));
        if (memberships.isEmpty()) {
            Web.moveOn(ctx, Web.visitor(ctx).administrator() ? "/admin" : "/courses");
            return;
        }
        var current = memberships.get(0);
        switch (current.role()) {
            case STUDENT -> Web.show(ctx, templates.homeToday(Web.frame(ctx, "Today"), today(ctx, current)));
            case TA, INSTRUCTOR ->
                Web.show(ctx, templates.homeWeek(Web.frame(ctx, "Week"), week(chosen(ctx, memberships), memberships)));
            case READER -> Web.moveOn(ctx, "/courses");
        }
    }

    private TodayPage today(Context ctx, Membership membership) {
        return todays.page(Web.userId(ctx), membership.courseId(), membership.enrolmentId(), clock.instant());
    }

    /** The course asked for by {@code ?course=}, else the latest. */
    private static Membership chosen(Context ctx, List<Membership> memberships) {
        var asked = Web.query(ctx, "course");
        return memberships.stream()
                .filter(m -> m.role().staff() && Long.toString(m.courseId()).equals(asked))
                .findFirst()
                .orElse(memberships.get(0));
    }

    private WeekPage week(Membership membership, List<Membership> memberships) {
        boolean instructor = membership.role() == Role.INSTRUCTOR;
        var now = clock.instant();
        return database.reading(() -> {
            var course = Objects.requireNonNull(courses.find(membership.courseId()));
            var calendar = calendar(course);
            var words = Weeks.of(calendar, course.today(now)).words();
            var page = new Week(course, words, now, calendar.lastDay());
            var sections = membership.sections();
            return page.page(
                    elsewhere(memberships, membership),
                    week.unmarked(course.id(), instructor, sections, course.today(now), time(course, now)),
                    grading.of(course.id(), instructor, sections),
                    Week.Pulse.of(
                            week.people(course.id(), instructor, sections, now),
                            log.latelyOf(course, instructor, sections, course.today(now))),
                    instructor ? week.news(course.id()) : List.of(),
                    instructor ? week.documents(course.id()) : 0,
                    week.nextSpeakers(course.id(), instructor, sections, course.today(now)),
                    instructor);
        });
    }

    /** To the minute, as meetings begin and end. */
    private static LocalTime time(Course course, Instant now) {
        return now.atZone(course.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static List<WeekPage.Elsewhere> elsewhere(List<Membership> memberships, Membership current) {
        var staff = memberships.stream().filter(m -> m.role().staff()).toList();
        return staff.size() < 2
                ? List.of()
                : staff.stream()
                        .map(m -> new WeekPage.Elsewhere(
                                "/?course=" + m.courseId(), m.label(), m.courseId() == current.courseId()))
                        .toList();
    }

    private Calendar calendar(Course course) {
        return Calendar.of(course, courses.breaks(course.id()));
    }
}
