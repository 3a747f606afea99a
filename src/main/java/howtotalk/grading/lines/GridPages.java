package howtotalk.grading.lines;

import howtotalk.course.Section;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.Points;
import howtotalk.grading.queue.Queue;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.web.Choice;
import howtotalk.web.Levels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the grid together. */
final class GridPages {

    /**
     * What it is made from.
     *
     * @param notes by enrolment, what is said beside a line
     */
    record Facts(
            Asked asked,
            @Nullable Rubric rubric,
            Queue queue,
            Map<Long, Lines.Given> given,
            List<Section> sections,
            Map<Long, String> notes) {}

    private GridPages() {}

    static String address(long assignmentId) {
        return "/assignments/" + assignmentId + "/grading/grid";
    }

    static GridPage of(Facts facts) {
        var asked = facts.asked();
        var queue = facts.queue();
        var choice = queue.choice();
        var rubric = facts.rubric();
        var lines = new ArrayList<GridPage.Line>();
        int done = 0;
        int all = 0;
        for (var entry : queue.shown()) {
            lines.add(line(facts, entry));
            if (entry.student().work().excused()) continue;
            all++;
            if (entry.student().work().score() != null) done++;
        }
        int rest = (int) queue.shown().stream()
                .filter(entry -> isRest(facts.given(), entry))
                .count();
        return new GridPage(
                asked.title(),
                choice.list(asked.id()),
                rubric == null
                        ? "One score a student; each is saved as it is typed."
                        : "The level you choose is that of every criterion; each line is saved by itself.",
                Points.brief(asked.points()),
                rubric != null,
                done,
                all,
                address(asked.id()) + choice.query(),
                choice.query(),
                CriterionPages.sections(facts.sections()),
                choice.section() == null ? "" : choice.section().toString(),
                lines,
                rest,
                address(asked.id()) + "/rest" + choice.query(),
                rubric == null ? List.of() : restChoices(narrowest(rubric)));
    }

    /** Whether “all the rest” means this student: nothing was given, and nothing is decided. */
    static boolean isRest(Map<Long, Lines.Given> given, Queue.Entry entry) {
        var work = entry.student().work();
        var there = given.getOrDefault(entry.student().enrolmentId(), Lines.Given.NOTHING);
        return !work.excused()
                && !work.noShow()
                && !work.released()
                && work.score() == null
                && there.levels().isEmpty();
    }

    /** The criterion with the fewest levels: what it has, they all have. */
    static Criterion narrowest(Rubric rubric) {
        return rubric.criteria().stream()
                .min(Comparator.comparingInt(criterion -> criterion.levels().size()))
                .orElseThrow();
    }

    private static List<Choice> restChoices(Criterion criterion) {
        return criterion.levels().stream()
                .map(level -> new Choice(
                        Integer.toString(2 * level.level()),
                        "level " + Points.halves(2 * level.level()) + ", " + level.name()))
                .toList();
    }

    private static GridPage.Line line(Facts facts, Queue.Entry entry) {
        var student = entry.student();
        long id = student.enrolmentId();
        var rubric = facts.rubric();
        var given = facts.given().getOrDefault(id, Lines.Given.NOTHING);
        @Nullable Integer same = rubric == null ? null : Lines.uniform(rubric, given.levels());
        var marks = rubric == null || same != null ? "" : Lines.marks(rubric, given.levels());
        var entered = student.work().score();
        @Nullable
        Levels levels = rubric == null
                ? null
                : Lines.choices(Lines.LEVEL + id, student.name() + ", all criteria", narrowest(rubric), same);
        return new GridPage.Line(
                Long.toString(id),
                student.name(),
                facts.queue().choice().desk(facts.asked().id(), student),
                about(entry),
                levels,
                levels == null ? entered == null ? "" : Points.brief(entered) : levels.value(),
                marks,
                words(rubric, given, !marks.isEmpty()),
                given.version(),
                "/assignments/" + facts.asked().id() + "/grading/" + id + "/line",
                Lines.locked(entry),
                facts.notes().getOrDefault(id, ""));
    }

    private static String about(Queue.Entry entry) {
        var section = entry.student().section();
        var words = new StringBuilder(section == null ? "" : section);
        if (entry.student().work().noShow())
            words.append(words.isEmpty() ? "" : " · ").append("no-show");
        return words.toString();
    }

    private static String words(@Nullable Rubric rubric, Lines.Given given, boolean mixed) {
        var words = new StringBuilder();
        if (mixed && rubric != null) {
            for (var criterion : rubric.criteria()) {
                var halves = given.levels().get(criterion.id());
                words.append(words.isEmpty() ? "Levels " : ", ").append(halves == null ? "–" : Points.halves(halves));
            }
        }
        if (rubric != null && given.byHand() != null) {
            words.append(words.isEmpty() ? "" : " · ").append("score given by hand");
        }
        return words.toString();
    }
}
