package howtotalk.report.paper;

import howtotalk.report.document.Document;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Rows;
import java.util.List;

/**
 * Everything templates/report/figure.jte shows: one figure and the rows behind it.
 *
 * @param back to the report, same scope
 * @param scope what is reported on
 * @param title what is counted
 * @param number the value, large
 * @param counted of how many, and the interval; or empty
 * @param definition exactly what is counted
 * @param what whether rows have a middle column: the position, the talk
 * @param lines the rows
 * @param rows how many, in words
 */
public record FigurePage(
        String back,
        String scope,
        String title,
        String number,
        String counted,
        String definition,
        boolean what,
        List<Line> lines,
        String rows) {

    /** A row; an offer leads to its path. */
    public record Line(String who, String href, String course, String what, String adds) {}

    /**
     * The page of a figure.
     *
     * @param document it stands in
     * @param figure that opens
     * @param back to the report, same scope
     */
    static FigurePage of(Document document, Figure figure, String back) {
        var rows = figure.rows().read();
        var value = figure.value();
        var counted = new StringBuilder();
        if (value.k() != null && !value.few()) {
            counted.append(value.counted());
        }
        if (!value.interval().isEmpty()) {
            counted.append(counted.isEmpty() ? "" : " · ")
                    .append("95 % interval ")
                    .append(value.interval());
        }
        if (value.k() == null && value.n() != null) {
            counted.append("over ").append(value.n());
        }
        return new FigurePage(
                back,
                document.scope(),
                figure.title(),
                value.words(),
                counted.toString(),
                figure.definition(),
                rows.stream().anyMatch(row -> !row.what().isEmpty()),
                rows.stream().map(FigurePage::line).toList(),
                rows.size() == 1 ? "One row adds to it" : rows.size() + " rows add to it");
    }

    private static Line line(Rows.Row row) {
        var href = row.outcomeId() == null
                ? "/enrolments/" + row.enrolmentId()
                : "/courses/" + row.courseId() + "/report/offers/" + row.outcomeId();
        return new Line(row.who(), href, row.course(), row.what(), row.adds());
    }
}
