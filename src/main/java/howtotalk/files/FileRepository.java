package howtotalk.files;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The rows of the files. */
interface FileRepository {

    @SqlQuery("""
            SELECT id, account_id, name, media_type, bytes, sha256, stored_as, pages, created_at
            FROM stored_file
            WHERE id = :id
            """)
    @Nullable
    StoredFile find(long id);

    @SqlQuery("""
            SELECT id, account_id, name, media_type, bytes, sha256, stored_as, pages, created_at
            FROM stored_file
            WHERE id IN (SELECT value FROM json_each(:ids))
            ORDER BY id
            """)
    List<StoredFile> findAll(String ids);

    @SqlQuery("""
            SELECT id, account_id, name, media_type, bytes, sha256, stored_as, pages, created_at
            FROM stored_file
            WHERE account_id = :accountId AND id > :after
            ORDER BY id
            LIMIT 100
            """)
    List<StoredFile> of(long accountId, long after);

    @SqlQuery("SELECT coalesce(sum(bytes), 0) FROM stored_file WHERE account_id = :accountId")
    long bytesOf(long accountId);

    @SqlQuery("SELECT stored_as FROM stored_file")
    Set<String> names();

    @SqlUpdate("""
            INSERT INTO stored_file (account_id, name, media_type, bytes, sha256, stored_as, pages, created_at)
            VALUES (:accountId, :name, :mediaType, :bytes, :sha256, :storedAs, :pages, :now)
            """)
    @GetGeneratedKeys
    long add(@BindMethods ReceivedFile file, Instant now);

    @SqlUpdate("DELETE FROM stored_file WHERE id = :id")
    void delete(long id);
}
