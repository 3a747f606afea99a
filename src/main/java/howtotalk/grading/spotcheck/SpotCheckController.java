package howtotalk.grading.spotcheck;

import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.SpotFinding;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import templates.Templates;

/** Draws some of the evidence by lot, to be talked through; the student sees what was drawn. */
public final class SpotCheckController {

    /** As many students as are drawn at a time, one piece of evidence each. */
    private static final int DRAWN = 3;

    private final Templates templates;
    private final Database database;
    private final SpotCheckRepository checks;
    private final CourseRepository courses;
    private final FormKeys formKeys;
    private final Random random;
    private final InstantSource clock;

    public SpotCheckController(
            Templates templates, Database database, FormKeys formKeys, Random random, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.checks = database.repository(SpotCheckRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.formKeys = formKeys;
        this.random = random;
        this.clock = clock;
    }

    /** {@code GET /assignments/{id}/spot-checks}: staff see their sections, a student what was drawn of the own work. */
    public void list(Context ctx) {
        var standing = Standing.of(ctx);
        long id = Web.id(ctx);
        var page = database.reading(() -> page(standing, id));
        Web.show(ctx, templates.gradingSpotChecks(Web.frame(ctx, "Spot checks"), page));
    }

    /** {@code POST /assignments/{id}/spot-checks} */
    public void create(Context ctx) {
        var standing = Standing.of(ctx);
        long id = Web.id(ctx);
        var here = "/assignments/" + id + "/spot-checks";
        var location = formKeys.once(ctx, () -> {
            var lots = new ArrayList<>(checks.candidates(id, standing.allSections(), standing.sections()));
            Collections.shuffle(lots, random);
            var students = new HashSet<Long>();
            for (var lot : lots) {
                if (students.size() < DRAWN && students.add(lot.enrolmentId())) {
                    checks.add(lot.evidenceId(), standing.accountId(), clock.instant());
                }
            }
            return here + (students.isEmpty() ? "?none" : "");
        });
        if (location.endsWith("?none")) {
            Web.moveOnWarned(ctx, here, "There is nothing left to draw.");
        } else {
            Web.moveOn(ctx, here, "Drawn. The students see it too.");
        }
    }

    /** {@code POST /spot-checks/{id}/finding}: how the talk about it went, or that it is still to come. */
    public void update(Context ctx) {
        long id = Web.id(ctx);
        var input = Web.input(ctx);
        var finding = input.choice("finding", SpotFinding.class);
        if (finding == null && !input.line("finding").isEmpty()) {
            throw Problem.unusable("Choose whether the conversation could be told.");
        }
        checks.find(id, finding, clock.instant());
        Web.moveOn(
                ctx,
                "/assignments/" + checks.assignment(id) + "/spot-checks",
                finding == null ? "To be talked through." : "Noted. The student sees it too.");
    }

    private SpotCheckPage page(Standing standing, long id) {
        var course = Objects.requireNonNull(courses.find(standing.courseId()));
        boolean staff = standing.role().staff();
        var drawn =
                checks.drawn(id, staff ? null : standing.enrolmentId(), standing.allSections(), standing.sections());
        var today = course.today(clock.instant());
        return new SpotCheckPage(
                checks.title(id),
                "/assignments/" + id,
                head(drawn.size(), staff),
                staff
                        ? "Three students at a time, one conversation each. Ask how it went on; whoever was there can tell."
                        : "Drawn by lot, not because of anything you did. Be ready to tell how it went.",
                staff ? "/assignments/" + id + "/spot-checks" : "",
                FormKeys.fresh(),
                lines(drawn, staff, course.zone(), today));
    }

    private static String head(int drawn, boolean staff) {
        if (drawn == 0) {
            return staff ? "Nothing is drawn yet." : "None of your conversations was drawn.";
        }
        return Prose.sentence(Prose.number(drawn)) + (drawn == 1 ? " conversation is" : " conversations are")
                + " drawn.";
    }

    private static List<SpotCheckPage.Line> lines(
            List<SpotCheckRepository.Drawn> drawn, boolean staff, ZoneId zone, LocalDate today) {
        return drawn.stream()
                .map(one -> new SpotCheckPage.Line(
                        "/attempts/" + one.attemptId(),
                        (staff ? one.student() + ": " : "")
                                + one.person()
                                + (one.organisation().isEmpty() ? "" : ", " + one.organisation()),
                        "Happened " + When.near(one.happenedOn(), today) + " · logged "
                                + When.near(one.loggedAt().atZone(zone).toLocalDate(), today) + " · drawn "
                                + When.near(one.drawnAt().atZone(zone).toLocalDate(), today)
                                + (one.drawnBy() == null ? "" : " by " + one.drawnBy()),
                        one.what(),
                        one.finding() == null
                                ? ""
                                : Prose.sentence(one.finding().words()),
                        staff ? "/spot-checks/" + one.id() + "/finding" : ""))
                .toList();
    }
}
