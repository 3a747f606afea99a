package howtotalk.grading.desk;

import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.files.Attachments;
import howtotalk.files.FileStore;
import howtotalk.grading.Assessments;
import howtotalk.grading.DeskForm;
import howtotalk.grading.GradeChange.What;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Attempt;
import howtotalk.grading.GradingRepository.GivenLevel;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.bank.Shortlists;
import howtotalk.grading.queue.QueueController;
import howtotalk.grading.queue.Queues;
import howtotalk.grading.regrade.RegradeRepository;
import howtotalk.grading.reply.Replies;
import howtotalk.grading.reply.ReplyThread;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.submission.RevisionRepository;
import howtotalk.web.Input;
import howtotalk.web.LineForm;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/**
 * The desk: one student's work beside its rubric. A student without a submission has the address of the assignment and
 * the enrolment; the submission is made by the first save, never by looking.
 */
public final class DeskController {

    private final Templates templates;
    private final Database database;
    private final GradingRepository grading;
    private final Queues queues;
    private final DeskRepository desks;
    private final RegradeRepository regrades;
    private final RevisionRepository revisions;
    private final Replies replies;
    private final Shortlists shortlists;
    private final RubricRepository rubrics;
    private final Assessments assessments;
    private final FileStore files;
    private final InstantSource clock;

    public DeskController(
            Templates templates,
            Database database,
            Assessments assessments,
            Replies replies,
            FileStore files,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.queues = new Queues(database, clock);
        this.desks = database.repository(DeskRepository.class);
        this.regrades = database.repository(RegradeRepository.class);
        this.revisions = database.repository(RevisionRepository.class);
        this.replies = replies;
        this.shortlists = database.repository(Shortlists.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.assessments = assessments;
        this.files = files;
        this.clock = clock;
    }

    public void show(Context ctx) {
        var place = place(ctx);
        var desk = database.reading(() -> desk(ctx, place));
        var page = GradePages.of(desk, base(ctx), clock.instant());
        Web.show(
                ctx,
                templates.gradingGrade(Web.frame(ctx, "Grade: " + desk.student().name()), page));
    }

    /** {@code GET /assignments/{id}/grading/next}: the desk of the first who waits; the list where nobody does. */
    public void next(Context ctx) {
        var asked = grading.asked(Web.id(ctx));
        if (asked == null) throw Problem.notFound();
        var queue = queues.of(Standing.of(ctx), asked, QueueController.choice(ctx));
        var first = queue.first();
        ctx.redirect(
                first == null ? queue.choice().list(asked.id()) : queue.choice().desk(asked.id(), first),
                HttpStatus.SEE_OTHER);
    }

    public void save(Context ctx) {
        var place = place(ctx);
        var student = student(place); // an assignment of another course is none of this student's
        var asked = asked(place);
        var rubric = rubric(asked);
        var input = Web.input(ctx);
        LineForm.ofThisStudent(input, place.enrolmentId());
        var marks = DeskForm.marks(input, rubric);
        boolean commits = input.ticked("then") || input.ticked("commit");
        long grader = Web.userId(ctx);
        var save = database.transaction(() -> {
            long submission = assessments.submission(place.assignmentId(), place.enrolmentId());
            var saved = assessments.save(submission, grader, SavedForms.version(input), marks);
            if (commits && saved instanceof Save.Saved) assessments.commit(submission, grader);
            return saved;
        });
        var next = input.line("then").equals("next") && !Web.wantsFacts(ctx)
                ? onward(ctx, asked, place)
                : GradePages.page(base(ctx)) + query(ctx);
        SavedForms.answer(
                ctx,
                save,
                conflict -> DeskForm.both(
                        ctx.path() + query(ctx),
                        GradePages.page(base(ctx)) + query(ctx),
                        student.enrolmentId(),
                        student.name(),
                        conflict,
                        marks,
                        rubric),
                ZoneId.of(asked.timeZone()),
                next);
    }

    /** Asked after the save: whoever the page took for the next may have got a grade from somebody else meanwhile. */
    private String onward(Context ctx, Asked asked, GradingRepository.Place place) {
        var queue = queues.of(Standing.of(ctx), asked, QueueController.choice(ctx));
        var next = queue.onward(place.enrolmentId(), Set.of());
        return next == null ? queue.choice().list(asked.id()) : queue.choice().desk(asked.id(), next);
    }

    public void decide(Context ctx) {
        var place = place(ctx);
        student(place);
        var input = Web.input(ctx);
        LineForm.ofThisStudent(input, place.enrolmentId());
        var decision = input.choice("decision", What.class);
        if (decision == null || !decision.decision()) {
            throw Problem.unusable("Choose what is decided.");
        }
        var reason = input.line("reason");
        if (reason.length() > 500) {
            throw Problem.unusable("Give the reason in at most 500 characters.");
        }
        boolean changed = database.transaction(() -> {
            long submission = assessments.submission(place.assignmentId(), place.enrolmentId());
            if (input.has(SavedForms.VERSION) && assessments.version(submission) != SavedForms.version(input)) {
                throw Problem.conflict("Somebody changed this grade meanwhile. Load the page again, then decide.");
            }
            return assessments.decide(submission, Web.userId(ctx), decision, reason);
        });
        Web.moveOn(
                ctx,
                GradePages.page(base(ctx)) + query(ctx),
                Prose.sentence(decision.words()) + (changed ? "." : " already."));
    }

    private GradePages.Desk desk(Context ctx, GradingRepository.Place place) {
        var student = student(place);
        var asked = asked(place);
        var rubric = rubric(asked);
        var submission = student.work().submissionId();
        var assessed = submission == null ? null : grading.assessed(submission);
        var attempts = submission == null ? List.<Attempt>of() : grading.attempts(submission);
        var counts = counts(attempts, student);
        var attempt = chosen(attempts, Input.number(Web.query(ctx, "attempt")), counts);
        var since = attempt == null ? null : since(attempts, attempt, Input.number(Web.query(ctx, "since")));
        return new GradePages.Desk(
                asked,
                student,
                queues.of(Standing.of(ctx), asked, QueueController.choice(ctx)),
                leaving(ctx),
                rubric,
                assessed,
                assessed == null ? Map.of() : levels(assessed.id()),
                attempts,
                attempt,
                counts == null ? null : Long.valueOf(counts.id()),
                attempt == null ? List.of() : grading.evidence(attempt.id()),
                attempt == null ? new Attachments(List.of()) : attached(attempt),
                since == null ? null : new GradePages.Since(since, grading.evidence(since.id()), attached(since)),
                desks.context(asked.id(), student.enrolmentId()),
                Standing.of(ctx).role() == Role.INSTRUCTOR,
                rubric == null ? List.of() : desks.earlier(student.enrolmentId(), asked.id()),
                submission == null ? List.of() : grading.history(submission),
                submission == null ? List.of() : revisions.events(submission),
                submission == null ? List.of() : regrades.ofSubmission(submission),
                thread(submission, Web.userId(ctx)),
                shortlists.of(asked.courseId(), asked.rubricId()));
    }

    private @Nullable ReplyThread thread(@Nullable Long submission, long reader) {
        var thread = submission == null ? null : replies.thread(submission, reader, true);
        return thread != null && thread.any() ? thread : null;
    }

    private Map<Long, GivenLevel> levels(long assessmentId) {
        var levels = new HashMap<Long, GivenLevel>();
        for (var level : grading.levels(assessmentId)) levels.put(level.criterionId(), level);
        return levels;
    }

    private Attachments attached(Attempt attempt) {
        return Attachments.of(files.findAll(grading.files(attempt.id())));
    }

    /** An earlier attempt that the one shown is to be compared with, if the visitor asks for one. */
    private static @Nullable Attempt since(List<Attempt> attempts, Attempt shown, @Nullable Long number) {
        if (number == null || number >= shown.number()) return null;
        for (var attempt : attempts) {
            if (attempt.number() == number) return attempt;
        }
        return null;
    }

    /** Whose grade is on its way while this page is fetched in advance. */
    private static Set<Long> leaving(Context ctx) {
        var leaving = new HashSet<Long>();
        for (var id : Web.query(ctx, "after").split(",", 51)) {
            var enrolment = Input.number(id);
            if (enrolment != null) leaving.add(enrolment);
        }
        return leaving;
    }

    private static @Nullable Attempt counts(List<Attempt> attempts, Queued student) {
        for (var attempt : attempts) {
            if (attempt.handedInAt().equals(student.work().handedInAt())) return attempt;
        }
        return attempts.isEmpty() ? null : attempts.get(0);
    }

    private static @Nullable Attempt chosen(List<Attempt> attempts, @Nullable Long number, @Nullable Attempt counts) {
        for (var attempt : attempts) {
            if (number != null && attempt.number() == number) return attempt;
        }
        return counts;
    }

    /** Which student, by either address; the guard has looked at the one that the path names. */
    private GradingRepository.Place place(Context ctx) {
        if (!ctx.pathParamMap().containsKey("enrolment")) {
            var place = grading.place(Web.id(ctx));
            if (place == null) throw Problem.notFound();
            return place;
        }
        return new GradingRepository.Place(Web.id(ctx), Web.id(ctx, "enrolment"));
    }

    private Queued student(GradingRepository.Place place) {
        var student = grading.student(place.assignmentId(), place.enrolmentId());
        if (student == null) throw Problem.notFound();
        return student;
    }

    private Asked asked(GradingRepository.Place place) {
        return Objects.requireNonNull(grading.asked(place.assignmentId()));
    }

    private @Nullable Rubric rubric(Asked asked) {
        return asked.rubricId() == null ? null : rubrics.find(asked.rubricId());
    }

    private static String base(Context ctx) {
        return ctx.pathParamMap().containsKey("enrolment")
                ? "/assignments/" + Web.id(ctx) + "/grading/" + Web.id(ctx, "enrolment")
                : "/submissions/" + Web.id(ctx);
    }

    private static String query(Context ctx) {
        return QueueController.choice(ctx).query();
    }
}
