package howtotalk.rubric.exchange;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What was read from files of rubrics and is not brought in yet. */
interface RubricFileRepository {

    /** One file, as it was read. */
    record Stored(long id, String fileName, String content) {}

    /** One file at a time for each person and course. */
    @SqlUpdate("""
            INSERT OR REPLACE INTO rubric_preview (course_id, account_id, file_name, content, created_at)
            VALUES (:courseId, :accountId, :fileName, :content, :now)
            """)
    @GetGeneratedKeys
    long add(long courseId, long accountId, String fileName, String content, Instant now);

    @SqlQuery("""
            SELECT id, file_name, content
            FROM rubric_preview
            WHERE id = :id AND course_id = :courseId AND account_id = :accountId
            """)
    @Nullable
    Stored find(long id, long courseId, long accountId);

    @SqlUpdate("DELETE FROM rubric_preview WHERE id = :id")
    void drop(long id);

    @SqlUpdate("DELETE FROM rubric_preview WHERE created_at < :before")
    int sweep(Instant before);
}
