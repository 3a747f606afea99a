package howtotalk.course;

import howtotalk.db.Database;
import howtotalk.web.Frame.Audience;
import howtotalk.web.Frame.Link;
import howtotalk.web.Frames;
import howtotalk.web.Visitor;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** The navigation: a student's five places, or the places of the course in which staff are. */
public final class CourseFrames implements Frames {

    private final CourseRepository courses;
    private final ToGrade waiting;

    public CourseFrames(Database database, ToGrade waiting) {
        this.courses = database.repository(CourseRepository.class);
        this.waiting = waiting;
    }

    @Override
    public Navigation of(Context ctx, Visitor visitor) {
        var memberships = courses.memberships(visitor.accountId());
        var path = ctx.path();
        if (memberships.isEmpty()) {
            return visitor.administrator()
                    ? new Navigation(Audience.STAFF, "", List.of(link(path, "/admin", "Administration")))
                    : Navigation.NONE;
        }
        var standing = Standing.ifAny(ctx);
        var current = memberships.stream()
                .filter(m -> standing != null && m.courseId() == standing.courseId())
                .findFirst()
                .orElse(memberships.get(0));
        return switch (current.role()) {
            case STUDENT -> new Navigation(Audience.STUDENT, current.code(), student(path));
            case READER ->
                new Navigation(
                        Audience.STAFF,
                        current.code(),
                        List.of(link(path, "/courses", "Courses"), report(path, current)));
            case TA, INSTRUCTOR -> new Navigation(Audience.STAFF, current.label(), staff(path, current));
        };
    }

    private static List<Link> student(String path) {
        return List.of(
                new Link(
                        "/",
                        "Today",
                        path.equals("/")
                                || path.startsWith("/touches")
                                || path.startsWith("/plan")
                                || path.startsWith("/minutes"),
                        0),
                new Link(
                        "/assignments",
                        "Work",
                        path.startsWith("/assignments")
                                || path.endsWith("/grades")
                                || path.startsWith("/submissions")
                                || path.startsWith("/attempts"),
                        0),
                new Link("/contacts", "People", people(path), 0),
                new Link("/stories", "Stories", path.startsWith("/stories") || path.startsWith("/talks"), 0),
                new Link(
                        "/more",
                        "More",
                        path.equals("/more")
                                || path.startsWith("/opportunities")
                                || path.startsWith("/outcomes")
                                || path.startsWith("/settings")
                                || path.startsWith("/give-and-take")
                                || path.startsWith("/what-my"),
                        0));
    }

    private static boolean people(String path) {
        return path.startsWith("/contact")
                || path.startsWith("/notes")
                || path.startsWith("/target")
                || path.startsWith("/groups")
                || path.startsWith("/introductions");
    }

    private List<Link> staff(String path, CourseRepository.Membership current) {
        var course = "/courses/" + current.courseId();
        boolean gradebook = Frames.within(path, course + "/gradebook")
                || path.startsWith(course + "/grade-")
                || path.startsWith(course + "/messages")
                || path.startsWith(course + "/assignment-groups")
                || path.endsWith("/statistics")
                || path.endsWith("/total");
        boolean grading = path.contains("/grading") || path.endsWith("/release") || path.startsWith("/submissions");
        int toGrade = waiting.toGrade(current.courseId(), current.role() == Role.INSTRUCTOR, current.sections());
        var links = new ArrayList<>(List.of(
                new Link("/", "Week", path.equals("/"), 0),
                new Link(
                        course + "/assignments",
                        "Assignments",
                        path.equals(course + "/assignments")
                                || path.startsWith(course + "/rubric")
                                || path.startsWith("/rubrics/")
                                || path.startsWith("/assignments/") && !grading && !gradebook,
                        0),
                new Link(course + "/grading", "Grading", grading, toGrade),
                new Link(course + "/gradebook", "Gradebook", gradebook, 0),
                new Link(
                        course + "/speaking-days",
                        "Speaking days",
                        path.startsWith(course + "/speaking-days") || path.startsWith("/speaking-days"),
                        0),
                new Link(
                        course + "/attendance",
                        "Attendance",
                        Frames.within(path, course + "/attendance")
                                || path.startsWith("/meetings/")
                                || path.startsWith(course + "/warnings"),
                        0),
                link(path, course + "/roster", "Roster")));
        if (current.role() == Role.INSTRUCTOR) {
            links.add(report(path, current));
        }
        return links;
    }

    private static Link report(String path, CourseRepository.Membership current) {
        return link(path, "/courses/" + current.courseId() + "/report", "Report");
    }

    private static Link link(String path, String href, String words) {
        return new Link(href, words, Frames.within(path, href), 0);
    }
}
