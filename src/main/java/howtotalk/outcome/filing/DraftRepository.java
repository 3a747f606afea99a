package howtotalk.outcome.filing;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What somebody is typing about an outcome. */
interface DraftRepository {

    /** A draft: the fields as JSON. */
    record Row(String fields, int version, Instant savedAt) {}

    @SqlQuery("SELECT fields, version, saved_at FROM outcome_draft WHERE account_id = :accountId AND form = :form")
    @Nullable
    Row find(long accountId, String form);

    @SqlUpdate("""
            INSERT INTO outcome_draft (account_id, form, fields, version, saved_at)
            VALUES (:accountId, :form, :fields, 1, :now)
            ON CONFLICT (account_id, form)
            DO UPDATE SET fields = excluded.fields, version = version + 1, saved_at = excluded.saved_at
            """)
    void save(long accountId, String form, String fields, Instant now);

    @SqlUpdate("DELETE FROM outcome_draft WHERE account_id = :accountId AND form IN (:form, :form || '?what=status')")
    void forget(long accountId, String form);
}
