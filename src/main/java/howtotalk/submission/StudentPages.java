package howtotalk.submission;

import howtotalk.assignment.Assignment;
import howtotalk.assignment.AssignmentKind;
import howtotalk.assignment.AssignmentRepository;
import howtotalk.assignment.Points;
import howtotalk.db.Database;
import howtotalk.files.Attachments;
import howtotalk.files.FileStore;
import howtotalk.files.FileType;
import howtotalk.submission.AssignmentPage.AttemptLine;
import howtotalk.submission.AssignmentPage.Pick;
import howtotalk.submission.AssignmentPage.State;
import howtotalk.submission.Requirement.Exchange;
import howtotalk.web.FormKeys;
import howtotalk.web.Markdown;
import howtotalk.web.Problem;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what a student sees of an assignment. */
final class StudentPages {

    private final Database database;
    private final AssignmentRepository assignments;
    private final AttemptRepository attempts;
    private final WorkRepository rows;
    private final RevisionRepository revisions;
    private final WorkReader reader;
    private final HandIns handIns;
    private final FileStore files;

    StudentPages(Database database, HandIns handIns, FileStore files) {
        this.database = database;
        this.assignments = database.repository(AssignmentRepository.class);
        this.attempts = database.repository(AttemptRepository.class);
        this.rows = database.repository(WorkRepository.class);
        this.revisions = database.repository(RevisionRepository.class);
        this.reader = new WorkReader(database);
        this.handIns = handIns;
        this.files = files;
    }

    /** The work, or 404 for somebody who is no student of the course. */
    StudentWork work(long accountId, long assignmentId) {
        var work = reader.one(accountId, assignmentId);
        if (work == null) {
            throw Problem.notFound();
        }
        return work;
    }

    Assignment assignment(long id) {
        return Objects.requireNonNull(assignments.find(id));
    }

    /**
     * @param again whether the form is shown although something was handed in
     * @param error above the form, or empty
     */
    AssignmentPage of(long accountId, long assignmentId, Instant now, boolean again, String error) {
        return database.reading(() -> page(accountId, assignmentId, now, again, error));
    }

    private AssignmentPage page(long accountId, long assignmentId, Instant now, boolean again, String error) {
        var work = work(accountId, assignmentId);
        var row = work.row();
        var assignment = assignment(assignmentId);
        var all = handIns.attempts(row);
        var draft = handIns.draft(all);
        var last = handIns.last(all);
        var state = state(work, now, draft, last, again);
        var requirement = HandIns.requirement(assignment);
        boolean writing = state == State.FORM || state == State.CLOSED && draft != null;
        var found = writing ? handIns.candidates(accountId, assignment, work, now) : List.<Candidate>of();
        var ticked = handIns.ticked(draft, last, found, requirement);
        var from = draft != null ? draft : last;
        boolean prompts = assignment.kind() == AssignmentKind.NETWORKING;
        return new AssignmentPage(
                head(work, now),
                Markdown.html(assignment.brief()),
                !assignment.brief().isBlank(),
                grading(assignment),
                state,
                sentence(work, state, now),
                error,
                state == State.FORM ? cost(work, now) : "",
                pass(work, now, state),
                writing && row.online()
                        ? checklist(work, requirement, found, ticked, from, prompts, now)
                        : new Checklist("", List.of()),
                form(assignment, work, draft, last, found, ticked, requirement, now),
                lines(all, work),
                result(work),
                invitation(work, now));
    }

    /** What the instructor asks to be revised, while there is time; empty for nothing. */
    private AssignmentPage.Invitation invitation(StudentWork work, Instant now) {
        var row = work.row();
        if (!work.invited(now) || row.submissionId() == null) return AssignmentPage.Invitation.NONE;
        var asked = revisions.of(row.submissionId()).stream()
                .filter(revision -> revision.withdrawnAt() == null)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (asked == null) return AssignmentPage.Invitation.NONE;
        var warning = DueWords.warning(row.policy(), row.points());
        return new AssignmentPage.Invitation(
                "You are invited to revise this until " + When.moment(asked.dueAt(), row.zone())
                        + ". The revision has this due of its own: until then nothing comes off for lateness"
                        + (work.next().closes() == null && !warning.isEmpty() ? ", " + warning : "")
                        + ". Your latest attempt counts; if you leave it, what you handed in stands.",
                asked.note());
    }

    /** How long after the due that held for it an attempt was handed in. */
    Duration lateness(StudentWork work, Instant handedInAt) {
        var submission = work.row().submissionId();
        var all = submission == null ? List.<Revision>of() : revisions.of(submission);
        return work.plain().forRevision(Revision.dueOf(all, handedInAt)).lateness(handedInAt);
    }

    private static State state(
            StudentWork work, Instant now, @Nullable Attempt draft, @Nullable Attempt last, boolean again) {
        var row = work.row();
        if (!row.online()) {
            return State.IN_PERSON;
        }
        if (row.excused() && last == null) {
            return State.EXCUSED;
        }
        boolean open = work.next().takesWork(now);
        if (last != null && !(open && (draft != null || again))) {
            return State.HANDED_IN;
        }
        if (open) {
            return State.FORM;
        }
        var opens = work.dates().opens();
        return opens != null && now.isBefore(opens) ? State.NOT_OPEN : State.CLOSED;
    }

    private static AssignmentPage.Head head(StudentWork work, Instant now) {
        var row = work.row();
        var dates = work.dates();
        var meta = new ArrayList<String>();
        meta.add(Points.words(row.points()) + (row.points() == 100 ? " point" : " points"));
        var warning = DueWords.warning(row.policy(), row.points());
        boolean before = dates.due() != null && !now.isAfter(dates.due());
        if (row.online() && before && row.handedInAt() == null) {
            var until = dates.closes() == null ? "" : "until " + When.moment(dates.closes(), row.zone());
            var after = (warning + " " + until).strip();
            if (!after.isEmpty()) {
                meta.add(warning.isEmpty() ? "taken " + after : after);
            }
        }
        boolean done = row.handedInAt() != null || row.excused() || row.released();
        boolean handed = row.handedInAt() != null;
        var due = row.excused()
                ? "Excused"
                : handed && dates.due() != null
                        ? "Was due " + When.moment(dates.due(), row.zone())
                        : !row.online() && dates.due() != null && now.isAfter(dates.due())
                                ? "Was on " + When.moment(dates.due(), row.zone())
                                : DueWords.of(dates, now, row.zone());
        return new AssignmentPage.Head(
                "/assignments/" + row.assignmentId(),
                "/courses/" + row.courseId() + "/assignments",
                row.kind().words() + " · week " + row.week(),
                row.title(),
                handed && before ? due.replace("Was due", "Due") : due,
                !done && row.online() && DueWords.presses(dates, now),
                String.join(" · ", meta));
    }

    private AssignmentPage.Grading grading(Assignment assignment) {
        if (assignment.rubricId() == null) {
            return new AssignmentPage.Grading("", "");
        }
        var criteria = rows.criteria(assignment.rubricId());
        long weight = criteria.stream()
                .mapToLong(WorkRepository.CriterionLine::weight)
                .sum();
        if (weight == 0) {
            return new AssignmentPage.Grading("", "");
        }
        var parts = new ArrayList<String>();
        for (var criterion : criteria) {
            long worth = (assignment.points() * criterion.weight() + weight / 2) / weight;
            var about = criterion.description().isEmpty() ? "" : ": " + criterion.description();
            parts.add(criterion.name() + " " + Points.words(worth) + about);
        }
        var n = Prose.number(criteria.size());
        return new AssignmentPage.Grading(
                "How it is graded: " + n + (criteria.size() == 1 ? " criterion" : " criteria") + ", "
                        + Points.words(assignment.points()) + " points",
                String.join(" · ", parts));
    }

    private static String sentence(StudentWork work, State state, Instant now) {
        var dates = work.next();
        var zone = work.row().zone();
        return switch (state) {
            case FORM -> "";
            case HANDED_IN ->
                !dates.takesWork(now)
                        ? "It is closed now, so this attempt stands."
                        : dates.due() == null || !now.isAfter(dates.due())
                                ? "Until it is due, a new attempt replaces this one without a deduction."
                                : "A new attempt would be late.";
            case NOT_OPEN ->
                "It opens " + When.moment(Objects.requireNonNull(dates.opens()), zone)
                        + ". Conversations count from that day on.";
            case CLOSED ->
                "It closed " + When.moment(Objects.requireNonNull(dates.closes()), zone)
                        + ", and nothing was handed in. Write to your instructor if something kept you.";
            case IN_PERSON ->
                work.row().kind() == AssignmentKind.TALK
                        ? "You do this in the room, so there is nothing to hand in here."
                        : "You do this in person, so there is nothing to hand in here.";
            case EXCUSED -> "You are excused. It does not count for or against you, and there is nothing to do.";
        };
    }

    private static String cost(StudentWork work, Instant now) {
        var row = work.row();
        if (row.latenessWaived()) {
            return "";
        }
        var late = work.next().lateness(now);
        var cost = DueWords.cost(row.policy(), row.points(), late);
        return cost.isEmpty() ? "" : "Late by " + DueWords.span(late) + ": " + cost + " if you hand in now.";
    }

    private AssignmentPage.Pass pass(StudentWork work, Instant now, State state) {
        var row = work.row();
        var due = work.dates().due();
        boolean matters = due != null
                && row.online()
                && !row.released()
                && row.passesAllowed() > 0
                && (state == State.FORM || state == State.CLOSED)
                && now.isAfter(due.minus(Duration.ofHours(48)));
        int left = matters ? row.passesAllowed() - rows.passesUsed(row.enrolmentId()) : 0;
        if (left <= 0 || due == null) {
            return new AssignmentPage.Pass("", "", "");
        }
        var words = "You have " + (left == 1 ? "one late pass" : left + " late passes")
                + " left. Using one moves this to " + When.moment(due.plus(DueDate.LATE_PASS), row.zone()) + ".";
        return new AssignmentPage.Pass(words, "/assignments/" + row.assignmentId() + "/late-passes", FormKeys.fresh());
    }

    private static Checklist checklist(
            StudentWork work,
            Requirement requirement,
            List<Candidate> found,
            Set<Long> ticked,
            @Nullable Attempt typed,
            boolean prompts,
            Instant now) {
        var exchanges = new ArrayList<Exchange>();
        var logged = new ArrayList<Exchange>();
        for (int i = found.size() - 1; i >= 0; i--) {
            var touch = found.get(i);
            var exchange = touch.exchange();
            if (exchange == null || !touch.counts(requirement)) {
                continue;
            }
            logged.add(exchange);
            if (ticked.contains(touch.touchId())) {
                exchanges.add(exchange);
            }
        }
        var row = work.row();
        var today = now.atZone(row.zone()).toLocalDate();
        var opens = work.dates().opens();
        var from = opens == null ? row.firstDay() : opens.atZone(row.zone()).toLocalDate();
        return Checklist.choosing(
                requirement, exchanges, logged, Checklist.window(from, today, today), prompts ? answered(typed) : -1);
    }

    static int answered(@Nullable Attempt attempt) {
        if (attempt == null) {
            return 0;
        }
        int answered = 0;
        for (var answer : List.of(attempt.went(), attempt.said(), attempt.withWhom())) {
            answered += answer.isBlank() ? 0 : 1;
        }
        return answered;
    }

    private AssignmentPage.Form form(
            Assignment assignment,
            StudentWork work,
            @Nullable Attempt draft,
            @Nullable Attempt last,
            List<Candidate> found,
            Set<Long> ticked,
            Requirement requirement,
            Instant now) {
        var from = draft != null ? draft : last;
        var named = handIns.named(draft);
        var picks = found.stream()
                .map(touch ->
                        pick(touch, ticked.contains(touch.touchId()), named.contains(touch.touchId()), requirement))
                .toList();
        long chosen = picks.stream().filter(Pick::chosen).count();
        int words = from == null ? 0 : from.words();
        return new AssignmentPage.Form(
                draft == null ? 0 : draft.version(),
                draft == null ? "" : savedAt(draft.savedAt(), now, work.row().zone()),
                FormKeys.fresh(),
                assignment.kind() == AssignmentKind.NETWORKING,
                from == null ? "" : from.went(),
                from == null ? "" : from.said(),
                from == null ? "" : from.withWhom(),
                from == null ? "" : from.text(),
                words == 1 ? "1 word" : words + " words",
                HandIns.wantsEvidence(assignment),
                picks,
                chosen + " chosen of " + picks.size() + " in the window",
                Attachments.of(from == null ? List.of() : files.findAll(attempts.files(from.id()))),
                FileType.ACCEPT,
                last == null ? "" : Integer.toString(last.number() + 1));
    }

    private static String savedAt(Instant at, Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(at, zone);
        var time = When.toTheSecond(at, zone);
        return day.equals(LocalDate.ofInstant(now, zone)) ? time : When.day(day) + ", " + time;
    }

    private static Pick pick(Candidate touch, boolean chosen, boolean named, Requirement requirement) {
        var meta = new ArrayList<String>();
        meta.add(Prose.sentence(touch.channel().words()));
        meta.add(When.day(touch.happenedOn()));
        if (!touch.twoWay()) {
            meta.add("no answer yet");
        }
        meta.add(HandIns.words(touch.origin()));
        var note = touch.servedElsewhere() && !requirement.mayServeTwice() && requirement.any()
                ? "Handed in for another assignment, so it does not count here."
                : !touch.twoWay() && requirement.any() ? "One-way, so it does not count yet." : "";
        return new Pick(
                Long.toString(touch.touchId()),
                touch.name(),
                FirstName.of(touch.name()),
                touch.organisation(),
                String.join(" · ", meta),
                touch.what(),
                note,
                touch.choosable(requirement),
                chosen && touch.choosable(requirement),
                named);
    }

    private List<AttemptLine> lines(List<Attempt> all, StudentWork work) {
        var row = work.row();
        var invitations = row.submissionId() == null ? List.<Revision>of() : revisions.of(row.submissionId());
        var lines = new ArrayList<AttemptLine>();
        for (int i = all.size() - 1; i >= 0; i--) {
            var attempt = all.get(i);
            var at = attempt.handedInAt();
            if (at != null) {
                var late = work.plain()
                        .forRevision(Revision.dueOf(invitations, at))
                        .lateness(at);
                boolean counts = Objects.equals(row.attemptId(), attempt.id());
                // Without a choice the latest counts, so any other that does was chosen.
                var which = !counts
                        ? ""
                        : lines.isEmpty() ? " · this one counts" : " · this one counts, your instructor chose it";
                lines.add(new AttemptLine(
                        "/attempts/" + attempt.id(),
                        "Attempt " + attempt.number(),
                        When.moment(at, row.zone()) + which,
                        late.isZero() ? "On time" : "Late " + DueWords.span(late),
                        !late.isZero()));
            }
        }
        return lines;
    }

    private static AssignmentPage.Result result(StudentWork work) {
        var row = work.row();
        var score = row.scoreAfterLateness(work.dates());
        if (score == null || row.releasedScore() == null) {
            return new AssignmentPage.Result("", "", "");
        }
        long off = row.releasedScore() - score;
        var late = off == 0 ? "" : "after " + Points.words(off) + " off for lateness";
        return new AssignmentPage.Result(
                Points.words(score) + " of " + Points.words(row.points()),
                late,
                "/courses/" + row.courseId() + "/grades");
    }
}
