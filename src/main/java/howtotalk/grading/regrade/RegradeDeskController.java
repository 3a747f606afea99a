package howtotalk.grading.regrade;

import howtotalk.assignment.LocalMoment;
import howtotalk.audit.Audit;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.regrade.RegradeRepository.Released;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The graders' side of a second look: the answer, all requests of a course, and more time for one student. */
public final class RegradeDeskController {

    private static final int LONGEST = 2000;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Templates templates;
    private final Database database;
    private final RegradeRepository requests;
    private final RegradeScores scores;
    private final CourseRepository courses;
    private final Audit audit;
    private final InstantSource clock;

    public RegradeDeskController(Templates templates, Database database, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.requests = database.repository(RegradeRepository.class);
        this.scores = new RegradeScores(database);
        this.courses = database.repository(CourseRepository.class);
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code POST /regrade-requests/{id}/answer} */
    public void answer(Context ctx) {
        long id = Web.id(ctx);
        var of = Objects.requireNonNull(requests.of(id)); // the guard has seen it
        var answer = Web.input(ctx).text("answer").strip();
        if (answer.isEmpty() || answer.length() > LONGEST) {
            throw Problem.unusable("Write an answer of at most 2,000 characters: the student reads it.");
        }
        long grader = Web.userId(ctx);
        boolean answered = database.transaction(() -> {
            var now = Iso.stored(clock.instant());
            var score = scores.counted(of.submissionId(), now);
            if (!requests.answer(id, answer, score, grader, now)) return false;
            audit.add(grader, "REGRADE_ANSWERED", of.accountId(), of.courseId(), "Submission " + of.submissionId());
            return true;
        });
        var desk = desk(of.submissionId());
        if (answered) {
            Web.moveOn(ctx, desk, "Answered. The student reads it beside the grade, and gets a mail that says so.");
        } else {
            Web.moveOnWarned(ctx, desk, "Somebody answered this before you.");
        }
    }

    /** {@code GET /courses/{id}/grading/regrade-requests}: the history of all; {@code ?show=open} what waits. */
    public void list(Context ctx) {
        var standing = Standing.of(ctx);
        boolean open = Web.query(ctx, "show").equals("open");
        var page = database.reading(() -> list(standing, open));
        Web.show(ctx, templates.gradingRegradeList(Web.frame(ctx, "Second looks"), page));
    }

    private RegradeListPage list(Standing standing, boolean open) {
        var course = Objects.requireNonNull(courses.find(standing.courseId()));
        var all = requests.ofCourse(course.id(), standing.allSections(), standing.sections(), open);
        long waiting = all.stream().filter(one -> one.request().open()).count();
        int days = requests.days(course.id());
        var path = "/courses/" + course.id() + "/grading";
        return new RegradeListPage(
                waiting == 0
                        ? "No second look waits."
                        : waiting == 1 ? "One second look waits." : waiting + " second looks wait.",
                path,
                days == 0
                        ? "Students may ask about a released grade as long as the course runs."
                        : "Students may ask for " + (days == 1 ? "a day" : days + " days")
                                + " after a grade is released, to the end of the day.",
                standing.role() == Role.INSTRUCTOR ? "/courses/" + course.id() + "/settings#second-looks" : "",
                List.of(
                        new RegradeListPage.Tab(path + "/regrade-requests", "All", !open),
                        new RegradeListPage.Tab(path + "/regrade-requests?show=open", "Waiting", open)),
                open ? "Everything is answered." : "Nobody has asked for a second look.",
                all.stream().map(one -> line(one, course.zone())).toList());
    }

    private static RegradeListPage.Line line(RegradeRepository.OfCourse one, ZoneId zone) {
        return new RegradeListPage.Line(
                one.student(),
                desk(one.submissionId()),
                (one.section().isEmpty() ? "" : one.section() + " · ") + one.title(),
                RegradeLine.of(one.request(), zone));
    }

    /** {@code GET /submissions/{id}/regrade-opening} */
    public void showOpening(Context ctx) {
        var grade = released(ctx);
        var closes = grade.window().closes();
        var now = clock.instant();
        var until = closes == null || closes.isBefore(now) ? now.plus(Duration.ofDays(7)) : closes;
        var typed = LocalMoment.field(until, ZoneId.of(grade.timeZone())).replaceFirst("T.*", "T23:59");
        Web.show(
                ctx, templates.gradingRegradeOpening(Web.frame(ctx, "Ask for longer"), opening(ctx, grade, typed, "")));
    }

    /** {@code POST /submissions/{id}/regrade-opening} */
    public void updateOpening(Context ctx) {
        var grade = released(ctx);
        long submission = Web.id(ctx);
        var zone = ZoneId.of(grade.timeZone());
        var typed = Web.input(ctx).line("until");
        var local = LocalMoment.read(typed);
        var until = local == null ? null : LocalMoment.of(local, zone);
        var error = error(until);
        if (until == null || !error.isEmpty()) {
            var page = opening(ctx, grade, typed, error);
            Web.refuse(ctx, templates.gradingRegradeOpening(Web.frame(ctx, "Ask for longer"), page));
            return;
        }
        long grader = Web.userId(ctx);
        database.transaction(() -> {
            requests.open(submission, Iso.stored(until), grader, Iso.stored(clock.instant()));
            audit.add(grader, "REGRADE_OPENED", null, grade.courseId(), "Submission " + submission);
        });
        var holds = Objects.requireNonNull(requests.released(submission)).window();
        Web.moveOn(ctx, desk(submission), grade.student() + " can ask " + holds.words(zone) + ".");
    }

    private String error(@Nullable Instant until) {
        var now = clock.instant();
        if (until == null) return "Say until when: a day and a time.";
        if (!until.isAfter(now)) return "That has passed. Choose a time to come.";
        return until.isAfter(now.plus(FARTHEST)) ? "That is more than a year away." : "";
    }

    private static RegradeOpeningPage opening(Context ctx, Released grade, String typed, String error) {
        long submission = Web.id(ctx);
        var zone = ZoneId.of(grade.timeZone());
        var window = grade.window();
        return new RegradeOpeningPage(
                grade.student(),
                grade.title(),
                desk(submission),
                "/submissions/" + submission + "/regrade-opening",
                window.closes() == null
                        ? "In this course students may ask as long as it runs, so there is nothing to open."
                        : "As it stands, second looks at this grade can be asked for " + window.words(zone) + ".",
                typed,
                error,
                zone.getId().replace('_', ' '));
    }

    private Released released(Context ctx) {
        var released = requests.released(Web.id(ctx));
        if (released == null) throw Problem.notFound();
        return released;
    }

    private static String desk(long submissionId) {
        return "/submissions/" + submissionId + "/grade";
    }
}
