package howtotalk.grading.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The few comments of the bank that are said most often, for a page that shows them beside each comment field. */
public interface Shortlists {

    /** A comment, and the criterion it is kept for. */
    record Line(String criterion, String text) {}

    @SqlQuery("""
            SELECT criterion, text
            FROM (SELECT b.id, b.criterion, b.text, b.uses,
                         row_number() OVER (PARTITION BY b.criterion ORDER BY b.uses DESC, b.id DESC) AS place
                  FROM bank_comment b
                  WHERE b.course_id = :courseId AND b.removed_at IS NULL
                    AND (b.criterion = '' OR b.criterion IN (SELECT name FROM criterion WHERE rubric_id = :rubricId)))
            WHERE place <= 5
            ORDER BY criterion, place
            LIMIT 500
            """)
    List<Line> lines(long courseId, @Nullable Long rubricId);

    /**
     * Five comments at most for each criterion of a rubric, by its name, and for the work as a whole, by an empty name.
     *
     * @param rubricId null for work without a rubric
     */
    default Map<String, List<String>> of(long courseId, @Nullable Long rubricId) {
        var byCriterion = new HashMap<String, List<String>>();
        for (var line : lines(courseId, rubricId)) {
            byCriterion
                    .computeIfAbsent(line.criterion(), name -> new ArrayList<>())
                    .add(line.text());
        }
        return byCriterion;
    }
}
