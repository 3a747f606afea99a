package howtotalk.assignment;

import gg.jte.models.runtime.JteModel;
import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.ScoreChanges;
import howtotalk.course.ScoreChangesPage;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Instructors give a section or a student other dates. */
public final class OverrideController {

    private final Templates templates;
    private final ScoreChanges scoreChanges;
    private final Audit audit;
    private final AssignmentRepository assignments;
    private final OverrideRepository overrides;
    private final CourseRepository courses;

    public OverrideController(Templates templates, Database database, ScoreChanges scoreChanges, Audit audit) {
        this.templates = templates;
        this.scoreChanges = scoreChanges;
        this.audit = audit;
        this.assignments = database.repository(AssignmentRepository.class);
        this.overrides = database.repository(OverrideRepository.class);
        this.courses = database.repository(CourseRepository.class);
    }

    /** {@code GET /assignments/{id}/overrides} */
    public void list(Context ctx) {
        Web.show(ctx, page(ctx, assignment(ctx), OverrideForm.blank()));
    }

    /** {@code POST /assignments/{id}/overrides}: what was given to the same section or student before is replaced. */
    public void create(Context ctx) {
        var assignment = assignment(ctx);
        var form = OverrideForm.read(Web.input(ctx));
        var section = form.target("section-");
        var student = form.target("student-");
        var name = name(section, overrides.sections(assignment.courseId()))
                + name(student, overrides.students(assignment.courseId()));
        var zone = course(assignment).zone();
        var opens = form.moment("opens_at", form.opensAt(), zone);
        var due = form.moment("due_at", form.dueAt(), zone);
        var closes = form.moment("closes_at", form.closesAt(), zone);
        var errors = form.errors();
        errors.addIf(name.isEmpty(), "who", "Choose for whom.");
        errors.addIf(opens == null && due == null && closes == null, "due_at", "Type at least one date that differs.");
        errors.addIf(due != null && closes != null && closes.isBefore(due), "closes_at", "It closes before it is due.");
        errors.addIf(form.reason().length() > 500, "reason", "A reason has at most 500 characters.");
        if (errors.any()) {
            Web.refuse(ctx, page(ctx, assignment, form));
            return;
        }
        apply(ctx, assignment, "Other dates for " + name, "/overrides", "Other dates for " + name + " saved.", () -> {
            overrides.clear(assignment.id(), section, student);
            overrides.add(assignment.id(), section, student, opens, due, closes, form.reason());
            var subject = student == null ? null : (Long) overrides.accountOf(student);
            note(ctx, "DATES_GIVEN", subject, assignment);
        });
    }

    /** {@code POST /assignments/{id}/overrides/{override}/delete} */
    public void delete(Context ctx) {
        var assignment = assignment(ctx);
        long id = Web.id(ctx, "override");
        var path = "/overrides/" + id + "/delete";
        apply(ctx, assignment, "Other dates taken back", path, "The base dates hold again.", () -> {
            var subject = overrides.accountOfOverride(assignment.id(), id);
            if (overrides.delete(assignment.id(), id) == 0) {
                throw Problem.notFound();
            }
            note(ctx, "DATES_TAKEN_BACK", subject, assignment);
        });
    }

    /** Dates that move a score are saved once somebody has seen whose. */
    private void apply(Context ctx, Assignment assignment, String why, String path, String notice, Runnable write) {
        var input = Web.input(ctx);
        var change = new ScoreChanges.Change(
                assignment.courseId(), assignment.id(), Web.userId(ctx), why, input.line(ScoreChangesPage.CONFIRMED));
        var outcome = scoreChanges.apply(change, () -> {
            write.run();
            return true;
        });
        var here = "/assignments/" + assignment.id();
        if (outcome instanceof ScoreChanges.Outcome.ToConfirm preview) {
            var page = ScoreChangesPage.of(preview, input, here + path, here + "/overrides");
            Web.show(ctx, templates.courseScoreChanges(Web.frame(ctx, page.heading()), page));
            return;
        }
        Web.moveOn(ctx, here + "/overrides", notice);
    }

    private void note(Context ctx, String event, @Nullable Long subject, Assignment assignment) {
        audit.add(Web.userId(ctx), event, subject, assignment.courseId(), "assignment " + assignment.id());
    }

    private static String name(@Nullable Long id, List<AssignmentRepository.Named> choices) {
        return choices.stream()
                .filter(choice -> Objects.equals(id, choice.id()))
                .map(AssignmentRepository.Named::name)
                .findFirst()
                .orElse("");
    }

    private JteModel page(Context ctx, Assignment assignment, OverrideForm form) {
        var page = OverridesPage.of(
                course(assignment),
                assignment,
                overrides.of(assignment.id()),
                overrides.sections(assignment.courseId()),
                overrides.students(assignment.courseId()),
                form);
        return templates.assignmentOverrides(Web.frame(ctx, "Other dates"), page);
    }

    private Course course(Assignment assignment) {
        return Objects.requireNonNull(courses.find(assignment.courseId()));
    }

    private Assignment assignment(Context ctx) {
        var assignment = assignments.find(Web.id(ctx));
        if (assignment == null) {
            throw Problem.notFound();
        }
        return assignment;
    }
}
