package howtotalk.grading;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.GradeChange.What;
import howtotalk.grading.Unit.Given;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.words.When;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives an earlier grade again, as a new change: history is never rewritten. */
public final class Restorations {

    private final Database database;
    private final GradingRepository grading;
    private final AssessmentRepository rows;
    private final Units units;
    private final Audit audit;
    private final InstantSource clock;

    public Restorations(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rows = database.repository(AssessmentRepository.class);
        this.units = new Units(database);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Restores levels, comments, score by hand and flags as they stood after a change. Whether the student sees the
     * grade stays as it is, and the score is worked out by today's rubric and points.
     *
     * @param version that the page was filled from
     * @param changeId a line of this submission's history
     * @return on disk with its new version, or a conflict if somebody saved meanwhile
     * @throws Problem 404 for a line of another history, 422 for one that kept nothing, and if a released grade would
     *     be left without a score
     */
    public Save restore(long submissionId, long actorId, int version, long changeId) {
        return database.transaction(() -> {
            var kept = rows.kept(submissionId, changeId);
            if (kept == null) throw Problem.notFound();
            if (!kept.whole()) throw Problem.unusable("This line is from before whole grades were kept.");
            var unit = units.read(submissionId);
            if (unit.version() != version) return unit.conflict();
            var student = student(submissionId);
            var before = counted(unit, student);
            var save = store(unit, actorId, kept);
            rows.excuse(submissionId, kept.excused());
            rows.waive(submissionId, kept.waived());
            rows.noShow(submissionId, kept.noShow());
            var after = counted(unit, student(submissionId));
            var moment = When.moment(kept.at(), ZoneId.of(unit.asked().timeZone()));
            rows.addChange(
                    submissionId,
                    now(),
                    actorId,
                    What.RESTORED,
                    before,
                    after,
                    "As it was " + moment + " (" + kept.what().words() + ")");
            audit.add(
                    actorId,
                    "GRADE_RESTORED",
                    student.accountId(),
                    unit.asked().courseId(),
                    "Submission " + submissionId + ", change " + changeId);
            return save;
        });
    }

    private Save.Saved store(Unit unit, long actorId, AssessmentRepository.Kept kept) {
        var levels = levels(unit, kept.id());
        var comments = comments(unit, kept.id());
        boolean nothing = levels.isEmpty()
                && comments.isEmpty()
                && kept.score() == null
                && kept.comment().isEmpty();
        if (unit.saved() == null && nothing) return Units.asIs(unit, now());
        // What was typed where there was no rubric yet counts by hand where there is one now.
        var byHand = unit.rubric() != null && kept.rubric() == null ? kept.score() : kept.byHand();
        var given = new Given(levels, comments, kept.score(), byHand, kept.comment(), kept.note());
        return units.store(unit, actorId, given, now());
    }

    private Map<Long, Integer> levels(Unit unit, long changeId) {
        var levels = new HashMap<Long, Integer>();
        if (unit.rubric() == null) return levels;
        var kept = new HashMap<Long, Integer>();
        for (var level : rows.keptLevels(changeId)) kept.put(level.criterionId(), level.halves());
        for (var criterion : unit.rubric().criteria()) {
            Integer halves = kept.get(criterion.id());
            if (halves != null && halves <= criterion.mostHalves()) levels.put(criterion.id(), halves);
        }
        return levels;
    }

    private Map<Long, String> comments(Unit unit, long changeId) {
        var comments = new HashMap<Long, String>();
        if (unit.rubric() == null) return comments;
        for (var kept : rows.keptComments(changeId)) {
            if (unit.rubric().criteria().stream().anyMatch(criterion -> criterion.id() == kept.criterionId())) {
                comments.put(kept.criterionId(), kept.comment());
            }
        }
        return comments;
    }

    private GradingRepository.Queued student(long submissionId) {
        var place = Objects.requireNonNull(grading.place(submissionId));
        return Objects.requireNonNull(grading.student(place.assignmentId(), place.enrolmentId()));
    }

    private @Nullable Long counted(Unit unit, GradingRepository.Queued student) {
        return Graded.of(unit.asked().terms(), student.work(), now()).counted(student.work());
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
