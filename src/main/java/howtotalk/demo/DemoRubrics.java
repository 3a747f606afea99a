package howtotalk.demo;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.gradebook.MissingPolicy;
import howtotalk.grading.recomputation.Recomputation;
import howtotalk.grading.recomputation.RubricRecomputation;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Level;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricChanges;
import howtotalk.rubric.RubricEdit;
import howtotalk.rubric.RubricRepository;
import howtotalk.rubric.library.RubricLibrary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The library of rubrics: one edited after grading began, one told in other words, one that waits for an assignment. */
final class DemoRubrics {

    private static final List<String> LEVELS = List.of("None", "Thin", "Fair", "Good", "Rare");

    private final Database database;
    private final RubricRepository rubrics;
    private final Instant now;
    private final long course;
    private final long instructor;

    DemoRubrics(Database database, Instant now, long course, long instructor) {
        this.database = database;
        this.rubrics = database.repository(RubricRepository.class);
        this.now = now;
        this.course = course;
        this.instructor = instructor;
    }

    void fill() {
        var impromptu = rubric("Impromptu");
        edit(impromptu, heavier(impromptu, "Calm"), Duration.ofDays(2));
        var takingPart = rubric("Taking part");
        edit(
                takingPart,
                described(
                        takingPart,
                        "Listening",
                        "Eyes on whoever speaks, and a question that could not have been asked before."),
                Duration.ofHours(30));
        var library = new RubricLibrary(database, () -> now.minus(Duration.ofHours(26)));
        long waiting = library.add(course, betweenTwoFloors(), instructor, "Begun");
        var begun = rubric("Between two floors");
        var typed = described(
                begun, "What I am looking for", "One sentence about what you are looking for, and one about why.");
        library.keepTyped(waiting, instructor, typed, 1);
    }

    private Rubric rubric(String title) {
        return rubrics.ofCourse(course).values().stream()
                .filter(rubric -> rubric.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Rubric heavier(Rubric rubric, String name) {
        return changed(
                rubric,
                name,
                one -> new Criterion(
                        one.id(), one.position(), one.name(), one.description(), one.weight() + 5, one.levels()));
    }

    private static Rubric described(Rubric rubric, String name, String words) {
        return changed(
                rubric,
                name,
                one -> new Criterion(one.id(), one.position(), one.name(), words, one.weight(), one.levels()));
    }

    private static Rubric changed(Rubric rubric, String name, UnaryOperator<Criterion> change) {
        return new Rubric(
                rubric.id(),
                rubric.title(),
                rubric.criteria().stream()
                        .map(one -> one.name().equals(name) ? change.apply(one) : one)
                        .toList());
    }

    private void edit(Rubric before, Rubric after, Duration ago) {
        var at = now.minus(ago);
        var library = new RubricLibrary(database, () -> at);
        var works = new Recomputation(
                database,
                (graded, percent, possible, noShow) ->
                        new MissingPolicy(percent).counted(graded.score(), possible, noShow, graded.timeliness()),
                new Audit(database, () -> at),
                () -> at);
        var edit = new RubricEdit(before, after, asTheyAre(before));
        new RubricRecomputation(database, works, () -> at)
                .applyUnseen(
                        new RubricChanges.Change(course, instructor, edit, ""),
                        () -> library.replace(after, 1),
                        scores -> library.note(before.id(), instructor, edit, scores));
    }

    private static Map<Long, List<@Nullable Integer>> asTheyAre(Rubric rubric) {
        var from = new HashMap<Long, List<@Nullable Integer>>();
        for (var criterion : rubric.criteria()) {
            var levels = new ArrayList<@Nullable Integer>();
            criterion.levels().forEach(level -> levels.add(level.level()));
            from.put(criterion.id(), levels);
        }
        return from;
    }

    private static Rubric betweenTwoFloors() {
        return new Rubric(
                0,
                "Between two floors",
                List.of(
                        criterion(0, "What I am looking for", "One sentence, without your major in it.", 10),
                        criterion(1, "Why you", "Something that only this listener could have heard.", 10),
                        criterion(2, "The next step", "A day, a place, and who calls whom.", 5)));
    }

    private static Criterion criterion(int place, String name, String about, int weight) {
        var levels = new ArrayList<Level>();
        for (int i = 0; i < LEVELS.size(); i++) {
            levels.add(new Level(i, LEVELS.get(i), "", Objects.requireNonNull(Level.DEFAULT_PERCENTS.get(i))));
        }
        return new Criterion(0, place, name, about, weight, levels);
    }
}
