package howtotalk.grading.lines;

import howtotalk.db.Database;
import howtotalk.grading.Assessments;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.Points;
import howtotalk.grading.queue.Queue;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.web.Input;
import howtotalk.web.Levels;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the pages with a line a student share: one line is saved with the version that it showed, and its fields end in
 * the enrolment, so that without script all lines are one form.
 */
final class Lines {

    /** Before the enrolment: the level in halves, empty for none. */
    static final String LEVEL = "level_";

    /** Before the enrolment: the score, for work without a rubric. */
    static final String SCORE = "score_";

    /** Before the enrolment: what is said on the criterion. */
    static final String COMMENT = "comment_";

    /** Before the enrolment: what had been said when the page was made. */
    static final String COMMENT_WAS = "comment_was_";

    /** Before the enrolment: the levels of all criteria in halves, where they are not the same. */
    static final String MARKS = "marks_";

    /** What is given to one student. */
    record Given(int version, @Nullable Long byHand, Map<Long, Integer> levels) {

        static final Given NOTHING = new Given(0, null, Map.of());
    }

    private final Database database;
    private final GradingRepository grading;
    private final LineRepository rows;
    private final Assessments assessments;

    Lines(Database database, Assessments assessments) {
        this.database = database;
        this.grading = database.repository(GradingRepository.class);
        this.rows = database.repository(LineRepository.class);
        this.assessments = assessments;
    }

    /** What everybody was given so far, by enrolment. */
    Map<Long, Given> given(long assignmentId) {
        var given = new HashMap<Long, Given>();
        for (var row : rows.given(assignmentId)) {
            var one = given.computeIfAbsent(
                    row.enrolmentId(), id -> new Given(row.version(), row.byHand(), new HashMap<>()));
            if (row.criterionId() != null && row.halves() != null) one.levels().put(row.criterionId(), row.halves());
        }
        return given;
    }

    /**
     * Saves a line; its history gets a line once there is a score, or no longer is.
     *
     * @param everySave whether that is so for each save, or only for one that changes the score: what is typed is saved
     *     at each pause, and a history that kept every pause would say nothing
     * @param write saves the submission that is made for it if there is none
     * @throws Problem 409 if its student sees it already: that is changed at the desk, on purpose
     */
    Save save(long assignmentId, Queued student, long graderId, boolean everySave, Function<Long, Save> write) {
        return database.transaction(() -> {
            long submission = assessments.submission(assignmentId, student.enrolmentId());
            var before = grading.assessed(submission);
            if (before != null && before.releasedAt() != null) {
                throw Problem.conflict(
                        "The grade of " + student.name() + " was released. Change it at the desk, on purpose.");
            }
            var save = write.apply(submission);
            if (save instanceof Save.Saved) {
                var after = grading.assessed(submission);
                var was = before == null ? null : before.score();
                var is = after == null ? null : after.score();
                boolean scored = was != null || is != null;
                if (scored && (everySave || !Objects.equals(was, is))) assessments.commit(submission, graderId);
            }
            return save;
        });
    }

    /** A level in halves, or null for none; one that no criterion has is refused where it is saved. */
    static @Nullable Integer halves(String typed) {
        var halves = Input.number(typed);
        return halves == null ? null : Integer.valueOf((int) Math.max(-1, Math.min(99, halves)));
    }

    /** The buttons of a line: one of a criterion, with a half level in the place of the one below it. */
    static Levels choices(String name, String about, Criterion criterion, @Nullable Integer halves) {
        var choices = new ArrayList<Levels.Level>();
        for (var level : criterion.levels()) {
            int value = 2 * level.level();
            if (halves != null && halves == value + 1) value++;
            choices.add(new Levels.Level(
                    Integer.toString(value),
                    Points.halves(value),
                    Points.halves(value) + ", " + level.name(),
                    "",
                    level.name() + (level.description().isEmpty() ? "" : ". " + level.description())));
        }
        var chosen = halves == null ? "" : halves.toString();
        var why = choices.stream()
                .filter(choice -> choice.value().equals(chosen))
                .map(Levels.Level::why)
                .findFirst()
                .orElse("");
        return new Levels(name, about, "", chosen, why, choices);
    }

    /** The same level for every criterion, or null if they differ or one is open. */
    static @Nullable Integer uniform(Rubric rubric, Map<Long, Integer> levels) {
        Integer all = null;
        for (var criterion : rubric.criteria()) {
            var halves = levels.get(criterion.id());
            if (halves == null || all != null && !all.equals(halves)) return null;
            all = halves;
        }
        return all;
    }

    /** The levels in the order of the criteria, separated by commas; empty if there is none. */
    static String marks(Rubric rubric, Map<Long, Integer> levels) {
        if (levels.isEmpty()) return "";
        var marks = new ArrayList<String>();
        for (var criterion : rubric.criteria()) {
            marks.add(Objects.toString(levels.get(criterion.id()), ""));
        }
        return String.join(",", marks);
    }

    /** As {@link #marks} has them. */
    static Map<Long, @Nullable Integer> levels(Rubric rubric, String marks) {
        var levels = new LinkedHashMap<Long, @Nullable Integer>();
        var parts = List.of(marks.split(",", -1));
        for (int i = 0; i < rubric.criteria().size() && i < parts.size(); i++) {
            levels.put(rubric.criteria().get(i).id(), halves(parts.get(i)));
        }
        return levels;
    }

    /** Whether there is anything to grade here and now: what is excused or released is only shown. */
    static boolean open(Queue.Entry entry) {
        return !entry.student().work().excused() && !entry.student().work().released();
    }

    /** Why a line cannot be changed here, empty if it can. */
    static String locked(Queue.Entry entry) {
        var work = entry.student().work();
        return work.excused() ? "excused" : work.released() ? "released" : "";
    }

    static Asked asked(GradingRepository grading, long assignmentId) {
        var asked = grading.asked(assignmentId);
        if (asked == null) throw Problem.notFound();
        return asked;
    }
}
