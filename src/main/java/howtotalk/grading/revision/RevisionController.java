package howtotalk.grading.revision;

import howtotalk.account.Names;
import howtotalk.assignment.LocalMoment;
import howtotalk.audit.Audit;
import howtotalk.course.Scope;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.GradingRepository;
import howtotalk.mail.Mailer;
import howtotalk.submission.DueWords;
import howtotalk.submission.Revision;
import howtotalk.submission.RevisionRepository;
import howtotalk.submission.RevisionRepository.Invited;
import howtotalk.submission.SubmissionScope;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Invites a student to revise, and withdraws that. The student is told by one mail each. */
public final class RevisionController {

    /** An invitation belongs to whom the work belongs to. */
    public static final Scope REVISION = SubmissionScope.partOf("revision");

    private static final int LONGEST = 1000;
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final Duration USUAL = Duration.ofDays(7);

    private final Templates templates;
    private final Database database;
    private final RevisionRepository revisions;
    private final GradingRepository grading;
    private final FormKeys formKeys;
    private final Audit audit;
    private final Mailer mailer;
    private final String baseUrl;
    private final InstantSource clock;

    /** @param baseUrl of this server, for the link in the mail */
    public RevisionController(
            Templates templates,
            Database database,
            FormKeys formKeys,
            Audit audit,
            Mailer mailer,
            String baseUrl,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.revisions = database.repository(RevisionRepository.class);
        this.grading = database.repository(GradingRepository.class);
        this.formKeys = formKeys;
        this.audit = audit;
        this.mailer = mailer;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    private record Typed(String due, String dueError, String note, String noteError) {}

    /** {@code GET /submissions/{id}/revisions} */
    public void blank(Context ctx) {
        var invited = invited(Web.id(ctx));
        var week = clock.instant().plus(USUAL).atZone(ZoneId.of(invited.timeZone()));
        var typed = new Typed(week.toLocalDate() + "T23:59", "", "", "");
        var page = database.reading(() -> page(invited, typed));
        Web.show(ctx, templates.gradingRevision(Web.frame(ctx, "Invite to revise"), page));
    }

    /** {@code POST /submissions/{id}/revisions} */
    public void create(Context ctx) {
        var invited = invited(Web.id(ctx));
        var input = Web.input(ctx);
        var zone = ZoneId.of(invited.timeZone());
        var local = LocalMoment.read(input.line("due"));
        var due = local == null ? null : LocalMoment.of(local, zone);
        var note = input.text("note").strip();
        var dueError = dueError(due);
        var noteError = note.length() > LONGEST ? "At most 1,000 characters." : "";
        if (due == null || !dueError.isEmpty() || !noteError.isEmpty()) {
            var typed = new Typed(input.line("due"), dueError, note, noteError);
            var page = database.reading(() -> page(invited, typed));
            Web.refuse(ctx, templates.gradingRevision(Web.frame(ctx, "Invite to revise"), page));
            return;
        }
        var at = formKeys.once(ctx, () -> {
            invite(invited, Iso.stored(due), note, Web.userId(ctx));
            return desk(invited);
        });
        Web.moveOn(ctx, at, invited.student() + " is invited to revise until " + When.moment(due, zone) + ".");
    }

    private void invite(Invited invited, Instant due, String note, long grader) {
        var now = Iso.stored(clock.instant());
        revisions.withdrawAll(invited.submissionId(), grader, now);
        long id = revisions.add(invited.submissionId(), due, note, grader, now);
        audit(invited, grader, "REVISION_INVITED");
        tell(
                invited,
                "revision-" + id,
                "a revision of “" + invited.title() + "”",
                "you are invited to revise your work for “" + invited.title() + "” in " + invited.course() + ", until "
                        + When.moment(due, ZoneId.of(invited.timeZone()))
                        + ". What to work on, and the form to hand in again, stand here:");
    }

    /** {@code POST /revisions/{id}/withdrawal} */
    public void withdraw(Context ctx) {
        long id = Web.id(ctx);
        var invited = invited(Objects.requireNonNull(revisions.submission(id))); // the guard has seen it
        long grader = Web.userId(ctx);
        boolean held = database.transaction(() -> {
            if (!revisions.withdraw(id, grader, Iso.stored(clock.instant()))) return false;
            audit(invited, grader, "REVISION_WITHDRAWN");
            tell(
                    invited,
                    "revision-withdrawn-" + id,
                    "no revision of “" + invited.title() + "” any more",
                    "the invitation to revise “" + invited.title() + "” in " + invited.course()
                            + " was withdrawn. What you have handed in stands, and a draft is kept. The assignment is here:");
            return true;
        });
        if (held) {
            Web.moveOn(ctx, desk(invited), "Withdrawn. " + invited.student() + " gets a mail that says so.");
        } else {
            Web.moveOnWarned(ctx, desk(invited), "It was withdrawn before.");
        }
    }

    private void audit(Invited invited, long grader, String event) {
        audit.add(grader, event, invited.accountId(), invited.courseId(), "Submission " + invited.submissionId());
    }

    /** Without the note, which may say more of the work than a mail server should know. */
    private void tell(Invited invited, String onceKey, String about, String words) {
        if (invited.email() == null) return;
        mailer.send(
                invited.email(),
                invited.code() + ": " + about,
                "Hi " + Names.first(invited.student()) + ",\n\n" + words + "\n\n" + baseUrl + "/assignments/"
                        + invited.assignmentId() + "\n",
                onceKey);
    }

    private String dueError(@Nullable Instant due) {
        var now = clock.instant();
        if (due == null) return "Say until when: a day and a time.";
        if (!due.isAfter(now)) return "That has passed. Choose a time to come.";
        return due.isAfter(now.plus(FARTHEST)) ? "That is more than a year away." : "";
    }

    private RevisionPage page(Invited invited, Typed typed) {
        var zone = ZoneId.of(invited.timeZone());
        var asked = Objects.requireNonNull(grading.asked(invited.assignmentId()));
        var path = "/submissions/" + invited.submissionId() + "/revisions";
        var handedIn = grading.attempts(invited.submissionId()).stream()
                .map(GradingRepository.Attempt::handedInAt)
                .toList();
        var all = revisions.of(invited.submissionId());
        var waiting = Revision.waiting(all, handedIn);
        var lines = new ArrayList<RevisionPage.Line>();
        for (var revision : all) lines.add(0, line(revision, revision.equals(waiting), zone));
        return new RevisionPage(
                invited.student(),
                invited.title(),
                desk(invited),
                path,
                FormKeys.fresh(),
                typed.due(),
                typed.dueError(),
                zone.getId().replace('_', ' '),
                rule(DueWords.cost(asked.terms().late(), asked.points(), Duration.ofSeconds(1))),
                typed.note(),
                typed.noteError(),
                List.copyOf(lines));
    }

    private static String rule(String cost) {
        return "The revision is measured against this due and not against the assignment’s: until then nothing comes off"
                + " for lateness. It is taken until then even if the assignment is closed; where the assignment itself"
                + " stays open, "
                + (cost.isEmpty()
                        ? "a later one costs nothing either."
                        : "a later one costs what the course says: " + cost + " from the first moment on.")
                + " The latest attempt counts, unless you choose another beside the work.";
    }

    private RevisionPage.Line line(Revision revision, boolean waiting, ZoneId zone) {
        var withdrawn = revision.withdrawnAt();
        boolean over = clock.instant().isAfter(revision.dueAt());
        var became = withdrawn != null
                ? "withdrawn or replaced " + When.moment(withdrawn, zone)
                : !waiting ? "handed in" : over ? "let pass" : "waits";
        return new RevisionPage.Line(
                "Until " + When.moment(revision.dueAt(), zone) + ": " + became,
                "invited " + When.moment(revision.invitedAt(), zone)
                        + (revision.invitedBy().isEmpty() ? "" : " by " + revision.invitedBy()),
                revision.note(),
                waiting && !over ? "/revisions/" + revision.id() + "/withdrawal" : "");
    }

    /** Only what was handed in can be revised. */
    private Invited invited(long submissionId) {
        var invited = revisions.invited(submissionId);
        if (invited == null) throw Problem.notFound();
        if (!invited.online() || invited.handedInAt() == null || invited.excused()) {
            throw Problem.unusable("There is nothing handed in that could be revised.");
        }
        return invited;
    }

    private static String desk(Invited invited) {
        return "/submissions/" + invited.submissionId() + "/grade";
    }
}
