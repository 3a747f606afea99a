package howtotalk.assignment;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Assignments and what an instructor chooses from to write one. */
public interface AssignmentRepository {

    /** A row to choose, by its name. */
    record Named(long id, String name) {}

    @SqlQuery("""
            SELECT a.id, a.course_id, a.group_id, g.name AS group_name, a.rubric_id, a.title, a.brief, a.week, a.kind,
                   a.online, a.points, a.opens_at, a.due_at, a.closes_at, a.due_at_meeting, a.conversations,
                   a.synchronous, a.new_people, a.distinct_people, a.touches_may_serve_twice, a.version
            FROM assignment a
            JOIN assignment_group g ON g.id = a.group_id
            WHERE a.id = :id
            """)
    @Nullable
    Assignment find(long id);

    @SqlQuery("""
            SELECT a.id, a.course_id, a.group_id, g.name AS group_name, a.rubric_id, a.title, a.brief, a.week, a.kind,
                   a.online, a.points, a.opens_at, a.due_at, a.closes_at, a.due_at_meeting, a.conversations,
                   a.synchronous, a.new_people, a.distinct_people, a.touches_may_serve_twice, a.version
            FROM assignment a
            JOIN assignment_group g ON g.id = a.group_id
            WHERE a.course_id = :courseId
            ORDER BY a.week, a.position, a.id
            LIMIT 500
            """)
    List<Assignment> ofCourse(long courseId);

    @SqlQuery("SELECT id, name FROM assignment_group WHERE course_id = :courseId ORDER BY position, id LIMIT 100")
    List<Named> groups(long courseId);

    /** Those that have criteria: nothing can be graded by one that is being written. */
    @SqlQuery("""
            SELECT r.id, r.title AS name
            FROM rubric r
            WHERE r.course_id = :courseId AND EXISTS (SELECT 1 FROM criterion c WHERE c.rubric_id = r.id)
            ORDER BY r.title, r.id
            LIMIT 500
            """)
    List<Named> rubrics(long courseId);

    @SqlUpdate("INSERT INTO assignment_group (course_id, name, position) VALUES (:courseId, 'Assignments', 1)")
    @GetGeneratedKeys
    long addGroup(long courseId);

    @SqlUpdate("""
            INSERT INTO assignment (course_id, group_id, rubric_id, position, title, brief, week, kind, online, points,
                                    opens_at, due_at, closes_at, due_at_meeting, conversations, synchronous, new_people,
                                    distinct_people, touches_may_serve_twice)
            VALUES (:courseId, :groupId, :rubricId,
                    (SELECT coalesce(max(position), 0) + 1 FROM assignment WHERE course_id = :courseId),
                    :title, :brief, :week, :kind, :online, :points, :opensAt, :dueAt, :closesAt, :dueAtMeeting,
                    :conversations, :synchronous, :newPeople, :distinctPeople, :touchesMayServeTwice)
            """)
    @GetGeneratedKeys
    long add(long courseId, @BindMethods NewAssignment assignment);

    @SqlUpdate("""
            UPDATE assignment
            SET group_id = :groupId, rubric_id = :rubricId, title = :title, brief = :brief, week = :week, kind = :kind,
                online = :online, points = :points, opens_at = :opensAt, due_at = :dueAt, closes_at = :closesAt,
                due_at_meeting = :dueAtMeeting, conversations = :conversations, synchronous = :synchronous,
                new_people = :newPeople, distinct_people = :distinctPeople,
                touches_may_serve_twice = :touchesMayServeTwice, version = version + 1
            WHERE id = :id AND version = :version
            """)
    int update(long id, int version, @BindMethods NewAssignment assignment);

    /** Deletes an assignment for which nobody has anything yet; says how many rows that were. */
    @SqlUpdate("""
            DELETE FROM assignment
            WHERE id = :id
              AND NOT EXISTS (SELECT 1 FROM submission WHERE assignment_id = :id)
              AND NOT EXISTS (SELECT 1 FROM speaking_day WHERE assignment_id = :id)
            """)
    int delete(long id);

    @SqlQuery("""
            SELECT EXISTS (SELECT 1 FROM submission WHERE assignment_id = :id)
                OR EXISTS (SELECT 1 FROM speaking_day WHERE assignment_id = :id)
            """)
    boolean hasWork(long id);
}
