package howtotalk.report.rows;

import howtotalk.report.CountedCourse;
import howtotalk.report.Pool;
import howtotalk.report.ReportFacts.OneOutcome;
import howtotalk.report.ReportFacts.OneStep;
import howtotalk.report.ReportFacts.OneStudent;
import howtotalk.report.rows.RowTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row a filed outcome that the report knows of, whether it counts as a position of the course or not. */
final class OutcomeRows {

    /** An outcome and whose it is. */
    private record Row(CountedCourse course, OneStudent student, OneOutcome outcome) {}

    private OutcomeRows() {}

    static RowTable<?> of(Pool pool) {
        var rows = new ArrayList<Row>();
        for (var course : pool.courses()) {
            for (var student : course.facts().students()) {
                if (!student.withdrawn()) {
                    student.outcomes().stream()
                            .filter(outcome -> !outcome.filed().asOf().isAfter(course.asOf()))
                            .forEach(outcome -> rows.add(new Row(course, student, outcome)));
                }
            }
        }
        return new RowTable<>(columns(), rows);
    }

    private static List<Column<Row>> columns() {
        return List.of(
                own("student", row -> row.student.name()),
                own("course", row -> Names.course(row.course)),
                own("section", row -> row.student.section()),
                own("as of", row -> row.outcome.filed().asOf()),
                any("what", OutcomeRows::what),
                own("title", row -> row.outcome.title()),
                own("employer", row -> row.outcome.employer()),
                own("accepted on", row -> row.outcome.filed().acceptedOn()),
                any("accepted in the course", OutcomeRows::counts),
                any(
                        "pay",
                        row -> row.outcome.pay() == null
                                ? null
                                : Objects.requireNonNull(row.outcome.pay()).words()),
                any("academic credit", row -> row.outcome.academicCredit() ? 1 : 0),
                any("the outcome is", row -> row.outcome.proof().words()),
                any("the path is", row -> row.outcome.pathProof().words()),
                any(
                        "without this contact?",
                        row -> row.outcome.without() == null
                                ? null
                                : Objects.requireNonNull(row.outcome.without()).words()),
                any("touches on the path", row -> (int) touches(row).count()),
                any("people on the path", row ->
                        (int) touches(row).map(OneStep::person).distinct().count()));
    }

    private static Stream<OneStep> touches(Row row) {
        return row.outcome.steps().stream().filter(step -> !step.step().hiring());
    }

    private static String what(Row row) {
        var filed = row.outcome.filed();
        return filed.status() != null
                ? Objects.requireNonNull(filed.status()).words()
                : Objects.requireNonNull(filed.kind()).words();
    }

    private static int counts(Row row) {
        return row.outcome.filed().positionBetween(row.course.facts().firstDay(), row.course.asOf()) ? 1 : 0;
    }

    private static Column<Row> own(String head, Function<Row, @Nullable Object> value) {
        return new Column<>(head, false, value);
    }

    private static Column<Row> any(String head, Function<Row, @Nullable Object> value) {
        return new Column<>(head, true, value);
    }
}
