package howtotalk.grading.recomputation;

import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.recomputation.Recomputation.Counted;
import howtotalk.grading.recomputation.Recomputation.Step;
import howtotalk.grading.recomputation.RubricRecomputationRepository.Given;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricChanges;
import howtotalk.rubric.RubricEdit;
import howtotalk.rubric.RubricRepository;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries an edit of a rubric into the grades that were given by it. As with {@link Recomputation}, the preview makes
 * the edit, looks, and takes it back: it cannot say anything else than what confirming it does.
 */
public final class RubricRecomputation implements RubricChanges {

    /** Takes the transaction back, with what was seen in it. */
    private static final class Look extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome seen;

        Look(Outcome seen) {
            super("not done", null, false, false);
            this.seen = seen;
        }
    }

    /**
     * One assessment, and what the edit does to it.
     *
     * @param any a line of it
     * @param levels it has afterwards, in halves by criterion
     * @param moved the lines whose level gets another number, or none
     * @param lost the names of the criteria on which something is lost
     */
    private record Grade(Given any, Map<Long, Integer> levels, List<Given> moved, Set<String> lost) {

        Grade(Given any) {
            this(any, new HashMap<>(), new ArrayList<>(), new LinkedHashSet<>());
        }
    }

    private final Database database;
    private final Recomputation works;
    private final RubricRecomputationRepository rows;
    private final RubricRepository rubrics;
    private final InstantSource clock;

    public RubricRecomputation(Database database, Recomputation works, InstantSource clock) {
        this.database = database;
        this.works = works;
        this.rows = database.repository(RubricRecomputationRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.clock = clock;
    }

    @Override
    public Outcome apply(Change change, BooleanSupplier write, IntConsumer done) {
        try {
            return database.transaction(() -> make(change, write, done, false));
        } catch (Look look) {
            return look.seen;
        }
    }

    /** As {@link #apply}, where nobody is there to look first: the demonstration tells what was done long ago. */
    public Outcome applyUnseen(Change change, BooleanSupplier write, IntConsumer done) {
        return database.transaction(() -> make(change, write, done, true));
    }

    private Outcome make(Change change, BooleanSupplier write, IntConsumer done, boolean unseen) {
        var now = Iso.stored(clock.instant());
        var edit = change.edit();
        long rubricId = edit.before().id();
        var before = works.counted(change.courseId(), null, now);
        var grades = grades(edit, rows.given(rubricId));
        rows.askAboutTheWhole(edit.removed().stream().map(Criterion::id).toList());
        if (!write.getAsBoolean()) throw new Look(new Outcome.Stale());
        var rubric = Objects.requireNonNull(rubrics.find(rubricId), "an edited rubric has criteria");
        renumber(grades.values());
        works.recompute(rubric, null, !edit.before().criteria().isEmpty());
        var after = works.counted(change.courseId(), null, now);
        var moved = Recomputation.moved(before, after);
        var touched = touched(edit, rubric, grades, before, after);
        var token = Integer.toHexString(touched.hashCode());
        if (!unseen && !touched.isEmpty() && !token.equals(change.confirmed())) {
            throw new Look(new Outcome.ToConfirm(touched, token));
        }
        var why = "Rubric “" + edit.after().title() + "”: " + edit.words();
        works.note(change.courseId(), change.actorId(), why, withLost(moved, grades, after), now);
        int scores = (int) touched.stream().filter(Touched::moves).count();
        done.accept(scores);
        return new Outcome.Done(scores);
    }

    /** By assignment and enrolment; a line holds one level of one assessment. */
    private static Map<String, Grade> grades(RubricEdit edit, List<Given> given) {
        var names = new HashMap<Long, String>();
        edit.before().criteria().forEach(criterion -> names.put(criterion.id(), criterion.name()));
        var removed = new HashSet<Long>();
        edit.removed().forEach(criterion -> removed.add(criterion.id()));
        var grades = new HashMap<String, Grade>();
        for (var line : given) {
            var grade = grades.computeIfAbsent(line.key(), key -> new Grade(line));
            var criterion = line.criterionId();
            var name = criterion == null ? null : names.get(criterion);
            if (criterion == null || name == null) continue; // of a rubric by which it was graded before this one
            Integer then = line.halves() == null ? null : edit.moved(criterion, line.halves());
            if (then != null) grade.levels().put(criterion, then);
            boolean gone = removed.contains(criterion);
            if (gone ? line.halves() != null || line.commented() : line.halves() != null && then == null) {
                grade.lost().add(name);
            }
            if (!gone && !Objects.equals(line.halves(), then)) grade.moved().add(line);
        }
        return grades;
    }

    /** A level keeps what it meant where its number changes; a page filled in before is told that it is old. */
    private void renumber(Iterable<Grade> grades) {
        var assessments = new ArrayList<Long>();
        var criteria = new ArrayList<Long>();
        var halves = new ArrayList<@Nullable Integer>();
        var changed = new ArrayList<Long>();
        for (var grade : grades) {
            if (!grade.lost().isEmpty() || !grade.moved().isEmpty())
                changed.add(grade.any().assessmentId());
            for (var line : grade.moved()) {
                long criterion = Objects.requireNonNull(line.criterionId());
                assessments.add(line.assessmentId());
                criteria.add(criterion);
                halves.add(grade.levels().get(criterion));
            }
        }
        if (!changed.isEmpty()) rows.nextVersion(changed);
        if (!criteria.isEmpty()) rows.renumber(assessments, criteria, halves);
    }

    /** Whose grade it touches, of those who are in the course still. */
    private static List<Touched> touched(
            RubricEdit edit,
            Rubric rubric,
            Map<String, Grade> grades,
            Map<String, Counted> before,
            Map<String, Counted> after) {
        var names = new HashMap<Long, String>();
        edit.before().criteria().forEach(criterion -> names.put(criterion.id(), criterion.name()));
        var places = new ArrayList<Integer>();
        var touched = new HashMap<Integer, Touched>();
        after.forEach((key, then) -> {
            var was = before.get(key);
            var score = was == null ? null : was.score();
            var grade = grades.get(key);
            if (grade == null || !then.piece().active()) return;
            var open = open(rubric, names, grade);
            boolean moves = !Objects.equals(score, then.score());
            if (!moves && grade.lost().isEmpty() && open.isEmpty()) return;
            places.add(then.piece().place());
            touched.put(
                    then.piece().place(),
                    new Touched(
                            then.piece().student(),
                            then.piece().title(),
                            grade.any().released(),
                            grade.any().byHand(),
                            score,
                            then.score(),
                            List.copyOf(grade.lost()),
                            open));
        });
        return places.stream()
                .sorted()
                .map(touched::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a grade that had a score has no level for from now on, by what the criteria were called before. */
    private static List<String> open(Rubric rubric, Map<Long, String> before, Grade grade) {
        if (!grade.any().scored()) return List.of();
        return rubric.criteria().stream()
                .filter(criterion -> {
                    var name = before.get(criterion.id());
                    return name == null || grade.lost().contains(name);
                })
                .map(Criterion::name)
                .toList();
    }

    /** A lost level has its line in the history too where the score stays, as one by hand does. */
    private static List<Step> withLost(List<Step> moved, Map<String, Grade> grades, Map<String, Counted> after) {
        var steps = new ArrayList<>(moved);
        var there = new HashSet<String>();
        moved.forEach(step -> there.add(step.piece().key()));
        grades.forEach((key, grade) -> {
            var then = after.get(key);
            if (then == null || grade.lost().isEmpty() || there.contains(key)) return;
            steps.add(new Step(then.piece(), then.score(), then.score()));
        });
        steps.sort(Comparator.comparingInt(step -> step.piece().place()));
        return steps;
    }
}
