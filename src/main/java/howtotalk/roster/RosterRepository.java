package howtotalk.roster;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Enrolments. */
interface RosterRepository {

    record Member(
            long enrolmentId,
            long accountId,
            String name,
            @Nullable String email,
            @Nullable Long sectionId,
            @Nullable String section,
            RosterRole role,
            RosterStatus status,
            boolean graduating,
            int timeMultiplierPercent,
            boolean instructorOnlyAudience,
            boolean noFillerTally,
            @Nullable Instant joinedAt,
            boolean claimed) {}

    record Section(long id, String name) {}

    /** Everything that an instructor can change of somebody. */
    record Enrolment(
            long id,
            long courseId,
            long accountId,
            String name,
            String sortName,
            @Nullable String email,
            @Nullable String login,
            @Nullable String sisId,
            boolean claimed,
            boolean disabled,
            @Nullable Long sectionId,
            RosterRole role,
            RosterStatus status,
            boolean graduating,
            int timeMultiplierPercent,
            boolean instructorOnlyAudience,
            boolean noFillerTally,
            String accommodationNote,
            int version) {}

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.id AS account_id, a.name, a.email, e.section_id, s.name AS section, e.role,
                   e.status, e.graduating, e.time_multiplier_percent, e.instructor_only_audience, e.no_filler_tally,
                   e.joined_at, a.password_hash IS NOT NULL AS claimed
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section s ON s.id = e.section_id
            WHERE e.course_id = :courseId
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY a.sort_name COLLATE NOCASE, e.id
            LIMIT 5000
            """)
    List<Member> members(long courseId, boolean allSections, String sections);

    @SqlQuery("SELECT id, name FROM section WHERE course_id = :courseId ORDER BY name, id LIMIT 200")
    List<Section> sections(long courseId);

    @SqlQuery("""
            SELECT e.id, e.course_id, a.id AS account_id, a.name, a.sort_name, a.email, a.login, a.sis_id,
                   a.password_hash IS NOT NULL AS claimed, a.disabled_at IS NOT NULL AS disabled, e.section_id, e.role,
                   e.status, e.graduating, e.time_multiplier_percent, e.instructor_only_audience, e.no_filler_tally,
                   e.accommodation_note, e.version
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            WHERE e.id = :id
            """)
    @Nullable
    Enrolment find(long id);

    @SqlQuery("SELECT section_id FROM assistant_section WHERE enrolment_id = :id ORDER BY section_id")
    List<Long> assistantSections(long id);

    @SqlUpdate("DELETE FROM assistant_section WHERE enrolment_id = :id")
    void dropAssistantSections(long id);

    @SqlBatch("INSERT INTO assistant_section (enrolment_id, section_id) VALUES (:id, :sectionId)")
    void addAssistantSections(long id, List<Long> sectionId);

    @SqlUpdate("""
            UPDATE enrolment
            SET section_id = :sectionId, role = :role, status = :status, graduating = :graduating,
                time_multiplier_percent = :timeMultiplierPercent, instructor_only_audience = :instructorOnlyAudience,
                no_filler_tally = :noFillerTally, accommodation_note = :note, version = version + 1
            WHERE id = :id AND version = :version
            """)
    int change(
            long id,
            int version,
            @Nullable Long sectionId,
            RosterRole role,
            RosterStatus status,
            boolean graduating,
            int timeMultiplierPercent,
            boolean instructorOnlyAudience,
            boolean noFillerTally,
            String note);

    @SqlUpdate("""
            UPDATE account SET name = :name, sort_name = :sortName, email = :email, login = :login, sis_id = :sisId
            WHERE id = :id
            """)
    void changeAccount(
            long id,
            String name,
            String sortName,
            @Nullable String email,
            @Nullable String login,
            @Nullable String sisId);

    /** Another account with one of these. */
    @SqlQuery("""
            SELECT id FROM account
            WHERE id <> :except AND (email = :email OR sis_id = :sisId OR login = :login)
            ORDER BY id
            LIMIT 1
            """)
    @Nullable
    Long other(long except, @Nullable String email, @Nullable String sisId, @Nullable String login);

    @SqlQuery("SELECT id FROM enrolment WHERE course_id = :courseId AND account_id = :accountId")
    @Nullable
    Long enrolmentOf(long courseId, long accountId);

    @SqlQuery("""
            SELECT count(*) FROM enrolment
            WHERE course_id = :courseId AND role = 'INSTRUCTOR' AND status = 'ACTIVE' AND id <> :except
            """)
    int otherInstructors(long courseId, long except);

    @SqlUpdate("""
            INSERT INTO account (name, sort_name, email, login, sis_id, created_at)
            VALUES (:name, :sortName, :email, :login, :sisId, :now)
            """)
    @GetGeneratedKeys
    long addAccount(
            String name,
            String sortName,
            @Nullable String email,
            @Nullable String login,
            @Nullable String sisId,
            Instant now);

    @SqlUpdate("""
            INSERT INTO enrolment (course_id, account_id, section_id, role, created_at)
            VALUES (:courseId, :accountId, :sectionId, :role, :now)
            """)
    @GetGeneratedKeys
    long addEnrolment(long courseId, long accountId, @Nullable Long sectionId, RosterRole role, Instant now);

    @SqlUpdate("""
            UPDATE enrolment SET status = 'ACTIVE', section_id = :sectionId, version = version + 1
            WHERE id = :id AND status = 'ASKED'
            """)
    int approve(long id, @Nullable Long sectionId);

    @SqlUpdate("DELETE FROM enrolment WHERE id = :id AND status = 'ASKED'")
    int refuse(long id);
}
