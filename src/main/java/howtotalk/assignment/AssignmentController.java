package howtotalk.assignment;

import gg.jte.models.runtime.JteModel;
import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.ScoreChanges;
import howtotalk.course.ScoreChangesPage;
import howtotalk.course.SectionMeetings;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Instructors write, change and delete assignments. What students and staff read of them belongs to their work. */
public final class AssignmentController {

    private final Templates templates;
    private final FormKeys formKeys;
    private final InstantSource clock;
    private final ScoreChanges scoreChanges;
    private final AssignmentRepository assignments;
    private final CourseRepository courses;
    private final SectionMeetings meetings;

    public AssignmentController(
            Templates templates, Database database, FormKeys formKeys, ScoreChanges scoreChanges, InstantSource clock) {
        this.templates = templates;
        this.formKeys = formKeys;
        this.scoreChanges = scoreChanges;
        this.clock = clock;
        this.assignments = database.repository(AssignmentRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.meetings = new SectionMeetings(database);
    }

    /** {@code GET /courses/{id}/assignments/new} */
    public void blank(Context ctx) {
        var course = course(Standing.of(ctx).courseId());
        Web.show(ctx, page(ctx, course, AssignmentForm.blank(thisWeek(course)), FormKeys.fresh()));
    }

    /** {@code POST /courses/{id}/assignments} */
    public void create(Context ctx) {
        var input = Web.input(ctx);
        var course = course(Standing.of(ctx).courseId());
        var form = AssignmentForm.read(input);
        var groups = assignments.groups(course.id());
        var shown = groups.isEmpty() ? List.of(new AssignmentRepository.Named(0, "Assignments")) : groups;
        var decided = decided(form, course, shown);
        if (decided == null) {
            Web.refuse(ctx, page(ctx, course, form, input.line(FormKeys.FIELD)));
            return;
        }
        var location = formKeys.once(ctx, () -> "/assignments/" + add(course, decided));
        Web.moveOn(ctx, location, "“" + form.title() + "” added.");
    }

    /** A course without any group gets one with its first assignment. */
    private long add(Course course, NewAssignment decided) {
        long group = decided.groupId() == 0 ? assignments.addGroup(course.id()) : decided.groupId();
        long id = assignments.add(course.id(), decided.inGroup(group));
        if (decided.dueAtMeeting()) meetings.settle(course.id(), calendar(course), id, decided.week());
        return id;
    }

    private @Nullable NewAssignment decided(
            AssignmentForm form, Course course, List<AssignmentRepository.Named> groups) {
        return form.decided(
                course,
                groups,
                assignments.rubrics(course.id()),
                week -> meetings.latestDue(course.id(), calendar(course), week));
    }

    /** {@code GET /assignments/{id}/edit} */
    public void edit(Context ctx) {
        var assignment = assignment(Web.id(ctx));
        var course = course(assignment.courseId());
        Web.show(ctx, page(ctx, course, assignment, AssignmentForm.of(assignment, course), false));
    }

    /** {@code POST /assignments/{id}} */
    public void update(Context ctx) {
        var assignment = assignment(Web.id(ctx));
        var course = course(assignment.courseId());
        var form = AssignmentForm.read(Web.input(ctx));
        var decided = decided(form, course, assignments.groups(course.id()));
        if (decided == null) {
            Web.refuse(ctx, page(ctx, course, assignment, form, false));
            return;
        }
        var input = Web.input(ctx);
        var change = new ScoreChanges.Change(
                course.id(),
                assignment.id(),
                Web.userId(ctx),
                AssignmentChange.words(assignment, decided),
                input.line(ScoreChangesPage.CONFIRMED));
        var outcome = scoreChanges.apply(change, () -> update(course, assignment, form.version(), decided));
        var here = "/assignments/" + assignment.id();
        if (outcome instanceof ScoreChanges.Outcome.Stale) {
            ctx.status(409);
            var now = assignment(assignment.id());
            Web.show(ctx, page(ctx, course, now, form.withVersion(now.version()), true));
        } else if (outcome instanceof ScoreChanges.Outcome.ToConfirm preview) {
            var page = ScoreChangesPage.of(preview, input, here, here + "/edit");
            Web.show(ctx, templates.courseScoreChanges(Web.frame(ctx, page.heading()), page));
        } else {
            Web.moveOn(ctx, here, "“" + form.title() + "” saved.");
        }
    }

    /** The sections' own dues follow the week and its meetings; what else is edited leaves them as they stand. */
    private boolean update(Course course, Assignment before, int version, NewAssignment decided) {
        if (assignments.update(before.id(), version, decided) == 0) return false;
        if (decided.dueAtMeeting() && AssignmentChange.datesMove(before, decided)) {
            meetings.settle(course.id(), calendar(course), before.id(), decided.week());
        } else if (before.dueAtMeeting() && !decided.dueAtMeeting()) {
            meetings.unsettle(before.id());
        }
        return true;
    }

    /** {@code POST /assignments/{id}/delete} */
    public void delete(Context ctx) {
        var assignment = assignment(Web.id(ctx));
        if (assignments.delete(assignment.id()) == 0) {
            throw Problem.conflict("Somebody already has work for this assignment, so it cannot be deleted.");
        }
        Web.moveOn(ctx, "/courses/" + assignment.courseId() + "/assignments", "“" + assignment.title() + "” deleted.");
    }

    private JteModel page(Context ctx, Course course, AssignmentForm form, String formKey) {
        var page = AssignmentFormPage.blank(
                course, form, formKey, assignments.groups(course.id()), assignments.rubrics(course.id()));
        return templates.assignmentForm(Web.frame(ctx, "New assignment"), page);
    }

    private JteModel page(Context ctx, Course course, Assignment assignment, AssignmentForm form, boolean stale) {
        var page = AssignmentFormPage.edit(
                course,
                assignment,
                form,
                assignments.hasWork(assignment.id()),
                stale,
                assignments.groups(course.id()),
                assignments.rubrics(course.id()));
        return templates.assignmentForm(Web.frame(ctx, assignment.title()), page);
    }

    private int thisWeek(Course course) {
        long days = ChronoUnit.DAYS.between(course.firstDay(), course.today(clock.instant()));
        return (int) Math.max(1, Math.min(course.weeks(), days / 7 + 1));
    }

    private Calendar calendar(Course course) {
        return Calendar.of(course, courses.breaks(course.id()));
    }

    private Course course(long id) {
        return Objects.requireNonNull(courses.find(id));
    }

    private Assignment assignment(long id) {
        var assignment = assignments.find(id);
        if (assignment == null) {
            throw Problem.notFound();
        }
        return assignment;
    }
}
