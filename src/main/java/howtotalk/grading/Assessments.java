package howtotalk.grading;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.GradeChange.What;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.rubric.RubricScore;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What graders write: an assessment is one versioned unit, and nothing of somebody else's is overwritten in silence.
 * Who may grade whom is the route's to know.
 */
public final class Assessments {

    private final Database database;
    private final GradingRepository grading;
    private final AssessmentRepository rows;
    private final RubricRepository rubrics;
    private final Audit audit;
    private final InstantSource clock;

    public Assessments(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rows = database.repository(AssessmentRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves an assessment by rubric, as {@link #save(long, long, int, Marks)}.
     *
     * @param levels in halves by criterion id; a criterion that is missing is open
     */
    public Save save(
            long submissionId,
            long graderId,
            int version,
            Map<Long, @Nullable Integer> levels,
            String comment,
            String privateNote) {
        return save(submissionId, graderId, version, new Marks(levels, null, comment, privateNote));
    }

    /**
     * Saves an assessment as a draft, or, once released, as a change that its student sees. The score is worked out
     * here; levels of criteria that the rubric does not have are ignored. The history is written by {@link #commit}.
     *
     * @param version that the form was filled from, 0 where nothing had been saved
     * @return on disk with its new version, or what somebody else saved meanwhile, by the names {@code level_ID},
     *     {@code score}, {@code comment} and {@code private_note}; a save that says what is on disk already is no conflict
     * @throws Problem 422 for a level that its criterion does not have, and for opening a level of a released assessment
     */
    public Save save(long submissionId, long graderId, int version, Marks marks) {
        return database.transaction(() -> write(submissionId, graderId, version, marks));
    }

    /** The submission of a student for an assignment, made if there is none: work done in person is graded too. */
    public long submission(long assignmentId, long enrolmentId) {
        return database.transaction(() -> {
            rows.ensureSubmission(assignmentId, enrolmentId);
            return Objects.requireNonNull(rows.submission(assignmentId, enrolmentId));
        });
    }

    /** Writes the history if what counts is not what its last line says: on going on to the next, and on release. */
    public void commit(long submissionId, long actorId) {
        database.transaction(() -> {
            var after = counted(subject(submissionId));
            var before = before(submissionId);
            if (!Objects.equals(before, after)) {
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
            var after = counted(subject(submissionId));
            rows.addChange(submissionId, now(), actorId, decision, counted(subject), after, reason);
            audit.add(
                    actorId,
                    "GRADE_" + decision.name(),
                    subject.student().accountId(),
                    subject.asked().courseId(),
                    "Submission " + submissionId);
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
            case GRADED, RELEASED, RELEASE_UNDONE -> throw Problem.badRequest("That is not decided by hand.");
        };
    }

    private Save write(long submissionId, long graderId, int version, Marks marks) {
        var place = grading.place(submissionId);
        var asked = place == null ? null : grading.asked(place.assignmentId());
        if (asked == null) throw Problem.notFound();
        var rubric = asked.rubricId() == null ? null : rubrics.find(asked.rubricId());
        var levels = rubric == null ? Map.<Long, Integer>of() : known(rubric, marks.levels());
        var score = rubric == null ? marks.score() : RubricScore.of(rubric, asked.points(), levels);
        var now = now();

        var before = grading.assessed(submissionId);
        if (before == null) {
            long id = rows.add(submissionId, graderId, score, marks.comment(), marks.privateNote(), now);
            write(id, rubric, levels);
            return new Save.Saved(1, now);
        }
        if (before.version() != version) {
            var onDisk = fields(rubric, levelsOf(before.id()), before.score(), before.comment(), before.privateNote());
            var typed = fields(rubric, levels, marks.score(), marks.comment(), marks.privateNote());
            return onDisk.equals(typed)
                    ? new Save.Saved(before.version(), before.savedAt())
                    : new Save.Conflict(before.version(), onDisk);
        }
        if (before.releasedAt() != null && score == null) {
            throw Problem.unusable(
                    "This grade is released: every level needs an answer, or take the release back first.");
        }
        rows.update(before.id(), graderId, score, marks.comment(), marks.privateNote(), now);
        write(before.id(), rubric, levels);
        return new Save.Saved(before.version() + 1, now);
    }

    private void write(long assessmentId, @Nullable Rubric rubric, Map<Long, Integer> levels) {
        if (rubric == null) return;
        var criteria = new ArrayList<Long>();
        var halves = new ArrayList<@Nullable Integer>();
        for (var criterion : rubric.criteria()) {
            criteria.add(criterion.id());
            halves.add(levels.get(criterion.id()));
        }
        rows.levels(assessmentId, criteria, halves);
    }

    /** The fields of the form by their names, as both versions are compared and shown. */
    static Map<String, String> fields(
            @Nullable Rubric rubric,
            Map<Long, Integer> levels,
            @Nullable Long score,
            String comment,
            String privateNote) {
        var fields = new LinkedHashMap<String, String>();
        if (rubric == null) {
            fields.put("score", score == null ? "" : Points.plain(score));
        } else {
            for (var criterion : rubric.criteria()) {
                Integer halves = levels.get(criterion.id());
                fields.put("level_" + criterion.id(), halves == null ? "" : halves.toString());
            }
        }
        fields.put("comment", comment);
        fields.put("private_note", privateNote);
        return fields;
    }

    private static Map<Long, Integer> known(Rubric rubric, Map<Long, @Nullable Integer> given) {
        var known = new HashMap<Long, Integer>();
        for (var criterion : rubric.criteria()) {
            Integer halves = given.get(criterion.id());
            if (halves == null) continue;
            if (halves < 0 || halves > criterion.mostHalves()) {
                throw Problem.unusable("“" + criterion.name() + "” has no such level.");
            }
            known.put(criterion.id(), halves);
        }
        return known;
    }

    Map<Long, Integer> levelsOf(long assessmentId) {
        var levels = new HashMap<Long, Integer>();
        for (var level : grading.levels(assessmentId)) {
            if (level.halves() != null) levels.put(level.criterionId(), level.halves());
        }
        return levels;
    }

    /** Whose work it is, and for which assignment. */
    private record Subject(GradingRepository.Asked asked, GradingRepository.Queued student) {}

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

    private @Nullable Long before(long submissionId) {
        var last = rows.last(submissionId);
        return last == null ? null : last.score();
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
