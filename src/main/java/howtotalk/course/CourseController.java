package howtotalk.course;

import howtotalk.account.AccountRepository;
import howtotalk.db.Database;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The list of a visitor's courses, and a course at a glance. */
public final class CourseController {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Templates templates;
    private final Database database;
    private final AccountRepository accounts;
    private final CourseRepository courses;
    private final CoursePageRows rows;
    private final SectionMeetings meetings;
    private final InstantSource clock;

    public CourseController(Templates templates, Database database, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(CoursePageRows.class);
        this.meetings = new SectionMeetings(database);
        this.clock = clock;
    }

    public void list(Context ctx) {
        var page = database.reading(() -> list(Web.userId(ctx)));
        Web.show(ctx, templates.courseList(Web.frame(ctx, "Courses"), page));
    }

    private CoursesPage list(long account) {
        var breaks = rows.breaksOf(account).stream().collect(Collectors.groupingBy(CoursePageRows.TermBreak::courseId));
        var running = new ArrayList<CoursesPage.Line>();
        var others = new ArrayList<CoursesPage.Line>();
        var read = new ArrayList<Long>();
        for (var course : rows.memberships(account)) {
            if (course.role() == Role.READER) {
                read.add(course.id());
            }
            var zone = ZoneId.of(course.timeZone());
            var calendar = new Calendar(
                    course.firstDay(),
                    course.weeks(),
                    breaks.getOrDefault(course.id(), List.of()).stream()
                            .map(b -> new CourseBreak(b.title(), b.firstDay(), b.lastDay()))
                            .toList(),
                    zone);
            var weeks = Weeks.of(calendar, LocalDate.ofInstant(clock.instant(), zone));
            (weeks.when() == Weeks.When.DURING ? running : others).add(line(course, weeks, calendar));
        }
        return new CoursesPage(
                heading(running, others), running, others, pooled(read), accounts.offersCourses(account));
    }

    private static String pooled(List<Long> courses) {
        if (courses.size() < 2) {
            return "";
        }
        var with = courses.stream().skip(1).map(id -> "with=" + id).collect(Collectors.joining("&"));
        return "/courses/" + courses.get(0) + "/report?" + with;
    }

    private static CoursesPage.Line line(CoursePageRows.Membership course, Weeks weeks, Calendar calendar) {
        var when = switch (weeks.when()) {
            case BEFORE -> "begins " + When.date(calendar.firstDay());
            case DURING -> weeks.words();
            case AFTER -> "ended " + When.date(calendar.lastDay());
        };
        var meta = course.role() == Role.STUDENT
                ? course.term()
                : course.term() + " · " + course.role().words() + " · "
                        + Prose.count(course.students(), "student", "students") + " in "
                        + Prose.count(course.sections(), "section", "sections");
        var href = "/courses/" + course.id() + (course.role() == Role.READER ? "/report" : "");
        return new CoursesPage.Line(href, course.code() + " " + course.title(), meta, when);
    }

    private static String heading(List<CoursesPage.Line> running, List<CoursesPage.Line> others) {
        if (running.isEmpty()) {
            return others.isEmpty() ? "No course yet." : "No course is running just now.";
        }
        return running.size() == 1 ? "One course is running." : running.size() + " courses are running.";
    }

    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var course = Objects.requireNonNull(courses.find(standing.courseId()));
        var page = database.reading(() -> standing.role() == Role.STUDENT
                ? new Glance(course, standing).ofStudent()
                : new Glance(course, standing).ofStaff());
        Web.show(ctx, templates.courseShow(Web.frame(ctx, course.code()), page));
    }

    /** What one visitor sees of one course. */
    private final class Glance {
        private final Course course;
        private final Standing standing;
        private final Calendar calendar;
        private final LocalDate today;
        private final Instant now = clock.instant();

        Glance(Course course, Standing standing) {
            this.course = course;
            this.standing = standing;
            this.calendar = Calendar.of(course, courses.breaks(course.id()));
            this.today = course.today(now);
        }

        CoursePage ofStudent() {
            var section = rows.sectionOf(standing.enrolmentId());
            long none = -1; // without a section nobody meets
            var days = rows.speakingDays(
                    course.id(), section == null ? Long.valueOf(none) : section, standing.enrolmentId(), true, "[]");
            var dues = rows.dues(course.id(), section == null ? Long.valueOf(none) : section, standing.enrolmentId());
            var weekly = section == null
                    ? List.<WeeklyMeeting>of()
                    : meetings.weekly(course.id()).getOrDefault(section, List.of());
            return page(
                    dues,
                    days,
                    List.of(),
                    weekly.stream().map(CourseWords::meeting).toList(),
                    List.of(
                            new CoursePage.Link("/courses/" + course.id() + "/assignments", "Assignments"),
                            new CoursePage.Link("/courses/" + course.id() + "/grades", "Your grades"),
                            new CoursePage.Link("/courses/" + course.id() + "/attendance/own", "Your attendance"),
                            new CoursePage.Link("/courses/" + course.id() + "/speaking-days", "Speaking days")),
                    "");
        }

        CoursePage ofStaff() {
            var here = "/courses/" + course.id();
            var links = new ArrayList<>(List.of(
                    new CoursePage.Link(here + "/assignments", "Assignments"),
                    new CoursePage.Link(here + "/rubrics", "Rubrics"),
                    new CoursePage.Link(here + "/gradebook", "Gradebook"),
                    new CoursePage.Link(here + "/speaking-days", "Speaking days"),
                    new CoursePage.Link(here + "/attendance", "Attendance"),
                    new CoursePage.Link(here + "/roster", "Roster")));
            boolean instructor = standing.role() == Role.INSTRUCTOR;
            if (instructor) {
                links.add(new CoursePage.Link(here + "/report", "Report"));
            }
            var days = rows.speakingDays(course.id(), null, null, standing.allSections(), standing.sections());
            return page(
                    rows.dues(course.id(), null, null),
                    days,
                    sections(meetings.weekly(course.id())),
                    List.of(),
                    links,
                    instructor ? here + "/settings" : "");
        }

        private List<CoursePage.Section> sections(Map<Long, List<WeeklyMeeting>> weekly) {
            return rows.sections(course.id()).stream()
                    .filter(section -> standing.seesSection(section.id()))
                    .map(section -> new CoursePage.Section(
                            "/courses/" + course.id() + "/roster?section=" + section.id(),
                            section.name(),
                            Prose.count(section.students(), "student", "students"),
                            weekly.getOrDefault(section.id(), List.of()).stream()
                                    .map(CourseWords::meeting)
                                    .toList()))
                    .toList();
        }

        private CoursePage page(
                List<CoursePageRows.Due> dues,
                List<CoursePageRows.SpeakingDay> days,
                List<CoursePage.Section> sections,
                List<String> ownMeetings,
                List<CoursePage.Link> links,
                String settings) {
            var weeks = Weeks.of(calendar, today);
            var topics = rows.topics(course.id()).stream()
                    .collect(Collectors.toMap(CoursePageRows.Topic::number, CoursePageRows.Topic::topic));
            var topic = weeks.when() == Weeks.When.DURING && weeks.pause().isEmpty()
                    ? topics.getOrDefault(weeks.number(), "")
                    : "";
            return new CoursePage(
                    course.label()
                            + (standing.role() == Role.STUDENT
                                    ? ""
                                    : " · " + standing.role().words()),
                    weeks.heading() + (topic.isEmpty() ? "." : ": " + lower(topic) + "."),
                    lede(weeks, dues),
                    weeks(topics, dues, days),
                    sections,
                    ownMeetings,
                    links,
                    settings);
        }

        private String lede(Weeks weeks, List<CoursePageRows.Due> dues) {
            if (weeks.when() == Weeks.When.BEFORE) {
                return "The course begins on " + When.longDay(calendar.firstDay()) + ".";
            }
            var next = dues.stream()
                    .filter(due -> due.dueAt() != null && due.dueAt().isAfter(now))
                    .min(Comparator.comparing(due -> Objects.requireNonNull(due.dueAt())));
            return next.map(due -> "Next due: " + due.title() + ", "
                            + When.moment(Objects.requireNonNull(due.dueAt()), course.zone()) + ".")
                    .orElse("Nothing is due any more.");
        }

        private List<CoursePage.Week> weeks(
                Map<Integer, String> topics, List<CoursePageRows.Due> dues, List<CoursePageRows.SpeakingDay> days) {
            var list = new ArrayList<CoursePage.Week>();
            var breaks = new ArrayList<>(calendar.breaks());
            breaks.sort(Comparator.comparing(CourseBreak::firstDay));
            var starts = calendar.starts();
            for (int week = 1; week <= starts.size(); week++) {
                var start = starts.get(week - 1);
                while (!breaks.isEmpty() && breaks.get(0).firstDay().isBefore(start)) {
                    list.add(pause(breaks.remove(0)));
                }
                list.add(new CoursePage.Week(
                        Integer.toString(week),
                        CourseWords.days(start, start.plusDays(6)),
                        topics.getOrDefault(week, ""),
                        !today.isBefore(start) && !today.isAfter(start.plusDays(6)),
                        items(week, dues, days)));
            }
            breaks.stream()
                    .filter(stretch -> !stretch.firstDay().isAfter(calendar.lastDay()))
                    .forEach(stretch -> list.add(pause(stretch)));
            return list;
        }

        private CoursePage.Week pause(CourseBreak stretch) {
            return new CoursePage.Week(
                    "",
                    CourseWords.days(stretch.firstDay(), stretch.lastDay()),
                    stretch.title(),
                    stretch.holds(today),
                    List.of());
        }

        private List<CoursePage.Item> items(
                int week, List<CoursePageRows.Due> dues, List<CoursePageRows.SpeakingDay> days) {
            var items = new ArrayList<CoursePage.Item>();
            for (var due : dues) {
                if (due.week() == week) {
                    items.add(item(due));
                }
            }
            for (var day : days) {
                if (calendar.week(day.day()) == week) {
                    items.add(item(day));
                }
            }
            return items;
        }

        private CoursePage.Item item(CoursePageRows.Due due) {
            var at = due.dueAt();
            var note = at == null
                    ? "no due date"
                    : "due " + When.moment(at, course.zone())
                            + (due.sectionsDiffer() ? " at the latest, by section" : "");
            return new CoursePage.Item("/assignments/" + due.id(), due.title(), note, at != null && at.isBefore(now));
        }

        private CoursePage.Item item(CoursePageRows.SpeakingDay day) {
            var place = day.ownPlace();
            var when = When.day(day.day()) + ", " + day.startsAt();
            var note = standing.role() != Role.STUDENT
                    ? day.section() + ", " + when
                    : place == null ? when : "you speak, number " + place + ", " + when;
            boolean past = calendar.at(day.day(), END_OF_DAY).isBefore(now);
            return new CoursePage.Item("/speaking-days/" + day.id(), day.title(), note, past);
        }

        private static String lower(@Nullable String topic) {
            if (topic == null || topic.isEmpty()) {
                return "";
            }
            boolean acronym = topic.length() > 1 && Character.isUpperCase(topic.charAt(1));
            return acronym ? topic : Character.toLowerCase(topic.charAt(0)) + topic.substring(1);
        }
    }
}
