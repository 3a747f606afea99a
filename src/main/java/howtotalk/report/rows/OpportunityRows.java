package howtotalk.report.rows;

import howtotalk.opportunity.OpportunityStage;
import howtotalk.opportunity.StageEvent;
import howtotalk.opportunity.StageHistory;
import howtotalk.report.CountedCourse;
import howtotalk.report.Pool;
import howtotalk.report.ReportFacts.OneStudent;
import howtotalk.report.rows.RowTable.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * One row an opportunity that moved within the days of the course. How far it came, and nothing else: where somebody
 * applies is the student's own until an outcome is filed.
 */
final class OpportunityRows {

    /** An opportunity and whose it is. */
    private record Row(CountedCourse course, OneStudent student, StageHistory history) {}

    private OpportunityRows() {}

    static RowTable<?> of(Pool pool) {
        var rows = new ArrayList<Row>();
        for (var course : pool.courses()) {
            var days = course.facts().days().until(course.asOf());
            for (var student : course.facts().students()) {
                if (!student.withdrawn()) {
                    student.opportunities().stream()
                            .map(opportunity -> StageHistory.asOf(opportunity.events(), course.asOf()))
                            .filter(history -> history.reached(OpportunityStage.LEAD, days))
                            .forEach(history -> rows.add(new Row(course, student, history)));
                }
            }
        }
        return new RowTable<>(columns(), rows);
    }

    private static List<Column<Row>> columns() {
        return List.of(
                new Column<>("student", false, row -> row.student.name()),
                new Column<>("course", false, row -> Names.course(row.course)),
                new Column<>("section", false, row -> row.student.section()),
                new Column<>("came as far as", true, row -> furthest(row).words()),
                new Column<>("stands at", true, row -> row.history.current().words()),
                reached("applied", OpportunityStage.APPLIED),
                reached("interviewed", OpportunityStage.INTERVIEW),
                reached("offered", OpportunityStage.OFFER),
                new Column<>("accepted", true, row -> row.history.acceptedOn() == null ? 0 : 1));
    }

    private static Column<Row> reached(String head, OpportunityStage stage) {
        return new Column<>(head, true, row -> furthest(row).atLeast(stage) ? 1 : 0);
    }

    /** The highest step of the ladder that nothing took back. */
    private static OpportunityStage furthest(Row row) {
        return row.history.steps().stream()
                .map(StageEvent::stage)
                .filter(OpportunityStage::onLadder)
                .max(OpportunityStage::compareTo)
                .orElse(OpportunityStage.LEAD);
    }
}
