package howtotalk.grading;

import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
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

/** What waits in a course, the queue of one assignment, and its release. */
public final class QueueController {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** The choice among the states that is none of the work but of its grade. */
    private static final String REGRADE_ASKED = "REGRADE_ASKED";

    private final Templates templates;
    private final Database database;
    private final GradingRepository grading;
    private final CourseRepository courses;
    private final GradingCounts counts;
    private final Assessments assessments;
    private final FormKeys formKeys;
    private final InstantSource clock;

    public QueueController(
            Templates templates,
            Database database,
            GradingCounts counts,
            Assessments assessments,
            FormKeys formKeys,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.counts = counts;
        this.assessments = assessments;
        this.formKeys = formKeys;
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

    /** What a release would do. */
    public void blankRelease(Context ctx) {
        var asked = asked(ctx);
        var page = database.reading(() -> release(asked, students(ctx, asked, null)));
        Web.show(ctx, templates.gradingRelease(Web.frame(ctx, "Release: " + asked.title()), page));
    }

    public void createRelease(Context ctx) {
        var asked = asked(ctx);
        var section = Input.number(Web.input(ctx).line("section"));
        var at = formKeys.once(ctx, () -> {
            int released = assessments.release(asked, Web.userId(ctx), () -> students(ctx, asked, section));
            return "/assignments/" + asked.id() + "/release" + (released == 0 ? "?none" : "");
        });
        if (at.endsWith("?none")) {
            Web.moveOnWarned(ctx, at.substring(0, at.indexOf('?')), "Nothing is ready to be released.");
        } else {
            Web.moveOn(ctx, at, "Released. The students see their grades now.");
        }
    }

    public void deleteRelease(Context ctx) {
        var asked = asked(ctx);
        int undone = assessments.undoRelease(asked, Web.userId(ctx), () -> students(ctx, asked, null));
        var path = "/assignments/" + asked.id() + "/release";
        if (undone == 0) {
            Web.moveOnWarned(ctx, path, "The ten minutes are over: nothing was taken back.");
        } else {
            Web.moveOn(ctx, path, "Taken back: " + grades(undone) + " unseen again.");
        }
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

    private ReleasePage release(Asked asked, List<Queued> students) {
        var now = clock.instant();
        var bySection = new LinkedHashMap<String, List<Queued>>();
        for (var student : students) {
            bySection
                    .computeIfAbsent(
                            student.section() == null ? "No section" : student.section(), s -> new ArrayList<>())
                    .add(student);
        }
        var lines = new ArrayList<ReleasePage.Line>();
        bySection.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var id = entry.getValue().get(0).sectionId();
            lines.add(count(entry.getKey(), id == null ? "" : id.toString(), entry.getValue(), asked.terms(), now));
        });
        var all = count("All", "", students, asked.terms(), now);
        var unfinished = students.stream()
                .filter(s -> s.work().begun()
                        && s.work().score() == null
                        && !s.work().excused())
                .map(s -> new ReleasePage.Unfinished(s.name(), GradePages.href(asked.id(), s, null), "a level is open"))
                .toList();
        var undo = grading.lastRelease(asked.id());
        boolean undoable = Assessments.undoable(undo, now) && all.released() > 0;
        var until = undo == null || !undoable
                ? null
                : "Released at " + TIME.format(undo.atZone(ZoneId.of(asked.timeZone())))
                        + ". It can be taken back until "
                        + TIME.format(undo.plus(Assessments.UNDO).atZone(ZoneId.of(asked.timeZone()))) + ".";
        return new ReleasePage(
                asked.title(),
                "/assignments/" + asked.id() + "/grading",
                all.ready() == 0
                        ? "Nothing new to release."
                        : all.ready() == 1 ? "One grade is ready." : all.ready() + " grades are ready.",
                "/assignments/" + asked.id() + "/release",
                FormKeys.fresh(),
                lines,
                all.ready(),
                unfinished,
                until,
                "/assignments/" + asked.id() + "/release/undo");
    }

    private static ReleasePage.Line count(
            String section, String value, List<Queued> students, Terms terms, Instant now) {
        int ready = 0;
        int open = 0;
        int ungraded = 0;
        int released = 0;
        int others = 0;
        for (var student : students) {
            var work = student.work();
            var state = Graded.of(terms, work, now).state();
            if (work.excused()) others++;
            else if (work.released()) released++;
            else if (work.score() != null) ready++;
            else if (work.begun()) open++;
            else if (state.waits()) ungraded++;
            else others++;
        }
        return new ReleasePage.Line(section, value, ready, open, ungraded, released, others);
    }

    private List<Queued> students(Context ctx, Asked asked, @Nullable Long section) {
        var standing = Standing.of(ctx);
        return grading.queue(asked.id(), standing.allSections(), standing.sections(), section);
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

    private static String grades(int n) {
        return n + (n == 1 ? " grade" : " grades");
    }
}
