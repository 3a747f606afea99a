package howtotalk.mail;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Letters that are being written. */
interface LetterDraftRepository {

    /** The words are an object of JSON, empty once they were sent. */
    record Row(String words, int version, Instant savedAt) {}

    @SqlQuery("""
            SELECT words, version, saved_at
            FROM letter_draft
            WHERE course_id = :courseId AND account_id = :accountId AND kind = :kind
            """)
    @Nullable
    Row find(long courseId, long accountId, LetterKind kind);

    /** Inside a transaction that has looked at the version. */
    @SqlUpdate("""
            INSERT INTO letter_draft (course_id, account_id, kind, words, saved_at)
            VALUES (:courseId, :accountId, :kind, :words, :now)
            ON CONFLICT (course_id, account_id, kind) DO UPDATE SET
              words = excluded.words, saved_at = excluded.saved_at, version = version + 1
            """)
    void save(long courseId, long accountId, LetterKind kind, String words, Instant now);

    @SqlQuery("SELECT time_zone FROM course WHERE id = :courseId")
    String zone(long courseId);
}
