package howtotalk.course.making;

import howtotalk.course.CourseBreak;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What is in an earlier course. */
interface EarlierRows {

    record LevelLine(
            String title,
            @Nullable Long criterionId,
            @Nullable String name,
            String about,
            int weight,
            int level,
            @Nullable String levelName,
            String description,
            int percent) {}

    record WorkLine(
            String title,
            String brief,
            int week,
            String kind,
            String groupName,
            @Nullable String rubric,
            boolean online,
            int points,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt,
            boolean dueAtMeeting,
            int conversations,
            int synchronous,
            int newPeople,
            boolean distinctPeople,
            boolean touchesMayServeTwice) {}

    @SqlQuery("""
            SELECT title, first_day, last_day FROM course_break
            WHERE course_id = :courseId
            ORDER BY first_day, id
            LIMIT 100
            """)
    List<CourseBreak> breaks(long courseId);

    @SqlQuery("SELECT number, topic FROM course_week WHERE course_id = :courseId ORDER BY number")
    List<Contents.Topic> topics(long courseId);

    @SqlQuery("""
            SELECT name, weight, drop_lowest FROM assignment_group
            WHERE course_id = :courseId
            ORDER BY position, id
            LIMIT 200
            """)
    List<Contents.Group> groups(long courseId);

    @SqlQuery("""
            SELECT r.title, c.id AS criterion_id, c.name, coalesce(c.description, '') AS about,
                   coalesce(c.weight, 1) AS weight, coalesce(l.level, 0) AS level, l.name AS level_name,
                   coalesce(l.description, '') AS description, coalesce(l.percent, 0) AS percent
            FROM rubric r
            LEFT JOIN criterion c ON c.rubric_id = r.id
            LEFT JOIN criterion_level l ON l.criterion_id = c.id
            WHERE r.course_id = :courseId
            ORDER BY r.id, c.position, c.id, l.level
            LIMIT 10000
            """)
    List<LevelLine> levels(long courseId);

    @SqlQuery("""
            SELECT a.title, a.brief, a.week, a.kind, g.name AS group_name, r.title AS rubric, a.online, a.points,
                   a.opens_at, a.due_at, a.closes_at, a.due_at_meeting, a.conversations, a.synchronous, a.new_people,
                   a.distinct_people, a.touches_may_serve_twice
            FROM assignment a
            JOIN assignment_group g ON g.id = a.group_id
            LEFT JOIN rubric r ON r.id = a.rubric_id
            WHERE a.course_id = :courseId
            ORDER BY a.position, a.id
            LIMIT 1000
            """)
    List<WorkLine> work(long courseId);

    /** The comment bank goes along with how often each comment was said, and without where. */
    @SqlUpdate("""
            INSERT INTO bank_comment (course_id, criterion, level, text, made_by, made_at, uses)
            SELECT :to, b.criterion, b.level, b.text, b.made_by, b.made_at, b.uses
            FROM bank_comment b
            WHERE b.course_id = :from AND b.removed_at IS NULL
            ORDER BY b.id
            """)
    void copyBank(long from, long to);
}
