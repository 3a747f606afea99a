package howtotalk.submission;

import howtotalk.assignment.AssignmentRepository;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.files.FileStore;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import templates.Templates;

/** Lists of assignments and single ones, as students and as staff see them. */
public final class WorkController {

    private final Templates templates;
    private final Database database;
    private final InstantSource clock;
    private final WorkReader works;
    private final WorkRepository rows;
    private final AssignmentRepository assignments;
    private final CourseRepository courses;
    private final StudentPages pages;

    public WorkController(Templates templates, Database database, FileStore files, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.clock = clock;
        this.works = new WorkReader(database);
        this.rows = database.repository(WorkRepository.class);
        this.assignments = database.repository(AssignmentRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.pages = new StudentPages(database, new HandIns(database, files), files);
    }

    /** {@code GET /assignments}: a student's work in all courses; staff go to their course. */
    public void mine(Context ctx) {
        var memberships = courses.memberships(Web.userId(ctx));
        if (memberships.stream().noneMatch(m -> m.role() == Role.STUDENT) && !memberships.isEmpty()) {
            Web.moveOn(ctx, "/courses/" + memberships.get(0).courseId() + "/assignments");
            return;
        }
        var all = works.of(Web.userId(ctx));
        boolean several =
                all.stream().map(work -> work.row().courseId()).distinct().count() > 1;
        var page = WorkListPage.of(all, clock.instant(), "", several);
        Web.show(ctx, templates.submissionWork(Web.frame(ctx, "Work"), page));
    }

    /** {@code GET /courses/{id}/assignments} */
    public void ofCourse(Context ctx) {
        var standing = Standing.of(ctx);
        var course = course(standing.courseId());
        if (standing.role() == Role.STUDENT) {
            var page = WorkListPage.of(
                    works.ofCourse(standing.accountId(), course.id()), clock.instant(), course.label(), false);
            Web.show(ctx, templates.submissionWork(Web.frame(ctx, "Work"), page));
            return;
        }
        var page = database.reading(() -> {
            var counts = rows.counts(course.id(), standing.allSections(), standing.sections()).stream()
                    .collect(Collectors.toMap(WorkRepository.Counts::assignmentId, Function.identity()));
            return CourseAssignmentsPage.of(
                    course,
                    assignments.ofCourse(course.id()),
                    counts,
                    standing.role() == Role.INSTRUCTOR,
                    clock.instant());
        });
        Web.show(ctx, templates.submissionCourse(Web.frame(ctx, "Assignments"), page));
    }

    /** {@code GET /assignments/{id}} */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        long id = Web.id(ctx);
        if (standing.role() == Role.STUDENT) {
            var page = pages.of(standing.accountId(), id, clock.instant(), false, "");
            Web.show(
                    ctx,
                    templates.submissionAssignment(Web.frame(ctx, page.head().title()), page));
            return;
        }
        var page = database.reading(() -> StaffAssignmentPage.of(
                course(standing.courseId()),
                pages.assignment(id),
                rows.countsOf(id, standing.allSections(), standing.sections()),
                standing.role() == Role.INSTRUCTOR,
                clock.instant()));
        Web.show(ctx, templates.submissionStaff(Web.frame(ctx, page.title()), page));
    }

    private Course course(long id) {
        return Objects.requireNonNull(courses.find(id));
    }
}
