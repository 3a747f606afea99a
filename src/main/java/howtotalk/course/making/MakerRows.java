package howtotalk.course.making;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a new course. */
interface MakerRows {

    @SqlUpdate("""
            INSERT INTO course (code, title, term, first_day, weeks, time_zone, weighted, late_percent, late_interval,
                                late_floor_percent, missing_percent, late_passes, copied_from, created_at, regrade_days)
            VALUES (:code, :title, :term, :firstDay, :weeks, :zone, :weighted, :latePercent, :lateInterval,
                    :lateFloorPercent, :missingPercent, :latePasses, :copiedFrom, :now,
                    coalesce((SELECT b.regrade_days FROM course b WHERE b.id = :copiedFrom), 7))
            """)
    @GetGeneratedKeys
    long addCourse(
            String code,
            String title,
            String term,
            LocalDate firstDay,
            int weeks,
            String zone,
            boolean weighted,
            int latePercent,
            String lateInterval,
            int lateFloorPercent,
            @Nullable Integer missingPercent,
            int latePasses,
            @Nullable Long copiedFrom,
            Instant now);

    @SqlUpdate("""
            INSERT INTO enrolment (course_id, account_id, role, joined_at, created_at)
            VALUES (:courseId, :accountId, 'INSTRUCTOR', :now, :now)
            """)
    void addInstructor(long courseId, long accountId, Instant now);

    @SqlBatch("""
            INSERT INTO course_break (course_id, title, first_day, last_day)
            VALUES (:courseId, :title, :firstDay, :lastDay)
            """)
    void addBreaks(long courseId, List<String> title, List<LocalDate> firstDay, List<LocalDate> lastDay);

    @SqlBatch("INSERT INTO course_week (course_id, number, topic) VALUES (:courseId, :number, :topic)")
    void addTopics(long courseId, List<Integer> number, List<String> topic);

    @SqlBatch("INSERT INTO grade_cutoff (course_id, letter, cutoff) VALUES (:courseId, :letter, :cutoff)")
    void addLetters(long courseId, List<String> letter, List<Integer> cutoff);

    @SqlUpdate("INSERT INTO section (course_id, name) VALUES (:courseId, :name)")
    @GetGeneratedKeys
    long addSection(long courseId, String name);

    @SqlUpdate("""
            INSERT INTO assignment_group (course_id, name, weight, drop_lowest, position)
            VALUES (:courseId, :name, :weight, :dropLowest, :position)
            """)
    @GetGeneratedKeys
    long addGroup(long courseId, String name, int weight, int dropLowest, int position);

    @SqlUpdate("INSERT INTO rubric (course_id, title) VALUES (:courseId, :title)")
    @GetGeneratedKeys
    long addRubric(long courseId, String title);

    @SqlUpdate("""
            INSERT INTO criterion (rubric_id, position, name, description, weight)
            VALUES (:rubricId, :position, :name, :description, :weight)
            """)
    @GetGeneratedKeys
    long addCriterion(long rubricId, int position, String name, String description, int weight);

    @SqlBatch("""
            INSERT INTO criterion_level (criterion_id, level, name, description, percent)
            VALUES (:criterionId, :level, :name, :description, :percent)
            """)
    void addLevels(
            long criterionId, List<Integer> level, List<String> name, List<String> description, List<Integer> percent);

    @SqlUpdate("""
            INSERT INTO assignment (course_id, group_id, rubric_id, position, title, brief, week, kind, online, points,
                                    opens_at, due_at, closes_at, due_at_meeting, conversations, synchronous, new_people,
                                    distinct_people, touches_may_serve_twice)
            VALUES (:courseId, :groupId, :rubricId, :position, :title, :brief, :week, :kind, :online, :points,
                    :opens, :due, :closes, :atMeeting, :conversations, :synchronous, :newPeople,
                    :distinctPeople, :mayServeTwice)
            """)
    @GetGeneratedKeys
    long addWork(
            long courseId,
            long groupId,
            @Nullable Long rubricId,
            int position,
            String title,
            String brief,
            int week,
            String kind,
            boolean online,
            int points,
            @Nullable Instant opens,
            @Nullable Instant due,
            @Nullable Instant closes,
            boolean atMeeting,
            int conversations,
            int synchronous,
            int newPeople,
            boolean distinctPeople,
            boolean mayServeTwice);
}
