package howtotalk.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The rubrics of courses. */
public interface RubricRepository {

    /** One level of one criterion of a rubric, as the database gives it. */
    record Line(
            long rubricId,
            String title,
            long criterionId,
            int position,
            String criterion,
            String about,
            int weight,
            int level,
            String name,
            String description,
            int percent) {}

    @SqlQuery("""
            SELECT r.id AS rubric_id, r.title, c.id AS criterion_id, c.position, c.name AS criterion,
                   c.description AS about, c.weight, l.level, l.name, l.description, l.percent
            FROM rubric r
            JOIN criterion c ON c.rubric_id = r.id
            JOIN criterion_level l ON l.criterion_id = c.id
            WHERE r.id = :id
            ORDER BY c.position, c.id, l.level
            LIMIT 1000
            """)
    List<Line> lines(long id);

    @SqlQuery("""
            SELECT r.id AS rubric_id, r.title, c.id AS criterion_id, c.position, c.name AS criterion,
                   c.description AS about, c.weight, l.level, l.name, l.description, l.percent
            FROM rubric r
            JOIN criterion c ON c.rubric_id = r.id
            JOIN criterion_level l ON l.criterion_id = c.id
            WHERE r.course_id = :courseId
            ORDER BY r.id, c.position, c.id, l.level
            LIMIT 20000
            """)
    List<Line> linesOfCourse(long courseId);

    /**
     * A rubric by its id.
     *
     * @return the rubric, or null if there is none or it has no criteria yet: nothing can be scored by it
     */
    default @Nullable Rubric find(long id) {
        return rubrics(lines(id)).get(id);
    }

    /** All rubrics of a course that have criteria, by id. */
    default Map<Long, Rubric> ofCourse(long courseId) {
        return rubrics(linesOfCourse(courseId));
    }

    private static Map<Long, Rubric> rubrics(List<Line> lines) {
        var byRubric = new LinkedHashMap<Long, LinkedHashMap<Long, List<Line>>>();
        for (var line : lines) {
            byRubric.computeIfAbsent(line.rubricId(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(line.criterionId(), id -> new ArrayList<>())
                    .add(line);
        }
        var rubrics = new LinkedHashMap<Long, Rubric>();
        byRubric.forEach((id, criteria) -> {
            var made = new ArrayList<Criterion>(criteria.size());
            var title = "";
            for (var levels : criteria.values()) {
                var first = levels.get(0);
                title = first.title();
                made.add(new Criterion(
                        first.criterionId(),
                        first.position(),
                        first.criterion(),
                        first.about(),
                        first.weight(),
                        levels.stream()
                                .map(l -> new Level(l.level(), l.name(), l.description(), l.percent()))
                                .toList()));
            }
            rubrics.put(id, new Rubric(id, title, made));
        });
        return rubrics;
    }
}
