package howtotalk.report.sections;

import howtotalk.report.Counted;
import howtotalk.report.CountedCourse;
import howtotalk.report.CountedOffer;
import howtotalk.report.Pool;
import howtotalk.report.Quartiles;
import howtotalk.report.Rate;
import howtotalk.report.StudentCounts;
import howtotalk.report.StudentStep;
import howtotalk.report.document.Block;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import howtotalk.report.document.Value;
import howtotalk.report.document.Value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Between the terms of a report of several: how far a share lies above or below that of the term before, and whether
 * chance alone would often give as much. Only shares of students and of offers, whose rows are independent of each other;
 * medians are described and not judged.
 */
final class TrendsSection {

    private static final String ALL = "the last term less the first";

    private final Subject subject;
    private final Map<String, Pool> terms;
    private final FiguresOf<StudentCounts> students;
    private final FiguresOf<CountedOffer> offers;

    private TrendsSection(Subject subject, Map<String, Pool> terms) {
        this.subject = subject;
        this.terms = terms;
        this.students = FiguresOf.rows(subject, Pool::students);
        this.offers = FiguresOf.rows(subject, Pool::offers);
    }

    /** The courses by term, the oldest first; courses of one term are one. */
    private static Map<String, Pool> terms(Pool whole) {
        var courses = new LinkedHashMap<String, List<CountedCourse>>();
        whole.courses()
                .forEach(course -> courses.computeIfAbsent(
                                course.facts().heading().term(), term -> new ArrayList<>())
                        .add(course));
        var terms = new LinkedHashMap<String, Pool>();
        courses.forEach((term, of) -> terms.put(term, new Pool(of)));
        return terms;
    }

    /** The section, or nothing for a report of one term. */
    static List<Section> of(Subject subject, int number) {
        var terms = terms(subject.whole());
        return terms.size() < 2 ? List.of() : List.of(new TrendsSection(subject, terms).section(number));
    }

    private Section section(int number) {
        var names = List.copyOf(terms.keySet());
        return new Section(
                number,
                "trends",
                "From term to term",
                List.<Block>of(
                        new Paragraph("In the first column: " + names.get(names.size() - 1) + " less " + names.get(0)
                                + ". In the column of a course: this course less the term before it. “Within chance”: equal"
                                + " classes would often differ as much. “More than chance”: more than chance alone would"
                                + " often give; of twenty equal pairs about one still looks so. Terms differ in more than"
                                + " their teaching."),
                        shares(),
                        medians()));
    }

    private Table shares() {
        return new Table(
                "trends-shares",
                "Differences of shares",
                "Share, in points",
                List.of("Last less first"),
                0,
                Drawing.NONE,
                List.of(
                        ofStudents(
                                "knowledge-rate",
                                "Knowledge rate",
                                student -> student.careers().knowledge()),
                        ofStudents(
                                "position-rate",
                                "Position rate",
                                student -> student.careers().position()),
                        ofStudents(
                                "career-outcomes-rate",
                                "Career outcomes rate",
                                student -> student.careers().careerOutcomes()),
                        step("conversed-new", StudentStep.CONVERSED_NEW),
                        step("interviewed", StudentStep.INTERVIEWED),
                        step("accepted", StudentStep.ACCEPTED),
                        row(
                                offers,
                                "traced",
                                "Accepted offers that trace to a conversation",
                                Pool::offers,
                                offer -> offer.claim().rate())),
                null,
                "Newcombe’s 95 % interval decides; it is in the files.",
                false);
    }

    private Table.Row ofStudents(String id, String label, Function<StudentCounts, Rate> of) {
        return row(students, id, label, Pool::students, of);
    }

    private Table.Row step(String id, StudentStep step) {
        return ofStudents(
                id,
                "Students who " + step.words().substring(0, 1).toLowerCase(Locale.ROOT)
                        + step.words().substring(1),
                student -> new Rate(student.steps().contains(step) ? 1 : 0, 1));
    }

    private <R extends Counted> Table.Row row(
            FiguresOf<R> figures, String id, String label, Function<Pool, List<R>> rows, Function<R, Rate> of) {
        Function<Pool, Rate> rate =
                pool -> Rate.pooled(rows.apply(pool).stream().map(of).toList());
        Figure figure = figures.compared(
                "trends." + id,
                label,
                "less the term before",
                label + ": " + ALL
                        + "; in the column of a course, this course less the term before. In points of percent,"
                        + " with the interval of Newcombe.",
                values(rate, Value::difference, Value.none(Kind.DIFFERENCE)),
                row -> of.apply(row).n() == 0 || !atTheEnds(row)
                        ? null
                        : of.apply(row).k() + " of " + of.apply(row).n());
        return new Table.Row(label, "", List.of(figure));
    }

    private Table medians() {
        return new Table(
                "trends-medians",
                "Differences of medians",
                "Median",
                List.of("Last less first"),
                0,
                Drawing.NONE,
                List.of(
                        median(
                                "conversations",
                                "Conversations of a student",
                                row -> row.activity().conversations()),
                        median("new-people", "New people a student talked with", StudentCounts::newPeople),
                        median(
                                "week-of-first-new",
                                "Week of the first conversation with somebody new",
                                row -> row.activity().weekOfFirstNew())),
                null,
                "Described only: whether chance would often give as much is not said of medians.",
                true);
    }

    private Table.Row median(String id, String label, Function<StudentCounts, @Nullable Integer> of) {
        Function<Pool, List<Integer>> all = pool -> {
            var found = new ArrayList<Integer>();
            pool.students().forEach(student -> {
                var value = of.apply(student);
                if (value != null) {
                    found.add(value);
                }
            });
            return found;
        };
        return new Table.Row(
                label,
                "",
                List.of(students.compared(
                        "trends.median." + id,
                        label,
                        "median less that of the term before",
                        "The median: " + ALL + "; in the column of a course, this course less the term before.",
                        values(all, TrendsSection::difference, Value.none(Kind.MEASURE)),
                        row -> {
                            var value = of.apply(row);
                            return value == null || !atTheEnds(row) ? null : value.toString();
                        })));
    }

    /** Whether a row is of the first term or the last: only these make the first column. */
    private boolean atTheEnds(Counted row) {
        var names = List.copyOf(terms.keySet());
        var term = row.who().course().term();
        return term.equals(names.get(0)) || term.equals(names.get(names.size() - 1));
    }

    private static Value difference(List<Integer> later, List<Integer> earlier) {
        var one = Quartiles.of(later);
        var other = Quartiles.of(earlier);
        return one.isEmpty() || other.isEmpty()
                ? Value.none(Kind.MEASURE)
                : Value.measure(one.get().median().plus(other.get().median().times(-1)), later.size() + earlier.size());
    }

    /** One a column: the last term and the first, then each course and the term before it. */
    private <T> List<Value> values(Function<Pool, T> of, BiFunction<T, T, Value> less, Value none) {
        var byTerm = new ArrayList<T>();
        terms.values().forEach(pool -> byTerm.add(of.apply(pool)));
        var names = List.copyOf(terms.keySet());
        var values = new ArrayList<Value>();
        values.add(less.apply(byTerm.get(byTerm.size() - 1), byTerm.get(0)));
        subject.columns().stream().skip(1).forEach(column -> {
            int at = names.indexOf(column.courses().get(0).facts().heading().term());
            values.add(at == 0 ? none : less.apply(of.apply(column), byTerm.get(at - 1)));
        });
        return values;
    }
}
