package howtotalk.rubric.exchange;

import howtotalk.imports.TableWriter;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Percents;
import howtotalk.rubric.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Rubrics as a table with a row a criterion: what {@link RubricFileReader} reads back as it was. */
final class RubricTable {

    static final String RUBRIC = "Rubric";
    static final String CRITERION = "Criterion";
    static final String ABOUT = "What it looks at";
    static final String WEIGHT = "Weight";
    static final String LEVEL = "Level ";
    static final String PERCENT = " percent";
    static final String DESCRIPTION = " description";
    static final int LEVELS = 5;

    private RubricTable() {}

    /** With our own columns. */
    static byte[] csv(List<Rubric> rubrics) {
        var header = new ArrayList<>(List.of(RUBRIC, CRITERION, ABOUT, WEIGHT));
        for (int i = 0; i < LEVELS; i++) {
            header.addAll(List.of(LEVEL + i, LEVEL + i + PERCENT, LEVEL + i + DESCRIPTION));
        }
        var rows = new ArrayList<List<String>>();
        for (var rubric : rubrics) {
            for (var criterion : rubric.criteria()) {
                var row = new ArrayList<>(List.of(
                        rubric.title(),
                        criterion.name(),
                        criterion.description(),
                        Integer.toString(criterion.weight())));
                criterion
                        .levels()
                        .forEach(level -> row.addAll(
                                List.of(level.name(), Percents.words(level.percent()), level.description())));
                while (row.size() < header.size()) row.add("");
                rows.add(row);
            }
        }
        return TableWriter.forSpreadsheets(header, rows);
    }

    /** As Canvas imports it: the best rating first, each with its points out of the weight. */
    static byte[] canvas(List<Rubric> rubrics) {
        var header = new ArrayList<>(
                List.of("Rubric Name", "Criteria Name", "Criteria Description", "Criteria Enable Range"));
        for (int i = 0; i < LEVELS; i++) {
            header.addAll(List.of("Rating Name", "Rating Description", "Rating Points"));
        }
        var rows = new ArrayList<List<String>>();
        for (var rubric : rubrics) {
            for (var criterion : rubric.criteria()) {
                var row = new ArrayList<>(List.of(rubric.title(), criterion.name(), criterion.description(), "false"));
                for (int i = criterion.levels().size() - 1; i >= 0; i--) {
                    var level = criterion.levels().get(i);
                    row.addAll(List.of(level.name(), level.description(), points(criterion, level.percent())));
                }
                while (row.size() < header.size()) row.add("");
                rows.add(row);
            }
        }
        return TableWriter.plain(header, rows);
    }

    private static String points(Criterion criterion, int percent) {
        var points = BigDecimal.valueOf((long) criterion.weight() * percent, 4);
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
