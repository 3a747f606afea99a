package howtotalk.grading.queue;

import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.GradingCounts;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.Waiting;
import howtotalk.rubric.RubricRepository;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import templates.Templates;

/** What waits in a course, and the queue of one assignment. */
public final class QueueController {

    private final Templates templates;
    private final Database database;
    private final GradingRepository grading;
    private final CourseRepository courses;
    private final RubricRepository rubrics;
    private final Queues queues;
    private final GradingCounts counts;
    private final InstantSource clock;

    public QueueController(Templates templates, Database database, GradingCounts counts, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.queues = new Queues(database, clock);
        this.counts = counts;
        this.clock = clock;
    }

    /** Everything that waits in the course. */
    public void list(Context ctx) {
        var standing = Standing.of(ctx);
        var course = Objects.requireNonNull(courses.find(standing.courseId()));
        var page = waiting(course, counts.of(standing));
        Web.show(ctx, templates.gradingWaiting(Web.frame(ctx, "Grading"), page));
    }

    /** The queue of one assignment. */
    public void show(Context ctx) {
        var asked = asked(ctx);
        var page = database.reading(() -> queue(ctx, asked));
        Web.show(ctx, templates.gradingQueue(Web.frame(ctx, "Grading: " + asked.title()), page));
    }

    private WaitingPage waiting(Course course, List<Waiting> waiting) {
        var byAssignment = new LinkedHashMap<Long, List<Waiting>>();
        for (var line : waiting) {
            byAssignment
                    .computeIfAbsent(line.assignmentId(), id -> new ArrayList<>())
                    .add(line);
        }
        var lines = new ArrayList<WaitingPage.Line>();
        int all = 0;
        int unseen = 0;
        for (var parts : byAssignment.values()) {
            var line = line(course, parts);
            all += line.toGrade();
            unseen += line.unreleased();
            lines.add(line);
        }
        var head = all == 0
                ? unseen == 0 ? "Nothing waits for a grade." : "Everything is graded; " + unseen + " not released yet."
                : all == 1 ? "One piece of work waits for a grade." : all + " pieces of work wait for a grade.";
        var lede = all > 0 && unseen > 0
                ? (unseen == 1 ? "One more is" : unseen + " more are") + " graded and not yet seen by the students."
                : "";
        return new WaitingPage(head, lede, lines, "/courses/" + course.id());
    }

    private static WaitingPage.Line line(Course course, List<Waiting> parts) {
        var first = parts.get(0);
        var queue = "/assignments/" + first.assignmentId() + "/grading";
        int toGrade = 0;
        int unreleased = 0;
        int regrades = 0;
        int replies = 0;
        Instant oldest = null;
        var links = new ArrayList<WaitingPage.Part>();
        for (var part : parts) {
            toGrade += part.toGrade();
            unreleased += part.unreleased();
            regrades += part.regrades();
            replies += part.replies();
            if (part.oldest() != null && (oldest == null || part.oldest().isBefore(oldest))) oldest = part.oldest();
            if (part.sectionId() != null && part.toGrade() > 0) {
                links.add(new WaitingPage.Part(
                        queue + "/next?section=" + part.sectionId(),
                        part.section() + ": " + part.toGrade() + " to grade"));
            }
        }
        var meta = oldest == null ? "All graded" : "Waiting since " + When.moment(oldest, course.zone());
        links.sort(Comparator.comparing(WaitingPage.Part::words));
        return new WaitingPage.Line(
                first.title(),
                queue,
                meta,
                toGrade,
                unreleased,
                regrades == 0 ? null : queue + "?show=" + QueueFilter.REGRADE_ASKED,
                regrades == 1 ? "1 regrade asked" : regrades + " regrades asked",
                replies == 0 ? null : queue + "?show=" + QueueFilter.REPLIED,
                replies == 1 ? "1 unread reply" : replies + " unread replies",
                "/assignments/" + first.assignmentId() + "/release",
                links.size() > 1 ? links : List.of());
    }

    private QueuePage queue(Context ctx, Asked asked) {
        var standing = Standing.of(ctx);
        var queue = queues.of(Standing.of(ctx), asked, choice(ctx));
        var sections = grading.sections(asked.courseId(), standing.allSections(), standing.sections());
        var rubric = asked.rubricId() == null ? null : rubrics.find(asked.rubricId());
        return QueuePages.of(asked, queue, sections, rubric, clock.instant());
    }

    /** Whom the visitor goes through, as the address says. */
    public static QueueChoice choice(Context ctx) {
        return QueueChoice.read(
                Web.query(ctx, "section"), ctx.queryParams("show"), Web.query(ctx, "order"), Web.query(ctx, "seed"));
    }

    private Asked asked(Context ctx) {
        var asked = grading.asked(Web.id(ctx));
        if (asked == null) throw Problem.notFound();
        return asked;
    }
}
