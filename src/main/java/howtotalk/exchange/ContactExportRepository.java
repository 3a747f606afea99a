package howtotalk.exchange;

import howtotalk.contact.ContactList;
import howtotalk.contact.ContactSql;
import howtotalk.contact.MetVia;
import howtotalk.contact.Tie;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** A student's book to be taken away. */
interface ContactExportRepository {

    /** A contact with what is told of it elsewhere. */
    record Row(
            long id,
            String name,
            String organisation,
            String title,
            String email,
            String phone,
            String link,
            ContactList list,
            boolean knownBefore,
            @Nullable LocalDate lastSpokenOn,
            @Nullable MetVia metVia,
            @Nullable String introducer,
            @Nullable Tie tie,
            @Nullable Integer cadenceDays,
            @Nullable LocalDate lastConversation,
            String notes,
            String addedOn) {}

    /** The next contacts of a student after an id, in the order of their ids; those that were merged are left out. */
    @SqlQuery(ContactSql.SURVIVOR + """
            SELECT c.id, c.name, c.organisation, c.title, c.email, c.phone, c.link, c.list, c.known_before,
                   c.last_spoken_on, c.met_via, i.name AS introducer, c.tie, c.cadence_days,
                   (SELECT max(t.happened_on) FROM touch t
                    WHERE t.contact_id IN (SELECT c.id UNION ALL SELECT s.id FROM survivor s WHERE s.root = c.id)
                      AND (t.direction = 'MUTUAL' OR EXISTS (
                        SELECT 1 FROM touch a
                        WHERE a.id = t.answers_id AND a.direction <> t.direction AND a.happened_on <= t.happened_on
                          AND coalesce((SELECT root FROM survivor WHERE survivor.id = a.contact_id), a.contact_id) = c.id))
                   ) AS last_conversation,
                   c.notes, date(c.created_at) AS added_on
            FROM contact c
            LEFT JOIN contact i ON i.id = c.introduced_by AND i.erased_at IS NULL
            WHERE c.account_id = :accountId AND c.id > :after AND c.merged_into IS NULL AND c.erased_at IS NULL
            ORDER BY c.id
            LIMIT 500
            """)
    List<Row> after(long accountId, long after);
}
