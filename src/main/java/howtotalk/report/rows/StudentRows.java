package howtotalk.report.rows;

import howtotalk.imports.TableWriter;
import howtotalk.report.CountedOffer;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.StudentCounts;
import howtotalk.report.StudentStep;
import howtotalk.report.document.Document.Version;
import howtotalk.report.rows.RowTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row a student: the counts alone that the figures add up. */
public final class StudentRows {

    /** What a row is counted from. */
    private record Row(StudentCounts student, List<CountedOffer> offers, int talks) {}

    private final List<Column<Row>> columns = new ArrayList<>();

    private StudentRows() {
        who();
        outcomes();
        activity();
        funnels();
    }

    /**
     * The rows as a table; UTF-8 with a byte order mark.
     *
     * @param version by name for the instructor; without names, and in an order of their own, for everybody else
     */
    public static byte[] csv(Pool pool, Version version) {
        var table = new StudentRows().table(pool, pool.students()).of(version);
        return TableWriter.forSpreadsheets(table.header(), table.lines());
    }

    /** The rows of some students of a pool. */
    static RowTable<?> of(Pool pool, List<StudentCounts> students) {
        return new StudentRows().table(pool, students);
    }

    private RowTable<Row> table(Pool pool, List<StudentCounts> students) {
        var offers = pool.offers().stream()
                .collect(Collectors.groupingBy(offer -> offer.who().enrolmentId()));
        Map<Long, Long> talks = pool.talks().stream()
                .collect(Collectors.groupingBy(talk -> talk.who().enrolmentId(), Collectors.counting()));
        return new RowTable<>(
                columns,
                students.stream()
                        .map(student -> new Row(
                                student,
                                offers.getOrDefault(student.who().enrolmentId(), List.of()),
                                talks.getOrDefault(student.who().enrolmentId(), 0L)
                                        .intValue()))
                        .toList());
    }

    private void who() {
        own("student", row -> row.student.who().name());
        own(
                "course",
                row -> row.student.who().course().code() + ", "
                        + row.student.who().course().term());
        own("section", row -> row.student.who().section());
    }

    /** What somebody else may know of a student: in the version without names it would tell whose row it is. */
    private void outcomes() {
        own("graduating", row -> flag(row.student.graduating()));
        own("stands", row -> row.student.standing().words());
        own("known", row -> row.student.careers().known());
        own("in position rate", row -> row.student.careers().position().n());
        own("position", row -> row.student.careers().position().k());
    }

    private void activity() {
        count("touches", row -> row.student.activity().touches());
        count("conversations", row -> row.student.activity().conversations());
        count("synchronous conversations", row -> row.student.activity().spoken());
        count("conversations with new people", row -> row.student.activity().withNew());
        count("new people talked with", row -> row.student.newPeople());
        may(
                "week of first conversation with somebody new",
                row -> row.student.activity().weekOfFirstNew());
        rate(
                "weeks with a conversation",
                "weeks elapsed",
                row -> row.student.activity().weeks());
        rate(
                "written touches answered",
                "written touches sent",
                row -> row.student.activity().response());
        rate(
                "contacts talked with",
                "contacts tried",
                row -> row.student.activity().conversation());
        rate("notes followed by talking", "notes", row -> row.student.activity().noteToMeeting());
        count("help given", row -> row.student.activity().helpGiven());
        count("referrals given", row -> row.student.activity().referralsGiven());
        count("introductions", row -> row.student.activity().introductions());
        may("minutes of social media", row -> row.student.screen().minutes());
        count("days recorded", row -> row.student.screen().daysRecorded());
    }

    private void funnels() {
        var contacts = List.of(
                "contacts", "contacts attempted", "contacts conversed", "contacts on two days", "contacts on a path");
        for (int i = 0; i < contacts.size(); i++) {
            int at = i;
            count(contacts.get(i), row -> row.student.contacts().lines().get(at).reached());
        }
        own("accepted offers", row -> row.offers.size());
        own("offers with a path", row -> (int)
                row.offers.stream().filter(offer -> !offer.credited().isEmpty()).count());
        count("talks", row -> row.talks);
        for (var step : StudentStep.values()) {
            own(step.words(), row -> flag(row.student.steps().contains(step)));
        }
    }

    private void own(String head, Function<Row, @Nullable Object> value) {
        columns.add(new Column<>(head, false, value));
    }

    private void count(String head, ToIntFunction<Row> value) {
        columns.add(new Column<>(head, true, value::applyAsInt));
    }

    private void may(String head, Function<Row, @Nullable Integer> value) {
        columns.add(new Column<>(head, true, value::apply));
    }

    private void rate(String did, String could, Function<Row, Rate> rate) {
        count(did, row -> rate.apply(row).k());
        count(could, row -> rate.apply(row).n());
    }

    private static int flag(boolean yes) {
        return yes ? 1 : 0;
    }
}
