package howtotalk.grading;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.GradeChange.What;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.Unit.Given;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What graders write: an assessment is one versioned unit, and nothing of somebody else's is overwritten in silence.
 * Who may grade whom is the route's to know.
 */
public final class Assessments {

    private final Database database;
    private final GradingRepository grading;
    private final AssessmentRepository rows;
    private final Units units;
    private final Audit audit;
    private final InstantSource clock;

    public Assessments(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rows = database.repository(AssessmentRepository.class);
        this.units = new Units(database);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves an assessment as a draft, or, once released, as a change that its student sees. The score is worked out
     * here; levels of criteria that the rubric does not have are ignored. The history is written by {@link #commit}.
     *
     * @param version that the form was filled from, 0 where nothing had been saved
     * @return on disk with its new version, or what somebody else saved meanwhile, by the names {@code level_ID},
     *     {@code comment_ID}, {@code score}, {@code comment} and {@code private_note}, and {@code by_hand} where a score
     *     was given by hand; a save that says what is on disk already is no conflict
     * @throws Problem 422 for a level that its criterion does not have, and for opening a level of a released assessment
     */
    public Save save(long submissionId, long graderId, int version, Marks marks) {
        return database.transaction(() -> write(submissionId, graderId, version, marks));
    }

    /**
     * Saves one criterion and touches no other: for grading the same criterion of student after student. Others who
     * work on other criteria of the same student meanwhile are in nobody's way.
     *
     * @param version that the page was filled from, 0 where nothing had been saved
     * @param criterionId a criterion of the assignment's rubric
     * @param halves the level in halves; null opens it
     * @param comment on this criterion, null to keep the one it has
     * @return on disk with the version of the whole unit, or a conflict with {@code level_ID} and {@code comment_ID} if
     *     somebody changed this criterion since
     * @throws Problem 404 without such a criterion, 422 as {@link #save(long, long, int, Marks)}
     */
    public Save saveLevel(
            long submissionId,
            long graderId,
            int version,
            long criterionId,
            @Nullable Integer halves,
            @Nullable String comment) {
        return database.transaction(() -> writeLevel(submissionId, graderId, version, criterionId, halves, comment));
    }

    /**
     * Gives a score by hand. It counts instead of what the levels come to until it is taken back; the levels stay, and
     * may be changed underneath. Work without a rubric has no other score: there this is the score. A draft stays a
     * draft; what is released changes for its student at once. Either way the history gets a line.
     *
     * @param version that the page was filled from, 0 where nothing had been saved
     * @param hundredths of a point, before lateness; null takes it back
     * @param reason may be empty, at most 500 characters
     * @return as {@link #save(long, long, int, Marks)}; giving what is there already changes nothing
     * @throws Problem 422 for a score below 0 or above a million points, and if a released grade would be left without one
     */
    public Save giveScore(long submissionId, long graderId, int version, @Nullable Long hundredths, String reason) {
        return giveScore(
                submissionId,
                graderId,
                version,
                hundredths,
                hundredths == null ? What.BY_HAND_TAKEN_BACK : What.BY_HAND,
                reason);
    }

    /** As {@link #giveScore(long, long, int, Long, String)}, by another name in the history: an import, for one. */
    public Save giveScore(
            long submissionId, long graderId, int version, @Nullable Long hundredths, What what, String reason) {
        if (hundredths != null && (hundredths < 0 || hundredths > Points.MOST)) {
            throw Problem.unusable("A score lies between 0 and a million points.");
        }
        return database.transaction(() -> score(submissionId, graderId, version, hundredths, what, reason));
    }

    /** The submission of a student for an assignment, made if there is none: work done in person is graded too. */
    public long submission(long assignmentId, long enrolmentId) {
        return database.transaction(() -> {
            rows.ensureSubmission(assignmentId, enrolmentId);
            return Objects.requireNonNull(rows.submission(assignmentId, enrolmentId));
        });
    }

    /** The version of what is saved for a submission, 0 for nothing. */
    public int version(long submissionId) {
        var saved = grading.assessed(submissionId);
        return saved == null ? 0 : saved.version();
    }

    /**
     * Writes the history if the unit is not what its last line kept: on going on to the next, and on release. What is
     * released already gets its line with the save.
     */
    public void commit(long submissionId, long actorId) {
        database.transaction(() -> {
            var last = rows.last(submissionId);
            var before = last == null ? null : last.score();
            var after = counted(subject(submissionId));
            boolean changed = last == null ? grading.assessed(submissionId) != null : last.changed();
            if (changed || !Objects.equals(before, after)) {
                rows.addChange(submissionId, now(), actorId, What.GRADED, before, after, "");
            }
        });
    }

    /**
     * Excuses, waives, notes a no-show, or takes one of them back.
     *
     * @param decision one of those that are made by hand
     * @param reason may be empty
     * @return whether anything changed
     */
    public boolean decide(long submissionId, long actorId, What decision, String reason) {
        return database.transaction(() -> {
            var subject = subject(submissionId);
            if (change(submissionId, decision) == 0) return false;
            note(subject, actorId, decision, reason);
            return true;
        });
    }

    /**
     * Lets another attempt count than the latest, or the latest again, with a line in the history.
     *
     * @param number of an attempt that was handed in; the latest one's means that from now on the latest counts
     * @param reason may be empty
     * @return whether anything changed
     * @throws Problem 404 without such an attempt
     */
    public boolean countAttempt(long submissionId, long actorId, long number, String reason) {
        return database.transaction(() -> {
            var attempts = grading.attempts(submissionId);
            var chosen = attempts.stream().filter(one -> one.number() == number).findFirst();
            if (chosen.isEmpty()) throw Problem.notFound();
            boolean latest = chosen.get() == attempts.get(0);
            var before = subject(submissionId);
            if (rows.choose(submissionId, latest ? null : chosen.get().id()) == 0) return false;
            var words = latest ? "The latest attempt counts again." : "Attempt " + number + " counts.";
            note(before, actorId, What.ATTEMPT_CHOSEN, reason.isEmpty() ? words : words + " " + reason);
            return true;
        });
    }

    private int change(long submissionId, What decision) {
        return switch (decision) {
            case EXCUSED -> rows.excuse(submissionId, true);
            case NOT_EXCUSED -> rows.excuse(submissionId, false);
            case WAIVED -> rows.waive(submissionId, true);
            case NOT_WAIVED -> rows.waive(submissionId, false);
            case NO_SHOW -> rows.noShow(submissionId, true);
            case SHOWED -> rows.noShow(submissionId, false);
            case GRADED,
                    RELEASED,
                    RELEASE_UNDONE,
                    BY_HAND,
                    BY_HAND_TAKEN_BACK,
                    RESTORED,
                    RECOMPUTED,
                    IMPORTED,
                    IMPORT_UNDONE,
                    ATTEMPT_CHOSEN -> throw Problem.badRequest("That is not decided by hand.");
        };
    }

    private Save write(long submissionId, long graderId, int version, Marks marks) {
        var unit = units.read(submissionId);
        var rubric = unit.rubric();
        var typed = new Given(
                rubric == null ? Map.of() : UnitFields.levels(rubric, marks.levels()),
                rubric == null
                        ? Map.of()
                        : UnitFields.comments(
                                rubric, marks.comments(), unit.given().comments()),
                marks.score(),
                unit.given().byHand(),
                marks.comment(),
                marks.privateNote() == null ? unit.given().privateNote() : marks.privateNote());
        if (unit.saved() != null && unit.version() != version) {
            return unit.says(typed) ? Units.asIs(unit, now()) : unit.conflict();
        }
        return put(unit, graderId, typed);
    }

    private Save writeLevel(
            long submissionId,
            long graderId,
            int version,
            long criterionId,
            @Nullable Integer halves,
            @Nullable String comment) {
        var unit = units.read(submissionId);
        var rubric = unit.rubric();
        if (rubric == null || rubric.criteria().stream().noneMatch(criterion -> criterion.id() == criterionId)) {
            throw Problem.notFound();
        }
        var there = unit.given();
        var levels = new HashMap<>(there.levels());
        levels.remove(criterionId);
        if (halves != null) levels.putAll(UnitFields.levels(rubric, Map.of(criterionId, halves)));
        var comments = UnitFields.comments(
                rubric, comment == null ? Map.of() : Map.of(criterionId, comment), there.comments());
        var typed = new Given(levels, comments, there.score(), there.byHand(), there.comment(), there.privateNote());
        if (unit.changedIn().getOrDefault(criterionId, 0) > version) {
            if (levels.equals(there.levels()) && comments.equals(there.comments())) return Units.asIs(unit, now());
            var onDisk = unit.fields(there);
            onDisk.keySet().retainAll(Set.of(UnitFields.LEVEL + criterionId, UnitFields.COMMENT_ON + criterionId));
            return new Save.Conflict(unit.version(), onDisk);
        }
        return put(unit, graderId, typed);
    }

    private Save score(
            long submissionId, long graderId, int version, @Nullable Long hundredths, What what, String reason) {
        var unit = units.read(submissionId);
        var there = unit.given();
        boolean rubric = unit.rubric() != null;
        if (Objects.equals(rubric ? there.byHand() : there.score(), hundredths)) return Units.asIs(unit, now());
        if (unit.version() != version) return unit.conflict();
        var before = subject(submissionId);
        var save = units.store(unit, graderId, there.scored(hundredths, rubric ? hundredths : null), now());
        note(before, graderId, what, reason);
        return save;
    }

    /** The line in the history and in the audit of what was done to one student's grade. */
    private void note(Subject before, long actorId, What what, String reason) {
        long submissionId = Objects.requireNonNull(before.student().work().submissionId());
        rows.addChange(submissionId, now(), actorId, what, counted(before), counted(subject(submissionId)), reason);
        audit.add(
                actorId,
                "GRADE_" + what.name(),
                before.student().accountId(),
                before.asked().courseId(),
                "Submission " + submissionId);
    }

    /** Stores, and what its student sees already gets its line in the history with it. */
    private Save put(Unit unit, long graderId, Given given) {
        var save = units.store(unit, graderId, given, now());
        if (given.inOtherWordsThan(unit.given())) rows.noteUses(unit.submissionId(), now());
        if (unit.released()) commit(unit.submissionId(), graderId);
        return save;
    }

    /** Whose work it is, and for which assignment. */
    private record Subject(Asked asked, GradingRepository.Queued student) {}

    private Subject subject(long submissionId) {
        var place = grading.place(submissionId);
        if (place == null) throw Problem.notFound();
        return new Subject(
                Objects.requireNonNull(grading.asked(place.assignmentId())),
                Objects.requireNonNull(grading.student(place.assignmentId(), place.enrolmentId())));
    }

    private @Nullable Long counted(Subject subject) {
        var work = subject.student().work();
        return Graded.of(subject.asked().terms(), work, now()).counted(work);
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
