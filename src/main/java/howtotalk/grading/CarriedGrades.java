package howtotalk.grading;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.GradeChange.What;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.Unit.Given;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes over grades that another system counts, and puts them back. What is carried over is what counts there, after
 * its lateness: here it becomes a score by hand, and lateness is waived where it would be taken off a second time.
 */
public final class CarriedGrades {

    private final Database database;
    private final GradingRepository grading;
    private final AssessmentRepository rows;
    private final Units units;
    private final Audit audit;
    private final InstantSource clock;

    public CarriedGrades(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rows = database.repository(AssessmentRepository.class);
        this.units = new Units(database);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What carrying a grade over may touch.
     *
     * @param score given by hand, or, of work without a rubric, the score; in hundredths of a point before lateness
     * @param begun whether there is an assessment
     * @param comment on the whole work; null where no comment was carried over, so that none is put back
     */
    public record Held(
            boolean excused,
            boolean waived,
            @Nullable Long score,
            boolean begun,
            @Nullable String comment) {

        /** Whether nobody has changed since what was carried over. */
        boolean same(Held other) {
            return excused == other.excused
                    && waived == other.waived
                    && Objects.equals(score, other.score)
                    && Objects.equals(comment, other.comment);
        }
    }

    /**
     * What another system counts.
     *
     * @param counts hundredths of a point after lateness; null for none
     */
    public record Counts(boolean excused, @Nullable Long counts) {}

    /** What was done to one grade. */
    public record Carried(long submissionId, Held before, Held after) {}

    /**
     * Makes this count for a student. A draft stays a draft; what is released changes for its student at once.
     *
     * @param grade what counts there; null leaves it as it is here
     * @param comment on the whole work that takes the place of the one here; null leaves that as it is
     * @param reason for the history
     * @throws howtotalk.web.Problem 422 if a released grade would be left without a score
     */
    public Carried carry(
            long assignmentId,
            long enrolmentId,
            long actorId,
            @Nullable Counts grade,
            @Nullable String comment,
            String reason) {
        return database.transaction(() -> {
            rows.ensureSubmission(assignmentId, enrolmentId);
            long submission = Objects.requireNonNull(rows.submission(assignmentId, enrolmentId));
            var unit = units.read(submission);
            boolean commented = comment != null;
            var before = held(unit, commented);
            var counted = counted(unit);
            if (comment != null) say(unit, actorId, comment);
            if (grade != null) count(submission, actorId, grade);
            note(unit, actorId, What.IMPORTED, counted, reason);
            return new Carried(submission, before, held(units.read(submission), commented));
        });
    }

    private void count(long submission, long actorId, Counts grade) {
        rows.excuse(submission, grade.excused());
        if (grade.excused()) return;
        var unit = units.read(submission);
        store(unit, actorId, grade.counts());
        if (grade.counts() != null && !grade.counts().equals(counted(unit))) rows.waive(submission, true);
    }

    /** The comment on the whole work; levels, score and note stay. */
    private void say(Unit unit, long actorId, String comment) {
        var there = unit.given();
        if (there.comment().equals(comment)) return;
        units.store(
                unit,
                actorId,
                new Given(
                        there.levels(), there.comments(), there.score(), there.byHand(), comment, there.privateNote()),
                now());
    }

    /**
     * Puts a grade back as it stood before it was carried over.
     *
     * @return false, and nothing is touched, if somebody changed it since or its student would be left without a score
     */
    public boolean putBack(Carried carried, long actorId, String reason) {
        return database.transaction(() -> {
            long submission = carried.submissionId();
            var unit = units.read(submission);
            var before = carried.before();
            if (!held(unit, before.comment() != null).same(carried.after())) return false;
            var given = unit.given();
            var restored = unit.counted(given.scored(before.score(), unit.rubric() == null ? null : before.score()));
            if (unit.released() && restored.score() == null) return false;
            var counted = counted(unit);
            rows.excuse(submission, before.excused());
            rows.waive(submission, before.waived());
            if (before.comment() != null) say(unit, actorId, before.comment());
            store(units.read(submission), actorId, before.score());
            if (!before.begun()) rows.dropBlank(submission);
            note(unit, actorId, What.IMPORT_UNDONE, counted, reason);
            return true;
        });
    }

    private void store(Unit unit, long actorId, @Nullable Long score) {
        boolean rubric = unit.rubric() != null;
        var there = unit.given();
        if (Objects.equals(rubric ? there.byHand() : there.score(), score)) return;
        units.store(unit, actorId, there.scored(score, rubric ? score : null), now());
    }

    private Held held(Unit unit, boolean commented) {
        var work = student(unit).work();
        var score = unit.rubric() == null ? unit.given().score() : unit.given().byHand();
        return new Held(
                work.excused(),
                work.latenessWaived(),
                score,
                unit.saved() != null,
                commented ? unit.given().comment() : null);
    }

    private void note(Unit unit, long actorId, What what, @Nullable Long before, String reason) {
        rows.addChange(unit.submissionId(), now(), actorId, what, before, counted(unit), reason);
        audit.add(
                actorId,
                "GRADE_" + what.name(),
                student(unit).accountId(),
                unit.asked().courseId(),
                "Submission " + unit.submissionId());
    }

    /** What counts now; the unit tells whose and by which terms. */
    private @Nullable Long counted(Unit unit) {
        var work = student(unit).work();
        return Graded.of(unit.asked().terms(), work, now()).counted(work);
    }

    private Queued student(Unit unit) {
        var place = Objects.requireNonNull(grading.place(unit.submissionId()));
        return Objects.requireNonNull(grading.student(place.assignmentId(), place.enrolmentId()));
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
