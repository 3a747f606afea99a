package howtotalk.grading.release;

import howtotalk.assignment.LocalMoment;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Shows grades to students: the check before, the release now or planned, and its taking back. */
public final class ReleaseController {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Templates templates;
    private final Database database;
    private final GradingRepository grading;
    private final ReleaseRepository rows;
    private final Releases releases;
    private final FormKeys formKeys;
    private final InstantSource clock;

    public ReleaseController(
            Templates templates, Database database, Releases releases, FormKeys formKeys, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rows = database.repository(ReleaseRepository.class);
        this.releases = releases;
        this.formKeys = formKeys;
        this.clock = clock;
    }

    /** {@code GET /assignments/{id}/release}: what a release would do; {@code ?student=} chooses one beforehand. */
    public void blank(Context ctx) {
        var asked = asked(ctx);
        var student = Web.query(ctx, "student");
        var page = database.reading(() -> page(ctx, asked, student, ReleasePages.Plan.NONE));
        Web.show(ctx, templates.gradingRelease(Web.frame(ctx, "Release: " + asked.title()), page));
    }

    /** {@code POST /assignments/{id}/release}: now, for everybody, a section or a student. */
    public void create(Context ctx) {
        var asked = asked(ctx);
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var whose = new Releases.Whose(Input.number(input.line("section")), Input.number(input.line("student")));
        var at = formKeys.once(ctx, () -> {
            int released = releases.release(asked, standing, one(whose));
            return path(asked) + (released == 0 ? "?none" : "");
        });
        if (at.endsWith("?none")) {
            Web.moveOnWarned(ctx, path(asked), "Nothing is ready to be released.");
        } else {
            Web.moveOn(ctx, at, "Released. A mail follows in ten minutes, unless you take it back.");
        }
    }

    /** {@code POST /assignments/{id}/release/plans}: at a time to come. */
    public void plan(Context ctx) {
        var asked = asked(ctx);
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var zone = ZoneId.of(asked.timeZone());
        var typed = LocalMoment.read(input.line("at"));
        var at = typed == null ? null : LocalMoment.of(typed, zone);
        var whose = whose(input.line("whom"), asked, standing);
        var error = error(at, whose);
        if (at == null || whose == null || !error.isEmpty()) {
            var plan = new ReleasePages.Plan(input.line("whom"), input.line("at"), error);
            var page = database.reading(() -> page(ctx, asked, "", plan));
            Web.refuse(ctx, templates.gradingRelease(Web.frame(ctx, "Release: " + asked.title()), page));
            return;
        }
        formKeys.once(ctx, () -> {
            releases.plan(asked, standing, whose, at);
            return path(asked);
        });
        Web.moveOn(ctx, path(asked), "Planned for " + When.moment(at, zone) + ".");
    }

    private String error(@Nullable Instant at, Releases.@Nullable Whose whose) {
        var now = clock.instant();
        if (at == null) return "Say when: a day and a time.";
        if (!at.isAfter(now)) return "That has passed. Choose a time to come, or release now.";
        if (at.isAfter(now.plus(FARTHEST))) return "That is more than a year away.";
        return whose == null ? "Choose for whom." : "";
    }

    /** {@code POST /releases/{id}/delete}: calls a plan off. */
    public void delete(Context ctx) {
        var release = release(ctx);
        if (releases.cancel(release, Standing.of(ctx))) {
            Web.moveOn(ctx, path(release), "Called off: nothing will be released then.");
        } else {
            Web.moveOnWarned(ctx, path(release), "It has happened already, or was called off before.");
        }
    }

    /** {@code POST /releases/{id}/undoing}: takes a release back. */
    public void undo(Context ctx) {
        var release = release(ctx);
        int undone = releases.undo(release, Standing.of(ctx));
        if (undone == 0) {
            Web.moveOnWarned(ctx, path(release), "The ten minutes are over: nothing was taken back.");
        } else {
            Web.moveOn(
                    ctx,
                    path(release),
                    "Taken back: " + undone + (undone == 1 ? " grade" : " grades") + " unseen again.");
        }
    }

    private ReleasePage page(Context ctx, Asked asked, String student, ReleasePages.Plan plan) {
        var standing = Standing.of(ctx);
        return new ReleasePages(asked, clock.instant())
                .page(
                        grading.queue(asked.id(), standing.allSections(), standing.sections(), null),
                        openLevels(asked),
                        rows.of(asked.id(), standing.accountId(), standing.allSections(), standing.sections()),
                        student,
                        plan);
    }

    private Map<Long, List<String>> openLevels(Asked asked) {
        var open = new LinkedHashMap<Long, List<String>>();
        for (var level : rows.openLevels(asked.id())) {
            open.computeIfAbsent(level.enrolmentId(), id -> new ArrayList<>()).add(level.criterion());
        }
        return open;
    }

    /** What was chosen for a plan, or null for a section or a student whom the visitor does not see. */
    private Releases.@Nullable Whose whose(String chosen, Asked asked, Standing standing) {
        if (chosen.isEmpty()) return new Releases.Whose(null, null);
        Long id = Input.number(chosen.replaceFirst("^(section|student)-", ""));
        if (id == null) return null;
        if (chosen.startsWith("section-")) {
            boolean sees = grading.sections(asked.courseId(), standing.allSections(), standing.sections()).stream()
                    .anyMatch(section -> section.id() == id);
            return sees ? new Releases.Whose(id, null) : null;
        }
        boolean sees = grading.queue(asked.id(), standing.allSections(), standing.sections(), null).stream()
                .anyMatch(student -> student.enrolmentId() == id);
        return chosen.startsWith("student-") && sees ? new Releases.Whose(null, id) : null;
    }

    /** A student is one of whatever section. */
    private static Releases.Whose one(Releases.Whose whose) {
        return whose.enrolmentId() == null ? whose : new Releases.Whose(null, whose.enrolmentId());
    }

    private Release release(Context ctx) {
        var standing = Standing.of(ctx);
        var release = rows.find(Web.id(ctx), standing.accountId(), standing.allSections(), standing.sections());
        if (release == null) throw Problem.notFound();
        return release;
    }

    private Asked asked(Context ctx) {
        var asked = grading.asked(Web.id(ctx));
        if (asked == null) throw Problem.notFound();
        return asked;
    }

    private static String path(Asked asked) {
        return "/assignments/" + asked.id() + "/release";
    }

    private static String path(Release release) {
        return "/assignments/" + release.assignmentId() + "/release";
    }
}
