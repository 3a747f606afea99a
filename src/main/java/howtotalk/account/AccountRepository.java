package howtotalk.account;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Accounts. */
public interface AccountRepository {

    @SqlQuery("""
            SELECT id, name, sort_name, email, administrator, password_hash IS NOT NULL AS claimed, disabled_at
            FROM account
            WHERE id = :id
            """)
    @Nullable
    Account find(long id);

    @SqlQuery("""
            SELECT id, name, sort_name, email, administrator, password_hash IS NOT NULL AS claimed, disabled_at
            FROM account
            WHERE email = :email
            """)
    @Nullable
    Account findByEmail(String email);

    @SqlQuery("SELECT password_hash FROM account WHERE id = :id")
    @Nullable
    String passwordHash(long id);

    /** How many administrators can sign in. */
    @SqlQuery("SELECT count(*) FROM account WHERE administrator = 1 AND disabled_at IS NULL")
    int administrators();

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM account)")
    boolean any();

    @SqlQuery("""
            SELECT EXISTS (
              SELECT 1 FROM account
              WHERE id = :id AND disabled_at IS NULL
                AND (administrator = 1 OR instructor = 1
                  OR EXISTS (
                    SELECT 1 FROM enrolment e
                    WHERE e.account_id = account.id AND e.role = 'INSTRUCTOR' AND e.status = 'ACTIVE')))
            """)
    boolean offersCourses(long id);

    @SqlUpdate("""
            INSERT INTO account (name, sort_name, email, password_hash, administrator, created_at)
            VALUES (:name, :sortName, :email, :passwordHash, :administrator, :now)
            """)
    @GetGeneratedKeys
    long add(
            String name,
            String sortName,
            @Nullable String email,
            @Nullable String passwordHash,
            boolean administrator,
            Instant now);

    @SqlUpdate("UPDATE account SET password_hash = :passwordHash WHERE id = :id")
    void setPassword(long id, String passwordHash);

    @SqlUpdate("UPDATE account SET email = :email WHERE id = :id")
    void setEmail(long id, String email);

    @SqlUpdate("UPDATE account SET name = :name, sort_name = :sortName WHERE id = :id")
    void setName(long id, String name, String sortName);

    @SqlUpdate("UPDATE account SET administrator = :administrator WHERE id = :id")
    void setAdministrator(long id, boolean administrator);

    @SqlUpdate("UPDATE account SET instructor = :instructor WHERE id = :id")
    void setInstructor(long id, boolean instructor);

    @SqlUpdate("UPDATE account SET disabled_at = :at WHERE id = :id")
    void setDisabled(long id, @Nullable Instant at);
}
