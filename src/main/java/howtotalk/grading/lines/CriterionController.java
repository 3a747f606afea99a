package howtotalk.grading.lines;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.Assessments;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.UnitFields;
import howtotalk.grading.queue.Queue;
import howtotalk.grading.queue.QueueController;
import howtotalk.grading.queue.Queues;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.web.ConflictPage;
import howtotalk.web.Input;
import howtotalk.web.LineForm;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The same criterion across all students of an assignment: whoever grades it keeps one measure in mind. */
public final class CriterionController {

    private final Templates templates;
    private final Database database;
    private final GradingRepository grading;
    private final RubricRepository rubrics;
    private final LineRepository rows;
    private final Assessments assessments;
    private final Lines lines;
    private final Queues queues;

    public CriterionController(Templates templates, Database database, Assessments assessments, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.rows = database.repository(LineRepository.class);
        this.assessments = assessments;
        this.lines = new Lines(database, assessments);
        this.queues = new Queues(database, clock);
    }

    private record Place(Asked asked, Rubric rubric, Criterion criterion) {}

    /** {@code GET /assignments/{id}/grading/criteria/{criterion}} */
    public void show(Context ctx) {
        var place = place(ctx);
        show(ctx, place, Map.of());
    }

    private void show(Context ctx, Place place, Map<Long, String> notes) {
        var page = database.reading(() -> page(ctx, place, notes));
        var title = place.criterion().name() + ": " + place.asked().title();
        Web.show(ctx, templates.gradingCriterion(Web.frame(ctx, title), page));
    }

    /** {@code POST /assignments/{id}/grading/criteria/{criterion}}: all lines at once, for a browser without script. */
    public void update(Context ctx) {
        var place = place(ctx);
        var input = Web.input(ctx);
        int saved = 0;
        var notes = new HashMap<Long, String>();
        for (var entry : CriterionPages.gradable(place.asked(), queue(ctx, place))) {
            var student = entry.student();
            var typed = LineForm.typed(input, Lines.LEVEL, student.enrolmentId());
            if (typed == null || !typed.changed()) continue;
            var save = put(ctx, place, student, typed.version(), Lines.halves(typed.value()));
            if (save instanceof Save.Conflict conflict) {
                var theirs = conflict.fields().getOrDefault(Lines.LEVEL + student.enrolmentId(), "");
                notes.put(
                        student.enrolmentId(),
                        "Somebody chose " + shown(theirs) + " meanwhile; you chose " + shown(typed.value())
                                + ". Choose again to change it.");
            } else {
                saved++;
            }
        }
        if (notes.isEmpty()) {
            var words =
                    saved == 0 ? "Nothing was changed." : saved == 1 ? "One level saved." : saved + " levels saved.";
            Web.moveOn(ctx, here(ctx, place), words);
            return;
        }
        ctx.status(409);
        show(ctx, place, notes);
    }

    /** {@code POST /assignments/{id}/grading/{enrolment}/criteria/{criterion}}: one level of one student. */
    public void updateLine(Context ctx) {
        var place = place(ctx);
        var student = grading.student(place.asked().id(), Web.id(ctx, "enrolment"));
        if (student == null) throw Problem.notFound();
        var input = Web.input(ctx);
        LineForm.ofThisStudent(input, student.enrolmentId());
        var typed = input.line(Lines.LEVEL + student.enrolmentId());
        var save = put(ctx, place, student, SavedForms.version(input), Lines.halves(typed));
        var back = here(ctx, place);
        SavedForms.answer(
                ctx,
                save,
                conflict -> both(ctx.path(), back, place, student, typed, conflict),
                ZoneId.of(place.asked().timeZone()),
                back);
    }

    private Save put(Context ctx, Place place, Queued student, int version, @Nullable Integer halves) {
        long grader = Web.userId(ctx);
        long criterion = place.criterion().id();
        var save = lines.save(
                place.asked().id(),
                student,
                grader,
                submission -> assessments.saveLevel(submission, grader, version, criterion, halves, null));
        if (!(save instanceof Save.Conflict conflict)) return save;
        var theirs = conflict.fields().getOrDefault(UnitFields.LEVEL + criterion, "");
        return new Save.Conflict(conflict.version(), Map.of(Lines.LEVEL + student.enrolmentId(), theirs));
    }

    private static ConflictPage both(
            String action, String back, Place place, Queued student, String mine, Save.Conflict conflict) {
        var name = Lines.LEVEL + student.enrolmentId();
        var theirs = conflict.fields().getOrDefault(name, "");
        return new ConflictPage(
                action,
                conflict.version(),
                back,
                student.name(),
                List.of(
                        ConflictPage.Field.same(LineForm.STUDENT, Long.toString(student.enrolmentId())),
                        new ConflictPage.Field(
                                name, place.criterion().name(), mine, theirs, shown(mine), shown(theirs), true)));
    }

    private static String shown(String halves) {
        return UnitFields.shown(UnitFields.LEVEL, Objects.toString(Lines.halves(halves), ""));
    }

    private CriterionPage page(Context ctx, Place place, Map<Long, String> notes) {
        var standing = Standing.of(ctx);
        var asked = place.asked();
        var queue = queue(ctx, place);
        var all = CriterionPages.gradable(asked, queue);
        var asksFrom = Input.number(Web.query(ctx, "from"));
        int from = asksFrom == null || asksFrom < 0 || asksFrom >= all.size() ? 0 : asksFrom.intValue();
        var listed = all.subList(from, Math.min(all.size(), from + CriterionPages.LISTED));
        var ids = listed.stream()
                .map(entry -> entry.student().enrolmentId())
                .toList()
                .toString();
        return CriterionPages.of(new CriterionPages.Facts(
                asked,
                place.rubric(),
                place.criterion(),
                queue,
                all,
                listed,
                from,
                lines.given(asked.id()),
                rows.answers(asked.id(), ids),
                rows.evidence(asked.id(), ids),
                grading.sections(asked.courseId(), standing.allSections(), standing.sections()),
                notes));
    }

    private Queue queue(Context ctx, Place place) {
        return queues.of(Standing.of(ctx), place.asked(), QueueController.choice(ctx));
    }

    private static String here(Context ctx, Place place) {
        return CriterionPages.address(place.asked().id(), place.criterion().id())
                + QueueController.choice(ctx).query();
    }

    /** The criterion, if the assignment is graded by it. */
    private Place place(Context ctx) {
        var asked = Lines.asked(grading, Web.id(ctx));
        var rubric = asked.rubricId() == null ? null : rubrics.find(asked.rubricId());
        long id = Web.id(ctx, "criterion");
        var criterion = rubric == null
                ? null
                : rubric.criteria().stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElse(null);
        if (rubric == null || criterion == null) throw Problem.notFound();
        return new Place(asked, rubric, criterion);
    }
}
