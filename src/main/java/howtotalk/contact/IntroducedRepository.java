package howtotalk.contact;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Who introduced whom in a student's book; each by the contact that stands for it after all merges. */
public interface IntroducedRepository {

    /** Somebody who introduced or was introduced. */
    record Person(long id, String name, String organisation, Stage stage) {}

    /** An introduction between two contacts. */
    record Link(long introducer, long introduced) {}

    /** Everybody who introduced somebody or was introduced, by name. */
    @SqlQuery(ContactSql.PERSON + """
            , link AS MATERIALIZED (
              SELECT coalesce(i.root, c.introduced_by) AS introducer, coalesce(s.root, c.id) AS introduced
              FROM contact c
              LEFT JOIN survivor s ON s.id = c.id
              LEFT JOIN survivor i ON i.id = c.introduced_by
              WHERE c.account_id = :accountId AND c.introduced_by IS NOT NULL AND c.erased_at IS NULL
            ), involved AS MATERIALIZED (SELECT introducer AS id FROM link UNION SELECT introduced FROM link)
            SELECT p.id, p.name, p.organisation, p.stage
            FROM person p
            WHERE p.id IN (SELECT id FROM involved)
            ORDER BY p.name COLLATE NOCASE, p.id
            LIMIT 20000
            """)
    List<Person> people(long accountId, LocalDate today, String offset);

    /** Every introduction; what a contact says itself comes before what one merged into it says. */
    @SqlQuery(ContactSql.SURVIVOR + """
            SELECT coalesce(i.root, c.introduced_by) AS introducer, coalesce(s.root, c.id) AS introduced
            FROM contact c
            LEFT JOIN survivor s ON s.id = c.id
            LEFT JOIN survivor i ON i.id = c.introduced_by
            WHERE c.account_id = :accountId AND c.introduced_by IS NOT NULL AND c.erased_at IS NULL
            ORDER BY s.id IS NOT NULL, c.id
            LIMIT 20000
            """)
    List<Link> links(long accountId);
}
