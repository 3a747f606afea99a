package howtotalk.gradebook.totals;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Totals set by hand. Rows are only added. */
interface TotalRepository {

    @SqlQuery("SELECT coalesce(max(id), 0) FROM total_override WHERE enrolment_id = :enrolmentId")
    long version(long enrolmentId);

    @SqlUpdate("""
            INSERT INTO total_override (course_id, enrolment_id, percent, letter, reason, actor_id, at)
            VALUES (:courseId, :enrolmentId, :percent, :letter, :reason, :actorId, :now)
            """)
    void add(
            long courseId,
            long enrolmentId,
            @Nullable Long percent,
            String letter,
            String reason,
            long actorId,
            Instant now);
}
