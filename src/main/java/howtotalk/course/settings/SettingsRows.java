package howtotalk.course.settings;

import howtotalk.course.CourseBreak;
import howtotalk.course.Letters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The rows that the settings of a course change. */
interface SettingsRows {

    record SectionLine(long id, String name, int people) {}

    record Topic(int number, String topic) {}

    /** The base dates of an assignment, or those of a section. */
    record DatesLine(
            long id,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt) {}

    record SpeakingDay(long id, LocalDate day) {}

    @SqlQuery("""
            SELECT title, first_day, last_day FROM course_break
            WHERE course_id = :courseId
            ORDER BY first_day, id
            LIMIT 100
            """)
    List<CourseBreak> breaks(long courseId);

    @SqlQuery("SELECT letter, cutoff FROM grade_cutoff WHERE course_id = :courseId ORDER BY cutoff DESC LIMIT 50")
    List<Letters.Cutoff> letters(long courseId);

    @SqlQuery("SELECT number, topic FROM course_week WHERE course_id = :courseId ORDER BY number")
    List<Topic> topics(long courseId);

    @SqlQuery("""
            SELECT s.id, s.name,
                   (SELECT count(*) FROM enrolment e WHERE e.section_id = s.id)
                   + (SELECT count(*) FROM assistant_section a WHERE a.section_id = s.id)
                   + (SELECT count(*) FROM speaking_day d WHERE d.section_id = s.id)
                   + EXISTS (SELECT 1 FROM attendance t WHERE t.section_id = s.id) AS people
            FROM section s
            WHERE s.course_id = :courseId
            ORDER BY s.name, s.id
            LIMIT 200
            """)
    List<SectionLine> sections(long courseId);

    @SqlUpdate("""
            UPDATE course
            SET code = :code, title = :title, term = :term, first_day = :firstDay, weeks = :weeks, time_zone = :zone,
                weighted = :weighted, late_percent = :latePercent, late_interval = :lateInterval,
                late_floor_percent = :lateFloorPercent, missing_percent = :missingPercent, late_passes = :latePasses,
                version = version + 1
            WHERE id = :id AND version = :version
            """)
    int change(
            long id,
            int version,
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
            int latePasses);

    @SqlUpdate("DELETE FROM course_break WHERE course_id = :courseId")
    void dropBreaks(long courseId);

    @SqlBatch("""
            INSERT INTO course_break (course_id, title, first_day, last_day)
            VALUES (:courseId, :title, :firstDay, :lastDay)
            """)
    void addBreaks(long courseId, List<String> title, List<LocalDate> firstDay, List<LocalDate> lastDay);

    @SqlUpdate("DELETE FROM grade_cutoff WHERE course_id = :courseId")
    void dropLetters(long courseId);

    @SqlBatch("INSERT INTO grade_cutoff (course_id, letter, cutoff) VALUES (:courseId, :letter, :cutoff)")
    void addLetters(long courseId, List<String> letter, List<Integer> cutoff);

    @SqlBatch("""
            INSERT INTO course_week (course_id, number, topic) VALUES (:courseId, :number, :topic)
            ON CONFLICT (course_id, number) DO UPDATE SET topic = excluded.topic
            """)
    void setTopics(long courseId, List<Integer> number, List<String> topic);

    @SqlUpdate("UPDATE course SET class_code = :code WHERE id = :id")
    void setClassCode(long id, @Nullable String code);

    @SqlQuery("SELECT regrade_days FROM course WHERE id = :courseId")
    int regradeDays(long courseId);

    @SqlUpdate("UPDATE course SET regrade_days = :days WHERE id = :id")
    void setRegradeDays(long id, int days);

    @SqlUpdate("INSERT INTO section (course_id, name) VALUES (:courseId, :name)")
    @GetGeneratedKeys
    long addSection(long courseId, String name);

    @SqlUpdate("UPDATE section SET name = :name WHERE id = :id")
    void renameSection(long id, String name);

    @SqlUpdate("DELETE FROM section WHERE id = :id")
    void dropSection(long id);

    @SqlQuery("""
            SELECT id, opens_at, due_at, closes_at FROM assignment WHERE course_id = :courseId ORDER BY id LIMIT 1000
            """)
    List<DatesLine> dates(long courseId);

    @SqlQuery("""
            SELECT o.id, o.opens_at, o.due_at, o.closes_at
            FROM assignment_override o
            JOIN assignment a ON a.id = o.assignment_id
            WHERE a.course_id = :courseId AND o.section_id IS NOT NULL
            ORDER BY o.id
            LIMIT 20000
            """)
    List<DatesLine> sectionDates(long courseId);

    @SqlBatch("UPDATE assignment SET opens_at = :opens, due_at = :due, closes_at = :closes WHERE id = :id")
    void setDates(
            List<Long> id, List<@Nullable Instant> opens, List<@Nullable Instant> due, List<@Nullable Instant> closes);

    @SqlBatch("UPDATE assignment_override SET opens_at = :opens, due_at = :due, closes_at = :closes WHERE id = :id")
    void setSectionDates(
            List<Long> id, List<@Nullable Instant> opens, List<@Nullable Instant> due, List<@Nullable Instant> closes);

    @SqlQuery("""
            SELECT d.id, d.day
            FROM speaking_day d
            JOIN section s ON s.id = d.section_id
            WHERE s.course_id = :courseId AND d.day >= :from
            ORDER BY d.id
            LIMIT 1000
            """)
    List<SpeakingDay> speakingDays(long courseId, LocalDate from);

    @SqlBatch("UPDATE speaking_day SET day = :day WHERE id = :id")
    void setSpeakingDays(List<Long> id, List<LocalDate> day);
}
