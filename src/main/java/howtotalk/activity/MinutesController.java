package howtotalk.activity;

import howtotalk.contact.CourseDays;
import howtotalk.contact.HomeZone;
import howtotalk.contact.Merges;
import howtotalk.course.Calendar;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.db.Database;
import howtotalk.touch.CourseCountsRepository;
import howtotalk.touch.OnlineNote;
import howtotalk.touch.Touches;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student's minutes of social media, day by day, and whether talking comes of them. Nobody else's page. */
public final class MinutesController {

    private static final String TITLE = "Minutes online";

    /** Days that can be corrected: those shown, and as many again for a page that stood open. */
    private static final int CORRECTABLE = 2 * MinutesPage.DAYS;

    private final Templates templates;
    private final Database database;
    private final ActivityDayRepository days;
    private final MinutesRepository log;
    private final CourseRepository courses;
    private final CourseCountsRepository counts;
    private final HomeZone home;
    private final InstantSource clock;

    public MinutesController(Templates templates, Database database, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.days = database.repository(ActivityDayRepository.class);
        this.log = database.repository(MinutesRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.counts = database.repository(CourseCountsRepository.class);
        this.home = home;
        this.clock = clock;
    }

    /** {@code GET /minutes} */
    public void show(Context ctx) {
        Web.show(ctx, templates.activityMinutes(Web.frame(ctx, TITLE), page(Web.userId(ctx), null)));
    }

    /** {@code POST /minutes/{day}}: {@code minutes} from 0 to 1440, or {@code unknown}, which removes the note. */
    public void update(Context ctx) {
        var account = Web.userId(ctx);
        var day = day(ctx, home.today(account));
        var input = Web.input(ctx);
        if (input.ticked("unknown")) {
            days.forget(account, day);
            Web.moveOn(ctx, "/minutes", When.longDay(day) + " is unknown.");
            return;
        }
        var minutes = input.number("minutes", null);
        if (minutes == null || minutes < 0 || minutes > ActivityDayRepository.MOST) {
            var typed = new MinutesPage.Typed(
                    day, input.line("minutes"), "Write a whole number from 0 to 1440, or choose “Don’t know”.");
            Web.refuse(ctx, templates.activityMinutes(Web.frame(ctx, TITLE), page(account, typed)));
            return;
        }
        days.set(account, day, minutes.intValue());
        Web.moveOn(ctx, "/minutes", When.longDay(day) + ": " + Prose.count(minutes, "minute") + ".");
    }

    private static LocalDate day(Context ctx, LocalDate today) {
        var day = Input.of(Map.of("day", List.of(ctx.pathParam("day")))).day("day");
        if (day == null || day.isAfter(today) || day.isBefore(today.minusDays(CORRECTABLE))) {
            throw Problem.notFound();
        }
        return day;
    }

    private MinutesPage page(long account, MinutesPage.@Nullable Typed typed) {
        return database.reading(() -> {
            var today = home.today(account);
            var first = today.minusDays(MinutesPage.DAYS - 1);
            var people = new HashMap<Long, MinutesRepository.Person>();
            var merged = new HashMap<Long, Long>();
            for (var person : log.people(account)) {
                people.put(person.id(), person);
                if (person.mergedInto() != null) {
                    merged.put(person.id(), person.mergedInto());
                }
            }
            var touches = Touches.of(log.touches(account).stream()
                    .map(row -> row.fact(Merges.survivor(row.contactId(), merged)))
                    .toList());
            return MinutesPage.of(
                    days.noted(account, first, today), touches, course(account, touches), people, typed, today);
        });
    }

    /** The latest course in which somebody is a student, by the very counts that its instructor sees. */
    private MinutesPage.@Nullable InCourse course(long account, Touches touches) {
        var membership = courses.memberships(account).stream()
                .filter(one -> one.role() == Role.STUDENT)
                .findFirst()
                .orElse(null);
        if (membership == null) {
            return null;
        }
        var course = Objects.requireNonNull(courses.find(membership.courseId()));
        var asOf = course.today(clock.instant());
        var counted = counts.ofStudent(course, membership.enrolmentId(), asOf);
        if (counted == null) {
            return null;
        }
        var calendar = Calendar.of(course, courses.breaks(course.id()));
        var whole = new CourseDays(calendar.firstDay(), calendar.lastDay());
        return new MinutesPage.InCourse(
                course.label(),
                new PerConversation(
                        counted.minutes(), counted.daysNoted(), counted.lately().conversations()),
                counted.lately().lastByVoice(),
                OnlineNote.of(touches, whole, asOf),
                asOf);
    }
}
