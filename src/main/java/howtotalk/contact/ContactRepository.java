package howtotalk.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Contacts. Every query names the student whose they are: nobody else ever reads a contact book. */
public interface ContactRepository {

    /**
     * A contact in a list.
     *
     * @param id of the contact
     * @param name of the person
     * @param organisation or empty
     * @param title or empty
     * @param list on which list the person stands
     * @param stage of the student's whole history with the person
     * @param lastConversation the day of the last conversation, or null
     * @param dueOn the day on which the person is due, or null without a cadence
     * @param found how many contacts of this list the search found, on all pages
     */
    record Line(
            long id,
            String name,
            String organisation,
            String title,
            ContactList list,
            Stage stage,
            @Nullable LocalDate lastConversation,
            @Nullable LocalDate dueOn,
            int found) {}

    /**
     * How many contacts a student has.
     *
     * @param know on the list of people the student knows
     * @param need on the list of people the student needs to know
     * @param overdue of both, due before today
     */
    record Totals(int know, int need, int overdue) {}

    /**
     * A contact by name.
     *
     * @param id of the contact
     * @param name of the person
     * @param organisation or empty
     * @param lastTouch the day of the last touch, or null
     */
    record Name(
            long id,
            String name,
            String organisation,
            @Nullable LocalDate lastTouch) {}

    /**
     * Somebody whom the student wants to hear from.
     *
     * @param id of the contact
     * @param name of the person
     * @param organisation or empty
     * @param dueOn the day on which the person is or was due
     * @param lastConversation the day of the last conversation, or null
     * @param lastWhat what came of the last conversation in the student's words, or empty
     */
    record Due(
            long id,
            String name,
            String organisation,
            LocalDate dueOn,
            @Nullable LocalDate lastConversation,
            String lastWhat) {}

    /** A contact with a cadence, before the rule has said whether it is due. */
    record Waiting(
            long id,
            String name,
            String organisation,
            int cadenceDays,
            @Nullable LocalDate snoozedUntil,
            Instant createdAt,
            @Nullable LocalDate lastConversation,
            String lastWhat) {

        Due due(ZoneId zone) {
            var created = createdAt.atZone(zone).toLocalDate();
            var due = StayInTouch.dueOn(cadenceDays, created, lastConversation, snoozedUntil);
            return new Due(id, name, organisation, Objects.requireNonNull(due), lastConversation, lastWhat);
        }
    }

    /** The zone of the student's latest course, or UTC. */
    default ZoneId zone(long accountId) {
        var name = latestZone(accountId);
        return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    }

    @SqlQuery("""
            SELECT c.time_zone
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            WHERE e.account_id = :accountId
            ORDER BY e.status = 'ACTIVE' DESC, c.first_day DESC, c.id DESC
            LIMIT 1
            """)
    @Nullable
    String latestZone(long accountId);

    /** A contact of this student, or nothing. One that was merged is found too, so that its page can point on. */
    @SqlQuery("""
            SELECT c.id, c.account_id, c.name, c.organisation, c.title, c.email, c.phone, c.link, c.list,
                   c.known_before, c.last_spoken_on, c.met_via, c.introduced_by, i.name AS introduced_by_name, c.tie,
                   c.cadence_days, c.snoozed_until, c.notes, c.merged_into, c.version, c.created_at
            FROM contact c
            LEFT JOIN contact i ON i.id = c.introduced_by AND i.account_id = c.account_id AND i.erased_at IS NULL
            WHERE c.id = :id AND c.account_id = :accountId AND c.erased_at IS NULL
            """)
    @Nullable
    Contact find(long id, long accountId);

    /**
     * Both lists of a student, each cut to its page.
     *
     * @param accountId the student
     * @param like a pattern for LIKE over name, organisation and title, with an exclamation mark to escape
     * @param show a stage by name, OVERDUE, or empty for everybody
     * @param origin an {@link Origin} by name, or empty for every one
     * @param tie a {@link Tie} by name, or empty for every one
     * @param organisations a JSON array of organisations to choose from, or null for every one
     * @param first day of the course for which the origin is meant, or null if there is none
     * @param last day of that course, or null
     * @param sort RECENT (last conversation first), AGO (longest ago first), ADDED (latest first) or NAME
     * @param knowFrom how many of the people I know to skip
     * @param needFrom how many of the people I need to know to skip
     * @param size how many to return of each list
     * @param today in the student's zone
     * @param offset of that zone, see {@link HomeZone#offset}
     */
    @SqlQuery(ContactSql.PERSON + """
            , chosen AS (
              SELECT id, name, organisation, title, list, stage, last_conversation, due_on,
                     count(*) OVER (PARTITION BY list) AS found,
                     row_number() OVER (PARTITION BY list ORDER BY
                       CASE WHEN :sort = 'AGO' THEN last_conversation IS NULL END DESC,
                       CASE WHEN :sort = 'AGO' THEN last_conversation END,
                       CASE WHEN :sort = 'RECENT' THEN last_conversation END DESC,
                       CASE WHEN :sort = 'ADDED' THEN id END DESC,
                       name COLLATE NOCASE, id) AS place
              FROM person
              WHERE (:like = '%%' OR name LIKE :like ESCAPE '!' OR organisation LIKE :like ESCAPE '!'
                     OR title LIKE :like ESCAPE '!')
                AND (:show = '' OR stage = :show OR :show = 'OVERDUE' AND due_on < :today)
                AND (:tie = '' OR tie = :tie)
                AND (:organisations IS NULL OR organisation IN (SELECT value FROM json_each(:organisations)))
                AND (:origin = '' OR :origin = CASE
                       WHEN first_touch BETWEEN :first AND :last THEN iif(known_before, 'REACTIVATED', 'NEW')
                       ELSE 'PREEXISTING' END)
            )
            SELECT id, name, organisation, title, list, stage, last_conversation, due_on, found
            FROM chosen
            WHERE place > iif(list = 'KNOW', :knowFrom, :needFrom)
              AND place <= iif(list = 'KNOW', :knowFrom, :needFrom) + :size
            ORDER BY list, place
            LIMIT 1000
            """)
    List<Line> lines(
            long accountId,
            String like,
            String show,
            String origin,
            String tie,
            @Nullable String organisations,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String sort,
            int knowFrom,
            int needFrom,
            int size,
            LocalDate today,
            String offset);

    @SqlQuery(ContactSql.PERSON + """
            SELECT coalesce(sum(list = 'KNOW'), 0) AS know, coalesce(sum(list = 'NEED_TO_KNOW'), 0) AS need,
                   coalesce(sum(due_on < :today), 0) AS overdue
            FROM person
            """)
    Totals totals(long accountId, LocalDate today, String offset);

    /** The people of a student, the last touched first; for choosing one. */
    @SqlQuery("""
            SELECT c.id, c.name, c.organisation,
                   (SELECT max(t.happened_on) FROM touch t WHERE t.contact_id = c.id) AS last_touch
            FROM contact c
            WHERE c.account_id = :accountId AND c.merged_into IS NULL AND c.erased_at IS NULL
            ORDER BY last_touch IS NULL, last_touch DESC, c.name COLLATE NOCASE, c.id
            LIMIT :limit
            """)
    List<Name> names(long accountId, int limit);

    /** The people of a student whose name or organisation has these letters; for choosing one while typing. */
    @SqlQuery("""
            SELECT c.id, c.name, c.organisation,
                   (SELECT max(t.happened_on) FROM touch t WHERE t.contact_id = c.id) AS last_touch
            FROM contact c
            WHERE c.account_id = :accountId AND c.merged_into IS NULL AND c.erased_at IS NULL
              AND (c.name LIKE :like ESCAPE '!' OR c.organisation LIKE :like ESCAPE '!')
            ORDER BY last_touch IS NULL, last_touch DESC, c.name COLLATE NOCASE, c.id
            LIMIT :limit
            """)
    List<Name> matching(long accountId, String like, int limit);

    /** Whom a contact introduced, all that were merged into it counted; each by the contact that stands for it now. */
    @SqlQuery(ContactSql.SAME + """
            SELECT DISTINCT p.id, p.name, p.organisation, NULL AS last_touch
            FROM contact c
            JOIN contact p ON p.id = coalesce((SELECT root FROM survivor WHERE survivor.id = c.id), c.id)
            WHERE c.introduced_by IN (SELECT id FROM same) AND c.account_id = :accountId
              AND p.id <> :id AND p.erased_at IS NULL
            ORDER BY p.name COLLATE NOCASE, p.id
            LIMIT 100
            """)
    List<Name> introducedBy(long id, long accountId);

    /** Who introduced a contact or one that was merged into it; each by the contact that stands for it now. */
    @SqlQuery(ContactSql.SAME + """
            SELECT DISTINCT p.id, p.name, p.organisation, NULL AS last_touch
            FROM same
            JOIN contact c ON c.id = same.id
            JOIN contact p ON p.id = coalesce((SELECT root FROM survivor WHERE survivor.id = c.introduced_by),
                                              c.introduced_by)
            WHERE p.id <> :id AND p.account_id = :accountId AND p.erased_at IS NULL
            ORDER BY p.name COLLATE NOCASE, p.id
            LIMIT 100
            """)
    List<Name> introducersOf(long id, long accountId);

    /** The contacts that were merged into one, those at second hand too. */
    @SqlQuery(ContactSql.SAME + """
            SELECT c.id, c.name, c.organisation,
                   (SELECT max(t.happened_on) FROM touch t WHERE t.contact_id = c.id) AS last_touch
            FROM same
            JOIN contact c ON c.id = same.id
            WHERE c.id <> :id AND c.account_id = :accountId
            ORDER BY c.name COLLATE NOCASE, c.id
            LIMIT 100
            """)
    List<Name> mergedInto(long id, long accountId);

    /** Who has the same name, e-mail address or link as a contact, and so may be the same person. */
    @SqlQuery("""
            SELECT o.id, o.name, o.organisation,
                   (SELECT max(t.happened_on) FROM touch t WHERE t.contact_id = o.id) AS last_touch
            FROM contact c
            JOIN contact o ON o.account_id = c.account_id AND o.id <> c.id
            WHERE c.id = :id AND c.account_id = :accountId AND o.merged_into IS NULL AND o.erased_at IS NULL
              AND (o.name = c.name COLLATE NOCASE OR c.email <> '' AND o.email = c.email COLLATE NOCASE
                   OR c.link <> '' AND o.link = c.link COLLATE NOCASE)
            ORDER BY o.name COLLATE NOCASE, o.id
            LIMIT 5
            """)
    List<Name> perhapsTheSame(long id, long accountId);

    /** Says that a contact is the same person as another, which stands for both from now on. */
    @SqlUpdate("""
            UPDATE contact SET merged_into = :stays
            WHERE id = :id AND account_id = :accountId AND merged_into IS NULL AND erased_at IS NULL AND id <> :stays
              AND EXISTS (SELECT 1 FROM contact s WHERE s.id = :stays AND s.account_id = :accountId
                            AND s.merged_into IS NULL AND s.erased_at IS NULL)
            """)
    boolean merge(long id, long accountId, long stays);

    /** Takes a merge back: the contact stands for itself again, with all that was merged into it before. */
    @SqlUpdate("""
            UPDATE contact SET merged_into = NULL
            WHERE id = :id AND account_id = :accountId AND merged_into IS NOT NULL AND erased_at IS NULL
            """)
    boolean split(long id, long accountId);

    /**
     * Who is due by tomorrow, the longest overdue first.
     *
     * @param accountId the student
     * @param today in the student's zone
     * @return at most 20; whoever has {@code dueOn} before today is overdue
     */
    default List<Due> dueForTouch(long accountId, LocalDate today) {
        var zone = zone(accountId);
        var tomorrow = today.plusDays(1);
        return waiting(accountId, tomorrow).stream()
                .map(waiting -> waiting.due(zone))
                .filter(due -> !due.dueOn().isAfter(tomorrow))
                .sorted(Comparator.comparing(Due::dueOn).thenComparingLong(Due::id))
                .limit(20)
                .toList();
    }

    /** Everybody who may be due by a day; the day of creation is taken in UTC here, so one day more is let through. */
    @SqlQuery(ContactSql.SURVIVOR + """
            ,
            book AS MATERIALIZED (
              SELECT id, name, organisation, cadence_days, snoozed_until, created_at
              FROM contact
              WHERE account_id = :accountId AND merged_into IS NULL AND erased_at IS NULL AND cadence_days IS NOT NULL
                AND coalesce(snoozed_until, '') <= :day
            ),
            same (root, id) AS (
              SELECT id, id FROM book
              UNION ALL
              SELECT s.root, s.id FROM survivor s WHERE s.root IN (SELECT id FROM book)
            ),
            talked AS (
              SELECT s.root, t.happened_on, t.what,
                     row_number() OVER (PARTITION BY s.root ORDER BY t.happened_on DESC, t.logged_at DESC, t.id DESC)
                       AS place
              FROM same s
              JOIN touch t ON t.contact_id = s.id
              WHERE t.direction = 'MUTUAL' OR EXISTS (
                SELECT 1 FROM touch a
                WHERE a.id = t.answers_id AND a.direction <> t.direction AND a.happened_on <= t.happened_on
                  AND coalesce((SELECT root FROM survivor WHERE survivor.id = a.contact_id), a.contact_id) = s.root)
            )
            SELECT b.id, b.name, b.organisation, b.cadence_days, b.snoozed_until, b.created_at,
                   l.happened_on AS last_conversation, coalesce(l.what, '') AS last_what
            FROM book b
            LEFT JOIN talked l ON l.root = b.id AND l.place = 1
            WHERE date(coalesce(l.happened_on, date(b.created_at, '-1 day')), '+' || b.cadence_days || ' days') <= :day
            ORDER BY date(coalesce(l.happened_on, b.created_at), '+' || b.cadence_days || ' days'), b.id
            LIMIT 60
            """)
    List<Waiting> waiting(long accountId, LocalDate day);

    @SqlUpdate("""
            INSERT INTO contact (account_id, name, organisation, title, email, phone, link, list, known_before,
              last_spoken_on, met_via, introduced_by, tie, cadence_days, notes, created_at)
            VALUES (:accountId, :name, :organisation, :title, :email, :phone, :link, :list, :knownBefore,
              :lastSpokenOn, :metVia, :introducedBy, :tie, :cadenceDays, :notes, :now)
            """)
    @GetGeneratedKeys
    long add(long accountId, @BindMethods NewContact contact, Instant now);

    /** Writes a contact anew if it still has this version. */
    @SqlUpdate("""
            UPDATE contact
            SET name = :name, organisation = :organisation, title = :title, email = :email, phone = :phone,
                link = :link, list = :list, known_before = :knownBefore, last_spoken_on = :lastSpokenOn,
                met_via = :metVia, introduced_by = :introducedBy, tie = :tie, cadence_days = :cadenceDays,
                notes = :notes, version = version + 1
            WHERE id = :id AND account_id = :accountId AND version = :version
            """)
    boolean update(long id, long accountId, @BindMethods NewContact contact, int version);

    /** Sets until when the student does not want to be reminded; nothing wakes the contact. */
    @SqlUpdate("UPDATE contact SET snoozed_until = :until WHERE id = :id AND account_id = :accountId")
    boolean snooze(long id, long accountId, @Nullable LocalDate until);

    /**
     * Erases a contact, those that were merged into it, and every word about them. A row without a name and touches
     * without a word stay, so that the counts of the course go on adding up. What was handed in stays where it was
     * handed in. To be called within a transaction.
     */
    default void erase(long id, long accountId, Instant now) {
        var ids = same(id, accountId).toString();
        unlinkOpportunities(ids);
        unlinkDrafts(ids);
        unlinkStories(ids);
        unlinkTalks(ids);
        deleteNotes(ids);
        leaveGroups(ids);
        blankTouches(ids);
        blank(ids, accountId, now);
    }

    /** A contact and those that were merged into it. */
    @SqlQuery(ContactSql.SAME + """
            SELECT same.id FROM same JOIN contact c ON c.id = same.id WHERE c.account_id = :accountId ORDER BY same.id
            """)
    List<Long> same(long id, long accountId);

    @SqlUpdate("DELETE FROM opportunity_contact WHERE contact_id IN (SELECT value FROM json_each(:ids))")
    void unlinkOpportunities(String ids);

    @SqlUpdate("""
            DELETE FROM chosen_touch
            WHERE touch_id IN (SELECT t.id FROM json_each(:ids) i JOIN touch t ON t.contact_id = i.value)
            """)
    void unlinkDrafts(String ids);

    @SqlUpdate("""
            DELETE FROM story_touch
            WHERE touch_id IN (SELECT t.id FROM json_each(:ids) i JOIN touch t ON t.contact_id = i.value)
            """)
    void unlinkStories(String ids);

    @SqlUpdate("""
            DELETE FROM talk_touch
            WHERE touch_id IN (SELECT t.id FROM json_each(:ids) i JOIN touch t ON t.contact_id = i.value)
            """)
    void unlinkTalks(String ids);

    @SqlUpdate("DELETE FROM note WHERE contact_id IN (SELECT value FROM json_each(:ids))")
    void deleteNotes(String ids);

    @SqlUpdate("DELETE FROM group_contact WHERE contact_id IN (SELECT value FROM json_each(:ids))")
    void leaveGroups(String ids);

    @SqlUpdate("""
            UPDATE touch
            SET what = 'erased', place = '', learned = '', helped = iif(trim(helped) = '', '', 'erased'),
                help_received = '',
                next_action = '', next_on = NULL, next_done_at = NULL, version = version + 1
            WHERE contact_id IN (SELECT value FROM json_each(:ids))
            """)
    void blankTouches(String ids);

    @SqlUpdate("""
            UPDATE contact
            SET name = 'erased', organisation = '', title = '', email = '', phone = '', link = '', notes = '',
                last_spoken_on = NULL, met_via = NULL, snoozed_until = NULL, import_id = NULL, erased_at = :now,
                version = version + 1
            WHERE id IN (SELECT value FROM json_each(:ids)) AND account_id = :accountId
            """)
    void blank(String ids, long accountId, Instant now);

    /**
     * Whether a contact would introduce itself if it were introduced by this one, going from who introduced whom.
     *
     * @param id of the contact to be introduced
     * @param introducedBy who would introduce it
     */
    @SqlQuery("""
            WITH RECURSIVE chain (id) AS (
              SELECT :introducedBy
              UNION
              SELECT c.introduced_by
              FROM contact c JOIN chain ON c.id = chain.id
              WHERE c.account_id = :accountId AND c.introduced_by IS NOT NULL
            )
            SELECT count(*) FROM chain WHERE id = :id
            """)
    int leadsTo(long introducedBy, long id, long accountId);

    /** How many touches of a contact lie in a snapshot: handed in, told in a talk, or on the path to an outcome. */
    @SqlQuery(ContactSql.SAME + """
            SELECT count(*)
            FROM same
            JOIN touch t ON t.contact_id = same.id
            WHERE t.account_id = :accountId
              AND (EXISTS (SELECT 1 FROM evidence e WHERE e.touch_id = t.id)
                   OR EXISTS (SELECT 1 FROM outcome_step s WHERE s.touch_id = t.id))
            """)
    int inSnapshots(long id, long accountId);

    /** How many touches a contact has, those of contacts that were merged into it counted. */
    @SqlQuery(ContactSql.SAME + """
            SELECT count(*) FROM same JOIN touch t ON t.contact_id = same.id WHERE t.account_id = :accountId
            """)
    int touches(long id, long accountId);
}
