package howtotalk.grading.regrade;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.regrade.RegradeRepository.Released;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student asks for a second look at a criterion of a released grade, while there is time. */
public final class RegradeController {

    private static final int LONGEST = 2000;

    private final Templates templates;
    private final Database database;
    private final RegradeRepository requests;
    private final RegradeScores scores;
    private final RubricRepository rubrics;
    private final FormKeys formKeys;
    private final Audit audit;
    private final InstantSource clock;

    public RegradeController(
            Templates templates, Database database, FormKeys formKeys, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.requests = database.repository(RegradeRepository.class);
        this.scores = new RegradeScores(database);
        this.rubrics = database.repository(RubricRepository.class);
        this.formKeys = formKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code GET /submissions/{id}/regrade-requests/new} */
    public void blank(Context ctx) {
        var page = database.reading(() -> page(Web.id(ctx), new Typed("", "", "", "")));
        Web.show(ctx, templates.gradingRegrade(Web.frame(ctx, "A second look"), page));
    }

    /** {@code POST /submissions/{id}/regrade-requests} */
    public void create(Context ctx) {
        long submissionId = Web.id(ctx);
        var grade = released(submissionId);
        var input = Web.input(ctx);
        var rubric = rubric(grade);
        var about = about(rubric, input.line("criterion"));
        var typed = typed(
                rubric != null && about == null,
                input.line("criterion"),
                input.text("reason").strip());
        if (typed.wrong() || !grade.window().open(clock.instant())) {
            var page = database.reading(() -> page(submissionId, typed));
            Web.refuse(ctx, templates.gradingRegrade(Web.frame(ctx, "A second look"), page));
            return;
        }
        var grades = back(grade);
        long student = Web.userId(ctx);
        var at = formKeys.once(ctx, () -> {
            var now = Iso.stored(clock.instant());
            if (!requests.add(submissionId, about, typed.reason(), scores.counted(submissionId, now), now)) {
                throw Problem.conflict("You have asked about this already. The answer will stand beside your grade.");
            }
            audit.add(student, "REGRADE_ASKED", student, grade.courseId(), "Submission " + submissionId);
            return grades;
        });
        Web.moveOn(ctx, at, "Asked. The answer will stand here, beside the grade.");
    }

    private record Typed(String criterion, String criterionError, String reason, String reasonError) {

        boolean wrong() {
            return !criterionError.isEmpty() || !reasonError.isEmpty();
        }
    }

    private static Typed typed(boolean choose, String criterion, String reason) {
        return new Typed(
                criterion,
                choose ? "Choose what should be looked at again." : "",
                reason,
                reason.isEmpty()
                        ? "Say what the grader may have missed."
                        : reason.length() > LONGEST ? "At most 2,000 characters." : "");
    }

    private static @Nullable Long about(@Nullable Rubric rubric, String typed) {
        if (rubric == null) return null;
        for (var criterion : rubric.criteria()) {
            if (Long.toString(criterion.id()).equals(typed)) return criterion.id();
        }
        return null;
    }

    private @Nullable Rubric rubric(Released grade) {
        return grade.rubricId() == null ? null : rubrics.find(grade.rubricId());
    }

    private RegradePage page(long submissionId, Typed typed) {
        var grade = released(submissionId);
        var asked = requests.ofSubmission(submissionId);
        var rubric = rubric(grade);
        var criteria = rubric == null ? List.<Choice>of() : criteria(rubric, asked);
        var zone = ZoneId.of(grade.timeZone());
        var window = grade.window();
        boolean anythingLeft = rubric == null ? asked.isEmpty() : !criteria.isEmpty();
        return new RegradePage(
                grade.title(),
                back(grade),
                "/submissions/" + submissionId + "/regrade-requests",
                FormKeys.fresh(),
                anythingLeft,
                window.words(zone),
                window.open(clock.instant()) || !anythingLeft ? "" : closed(window, zone),
                criteria,
                typed.criterion(),
                typed.criterionError(),
                typed.reason(),
                typed.reasonError(),
                RegradeLine.of(asked, zone));
    }

    private static String closed(RegradeWindow window, ZoneId zone) {
        return "A second look could be asked for " + window.words(zone)
                + ", so this is closed. Your instructor can open it"
                + " again for you: write to them, or speak to them after class.";
    }

    private List<Choice> criteria(Rubric rubric, List<RegradeRequest> asked) {
        var before = asked.stream().map(RegradeRequest::criterionId).collect(Collectors.toSet());
        var choices = new ArrayList<Choice>();
        for (var criterion : rubric.criteria()) {
            if (!before.contains(criterion.id())) {
                choices.add(Choice.of(criterion.id(), criterion.name()));
            }
        }
        return choices;
    }

    /** A grade that is not released is not there for its student. */
    private Released released(long submissionId) {
        var released = requests.released(submissionId);
        if (released == null) throw Problem.notFound();
        return released;
    }

    private static String back(Released grade) {
        return "/courses/" + grade.courseId() + "/grades#a" + grade.assignmentId();
    }
}
