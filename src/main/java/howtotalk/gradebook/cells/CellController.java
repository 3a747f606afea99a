package howtotalk.gradebook.cells;

import gg.jte.output.StringOutput;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.cells.Cells.Answer;
import howtotalk.gradebook.history.ChangeRepository;
import howtotalk.gradebook.table.GradebookFilter;
import howtotalk.gradebook.table.GradebookPages;
import howtotalk.grading.Assessments;
import howtotalk.submission.RevisionEvent;
import howtotalk.submission.RevisionRepository;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import templates.Templates;

/** One cell of the gradebook: typed into the grid with script, into a form of its own without. */
public final class CellController {

    private final Templates templates;
    private final Database database;
    private final Cells cells;
    private final ChangeRepository changes;
    private final RevisionRepository revisions;

    public CellController(Templates templates, Database database, Assessments assessments, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.cells = new Cells(database, assessments, clock);
        this.changes = database.repository(ChangeRepository.class);
        this.revisions = database.repository(RevisionRepository.class);
    }

    /** {@code GET /courses/{id}/gradebook/cells?enrolment=&assignment=}: the form of one cell, and its history. */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var enrolment = Input.number(Web.query(ctx, "enrolment"));
        var assignment = Input.number(Web.query(ctx, "assignment"));
        if (enrolment == null || assignment == null) {
            Web.moveOn(ctx, "/courses/" + standing.courseId() + "/gradebook");
            return;
        }
        var page = database.reading(() -> {
            var place = cells.place(standing, enrolment, assignment);
            return CellPage.of(place, history(place), invitations(place), null, null, Cells.there(place.entry()), "");
        });
        Web.show(ctx, templates.gradebookCell(Web.frame(ctx, page.title()), page));
    }

    /** {@code POST /courses/{id}/gradebook/cells}: what was typed; facts for the script, a page for anybody else. */
    public void update(Context ctx) {
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var typed = input.line("typed");
        var reason = input.line("reason");
        if (reason.length() > 500) throw Problem.unusable("Give the reason in at most 500 characters.");
        var request = new Cells.Request(
                number(input.line("enrolment")),
                number(input.line("assignment")),
                SavedForms.version(input),
                typed.length() > 100 ? typed.substring(0, 100) : typed,
                reason,
                input.ticked("sure"));
        var answer = cells.change(standing, request);
        if (Web.wantsFacts(ctx)) facts(ctx, standing, request, answer);
        else page(ctx, standing, request, answer);
    }

    private void facts(Context ctx, Standing standing, Cells.Request request, Answer answer) {
        var facts = new LinkedHashMap<String, Object>();
        if (answer instanceof Answer.Refused refused) {
            ctx.status(422);
            facts.put("problem", refused.sentence());
        } else if (answer instanceof Answer.Asked asked) {
            ctx.status(422);
            facts.put("ask", asked.sentence());
        } else {
            var row = database.reading(() -> {
                var place = cells.place(standing, request.enrolmentId(), request.assignmentId());
                return new GradebookPages(
                                place.book(),
                                GradebookFilter.of(name -> Web.query(ctx, name)),
                                standing.role() == Role.INSTRUCTOR)
                        .line(place.row());
            });
            var html = new StringOutput();
            templates.gradebookLine(row).render(html);
            facts.put("row", html.toString());
            if (answer instanceof Answer.Changed changed) {
                ctx.status(409);
                facts.put("there", changed.there());
                facts.put("version", changed.version());
            } else if (answer instanceof Answer.Done done) {
                facts.put("says", done.sentence());
            }
        }
        ctx.json(facts);
    }

    private void page(Context ctx, Standing standing, Cells.Request request, Answer answer) {
        if (answer instanceof Answer.Done done) {
            Web.moveOn(
                    ctx,
                    "/courses/" + standing.courseId() + "/gradebook/cells?enrolment=" + request.enrolmentId()
                            + "&assignment=" + request.assignmentId(),
                    done.sentence());
            return;
        }
        var page = database.reading(() -> {
            var place = cells.place(standing, request.enrolmentId(), request.assignmentId());
            return CellPage.of(
                    place, history(place), invitations(place), answer, request, request.typed(), request.reason());
        });
        ctx.status(answer instanceof Answer.Changed ? 409 : 422);
        Web.show(ctx, templates.gradebookCell(Web.frame(ctx, page.title()), page));
    }

    private List<ChangeRepository.Change> history(Cells.Place place) {
        var submission = place.entry().work().submissionId();
        return submission == null ? List.of() : changes.ofSubmission(Objects.requireNonNull(submission));
    }

    private List<RevisionEvent> invitations(Cells.Place place) {
        var submission = place.entry().work().submissionId();
        return submission == null ? List.of() : revisions.events(submission);
    }

    private static long number(String text) {
        var number = Input.number(text);
        if (number == null) throw Problem.unusable("Choose a cell of the gradebook first.");
        return number;
    }
}
