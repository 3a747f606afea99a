package howtotalk.target;

import howtotalk.contact.ContactSql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Groups, their meetings and who is in them. Every query names the student whose they are. */
interface GroupRepository {

    /** A group in a list: how many meetings the student went to, and when last. */
    record Line(
            long id,
            GroupKind kind,
            String name,
            int meetings,
            @Nullable LocalDate last,
            int people) {}

    /** A meeting the student went to, and what came of it. */
    record Meeting(long id, LocalDate day, String what) {}

    /** Somebody of the book in a group. */
    record Member(long groupId, String groupName, long contactId, String name, String organisation) {}

    @SqlQuery("""
            SELECT g.id, g.kind, g.name,
                   (SELECT count(*) FROM group_meeting m WHERE m.group_id = g.id) AS meetings,
                   (SELECT max(m.day) FROM group_meeting m WHERE m.group_id = g.id) AS last,
                   (SELECT count(*) FROM group_contact l JOIN contact c ON c.id = l.contact_id
                    WHERE l.group_id = g.id AND c.erased_at IS NULL) AS people
            FROM target_group g
            WHERE g.account_id = :accountId
            ORDER BY last IS NULL, last DESC, g.name COLLATE NOCASE, g.id
            LIMIT 100
            """)
    List<Line> of(long accountId);

    @SqlQuery("""
            SELECT id, kind, name, link, note, version
            FROM target_group
            WHERE id = :id AND account_id = :accountId
            """)
    @Nullable
    Group find(long id, long accountId);

    @SqlUpdate("""
            INSERT INTO target_group (account_id, kind, name, link, note, created_at)
            VALUES (:accountId, :kind, :name, :link, :note, :now)
            """)
    @GetGeneratedKeys
    long add(long accountId, GroupKind kind, String name, String link, String note, Instant now);

    @SqlUpdate("""
            UPDATE target_group SET kind = :kind, name = :name, link = :link, note = :note, version = version + 1
            WHERE id = :id AND account_id = :accountId AND version = :version
            """)
    boolean update(long id, long accountId, GroupKind kind, String name, String link, String note, int version);

    @SqlUpdate("DELETE FROM target_group WHERE id = :id AND account_id = :accountId")
    boolean delete(long id, long accountId);

    @SqlQuery("""
            SELECT m.id, m.day, m.what
            FROM target_group g
            JOIN group_meeting m ON m.group_id = g.id
            WHERE g.id = :groupId AND g.account_id = :accountId
            ORDER BY m.day DESC, m.id DESC
            LIMIT 200
            """)
    List<Meeting> meetings(long groupId, long accountId);

    /** Adds a meeting to a group of the student; nothing to anybody else's. */
    @SqlUpdate("""
            INSERT INTO group_meeting (group_id, day, what)
            SELECT g.id, :day, :what FROM target_group g WHERE g.id = :groupId AND g.account_id = :accountId
            """)
    int addMeeting(long groupId, long accountId, LocalDate day, String what);

    @SqlUpdate("""
            DELETE FROM group_meeting
            WHERE id = :id AND group_id = (SELECT g.id FROM target_group g WHERE g.id = :groupId AND g.account_id = :accountId)
            """)
    boolean deleteMeeting(long id, long groupId, long accountId);

    /** Who of the book is in which group; each by the contact that stands for it after all merges. */
    @SqlQuery(ContactSql.SURVIVOR + """
            SELECT DISTINCT g.id AS group_id, g.name AS group_name, p.id AS contact_id, p.name, p.organisation
            FROM group_contact l
            JOIN target_group g ON g.id = l.group_id
            JOIN contact p ON p.id = coalesce((SELECT root FROM survivor WHERE survivor.id = l.contact_id), l.contact_id)
            WHERE l.account_id = :accountId AND p.erased_at IS NULL
            ORDER BY g.name COLLATE NOCASE, g.id, p.name COLLATE NOCASE, p.id
            LIMIT 5000
            """)
    List<Member> members(long accountId);

    @SqlUpdate("""
            INSERT INTO group_contact (group_id, contact_id, account_id)
            SELECT g.id, c.id, g.account_id
            FROM target_group g
            JOIN contact c ON c.id = :contactId AND c.account_id = g.account_id
            WHERE g.id = :groupId AND g.account_id = :accountId AND c.merged_into IS NULL AND c.erased_at IS NULL
            ON CONFLICT DO NOTHING
            """)
    int addMember(long groupId, long accountId, long contactId);

    /** Takes a contact, and those that were merged into it, out of a group. */
    @SqlUpdate("""
            DELETE FROM group_contact
            WHERE group_id = :groupId AND account_id = :accountId
              AND contact_id IN (
                WITH RECURSIVE same (id) AS (
                  SELECT :contactId UNION SELECT c.id FROM same JOIN contact c ON c.merged_into = same.id
                )
                SELECT id FROM same)
            """)
    int removeMember(long groupId, long accountId, long contactId);
}
