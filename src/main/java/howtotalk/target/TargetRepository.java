package howtotalk.target;

import howtotalk.contact.ContactSql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Target markets and companies. Every query names the student whose they are: nobody else ever reads them. */
interface TargetRepository {

    /** Words of the student's own about a contact, the latest first. */
    record Said(long contactId, String name, @Nullable LocalDate day, String words) {}

    @SqlQuery("""
            SELECT industry, profession, segment, niche, demographic, dynamic, geography, version, saved_at
            FROM target_market
            WHERE account_id = :accountId
            """)
    @Nullable
    Market market(long accountId);

    /** Keeps the first version; nothing happens if there is one already. */
    @SqlUpdate("""
            INSERT INTO target_market (account_id, industry, profession, segment, niche, demographic, dynamic, geography,
              saved_at)
            VALUES (:accountId, :industry, :profession, :segment, :niche, :demographic, :dynamic, :geography, :now)
            ON CONFLICT DO NOTHING
            """)
    int addMarket(
            long accountId,
            String industry,
            String profession,
            String segment,
            String niche,
            String demographic,
            String dynamic,
            String geography,
            Instant now);

    /** How many rows changed: none if the market was saved elsewhere meanwhile. */
    @SqlUpdate("""
            UPDATE target_market
            SET industry = :industry, profession = :profession, segment = :segment, niche = :niche,
                demographic = :demographic, dynamic = :dynamic, geography = :geography, version = version + 1,
                saved_at = :now
            WHERE account_id = :accountId AND version = :version
            """)
    int saveMarket(
            long accountId,
            int version,
            String industry,
            String profession,
            String segment,
            String niche,
            String demographic,
            String dynamic,
            String geography,
            Instant now);

    @SqlQuery("""
            SELECT id, name, link, why, version
            FROM target_company
            WHERE account_id = :accountId
            ORDER BY name COLLATE NOCASE, id
            LIMIT 200
            """)
    List<Company> companies(long accountId);

    @SqlUpdate("""
            INSERT INTO target_company (account_id, name, link, why, created_at)
            VALUES (:accountId, :name, :link, :why, :now)
            """)
    @GetGeneratedKeys
    long add(long accountId, String name, String link, String why, Instant now);

    @SqlUpdate("""
            UPDATE target_company SET name = :name, link = :link, why = :why, version = version + 1
            WHERE id = :id AND account_id = :accountId AND version = :version
            """)
    boolean update(long id, long accountId, String name, String link, String why, int version);

    @SqlUpdate("DELETE FROM target_company WHERE id = :id AND account_id = :accountId")
    boolean delete(long id, long accountId);

    /** The organisations of a book, each as it is written. */
    @SqlQuery("""
            SELECT DISTINCT organisation
            FROM contact
            WHERE account_id = :accountId AND organisation <> '' AND merged_into IS NULL AND erased_at IS NULL
            ORDER BY organisation
            LIMIT 20000
            """)
    List<String> organisations(long accountId);

    /** What the student wrote about people: the latest of the log, and notes. */
    @SqlQuery(ContactSql.SURVIVOR + """
            ,
            latest AS (
              SELECT t.contact_id, t.happened_on, t.what || ' ' || t.learned || ' ' || t.next_action AS words, t.id
              FROM touch t
              WHERE t.account_id = :accountId
              ORDER BY t.happened_on DESC, t.id DESC
              LIMIT 500
            ),
            noted AS (
              SELECT c.id AS contact_id, NULL AS happened_on, c.notes AS words, c.id
              FROM contact c
              WHERE c.account_id = :accountId AND c.notes <> '' AND c.erased_at IS NULL
              ORDER BY c.id DESC
              LIMIT 500
            )
            SELECT p.id AS contact_id, p.name, w.happened_on AS day, w.words
            FROM (SELECT * FROM latest UNION ALL SELECT * FROM noted) w
            JOIN contact p ON p.id = coalesce((SELECT root FROM survivor WHERE survivor.id = w.contact_id), w.contact_id)
            WHERE p.erased_at IS NULL
            ORDER BY w.happened_on DESC, w.id DESC
            LIMIT 1000
            """)
    List<Said> said(long accountId);
}
