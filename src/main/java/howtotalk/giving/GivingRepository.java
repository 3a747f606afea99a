package howtotalk.giving;

import howtotalk.touch.Referral;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Touches of one student in which somebody helped somebody or sent somebody on. */
interface GivingRepository {

    /**
     * A touch with help or a referral, and with whom: after a merge the contact that stands for the person.
     *
     * @param helped how the student helped, or empty
     * @param helpReceived how the student was helped, or empty
     */
    record Row(
            long id,
            long personId,
            String name,
            String organisation,
            LocalDate happenedOn,
            String helped,
            String helpReceived,
            @Nullable Referral referral) {}

    /** The latest first; nothing of people who were erased. */
    @SqlQuery("""
            WITH RECURSIVE climb (id, at) AS (
              SELECT id, merged_into FROM contact WHERE account_id = :accountId AND merged_into IS NOT NULL
              UNION
              SELECT climb.id, c.merged_into FROM climb CROSS JOIN contact c ON c.id = climb.at
              WHERE c.merged_into IS NOT NULL
            ),
            survivor (id, root) AS MATERIALIZED (
              SELECT climb.id, climb.at FROM climb CROSS JOIN contact c ON c.id = climb.at WHERE c.merged_into IS NULL
            )
            SELECT t.id, c.id AS person_id, c.name, c.organisation, t.happened_on, t.helped, t.help_received, t.referral
            FROM touch t
            LEFT JOIN survivor s ON s.id = t.contact_id
            JOIN contact c ON c.id = coalesce(s.root, t.contact_id)
            WHERE t.account_id = :accountId AND c.erased_at IS NULL
              AND (trim(t.helped) <> '' OR trim(t.help_received) <> '' OR t.referral IS NOT NULL)
            ORDER BY t.happened_on DESC, t.id DESC
            LIMIT 5000
            """)
    List<Row> of(long accountId);
}
