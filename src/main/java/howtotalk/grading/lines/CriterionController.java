package howtotalk.grading.lines;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.Assessments;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.UnitFields;
import howtotalk.grading.bank.Shortlists;
import howtotalk.grading.lines.CriterionPages.NotSaved;
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
import java.util.ArrayList;
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
    private final Shortlists shortlists;
    private final Assessments assessments;
    private final Lines lines;
    private final Queues queues;

    public CriterionController(Templates templates, Database database, Assessments assessments, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.rows = database.repository(LineRepository.class);
        this.shortlists = database.repository(Shortlists.class);
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

    private void show(Context ctx, Place place, Map<Long, NotSaved> notSaved) {
        var page = database.reading(() -> page(ctx, place, notSaved));
        var title = place.criterion().name() + ": " + place.asked().title();
        Web.show(ctx, templates.gradingCriterion(Web.frame(ctx, title), page));
    }

    /** {@code POST /assignments/{id}/grading/criteria/{criterion}}: all lines at once, for a browser without script. */
    public void update(Context ctx) {
        var place = place(ctx);
        var input = Web.input(ctx);
        int saved = 0;
        var notSaved = new HashMap<Long, NotSaved>();
        for (var entry : CriterionPages.gradable(place.asked(), queue(ctx, place))) {
            long id = entry.student().enrolmentId();
            var typed = LineForm.typed(input, Lines.LEVEL, id);
            if (typed == null) continue;
            var comment = input.text(Lines.COMMENT + id);
            boolean said = input.has(Lines.COMMENT + id) && !comment.equals(input.text(Lines.COMMENT_WAS + id));
            if (!typed.changed() && !said) continue;
            var why = refused(entry, comment);
            if (why == null) {
                var given = said ? comment : null;
                var save = put(ctx, place, entry.student(), typed.version(), Lines.halves(typed.value()), given, true);
                if (save instanceof Save.Conflict conflict) why = meanwhile(conflict, id, typed, said);
            }
            if (why == null) {
                saved++;
            } else {
                notSaved.put(id, new NotSaved(why, comment));
            }
        }
        if (notSaved.isEmpty()) {
            var words = saved == 0
                    ? "Nothing was changed."
                    : saved == 1 ? "One student saved." : saved + " students saved.";
            Web.moveOn(ctx, here(ctx, place), words);
            return;
        }
        ctx.status(409);
        show(ctx, place, notSaved);
    }

    /** Why a line of the form without script cannot be saved, so that the others still are; null if it can. */
    private static @Nullable String refused(Queue.Entry entry, String comment) {
        if (!Lines.open(entry)) return "Not saved: this is " + Lines.locked(entry) + " by now. Change it at the desk.";
        return comment.length() > UnitFields.LONGEST
                ? "Not saved: a comment has at most 20,000 characters, and this has " + comment.length() + "."
                : null;
    }

    /** Somebody chose 4 meanwhile; you chose 1. Choose again to change it. */
    private static String meanwhile(Save.Conflict conflict, long enrolment, LineForm.Typed typed, boolean said) {
        var theirs = conflict.fields().getOrDefault(Lines.LEVEL + enrolment, "");
        var words = new StringBuilder("Somebody chose ").append(shown(theirs)).append(" meanwhile");
        if (typed.changed()) words.append("; you chose ").append(shown(typed.value()));
        words.append(". Choose again to change it.");
        if (said) {
            var comment = conflict.fields().getOrDefault(Lines.COMMENT + enrolment, "");
            words.append(comment.isEmpty() ? " They left no comment;" : " They wrote “" + comment + "”;")
                    .append(" yours is in the field, and is saved if you save again.");
        }
        return words.toString();
    }

    /** {@code POST /assignments/{id}/grading/{enrolment}/criteria/{criterion}}: one level of one student, and what is said on it. */
    public void updateLine(Context ctx) {
        var place = place(ctx);
        var student = grading.student(place.asked().id(), Web.id(ctx, "enrolment"));
        if (student == null) throw Problem.notFound();
        var input = Web.input(ctx);
        LineForm.ofThisStudent(input, student.enrolmentId());
        var level = input.line(Lines.LEVEL + student.enrolmentId());
        var field = Lines.COMMENT + student.enrolmentId();
        var comment = input.has(field) ? input.text(field) : null;
        var save = put(ctx, place, student, SavedForms.version(input), Lines.halves(level), comment, false);
        var back = here(ctx, place);
        SavedForms.answer(
                ctx,
                save,
                conflict -> both(ctx.path(), back, place, student, level, comment, conflict),
                ZoneId.of(place.asked().timeZone()),
                back);
    }

    private Save put(
            Context ctx,
            Place place,
            Queued student,
            int version,
            @Nullable Integer halves,
            @Nullable String comment,
            boolean everySave) {
        long grader = Web.userId(ctx);
        long criterion = place.criterion().id();
        var save = lines.save(
                place.asked().id(),
                student,
                grader,
                everySave,
                submission -> assessments.saveLevel(submission, grader, version, criterion, halves, comment));
        if (!(save instanceof Save.Conflict conflict)) return save;
        var level = conflict.fields().getOrDefault(UnitFields.LEVEL + criterion, "");
        var said = conflict.fields().getOrDefault(UnitFields.COMMENT_ON + criterion, "");
        return new Save.Conflict(
                conflict.version(),
                Map.of(Lines.LEVEL + student.enrolmentId(), level, Lines.COMMENT + student.enrolmentId(), said));
    }

    private static ConflictPage both(
            String action,
            String back,
            Place place,
            Queued student,
            String level,
            @Nullable String comment,
            Save.Conflict conflict) {
        var name = Lines.LEVEL + student.enrolmentId();
        var theirs = conflict.fields().getOrDefault(name, "");
        var fields = new ArrayList<ConflictPage.Field>();
        fields.add(ConflictPage.Field.same(LineForm.STUDENT, Long.toString(student.enrolmentId())));
        fields.add(new ConflictPage.Field(
                name, place.criterion().name(), level, theirs, shown(level), shown(theirs), true));
        if (comment != null) {
            var on = Lines.COMMENT + student.enrolmentId();
            var label = place.criterion().name() + ", comment";
            fields.add(ConflictPage.Field.text(
                    on, label, comment, conflict.fields().getOrDefault(on, "")));
        }
        return new ConflictPage(action, conflict.version(), back, student.name(), fields);
    }

    private static String shown(String halves) {
        return UnitFields.shown(UnitFields.LEVEL, Objects.toString(Lines.halves(halves), ""));
    }

    private CriterionPage page(Context ctx, Place place, Map<Long, NotSaved> notSaved) {
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
                rows.said(asked.id(), place.criterion().id(), ids),
                shortlists
                        .of(asked.courseId(), asked.rubricId())
                        .getOrDefault(place.criterion().name(), List.of()),
                grading.sections(asked.courseId(), standing.allSections(), standing.sections()),
                notSaved));
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
