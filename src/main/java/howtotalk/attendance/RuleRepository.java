package howtotalk.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** By which rule attendance counts in a course, and for which work. */
public interface RuleRepository {

    /** The rule as it stands. */
    public record Stored(int latePercent, boolean excusedCounts, int freeAbsences, int version) {

        /** As a rule. */
        public AttendanceRule rule() {
            return new AttendanceRule(latePercent, excusedCounts, freeAbsences);
        }
    }

    /**
     * Work that attendance may count for.
     *
     * @param points in hundredths
     * @param fromDay the first day whose meetings count, null where attendance does not count for it
     * @param toDay the last one
     */
    public record Participation(
            long id,
            String title,
            long points,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay) {

        /** Whether attendance counts for it. */
        public boolean fed() {
            return fromDay != null && toDay != null;
        }

        /** Whether a meeting of that day counts for it. */
        public boolean holds(LocalDate day) {
            return fromDay != null && toDay != null && !day.isBefore(fromDay) && !day.isAfter(toDay);
        }
    }

    @SqlQuery("""
            SELECT late_percent, excused_counts, free_absences, version
            FROM attendance_rule
            WHERE course_id = :courseId
            """)
    @Nullable
    Stored find(long courseId);

    @SqlQuery("""
            SELECT w.id, w.title, w.points, w.opens_at, w.due_at, f.from_day, f.to_day
            FROM assignment w
            LEFT JOIN attendance_assignment f ON f.assignment_id = w.id
            WHERE w.course_id = :courseId AND w.kind = 'PARTICIPATION'
            ORDER BY w.position, w.week, w.id
            LIMIT 200
            """)
    List<Participation> participations(long courseId);

    @SqlUpdate("""
            INSERT INTO attendance_rule (course_id, late_percent, excused_counts, free_absences)
            VALUES (:courseId, :latePercent, :excusedCounts, :freeAbsences)
            ON CONFLICT (course_id) DO UPDATE SET
              late_percent = excluded.late_percent, excused_counts = excluded.excused_counts,
              free_absences = excluded.free_absences, version = version + 1
            WHERE version = :version
            """)
    int save(long courseId, int latePercent, boolean excusedCounts, int freeAbsences, int version);

    @SqlUpdate("""
            DELETE FROM attendance_assignment
            WHERE assignment_id IN (SELECT id FROM assignment WHERE course_id = :courseId)
            """)
    void countForNothing(long courseId);

    @SqlBatch("""
            INSERT INTO attendance_assignment (assignment_id, from_day, to_day) VALUES (:assignmentId, :fromDay, :toDay)
            """)
    void countFor(List<Long> assignmentId, List<LocalDate> fromDay, List<LocalDate> toDay);
}
