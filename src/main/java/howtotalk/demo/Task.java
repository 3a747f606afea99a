package howtotalk.demo;

import howtotalk.rubric.Criterion;
import howtotalk.rubric.Level;
import howtotalk.rubric.Rubric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of the demonstration course, with the dates of one section.
 *
 * @param points in hundredths
 */
record Task(
        long id,
        String title,
        String kind,
        boolean online,
        long points,
        Instant opens,
        Instant due,
        @Nullable Instant closes,
        int conversations,
        int synchronous,
        int newPeople,
        @Nullable Rubric rubric) {

    boolean talk() {
        return kind.equals("TALK");
    }

    /** The assignments of a course as a section has them, in the order they are due. */
    static List<Task> of(Rows rows, long courseId, long sectionId, Instant courseBegins) {
        var rubrics = rubrics(rows, courseId);
        return rows.handle()
                .createQuery("""
                        SELECT a.id, a.title, a.kind, a.online, a.points, a.opens_at, a.closes_at, a.conversations, a.synchronous,
                               a.new_people, a.rubric_id,
                               coalesce(o.due_at, a.due_at) AS due_at
                        FROM assignment a
                        LEFT JOIN assignment_override o ON o.assignment_id = a.id AND o.section_id = :sectionId
                        WHERE a.course_id = :courseId AND coalesce(o.due_at, a.due_at) IS NOT NULL
                        ORDER BY due_at, a.position, a.id
                        """)
                .bind("courseId", courseId)
                .bind("sectionId", sectionId)
                .map((row, context) -> {
                    var opens = row.getString("opens_at");
                    var closes = row.getString("closes_at");
                    return new Task(
                            row.getLong("id"),
                            row.getString("title"),
                            row.getString("kind"),
                            row.getBoolean("online"),
                            row.getLong("points"),
                            opens == null ? courseBegins : Instant.parse(opens),
                            Instant.parse(row.getString("due_at")),
                            closes == null ? null : Instant.parse(closes),
                            row.getInt("conversations"),
                            row.getInt("synchronous"),
                            row.getInt("new_people"),
                            rubrics.get(row.getLong("rubric_id")));
                })
                .list();
    }

    private static Map<Long, Rubric> rubrics(Rows rows, long courseId) {
        var levels = new HashMap<Long, List<Level>>();
        rows.handle()
                .createQuery("""
                        SELECT l.criterion_id, l.level, l.name, l.description, l.percent
                        FROM criterion_level l
                        JOIN criterion c ON c.id = l.criterion_id
                        JOIN rubric r ON r.id = c.rubric_id
                        WHERE r.course_id = :courseId
                        ORDER BY l.criterion_id, l.level
                        """)
                .bind("courseId", courseId)
                .map((row, context) -> levels.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Level(row.getInt(2), row.getString(3), row.getString(4), row.getInt(5))))
                .list();
        var criteria = new HashMap<Long, List<Criterion>>();
        var titles = new HashMap<Long, String>();
        rows.handle()
                .createQuery("""
                        SELECT r.id AS rubric_id, r.title, c.id, c.position, c.name, c.weight
                        FROM rubric r
                        JOIN criterion c ON c.rubric_id = r.id
                        WHERE r.course_id = :courseId
                        ORDER BY r.id, c.position
                        """)
                .bind("courseId", courseId)
                .map((row, context) -> {
                    titles.put(row.getLong(1), row.getString(2));
                    return criteria.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Criterion(
                                    row.getLong(3),
                                    row.getInt(4),
                                    row.getString(5),
                                    row.getInt(6),
                                    levels.getOrDefault(row.getLong(3), List.of())));
                })
                .list();
        var rubrics = new HashMap<Long, Rubric>();
        criteria.forEach((id, list) -> rubrics.put(id, new Rubric(id, titles.getOrDefault(id, ""), list)));
        return rubrics;
    }
}
