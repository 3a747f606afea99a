package howtotalk.grading.recomputation;

import howtotalk.audit.Audit;
import howtotalk.course.ScoreChanges;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.Graded;
import howtotalk.grading.recomputation.RecomputationRepository.GivenLevel;
import howtotalk.grading.recomputation.RecomputationRepository.Piece;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.rubric.RubricScore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Works scores out again when what they are worked out from changes. The preview makes the change, looks, and takes it
 * back: it cannot say anything else than what confirming it does.
 */
public final class Recomputation implements ScoreChanges {

    /** What work without a score counts by the course's policy; the gradebook's rule, which stands above grading. */
    @FunctionalInterface
    public interface Missing {

        /**
         * What counts for one piece of work.
         *
         * @param missingPercent of the course, null if missing work stays open
         * @param possible in hundredths of a point
         * @return hundredths of a point, null for nothing yet
         */
        @Nullable
        Long counted(Graded graded, @Nullable Integer missingPercent, long possible, boolean noShow);
    }

    /** Takes the transaction back, with what was seen in it. */
    private static final class Look extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome seen;

        Look(Outcome seen) {
            super("not confirmed yet", null, false, false);
            this.seen = seen;
        }
    }

    private final Database database;
    private final RecomputationRepository rows;
    private final RubricRepository rubrics;
    private final Missing missing;
    private final Audit audit;
    private final InstantSource clock;

    public Recomputation(Database database, Missing missing, Audit audit, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(RecomputationRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.missing = missing;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome apply(Change change, BooleanSupplier write) {
        try {
            return database.transaction(() -> make(change, write));
        } catch (Look look) {
            return look.seen;
        }
    }

    private Outcome make(Change change, BooleanSupplier write) {
        var now = Iso.stored(clock.instant());
        var before = counted(change.courseId(), change.assignmentId(), now);
        boolean scoredByRubric = change.assignmentId() == null || rows.rubricOf(change.assignmentId()) != null;
        if (!write.getAsBoolean()) return new Outcome.Stale();
        if (change.assignmentId() != null) recompute(change.assignmentId(), scoredByRubric);
        var moved = moved(before, counted(change.courseId(), change.assignmentId(), now));
        var shown = moved.stream()
                .filter(one -> one.piece().active())
                .map(one -> new Moved(one.piece().student(), one.piece().title(), one.before(), one.after()))
                .toList();
        var token = Integer.toHexString(shown.hashCode());
        if (!shown.isEmpty() && !token.equals(change.confirmed())) throw new Look(new Outcome.ToConfirm(shown, token));
        note(change.courseId(), change.actorId(), change.why(), moved, now);
        return new Outcome.Done(shown.size());
    }

    /** What counts for every student, by assignment and enrolment. */
    Map<String, Counted> counted(long courseId, @Nullable Long assignmentId, Instant now) {
        var counted = new HashMap<String, Counted>();
        for (var piece : rows.pieces(courseId, assignmentId)) {
            var work = piece.work();
            var graded = Graded.of(piece.terms(), work, now);
            var score = work.excused()
                    ? null
                    : missing.counted(graded, piece.missingPercent(), piece.points(), work.noShow());
            counted.put(piece.key(), new Counted(piece, score));
        }
        return counted;
    }

    record Counted(Piece piece, @Nullable Long score) {}

    record Step(
            Piece piece, @Nullable Long before, @Nullable Long after) {}

    /** In the order of the assignments, and of names in each. Of work that was not there before no score moves. */
    static List<Step> moved(Map<String, Counted> before, Map<String, Counted> after) {
        var steps = new ArrayList<Step>();
        after.forEach((key, then) -> {
            var was = before.get(key);
            if (was == null || Objects.equals(was.score(), then.score())) return;
            steps.add(new Step(then.piece(), was.score(), then.score()));
        });
        steps.sort(Comparator.comparingInt((Step step) -> step.piece().place()));
        return steps;
    }

    private void recompute(long assignmentId, boolean scoredByRubric) {
        var rubricId = rows.rubricOf(assignmentId);
        var rubric = rubricId == null ? null : rubrics.find(rubricId);
        if (rubric == null) return;
        recompute(rubric, assignmentId, scoredByRubric);
    }

    /**
     * What the levels come to by today's rubric and points. A score by hand stays; so does one that was typed where
     * there was no rubric, and one that a student has seen whose levels the new rubric does not have. Of a score that a
     * student has seen, criteria that are open now stay out until they are graded.
     *
     * @param assignmentId one of its assignments, or nothing for all of them
     * @param scoredByRubric whether there was a rubric before
     */
    void recompute(Rubric rubric, @Nullable Long assignmentId, boolean scoredByRubric) {
        var levels = levels(rows.levels(rubric.id(), assignmentId), rubric);
        var ids = new ArrayList<Long>();
        var scores = new ArrayList<@Nullable Long>();
        var byHand = new ArrayList<@Nullable Long>();
        for (var assessment : rows.assessments(rubric.id(), assignmentId)) {
            var hand = assessment.byHand();
            if (hand == null && !scoredByRubric) hand = assessment.score();
            var own = levels.getOrDefault(assessment.id(), Map.of());
            var score = hand != null ? hand : RubricScore.of(rubric, assessment.points(), own);
            if (score == null && assessment.released()) {
                score = RubricScore.ofGiven(rubric, assessment.points(), own);
                if (score == null) {
                    hand = assessment.score();
                    score = hand;
                }
            }
            if (Objects.equals(score, assessment.score()) && Objects.equals(hand, assessment.byHand())) continue;
            ids.add(assessment.id());
            scores.add(score);
            byHand.add(hand);
        }
        if (!ids.isEmpty()) rows.score(ids, scores, byHand);
    }

    private static Map<Long, Map<Long, Integer>> levels(List<GivenLevel> given, Rubric rubric) {
        var most = new HashMap<Long, Integer>();
        for (var criterion : rubric.criteria()) most.put(criterion.id(), criterion.mostHalves());
        var levels = new HashMap<Long, Map<Long, Integer>>();
        for (var level : given) {
            if (level.halves() > most.getOrDefault(level.criterionId(), -1)) continue;
            levels.computeIfAbsent(level.assessmentId(), id -> new HashMap<>())
                    .put(level.criterionId(), level.halves());
        }
        return levels;
    }

    /** A line in the history of each, and in the audit for each student. */
    void note(long courseId, long actorId, String why, List<Step> moved, Instant now) {
        if (moved.isEmpty()) return;
        var assignments = new ArrayList<Long>();
        var enrolments = new ArrayList<Long>();
        var before = new ArrayList<@Nullable Long>();
        var after = new ArrayList<@Nullable Long>();
        for (var step : moved) {
            assignments.add(step.piece().assignmentId());
            enrolments.add(step.piece().enrolmentId());
            before.add(step.before());
            after.add(step.after());
        }
        rows.ensureSubmissions(assignments, enrolments); // missing work has none yet, and its history hangs on it
        rows.addChanges(assignments, enrolments, now, actorId, before, after, why);
        moved.stream()
                .map(step -> step.piece().accountId())
                .distinct()
                .forEach(account -> audit.add(actorId, "GRADE_RECOMPUTED", account, courseId, "A change of terms"));
    }
}
