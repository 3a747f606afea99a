package howtotalk.grading;

import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.web.Choice;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** What waits in a course, and the queue of one assignment. */
public final class QueueController {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    /** The choice among the states that is none of the work but of its grade. */
    private static final String REGRADE_ASKED = "REGRADE_ASKED";

    private final Templates templates;
    private final Database database;
    private final GradingRepository grading;
    private final CourseRepository courses;
    private final GradingCounts counts;
    private final InstantSource clock;

    public QueueController(Templates templates, Database database, GradingCounts counts, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.courses = database.repository(CourseRepository.class);
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
        Instant oldest = null;
        var links = new ArrayList<WaitingPage.Part>();
        for (var part : parts) {
            toGrade += part.toGrade();
            unreleased += part.unreleased();
            regrades += part.regrades();
            if (part.oldest() != null && (oldest == null || part.oldest().isBefore(oldest))) oldest = part.oldest();
            if (part.sectionId() != null && part.toGrade() > 0) {
                links.add(new WaitingPage.Part(
                        queue + "/next?section=" + part.sectionId(),
                        part.section() + ": " + part.toGrade() + " to grade"));
            }
        }
        var meta = oldest == null ? "All graded" : "Waiting since " + SHORT.format(oldest.atZone(course.zone()));
        links.sort(Comparator.comparing(WaitingPage.Part::words));
        return new WaitingPage.Line(
                first.title(),
                queue,
                meta,
                toGrade,
                unreleased,
                regrades == 0 ? null : queue + "?state=" + REGRADE_ASKED,
                regrades == 1 ? "1 regrade asked" : regrades + " regrades asked",
                "/assignments/" + first.assignmentId() + "/release",
                links.size() > 1 ? links : List.of());
    }

    private QueuePage queue(Context ctx, Asked asked) {
        var standing = Standing.of(ctx);
        var section = Input.number(Web.query(ctx, "section"));
        var students = grading.queue(asked.id(), standing.allSections(), standing.sections(), section);
        var sections = grading.sections(asked.courseId(), standing.allSections(), standing.sections());
        var asksFor = Web.query(ctx, "state");
        var wanted = state(asksFor);
        boolean regrades = asksFor.equals(REGRADE_ASKED);
        var now = clock.instant();
        var zone = ZoneId.of(asked.timeZone());
        int done = 0;
        int waiting = 0;
        int unreleased = 0;
        @Nullable Queued begin = null;
        var lines = new ArrayList<QueuePage.Line>();
        for (var student : students) {
            var graded = Graded.of(asked.terms(), student.work(), now);
            var state = graded.state();
            if (state.done()) done++;
            if (state == WorkState.GRADED) unreleased++;
            if (state.waits()) {
                waiting++;
                if (begin == null) begin = student;
            }
            if (regrades ? student.regrades() > 0 : wanted == null || wanted == state)
                lines.add(line(asked, student, graded, section, zone));
        }
        var head = waiting == 0
                ? done == 0 ? "Nothing to grade yet." : "All graded."
                : waiting == 1 ? "One to grade." : waiting + " to grade.";
        return new QueuePage(
                asked.title(),
                "/assignments/" + asked.id(),
                "/courses/" + asked.courseId() + "/grading",
                head,
                lede(students, asked.terms(), now),
                begin == null ? null : GradePages.href(asked.id(), begin, section),
                begin == null ? "" : "Grade " + begin.name(),
                "/assignments/" + asked.id() + "/release",
                unreleased > 0,
                "/assignments/" + asked.id() + "/grading",
                sections.size() < 2 ? List.of() : choices(sections),
                section == null ? "" : section.toString(),
                states(),
                regrades ? REGRADE_ASKED : wanted == null ? "" : wanted.name(),
                done,
                done + waiting,
                lines);
    }

    private static String lede(List<Queued> students, Terms terms, Instant now) {
        var counts = new LinkedHashMap<WorkState, Integer>();
        for (var state : WorkState.values()) counts.put(state, 0);
        for (var student : students) {
            counts.merge(Graded.of(terms, student.work(), now).state(), 1, Integer::sum);
        }
        var words = new StringBuilder();
        for (Map.Entry<WorkState, Integer> count : counts.entrySet()) {
            if (count.getValue() == 0) continue;
            words.append(words.isEmpty() ? "" : ", ")
                    .append(count.getValue())
                    .append(' ')
                    .append(count.getKey().words());
        }
        long asked = students.stream().filter(student -> student.regrades() > 0).count();
        return words.isEmpty()
                ? ""
                : students.size() + " students: " + words
                        + (asked == 0 ? "." : "; " + asked + (asked == 1 ? " asks" : " ask") + " for a second look.");
    }

    private static QueuePage.Line line(
            Asked asked, Queued student, Graded graded, @Nullable Long section, ZoneId zone) {
        var work = student.work();
        var state = graded.state();
        var tone = switch (state) {
            case LATE, MISSING, NO_SHOW -> "badge--attn";
            case RELEASED -> "badge--ok";
            default -> "";
        };
        var words = state == WorkState.LATE ? "late " + Lateness.words(graded.late()) : state.words();
        if (work.begun() && work.score() == null && state.waits()) words += ", begun";
        if (work.newAttempt() && work.score() != null) words += ", new attempt";
        var score = state == WorkState.EXCUSED || graded.score() == null ? "" : Points.exact(graded.score());
        return new QueuePage.Line(
                student.name(),
                GradePages.href(asked.id(), student, section),
                student.section() == null ? "" : student.section(),
                words,
                tone,
                student.regrades() > 0,
                work.handedInAt() == null ? "" : SHORT.format(work.handedInAt().atZone(zone)),
                score);
    }

    private Asked asked(Context ctx) {
        var asked = grading.asked(Web.id(ctx));
        if (asked == null) throw Problem.notFound();
        return asked;
    }

    private static @Nullable WorkState state(String name) {
        for (var state : WorkState.values()) {
            if (state.name().equals(name)) return state;
        }
        return null;
    }

    private static List<Choice> choices(List<GradingRepository.Section> sections) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "All sections"));
        for (var section : sections) choices.add(new Choice(Long.toString(section.id()), section.name()));
        return choices;
    }

    private static List<Choice> states() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "All students"));
        for (var state : WorkState.values()) choices.add(new Choice(state.name(), state.words()));
        choices.add(new Choice(REGRADE_ASKED, "regrade asked"));
        return choices;
    }
}
