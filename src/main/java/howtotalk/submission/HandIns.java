package howtotalk.submission;

import howtotalk.assignment.Assignment;
import howtotalk.assignment.AssignmentKind;
import howtotalk.contact.Origin;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.files.FileStore;
import howtotalk.files.ReceivedFile;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.words.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps drafts and takes work: the attempt, its evidence and its fingerprint in one transaction. */
final class HandIns {

    private final Database database;
    private final AttemptRepository attempts;
    private final EvidenceRepository evidence;
    private final FileStore files;

    HandIns(Database database, FileStore files) {
        this.database = database;
        this.attempts = database.repository(AttemptRepository.class);
        this.evidence = database.repository(EvidenceRepository.class);
        this.files = files;
    }

    static Requirement requirement(Assignment assignment) {
        return new Requirement(
                assignment.conversations(),
                assignment.synchronous(),
                assignment.newPeople(),
                assignment.distinctPeople(),
                assignment.touchesMayServeTwice());
    }

    /** Whether conversations are handed in as evidence. */
    static boolean wantsEvidence(Assignment assignment) {
        return assignment.kind() == AssignmentKind.NETWORKING || assignment.conversations() > 0;
    }

    /** The touches that may become evidence now, latest first; none where none are asked for. */
    List<Candidate> candidates(long accountId, Assignment assignment, StudentWork work, Instant now) {
        if (!wantsEvidence(assignment)) {
            return List.of();
        }
        var row = work.row();
        var opens = work.dates().opens();
        var from = opens == null ? row.firstDay() : opens.atZone(row.zone()).toLocalDate();
        return Candidates.of(
                evidence.people(accountId),
                evidence.touches(accountId, now),
                evidence.servedElsewhere(accountId, assignment.id()),
                row.firstDay(),
                from,
                now.atZone(row.zone()).toLocalDate());
    }

    /** The draft, if there is one. */
    @Nullable
    Attempt draft(List<Attempt> all) {
        return all.stream()
                .filter(attempt -> attempt.handedInAt() == null)
                .findFirst()
                .orElse(null);
    }

    /** The last attempt that was handed in, if there is one. */
    @Nullable
    Attempt last(List<Attempt> all) {
        return all.stream()
                .filter(attempt -> attempt.handedInAt() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** All attempts of a student at an assignment, the draft last. */
    List<Attempt> attempts(Work row) {
        return row.submissionId() == null ? List.of() : attempts.of(row.submissionId());
    }

    /** Keeps what was typed as a draft, unless it was changed elsewhere meanwhile. */
    Save save(StudentWork work, long accountId, AttemptForm form, Instant now) {
        return database.transaction(() -> saveNow(work.row(), accountId, form, now));
    }

    private Save saveNow(Work row, long accountId, AttemptForm form, Instant now) {
        attempts.ensureSubmission(row.assignmentId(), row.enrolmentId());
        long submission = submission(row);
        var all = attempts.of(submission);
        var draft = draft(all);
        if (draft == null) {
            var last = last(all);
            if (form.version() > 0 && last != null && !form.says(last)) {
                return conflict(last, 0); // the page was open while another tab handed it in
            }
            long id = attempts.addDraft(submission, form, now);
            if (last != null) {
                attempts.copyFiles(last.id(), id);
            }
            choose(id, accountId, form);
            return new Save.Saved(1, now);
        }
        if (draft.version() != form.version() && !form.says(draft)) {
            return conflict(draft, draft.version());
        }
        attempts.saveDraft(draft.id(), form, now);
        choose(draft.id(), accountId, form);
        return new Save.Saved(draft.version() + 1, now);
    }

    private static Save.Conflict conflict(Attempt there, int version) {
        return new Save.Conflict(
                version, AttemptForm.fields(there.went(), there.said(), there.withWhom(), there.text()));
    }

    private void choose(long attemptId, long accountId, AttemptForm form) {
        if (!form.choosing()) {
            return;
        }
        attempts.clearChosen(attemptId);
        if (!form.touches().isEmpty()) {
            attempts.choose(
                    attemptId,
                    accountId,
                    form.touches().toString(),
                    form.named().toString());
        }
    }

    /**
     * Takes the work. Call it inside a transaction: attempt, evidence and fingerprint stand or fall together.
     *
     * @param at when the request came in
     * @return the attempt that was handed in
     * @throws Refused if it cannot be taken
     * @throws Conflicted if the text was changed elsewhere meanwhile
     */
    long handIn(long accountId, Assignment assignment, StudentWork work, AttemptForm form, Instant at) {
        refuseUnlessOpen(work, at);
        if (saveNow(work.row(), accountId, form, at) instanceof Save.Conflict conflict) {
            throw new Conflicted(conflict);
        }
        var draft = Objects.requireNonNull(draft(attempts.of(submission(work.row()))));
        var attached = files.findAll(attempts.files(draft.id()));
        var requirement = requirement(assignment);
        var found = candidates(accountId, assignment, work, at).stream()
                .filter(touch -> touch.choosable(requirement))
                .toList();
        var chosen = chosen(draft.id(), found);
        if (form.blank() && attached.isEmpty() && chosen.isEmpty()) {
            throw new Refused("There is nothing to hand in yet. Write something, choose a conversation or add a file.");
        }
        var snapshot = snapshot(draft.id(), chosen);
        attempts.addEvidence(draft.id(), chosen.stream().map(Candidate::touchId).toList(), snapshot);
        var stored = Iso.stored(at);
        attempts.handIn(
                draft.id(), stored, Fingerprint.of(assignment.id(), draft.number(), stored, form, snapshot, attached));
        return draft.id();
    }

    private static void refuseUnlessOpen(StudentWork work, Instant at) {
        var dates = work.next();
        var zone = work.row().zone();
        if (!work.row().online()) {
            throw new Refused("This is done in person; nothing is handed in here.");
        }
        if (dates.closes() != null && at.isAfter(dates.closes())) {
            throw new Refused(
                    "This closed " + When.moment(dates.closes(), zone)
                            + ", so it was not handed in. Your text is kept below. Write to your instructor if something kept you.");
        }
        if (!dates.takesWork(at) && dates.opens() != null) {
            throw new Refused("This opens " + When.moment(dates.opens(), zone) + ". Your text is kept until then.");
        }
    }

    /** The chosen touches that lie in the window, oldest first. */
    private List<Candidate> chosen(long attemptId, List<Candidate> candidates) {
        var ids = new HashSet<Long>();
        attempts.chosen(attemptId).forEach(choice -> ids.add(choice.touchId()));
        var chosen = new ArrayList<Candidate>();
        for (int i = candidates.size() - 1; i >= 0; i--) {
            if (ids.contains(candidates.get(i).touchId())) {
                chosen.add(candidates.get(i));
            }
        }
        return chosen;
    }

    private List<Evidence> snapshot(long attemptId, List<Candidate> chosen) {
        var named = new HashMap<Long, Boolean>();
        attempts.chosen(attemptId).forEach(choice -> named.put(choice.touchId(), choice.showsName()));
        var snapshot = new ArrayList<Evidence>();
        for (var touch : chosen) {
            boolean inFull = named.getOrDefault(touch.touchId(), false);
            snapshot.add(new Evidence(
                    snapshot.size() + 1,
                    inFull ? touch.name() : FirstName.of(touch.name()),
                    touch.organisation(),
                    touch.channel(),
                    touch.direction(),
                    touch.twoWay(),
                    touch.origin(),
                    touch.happenedOn(),
                    touch.loggedAt(),
                    touch.what(),
                    touch.place(),
                    touch.learned()));
        }
        return snapshot;
    }

    /**
     * The touches that stand ticked in the form: what the draft chose, and the conversations that were logged since;
     * without a draft those of the last attempt, or every conversation that counts. A draft that was saved once, before
     * anything was chosen, has chosen nothing yet.
     */
    Set<Long> ticked(@Nullable Attempt draft, @Nullable Attempt last, List<Candidate> found, Requirement requirement) {
        var ticked = new HashSet<Long>();
        Instant since = null;
        if (draft != null) {
            attempts.chosen(draft.id()).forEach(choice -> ticked.add(choice.touchId()));
            since = ticked.isEmpty() && draft.version() == 1 ? null : draft.savedAt();
        } else if (last != null) {
            ticked.addAll(attempts.touchesHandedIn(last.id()));
            since = last.handedInAt();
        }
        if (!requirement.any()) {
            return ticked;
        }
        for (var touch : found) {
            if (touch.counts(requirement) && (since == null || touch.loggedAt().isAfter(since))) {
                ticked.add(touch.touchId());
            }
        }
        return ticked;
    }

    /** The touches whose people the draft shows by full name. */
    Set<Long> named(@Nullable Attempt draft) {
        var named = new HashSet<Long>();
        if (draft != null) {
            for (var choice : attempts.chosen(draft.id())) {
                if (choice.showsName()) {
                    named.add(choice.touchId());
                }
            }
        }
        return named;
    }

    /** Hangs a received file on the draft, which there must be. */
    void attach(StudentWork work, ReceivedFile file) {
        database.transaction(() -> {
            var draft = Objects.requireNonNull(draft(attempts.of(submission(work.row()))));
            attempts.addFile(draft.id(), files.keep(file));
        });
    }

    /** Takes a file off the draft; if it hangs on nothing else it is forgotten. */
    void detach(StudentWork work, long fileId) {
        database.transaction(() -> {
            var draft = draft(attempts.of(submission(work.row())));
            if (draft == null || attempts.removeFile(draft.id(), fileId) == 0) {
                throw Problem.notFound();
            }
            if (!attempts.hangs(fileId)) {
                files.forget(fileId);
            }
        });
    }

    /** Uses one late pass; says whether there was one to use. */
    boolean usePass(Work row) {
        return database.transaction(() -> {
            attempts.ensureSubmission(row.assignmentId(), row.enrolmentId());
            return attempts.usePass(row.assignmentId(), row.enrolmentId()) > 0;
        });
    }

    /** What a person was to the course, for a page. */
    static String words(Origin origin) {
        return switch (origin) {
            case NEW -> "New to you";
            case REACTIVATED -> "Found again";
            case PREEXISTING -> "Known before";
        };
    }

    private long submission(Work row) {
        return Objects.requireNonNull(attempts.submission(row.assignmentId(), row.enrolmentId()));
    }
}
