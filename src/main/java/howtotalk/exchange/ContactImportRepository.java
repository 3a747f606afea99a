package howtotalk.exchange;

import howtotalk.contact.ContactList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Files of contacts that were read or brought in. Every query names the student whose they are. */
interface ContactImportRepository {

    /** What was read, as JSON, until it is applied. */
    record Preview(long id, ContactSource source, String content) {}

    /**
     * An import.
     *
     * @param people how many it brought
     * @param left how many of them are still there as it brought them or changed
     * @param undoneAt when it was taken back, or null
     */
    record Made(
            long id,
            ContactSource source,
            Instant madeAt,
            int people,
            int left,
            @Nullable Instant undoneAt) {}

    /** A student has one preview at a time. */
    @SqlUpdate("""
            INSERT OR REPLACE INTO contact_preview (account_id, source, content, created_at)
            VALUES (:accountId, :source, :content, :now)
            """)
    @GetGeneratedKeys
    long addPreview(long accountId, ContactSource source, String content, Instant now);

    @SqlQuery("SELECT id, source, content FROM contact_preview WHERE id = :id AND account_id = :accountId")
    @Nullable
    Preview preview(long id, long accountId);

    @SqlUpdate("DELETE FROM contact_preview WHERE id = :id AND account_id = :accountId")
    void dropPreview(long id, long accountId);

    @SqlUpdate("DELETE FROM contact_preview WHERE created_at < :before")
    int sweepPreviews(Instant before);

    /** Everybody whom the student has written down, merged ones too: they would come back otherwise. */
    @SqlQuery("""
            SELECT name, organisation, email, link
            FROM contact
            WHERE account_id = :accountId AND erased_at IS NULL
            ORDER BY id
            LIMIT 20000
            """)
    List<ContactMatch.Known> known(long accountId);

    /** The first day of the student's latest course, or nothing. */
    @SqlQuery("""
            SELECT c.first_day
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            WHERE e.account_id = :accountId
            ORDER BY e.status = 'ACTIVE' DESC, c.first_day DESC, c.id DESC
            LIMIT 1
            """)
    @Nullable
    LocalDate firstDay(long accountId);

    @SqlUpdate("""
            INSERT INTO contact_import (account_id, source, made_at, people)
            VALUES (:accountId, :source, :now, :people)
            """)
    @GetGeneratedKeys
    long addImport(long accountId, ContactSource source, Instant now, int people);

    /** Brings the people of a JSON array into the book, in its order. */
    @SqlUpdate("""
            INSERT INTO contact (account_id, name, organisation, title, email, phone, link, list, known_before, notes,
              import_id, created_at)
            SELECT :accountId, r.value ->> 'name', r.value ->> 'organisation', r.value ->> 'title',
                   r.value ->> 'email', r.value ->> 'phone', r.value ->> 'link', :list, r.value ->> 'knownBefore',
                   r.value ->> 'notes', :importId, :now
            FROM json_each(:people) r
            ORDER BY r.key
            """)
    int addPeople(long accountId, long importId, ContactList list, String people, Instant now);

    @SqlQuery("""
            SELECT i.id, i.source, i.made_at, i.people,
                   (SELECT count(*) FROM contact c WHERE c.import_id = i.id AND c.erased_at IS NULL) AS left, i.undone_at
            FROM contact_import i
            WHERE i.account_id = :accountId
            ORDER BY i.id DESC
            LIMIT 20
            """)
    List<Made> made(long accountId);

    @SqlQuery("""
            SELECT i.id, i.source, i.made_at, i.people,
                   (SELECT count(*) FROM contact c WHERE c.import_id = i.id AND c.erased_at IS NULL) AS left, i.undone_at
            FROM contact_import i
            WHERE i.id = :id AND i.account_id = :accountId
            """)
    @Nullable
    Made find(long id, long accountId);

    /** Who of an import has been worked with: talked or written to, edited, put to rest, merged, linked or introduced. */
    @SqlQuery("""
            SELECT c.name
            FROM contact c
            WHERE c.import_id = :id AND c.account_id = :accountId AND c.erased_at IS NULL
              AND (c.version > 1 OR c.snoozed_until IS NOT NULL OR c.merged_into IS NOT NULL
                   OR EXISTS (SELECT 1 FROM touch t WHERE t.contact_id = c.id)
                   OR EXISTS (SELECT 1 FROM contact o WHERE o.merged_into = c.id)
                   OR EXISTS (SELECT 1 FROM contact o WHERE o.introduced_by = c.id)
                   OR EXISTS (SELECT 1 FROM group_contact g WHERE g.contact_id = c.id)
                   OR EXISTS (SELECT 1 FROM opportunity_contact l WHERE l.contact_id = c.id))
            ORDER BY c.name COLLATE NOCASE, c.id
            LIMIT 4
            """)
    List<String> workedWith(long id, long accountId);

    @SqlUpdate("DELETE FROM contact WHERE import_id = :id AND account_id = :accountId AND erased_at IS NULL")
    int drop(long id, long accountId);

    @SqlUpdate("UPDATE contact_import SET undone_at = :now WHERE id = :id AND undone_at IS NULL")
    void undone(long id, Instant now);
}
