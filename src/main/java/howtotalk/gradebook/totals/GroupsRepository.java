package howtotalk.gradebook.totals;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The groups of assignments of a course. */
interface GroupsRepository {

    /** A group and how many assignments it has. */
    record Group(long id, String name, int weight, int dropLowest, int assignments) {}

    @SqlQuery("""
            SELECT g.id, g.name, g.weight, g.drop_lowest, count(w.id) AS assignments
            FROM assignment_group g
            LEFT JOIN assignment w ON w.course_id = g.course_id AND w.group_id = g.id
            WHERE g.course_id = :courseId
            GROUP BY g.id
            ORDER BY g.position, g.id
            LIMIT 100
            """)
    List<Group> of(long courseId);

    @SqlUpdate("""
            UPDATE course SET weighted = :weighted, version = version + 1 WHERE id = :courseId AND version = :version
            """)
    int change(long courseId, int version, boolean weighted);

    @SqlUpdate("UPDATE assignment_group SET name = '~' || id WHERE course_id = :courseId")
    void freeNames(long courseId);

    @SqlUpdate("""
            UPDATE assignment_group SET name = :name, weight = :weight, drop_lowest = :drop
            WHERE id = :id AND course_id = :courseId
            """)
    void update(long id, long courseId, String name, int weight, int drop);

    @SqlUpdate("""
            INSERT INTO assignment_group (course_id, name, weight, drop_lowest, position)
            VALUES (:courseId, :name, :weight, :drop,
                    (SELECT coalesce(max(position), 0) + 1 FROM assignment_group WHERE course_id = :courseId))
            """)
    void add(long courseId, String name, int weight, int drop);

    @SqlUpdate("""
            DELETE FROM assignment_group
            WHERE id = :id AND course_id = :courseId
              AND NOT EXISTS (SELECT 1 FROM assignment w WHERE w.course_id = :courseId AND w.group_id = :id)
            """)
    int remove(long id, long courseId);
}
