package howtotalk.report.sections;

import howtotalk.report.Fraction;
import howtotalk.report.KaplanMeier;
import howtotalk.report.KaplanMeier.Seen;
import howtotalk.report.KaplanMeier.Step;
import howtotalk.report.Pool;
import howtotalk.report.StudentCounts;
import howtotalk.report.document.Block;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import howtotalk.report.document.Value;
import howtotalk.report.document.Value.Kind;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Of the activity: how many weeks it took to a first conversation, whoever it was with. */
final class FirstConversation {

    private static final String ID = "activity.first-conversation";

    private final Subject subject;
    private final FiguresOf<StudentCounts> students;
    private final List<Curve> curves;

    /** The curve of a column, in coarse steps, and of how many it is. */
    private record Curve(int n, List<Step> steps) {

        static Curve of(Pool column, int coarse) {
            var seen = column.students().stream().map(FirstConversation::seen).toList();
            return new Curve(seen.size(), KaplanMeier.steps(seen, coarse));
        }

        /** Where it stands by the end of a week; nothing after all its students were watched. */
        Value without(int until) {
            if (steps.isEmpty() || steps.get(steps.size() - 1).until() < until) {
                return Value.none(Kind.ESTIMATE);
            }
            var last = steps.stream().filter(step -> step.until() <= until).reduce((one, other) -> other);
            return Value.estimate(last.map(Step::without).orElse(Fraction.ONE), n);
        }

        /** As far as its own steps say, which are coarser than weeks. */
        int sum(int after, int until, ToIntFunction<Step> of) {
            return steps.stream()
                    .filter(step -> step.until() > after && step.until() <= until)
                    .mapToInt(of)
                    .sum();
        }

        int atRisk(int after) {
            return n - sum(0, after, Step::happened) - sum(0, after, Step::left);
        }

        Optional<Step> median() {
            return KaplanMeier.median(steps);
        }
    }

    private FirstConversation(Subject subject) {
        this.subject = subject;
        this.students = FiguresOf.rows(subject, Pool::students);
        this.curves = subject.columns().stream()
                .map(column -> Curve.of(column, subject.coarse()))
                .toList();
    }

    static List<Block> of(Subject subject) {
        return new FirstConversation(subject).blocks();
    }

    private static Seen seen(StudentCounts student) {
        return student.activity().first();
    }

    /** The table is there without a curve too, so that a version which hides it does not say by that how many talked. */
    private List<Block> blocks() {
        var steps = curves.get(0).steps();
        var rows = new ArrayList<Table.Row>();
        int before = 0;
        for (var step : steps) {
            rows.add(row(step, before));
            before = step.until();
        }
        var table = new Table(
                "first-conversation",
                "Weeks to a first conversation",
                "Weeks",
                List.of("To week", "Still without", "At risk", "First talked", "No longer watched"),
                1,
                Drawing.STEPS,
                rows,
                steps.isEmpty() ? null : median(),
                "Kaplan–Meier. Each drop stands for at least " + Prose.spelled(subject.coarse())
                        + " students. Somebody without a conversation is watched to the as-of date; the withdrawn are not"
                        + " counted, and whoever changed sections is counted once. The median is given only if half have"
                        + " talked.",
                false);
        if (!steps.isEmpty()) {
            return List.of(table);
        }
        return List.of(
                new Paragraph("Weeks to a first conversation are drawn once " + Prose.spelled(subject.coarse())
                        + " students have had one."),
                table);
    }

    private Table.Row row(Step step, int before) {
        int until = step.until();
        var id = ID + ".week-" + until;
        var label = step.from() == until ? "Week " + until : "Weeks " + step.from() + " to " + until;
        return Rowed.of(
                label,
                "",
                List.of(
                        week(id + ".until", label, until),
                        students.compared(
                                id + ".without",
                                label,
                                "still without a conversation",
                                "Students without a conversation by the end of week " + until
                                        + ", in percent of all: the estimate of Kaplan and Meier.",
                                values(curve -> curve.without(until)),
                                student -> by(student, until)),
                        students.compared(
                                id + ".at-risk",
                                label,
                                "at risk when they began",
                                "Students without a conversation, and watched, when week " + step.from() + " began.",
                                values(curve -> Value.count(curve.atRisk(before))),
                                student -> seen(student).week() > before ? "1" : null),
                        students.compared(
                                id + ".happened",
                                label,
                                "first talked",
                                "Students whose first conversation was in these weeks.",
                                values(curve -> Value.count(curve.sum(before, until, Step::happened))),
                                student -> in(student, before, until, true)),
                        students.compared(
                                id + ".left",
                                label,
                                "watched no longer",
                                "Students without a conversation whose as-of date was in these weeks.",
                                values(curve -> Value.count(curve.sum(before, until, Step::left))),
                                student -> in(student, before, until, false))));
    }

    /** The end of a step is a number like the others, so that a program can draw the curve. */
    private Figure week(String id, String label, int until) {
        return students.unopened()
                .compared(
                        id,
                        label,
                        "the last of them",
                        "The week at whose end the curve drops.",
                        values(curve -> Value.count(until)),
                        student -> null);
    }

    private Table.Row median() {
        return Rowed.of(
                "Median",
                "",
                List.of(
                        students.compared(
                                ID + ".half",
                                "Weeks to a first conversation",
                                "median",
                                "The first week at whose end the curve has come down to half or below.",
                                values(curve -> curve.median()
                                        .map(step -> Value.measure(Fraction.of(step.until(), 1), curve.n()))
                                        .orElse(new Value(
                                                Kind.MEASURE, "not reached", null, null, curve.n(), null, null))),
                                student -> seen(student).happened()
                                        ? "week " + seen(student).week()
                                        : "none by week " + seen(student).week()),
                        students.compared(
                                ID + ".half.without",
                                "Weeks to a first conversation",
                                "still without at the median",
                                "Students without a conversation by the end of that week, in percent of all.",
                                values(curve -> curve.median()
                                        .map(step -> Value.estimate(step.without(), curve.n()))
                                        .orElse(Value.none(Kind.ESTIMATE))),
                                student -> seen(student).happened() ? "1" : null)));
    }

    private List<Value> values(Function<Curve, Value> of) {
        return curves.stream().map(of).toList();
    }

    private static @Nullable String in(StudentCounts student, int after, int until, boolean happened) {
        var seen = seen(student);
        return seen.happened() == happened && seen.week() > after && seen.week() <= until ? "1" : null;
    }

    private static String by(StudentCounts student, int until) {
        var seen = seen(student);
        return seen.happened() && seen.week() <= until
                ? "talked in week " + seen.week()
                : "not by week " + Math.min(until, seen.week());
    }
}
