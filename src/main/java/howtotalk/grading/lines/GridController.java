package howtotalk.grading.lines;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.Assessments;
import howtotalk.grading.DeskForm;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.Marks;
import howtotalk.grading.Points;
import howtotalk.grading.queue.Queue;
import howtotalk.grading.queue.QueueController;
import howtotalk.grading.queue.Queues;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.web.Frame;
import howtotalk.web.LineForm;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** All students of an assignment with one line each: participation and other work done in person, two keys a student. */
public final class GridController {

    private final Templates templates;
    private final Database database;
    private final GradingRepository grading;
    private final RubricRepository rubrics;
    private final LineRepository rows;
    private final Assessments assessments;
    private final Lines lines;
    private final Queues queues;
    private final InstantSource clock;

    public GridController(Templates templates, Database database, Assessments assessments, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.rows = database.repository(LineRepository.class);
        this.assessments = assessments;
        this.lines = new Lines(database, assessments);
        this.queues = new Queues(database, clock);
        this.clock = clock;
    }

    private record Place(Asked asked, @Nullable Rubric rubric) {}

    /** {@code GET /assignments/{id}/grading/grid} */
    public void show(Context ctx) {
        show(ctx, place(ctx), Map.of());
    }

    private void show(Context ctx, Place place, Map<Long, String> notes) {
        var standing = Standing.of(ctx);
        var asked = place.asked();
        var page = database.reading(() -> GridPages.of(new GridPages.Facts(
                asked,
                place.rubric(),
                queue(ctx, place),
                lines.given(asked.id()),
                grading.sections(asked.courseId(), standing.allSections(), standing.sections()),
                notes)));
        Web.show(ctx, templates.gradingGrid(Web.frame(ctx, "Grid: " + asked.title()), page));
    }

    /** {@code POST /assignments/{id}/grading/grid}: all lines at once, for a browser without script. */
    public void update(Context ctx) {
        var place = place(ctx);
        var input = Web.input(ctx);
        var field = place.rubric() == null ? Lines.SCORE : Lines.LEVEL;
        var notes = new HashMap<Long, String>();
        int saved = 0;
        for (var entry : queue(ctx, place).shown()) {
            var student = entry.student();
            var typed = LineForm.typed(input, field, student.enrolmentId());
            if (typed == null || !typed.changed()) continue;
            var why = refused(place, entry, typed.value());
            if (why != null) {
                notes.put(student.enrolmentId(), why);
                continue;
            }
            var line = place.rubric() == null ? GridLine.ofScore(typed.value()) : GridLine.ofLevel(typed.value());
            if (put(ctx, place, student, typed.version(), line) instanceof Save.Conflict conflict) {
                notes.put(
                        student.enrolmentId(),
                        "Somebody saved "
                                + GridLine.of(conflict.fields(), student.enrolmentId())
                                        .words() + " meanwhile; yours was " + line.words()
                                + ". Choose again to change it.");
            } else {
                saved++;
            }
        }
        if (notes.isEmpty()) {
            var words = saved == 0 ? "Nothing was changed." : saved == 1 ? "One line saved." : saved + " lines saved.";
            Web.moveOn(ctx, here(ctx, place), words);
            return;
        }
        ctx.status(409);
        show(ctx, place, notes);
    }

    /** Why a line of the form without script cannot be saved, so that the others still are; null if it can. */
    private static @Nullable String refused(Place place, Queue.Entry entry, String typed) {
        if (!Lines.open(entry)) return "Not saved: this is " + Lines.locked(entry) + " by now. Change it at the desk.";
        if (place.rubric() != null) return null;
        try {
            DeskForm.score(typed);
            return null;
        } catch (Problem unusable) {
            return "“" + typed + "” is not saved. " + unusable.getMessage();
        }
    }

    /** {@code POST /assignments/{id}/grading/{enrolment}/line}: one student's line. */
    public void updateLine(Context ctx) {
        var place = place(ctx);
        var student = grading.student(place.asked().id(), Web.id(ctx, "enrolment"));
        if (student == null) throw Problem.notFound();
        var input = Web.input(ctx);
        long id = student.enrolmentId();
        LineForm.ofThisStudent(input, id);
        var typed =
                new GridLine(input.line(Lines.LEVEL + id), input.line(Lines.MARKS + id), input.line(Lines.SCORE + id));
        var save = put(ctx, place, student, SavedForms.version(input), typed);
        var back = here(ctx, place);
        SavedForms.answer(
                ctx,
                save,
                conflict -> typed.both(ctx.path(), back, id, student.name(), conflict),
                ZoneId.of(place.asked().timeZone()),
                back);
    }

    /** {@code POST /assignments/{id}/grading/grid/rest}: one level for everybody who has nothing yet. */
    public void createRest(Context ctx) {
        var place = place(ctx);
        var rubric = place.rubric();
        var input = Web.input(ctx);
        var halves = Lines.halves(input.line("level"));
        if (rubric == null || halves == null) throw Problem.unusable("Choose the level that the rest gets.");
        if (!input.ticked("sure")) throw Problem.unusable("Tick that you mean everybody who has nothing yet.");
        var from = Iso.stored(clock.instant());
        int done = database.transaction(() -> {
            var given = lines.given(place.asked().id());
            var rest = queue(ctx, place).shown().stream()
                    .filter(entry -> GridPages.isRest(given, entry))
                    .toList();
            if (!input.line("rest").equals(Integer.toString(rest.size()))) {
                throw Problem.conflict(
                        "Somebody graded meanwhile. Load the page again, then give the rest their level.");
            }
            for (var entry : rest) {
                long id = entry.student().enrolmentId();
                int version = given.getOrDefault(id, Lines.Given.NOTHING).version();
                put(ctx, place, entry.student(), version, GridLine.ofLevel(halves.toString()));
            }
            return rest.size();
        });
        var here = here(ctx, place);
        var span = Iso.text(from) + "/" + Iso.text(Iso.stored(clock.instant()));
        Web.moveOnUndoable(
                ctx,
                here,
                (done == 1 ? "One student has" : done + " students have") + " level " + Points.halves(halves) + " now.",
                new Frame.Undo(GridPages.address(place.asked().id()) + "/rest-undoing", "given", span, here));
    }

    /** {@code POST /assignments/{id}/grading/grid/rest-undoing}: takes back whatever of it nobody has touched since. */
    public void deleteRest(Context ctx) {
        var place = place(ctx);
        var input = Web.input(ctx);
        var span = input.line("given").split("/", 2);
        if (span.length < 2) throw Problem.unusable("There is nothing to take back.");
        long grader = Web.userId(ctx);
        int undone = database.transaction(() -> {
            var drafted = rows.drafted(place.asked().id(), grader, moment(span[0]), moment(span[1]));
            for (var draft : drafted) {
                assessments.save(
                        draft.submissionId(),
                        grader,
                        draft.version(),
                        new Marks(Map.of(), null, draft.comment(), null));
                assessments.commit(draft.submissionId(), grader);
            }
            return drafted.size();
        });
        Web.moveOn(
                ctx,
                Web.localPath(input.line("next")),
                undone == 1 ? "Taken back for one student." : "Taken back for " + undone + " students.");
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException e) {
            throw Problem.unusable("There is nothing to take back.");
        }
    }

    private Save put(Context ctx, Place place, Queued student, int version, GridLine typed) {
        long grader = Web.userId(ctx);
        var rubric = place.rubric();
        var score = rubric == null ? DeskForm.score(typed.score()) : null;
        var levels = rubric == null ? Map.<Long, @Nullable Integer>of() : typed.levels(rubric);
        var save = lines.save(place.asked().id(), student, grader, true, submission -> {
            var there = grading.assessed(submission);
            var comment = there == null ? "" : there.comment(); // no field of a line, so it says nothing about it
            return assessments.save(submission, grader, version, new Marks(levels, score, comment, null));
        });
        return save instanceof Save.Conflict conflict
                ? new Save.Conflict(
                        conflict.version(),
                        GridLine.onDisk(rubric, conflict.fields()).fields(student.enrolmentId()))
                : save;
    }

    private Queue queue(Context ctx, Place place) {
        return queues.of(Standing.of(ctx), place.asked(), QueueController.choice(ctx));
    }

    private static String here(Context ctx, Place place) {
        return GridPages.address(place.asked().id())
                + QueueController.choice(ctx).query();
    }

    private Place place(Context ctx) {
        var asked = Lines.asked(grading, Web.id(ctx));
        var rubric = asked.rubricId() == null ? null : rubrics.find(asked.rubricId());
        return new Place(asked, rubric == null || rubric.criteria().isEmpty() ? null : rubric);
    }
}
