package howtotalk.roster;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What an import reads and writes. */
interface RosterImportRows {

    record Section(long id, String name) {}

    record Remembered(String field, String columnName) {}

    record Made(
            long id,
            long courseId,
            boolean latest,
            @Nullable Instant undoneAt) {}

    record MadeRow(
            @Nullable Long enrolmentId,
            @Nullable Long accountId,
            boolean newAccount,
            boolean newEnrolment,
            @Nullable String before) {}

    record Line(
            long id,
            String fileName,
            String format,
            Instant madeAt,
            String madeBy,
            @Nullable Instant undoneAt,
            int added,
            int changed,
            boolean latest) {}

    record Preview(long id, String fileName, byte[] content) {}

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.id AS account_id, a.name, a.sort_name, a.email, a.login, a.sis_id,
                   s.name AS section, e.role, e.status, a.password_hash IS NOT NULL AS claimed
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section s ON s.id = e.section_id
            WHERE e.course_id = :courseId
            ORDER BY a.sort_name, e.id
            LIMIT 20000
            """)
    List<EnrolledPerson> people(long courseId);

    /** Each list is a JSON array. */
    @SqlQuery("""
            SELECT a.id AS account_id, a.name, a.sort_name, a.email, a.login, a.sis_id,
                   a.password_hash IS NOT NULL AS claimed
            FROM account a
            WHERE (a.sis_id IN (SELECT value FROM json_each(:sisIds))
                   OR a.login IN (SELECT value FROM json_each(:logins))
                   OR a.email IN (SELECT value FROM json_each(:emails)))
              AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.course_id = :courseId AND e.account_id = a.id)
            ORDER BY a.id
            LIMIT 20000
            """)
    List<KnownAccount> known(long courseId, String sisIds, String logins, String emails);

    @SqlQuery("SELECT id, name FROM section WHERE course_id = :courseId ORDER BY name, id LIMIT 500")
    List<Section> sections(long courseId);

    @SqlUpdate("INSERT INTO section (course_id, name) VALUES (:courseId, :name)")
    @GetGeneratedKeys
    long addSection(long courseId, String name);

    @SqlUpdate("""
            INSERT INTO account (name, sort_name, email, sis_id, login, created_at)
            VALUES (:name, :sortName, :email, :sisId, :login, :now)
            """)
    @GetGeneratedKeys
    long addAccount(
            String name,
            String sortName,
            @Nullable String email,
            @Nullable String sisId,
            @Nullable String login,
            Instant now);

    @SqlUpdate("""
            UPDATE account SET name = :name, sort_name = :sortName, email = :email, sis_id = :sisId, login = :login
            WHERE id = :id
            """)
    void changeAccount(
            long id,
            String name,
            String sortName,
            @Nullable String email,
            @Nullable String sisId,
            @Nullable String login);

    @SqlUpdate("""
            INSERT INTO enrolment (course_id, account_id, section_id, role, status, created_at)
            VALUES (:courseId, :accountId, :sectionId, :role, :status, :now)
            """)
    @GetGeneratedKeys
    long addEnrolment(
            long courseId, long accountId, @Nullable Long sectionId, RosterRole role, RosterStatus status, Instant now);

    @SqlUpdate("""
            UPDATE enrolment SET section_id = :sectionId, status = :status, version = version + 1 WHERE id = :id
            """)
    void changeEnrolment(long id, @Nullable Long sectionId, RosterStatus status);

    @SqlUpdate("""
            INSERT INTO roster_import (course_id, made_by, made_at, file_name, format)
            VALUES (:courseId, :madeBy, :now, :fileName, :format)
            """)
    @GetGeneratedKeys
    long addImport(long courseId, @Nullable Long madeBy, Instant now, String fileName, String format);

    @SqlUpdate("""
            INSERT INTO roster_import_row (import_id, enrolment_id, account_id, new_account, new_enrolment, before)
            VALUES (:importId, :enrolmentId, :accountId, :newAccount, :newEnrolment, :before)
            """)
    void addRow(
            long importId,
            long enrolmentId,
            long accountId,
            boolean newAccount,
            boolean newEnrolment,
            @Nullable String before);

    @SqlQuery("""
            SELECT i.id, i.file_name, i.format, i.made_at, coalesce(a.name, 'the command line') AS made_by, i.undone_at,
                   (SELECT count(*) FROM roster_import_row r WHERE r.import_id = i.id AND r.new_enrolment = 1) AS added,
                   (SELECT count(*) FROM roster_import_row r WHERE r.import_id = i.id AND r.new_enrolment = 0) AS changed,
                   NOT EXISTS (SELECT 1 FROM roster_import l
                               WHERE l.course_id = i.course_id AND l.undone_at IS NULL AND l.id > i.id) AS latest
            FROM roster_import i
            LEFT JOIN account a ON a.id = i.made_by
            WHERE i.course_id = :courseId
            ORDER BY i.id DESC
            LIMIT 50
            """)
    List<Line> imports(long courseId);

    @SqlQuery("""
            SELECT i.id, i.course_id, i.undone_at,
                   NOT EXISTS (SELECT 1 FROM roster_import l
                               WHERE l.course_id = i.course_id AND l.undone_at IS NULL AND l.id > i.id) AS latest
            FROM roster_import i
            WHERE i.id = :id
            """)
    @Nullable
    Made find(long id);

    @SqlQuery("""
            SELECT enrolment_id, account_id, new_account, new_enrolment, before FROM roster_import_row
            WHERE import_id = :importId
            ORDER BY id DESC
            LIMIT 20000
            """)
    List<MadeRow> rows(long importId);

    /** The people whom an import brought and who have done something since. */
    @SqlQuery("""
            SELECT a.name
            FROM roster_import_row r
            JOIN enrolment e ON e.id = r.enrolment_id
            JOIN account a ON a.id = e.account_id
            WHERE r.import_id = :importId AND r.new_enrolment = 1
              AND (EXISTS (SELECT 1 FROM submission s WHERE s.enrolment_id = e.id)
                   OR EXISTS (SELECT 1 FROM slot s WHERE s.enrolment_id = e.id)
                   OR EXISTS (SELECT 1 FROM outcome o WHERE o.enrolment_id = e.id))
            ORDER BY a.sort_name, a.id
            LIMIT 4
            """)
    List<String> atWork(long importId);

    @SqlUpdate("DELETE FROM enrolment WHERE id = :id")
    void dropEnrolment(long id);

    /** An account that somebody uses, or that another course names, stays. */
    @SqlUpdate("""
            DELETE FROM account
            WHERE id = :id AND password_hash IS NULL AND administrator = 0
              AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.account_id = account.id)
            """)
    void dropAccount(long id);

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.id AS account_id, a.name, a.sort_name, a.email, a.login, a.sis_id,
                   s.name AS section, e.role, e.status, a.password_hash IS NOT NULL AS claimed
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section s ON s.id = e.section_id
            WHERE e.id = :enrolmentId
            """)
    @Nullable
    EnrolledPerson person(long enrolmentId);

    @SqlQuery("SELECT course_id FROM enrolment WHERE id = :enrolmentId")
    long courseOf(long enrolmentId);

    @SqlUpdate("UPDATE roster_import SET undone_at = :now WHERE id = :id AND undone_at IS NULL")
    int undone(long id, Instant now);

    @SqlQuery("""
            SELECT field, column_name FROM column_mapping
            WHERE course_id = :courseId AND header = :header
            ORDER BY field
            LIMIT 500
            """)
    List<Remembered> remembered(long courseId, String header);

    @SqlUpdate("DELETE FROM column_mapping WHERE course_id = :courseId AND header = :header")
    void forget(long courseId, String header);

    @SqlUpdate("""
            INSERT INTO column_mapping (course_id, header, field, column_name)
            VALUES (:courseId, :header, :field, :columnName)
            ON CONFLICT (course_id, header, field) DO UPDATE SET column_name = excluded.column_name
            """)
    void remember(long courseId, String header, String field, String columnName);

    @SqlUpdate("""
            INSERT INTO roster_preview (course_id, account_id, file_name, content, created_at)
            VALUES (:courseId, :accountId, :fileName, :content, :now)
            """)
    @GetGeneratedKeys
    long addPreview(long courseId, long accountId, String fileName, byte[] content, Instant now);

    @SqlQuery("""
            SELECT id, file_name, content FROM roster_preview
            WHERE id = :id AND course_id = :courseId AND account_id = :accountId
            """)
    @Nullable
    Preview preview(long id, long courseId, long accountId);

    @SqlUpdate("DELETE FROM roster_preview WHERE id = :id")
    void dropPreview(long id);

    @SqlUpdate("DELETE FROM roster_preview WHERE created_at < :before")
    void sweepPreviews(Instant before);
}
