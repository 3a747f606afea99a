package howtotalk.grading.desk;

import howtotalk.db.Database;
import howtotalk.grading.Assessments;
import howtotalk.grading.DeskForm;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.Points;
import howtotalk.grading.Restorations;
import howtotalk.grading.UnitFields;
import howtotalk.grading.queue.QueueController;
import howtotalk.web.ConflictPage;
import howtotalk.web.Input;
import howtotalk.web.LineForm;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** A grade as a whole: given by hand instead of by levels, or restored as it stood before. */
public final class GradeController {

    private final Database database;
    private final GradingRepository grading;
    private final Assessments assessments;
    private final Restorations restorations;

    public GradeController(Database database, Assessments assessments, Restorations restorations) {
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.assessments = assessments;
        this.restorations = restorations;
    }

    /** {@code POST /assignments/{id}/grading/{enrolment}/scores}: a score by hand, or taking it back. */
    public void createScore(Context ctx) {
        var desk = desk(ctx);
        var input = desk.input();
        boolean back = input.ticked("take_back");
        var score = back ? null : DeskForm.score(input.line(UnitFields.BY_HAND));
        if (score == null && !back) throw Problem.unusable("Type the score that counts, like 41.25.");
        var reason = input.line("by_hand_reason");
        if (reason.length() > 500) throw Problem.unusable("Give the reason in at most 500 characters.");
        var save = database.transaction(() -> assessments.giveScore(
                assessments.submission(desk.assignment(), desk.student().enrolmentId()),
                Web.userId(ctx),
                SavedForms.version(input),
                score,
                reason));
        answer(ctx, desk, save, score == null ? "" : Points.plain(score), back, reason);
    }

    /** {@code POST /assignments/{id}/grading/{enrolment}/restorations}: an earlier grade, given again. */
    public void createRestoration(Context ctx) {
        var desk = desk(ctx);
        var change = Input.number(desk.input().line("change"));
        var submission = desk.student().work().submissionId();
        if (change == null) throw Problem.unusable("Choose what is restored.");
        if (submission == null) throw Problem.notFound();
        var save = restorations.restore(submission, Web.userId(ctx), SavedForms.version(desk.input()), change);
        if (save instanceof Save.Conflict) {
            throw Problem.conflict("Somebody changed this grade meanwhile. Load the page again, then restore.");
        }
        answer(ctx, desk, save, "", false, "");
    }

    /** {@code POST /assignments/{id}/grading/{enrolment}/counted-attempts}: which attempt counts. */
    public void createCountedAttempt(Context ctx) {
        var desk = desk(ctx);
        var number = Input.number(desk.input().line("attempt"));
        var submission = desk.student().work().submissionId();
        if (number == null || submission == null) throw Problem.unusable("Choose the attempt that counts.");
        var reason = desk.input().line("attempt_reason");
        if (reason.length() > 400) throw Problem.unusable("Give the reason in at most 400 characters.");
        boolean changed = assessments.countAttempt(submission, Web.userId(ctx), number, reason);
        Web.moveOn(
                ctx,
                GradePages.address(desk.assignment(), desk.student().enrolmentId())
                        + QueueController.choice(ctx).query(),
                "Attempt " + number + (changed ? " counts." : " counts already."));
    }

    private record Desk(long assignment, ZoneId zone, GradingRepository.Queued student, Input input) {}

    private Desk desk(Context ctx) {
        long assignment = Web.id(ctx);
        var student = grading.student(assignment, Web.id(ctx, "enrolment"));
        if (student == null) throw Problem.notFound();
        var input = Web.input(ctx);
        LineForm.ofThisStudent(input, student.enrolmentId());
        var zone = Objects.requireNonNull(grading.asked(assignment)).timeZone();
        return new Desk(assignment, ZoneId.of(zone), student, input);
    }

    private static void answer(Context ctx, Desk desk, Save save, String score, boolean back, String reason) {
        var page = GradePages.address(desk.assignment(), desk.student().enrolmentId())
                + QueueController.choice(ctx).query();
        SavedForms.answer(
                ctx, save, conflict -> both(ctx, page, desk, conflict, score, back, reason), desk.zone(), page);
    }

    private static ConflictPage both(
            Context ctx, String page, Desk desk, Save.Conflict conflict, String mine, boolean back, String reason) {
        var student = Long.toString(desk.student().enrolmentId());
        var name = conflict.fields().containsKey(UnitFields.SCORE) ? UnitFields.SCORE : UnitFields.BY_HAND;
        var theirs = conflict.fields().getOrDefault(name, "");
        var fields = List.of(
                ConflictPage.Field.same(LineForm.STUDENT, student),
                ConflictPage.Field.same("by_hand_reason", reason),
                ConflictPage.Field.same("take_back", back ? "yes" : ""),
                new ConflictPage.Field(
                        UnitFields.BY_HAND,
                        "Score given by hand",
                        mine,
                        theirs,
                        UnitFields.shown(UnitFields.BY_HAND, mine),
                        UnitFields.shown(UnitFields.BY_HAND, theirs),
                        true));
        return new ConflictPage(
                ctx.path(), conflict.version(), page, desk.student().name(), fields);
    }
}
