package howtotalk.submission;

import howtotalk.assignment.AssignmentKind;
import howtotalk.audit.Audit;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.files.Attachments;
import howtotalk.files.FileReaders;
import howtotalk.files.FileStore;
import howtotalk.web.FormKeys;
import howtotalk.web.Markdown;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import templates.Templates;

/** A student's drafts, attempts and receipts. */
public final class AttemptController {

    private final Templates templates;
    private final FormKeys formKeys;
    private final FileStore files;
    private final Audit audit;
    private final InstantSource clock;
    private final HandIns handIns;
    private final StudentPages pages;
    private final AttemptRepository attempts;
    private final EvidenceRepository evidence;

    public AttemptController(
            Templates templates,
            Database database,
            FormKeys formKeys,
            FileStore files,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.formKeys = formKeys;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.handIns = new HandIns(database, files);
        this.pages = new StudentPages(database, handIns, files);
        this.attempts = database.repository(AttemptRepository.class);
        this.evidence = database.repository(EvidenceRepository.class);
    }

    /** Staff read the files of handed-in attempts of the students whom they see. */
    public static FileReaders fileReaders(Database database) {
        return database.repository(AttemptRepository.class)::courseOfFile;
    }

    /** {@code GET /assignments/{id}/attempts/new}: from the text of the last one. */
    public void blank(Context ctx) {
        show(ctx, Web.id(ctx), true, "", 200);
    }

    /** {@code POST /assignments/{id}/draft} */
    public void saveDraft(Context ctx) {
        var now = clock.instant();
        var form = AttemptForm.read(Web.input(ctx));
        var work = pages.work(Web.userId(ctx), Web.id(ctx));
        if (!work.row().online()) {
            throw Problem.unusable("This is done in person; nothing is handed in here.");
        }
        var save = handIns.save(work, Web.userId(ctx), form, now);
        SavedForms.answer(ctx, save, form.typed(), work.row().zone(), "/assignments/" + Web.id(ctx));
    }

    /** {@code POST /assignments/{id}/attempts} */
    public void create(Context ctx) {
        var now = clock.instant();
        long assignmentId = Web.id(ctx);
        long accountId = Web.userId(ctx);
        var form = AttemptForm.read(Web.input(ctx));
        try {
            var location = formKeys.once(ctx, () -> {
                var work = pages.work(accountId, assignmentId);
                return "/attempts/" + handIns.handIn(accountId, pages.assignment(assignmentId), work, form, now);
            });
            Web.moveOn(ctx, location);
        } catch (Conflicted stale) {
            SavedForms.answer(
                    ctx,
                    stale.conflict(),
                    form.typed(),
                    pages.work(accountId, assignmentId).row().zone(),
                    "/assignments/" + assignmentId);
        } catch (Refused refused) {
            var work = pages.work(accountId, assignmentId);
            if (work.row().online()) {
                handIns.save(work, accountId, form, now); // what was typed is kept, whatever becomes of it
            }
            show(ctx, assignmentId, true, refused.sentence(), 422);
        }
    }

    /** {@code POST /assignments/{id}/files}: one file, with the form around it where there is no script. */
    public void addFile(Context ctx) {
        var now = clock.instant();
        long accountId = Web.userId(ctx);
        files.expect(accountId, ctx.req().getContentLengthLong());
        var work = open(accountId, Web.id(ctx), now);
        try {
            keepTyped(ctx, work, accountId, now);
            var upload = ctx.uploadedFile("file");
            if (upload == null || upload.filename().isEmpty()) {
                throw Problem.unusable("Choose a file first.");
            }
            try (var content = upload.content()) {
                var received = files.receive(accountId, upload.filename(), content);
                handIns.attach(pages.work(accountId, Web.id(ctx)), received);
            }
            answerFile(ctx, "Added.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Problem problem) {
            if (Web.wantsFacts(ctx) || problem.status() != 422) {
                throw problem;
            }
            show(ctx, Web.id(ctx), true, problem.sentence(), 422);
        }
    }

    /** {@code POST /assignments/{id}/file-removals} */
    public void removeFile(Context ctx) {
        var now = clock.instant();
        long accountId = Web.userId(ctx);
        var work = open(accountId, Web.id(ctx), now);
        keepTyped(ctx, work, accountId, now);
        var file = Web.input(ctx).number("file_id", 0L);
        handIns.detach(pages.work(accountId, Web.id(ctx)), file == null ? 0 : file);
        answerFile(ctx, "Removed.");
    }

    private StudentWork open(long accountId, long assignmentId, Instant now) {
        var work = pages.work(accountId, assignmentId);
        if (!work.row().online() || !work.next().takesWork(now)) {
            throw Problem.unusable("This does not take work now, so files can neither be added nor removed.");
        }
        return work;
    }

    /** A file hangs on a draft, so there must be one; and the words around it are not lost. */
    private void keepTyped(Context ctx, StudentWork work, long accountId, Instant now) {
        var input = Web.input(ctx);
        var draft = handIns.draft(handIns.attempts(work.row()));
        if (!input.has("text") && draft != null) {
            return; // the script sends the file alone
        }
        var form = AttemptForm.read(input);
        if (handIns.save(work, accountId, form, now) instanceof Save.Conflict) {
            throw Problem.conflict(
                    "This was changed in another window. Copy what you typed, open the page again and add the file there.");
        }
    }

    private static void answerFile(Context ctx, String notice) {
        if (Web.wantsFacts(ctx)) {
            ctx.json(Map.of("done", true));
        } else {
            Web.moveOn(ctx, "/assignments/" + Web.id(ctx) + "/attempts/new#files", notice);
        }
    }

    /** {@code POST /assignments/{id}/late-passes} */
    public void usePass(Context ctx) {
        long accountId = Web.userId(ctx);
        long assignmentId = Web.id(ctx);
        var location = formKeys.once(ctx, () -> {
            var work = pages.work(accountId, assignmentId);
            if (!work.row().online() || work.dates().due() == null || !handIns.usePass(work.row())) {
                throw Problem.unusable("There is no late pass left for this, or its grade is already out.");
            }
            return "/assignments/" + assignmentId;
        });
        var dates = pages.work(accountId, assignmentId);
        var due = Objects.requireNonNull(dates.dates().due());
        Web.moveOn(
                ctx,
                location,
                "Late pass used. It is due " + When.moment(due, dates.row().zone()) + " now.");
    }

    private void show(Context ctx, long assignmentId, boolean again, String error, int status) {
        var page = pages.of(Web.userId(ctx), assignmentId, clock.instant(), again, error);
        ctx.status(status);
        Web.show(ctx, templates.submissionAssignment(Web.frame(ctx, page.head().title()), page));
    }

    /** {@code GET /attempts/{id}}: the receipt, and what was handed in. */
    public void show(Context ctx) {
        var attempt = attempts.find(Web.id(ctx));
        if (attempt == null || attempt.handedInAt() == null) {
            throw Problem.notFound();
        }
        var owner = attempts.owner(attempt.id());
        boolean mine = owner.accountId() == Web.userId(ctx);
        if (!mine) {
            audit.add(
                    Web.userId(ctx),
                    "ATTEMPT_READ",
                    owner.accountId(),
                    Standing.of(ctx).courseId(),
                    "attempt " + attempt.id());
        }
        var page = page(attempt, owner, mine);
        Web.show(ctx, templates.submissionAttempt(Web.frame(ctx, mine ? "Receipt" : page.student()), page));
    }

    private AttemptPage page(Attempt attempt, AttemptRepository.Owner owner, boolean mine) {
        var now = clock.instant();
        var at = Objects.requireNonNull(attempt.handedInAt());
        var assignment = pages.assignment(owner.assignmentId());
        var work = pages.work(owner.accountId(), owner.assignmentId());
        var row = work.row();
        var snapshot = evidence.of(attempt.id());
        var late = pages.lateness(work, at);
        var attached = files.findAll(attempts.files(attempt.id()));
        var requirement = HandIns.requirement(assignment);
        var opens = work.dates().opens();
        var from = opens == null ? row.firstDay() : opens.atZone(row.zone()).toLocalDate();
        var day = at.atZone(row.zone()).toLocalDate();
        boolean networking = assignment.kind() == AssignmentKind.NETWORKING;
        boolean open = mine && work.next().takesWork(now);
        var due = work.next().due();
        boolean free = due == null || !now.isAfter(due);
        return new AttemptPage(
                mine,
                owner.name(),
                row.title(),
                "/assignments/" + row.assignmentId(),
                "/courses/" + row.courseId() + "/assignments",
                row.kind().words() + " · week " + row.week(),
                When.inFull(at, row.zone()),
                late.isZero() ? "On time" : "Late " + DueWords.span(late),
                !late.isZero(),
                row.latenessWaived() ? "" : DueWords.cost(row.policy(), row.points(), late),
                Integer.toString(attempt.number()),
                evidenceWords(snapshot),
                attempt.words() == 1 ? "1 word" : attempt.words() + " words",
                Fingerprint.grouped(Objects.requireNonNull(attempt.sha256())),
                Checklist.of(
                        requirement,
                        Evidence.exchanges(snapshot),
                        Checklist.window(from, day, now.atZone(row.zone()).toLocalDate()),
                        networking ? StudentPages.answered(attempt) : -1),
                prompts(attempt),
                Markdown.html(attempt.text()),
                !attempt.text().isBlank(),
                snapshot.stream().map(touch -> line(touch, row)).toList(),
                Attachments.of(attached),
                !attached.isEmpty(),
                open ? "/assignments/" + row.assignmentId() + "/attempts/new" : "",
                free && due != null
                        ? "Until " + When.moment(due, row.zone())
                                + " a new attempt replaces this one without a deduction."
                        : "A new attempt replaces this one" + (free ? "." : ", and would be late."),
                mine && !snapshot.isEmpty());
    }

    private static String evidenceWords(List<Evidence> snapshot) {
        if (snapshot.isEmpty()) {
            return "";
        }
        var names = snapshot.stream().map(Evidence::person).distinct().toList();
        return (snapshot.size() == 1 ? "1 entry: " : snapshot.size() + " entries: ") + String.join(", ", names);
    }

    private static List<AttemptPage.Prompt> prompts(Attempt attempt) {
        var prompts = new ArrayList<AttemptPage.Prompt>();
        add(prompts, "Where I went", attempt.went());
        add(prompts, "What I said", attempt.said());
        add(prompts, "With whom", attempt.withWhom());
        return prompts;
    }

    private static void add(List<AttemptPage.Prompt> prompts, String question, String answer) {
        if (!answer.isBlank()) {
            prompts.add(new AttemptPage.Prompt(question, Markdown.paragraphs(answer)));
        }
    }

    private static AttemptPage.Line line(Evidence touch, Work row) {
        boolean written = !touch.channel().synchronous();
        var css = (written ? "is-written " : "") + (touch.twoWay() ? "" : "is-oneway");
        return new AttemptPage.Line(
                css.strip(),
                touch.person(),
                touch.organisation(),
                Prose.sentence(touch.channel().words()) + (touch.twoWay() ? "" : ", no answer") + " · "
                        + HandIns.words(touch.origin()).replace(" to you", ""),
                When.day(touch.happenedOn()) + ", logged " + When.moment(touch.loggedAt(), row.zone()),
                touch.what());
    }
}
