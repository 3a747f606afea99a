package howtotalk.account;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Accounts. */
@RegisterConstructorMapper(Account.class)
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

    @SqlQuery("""
            SELECT id, name, sort_name, email, administrator, password_hash IS NOT NULL AS claimed, disabled_at
            FROM account
            ORDER BY administrator DESC, sort_name, id
            LIMIT 500 OFFSET :offset
            """)
    List<Account> page(int offset);

    @SqlQuery("SELECT password_hash FROM account WHERE id = :id")
    @Nullable
    String passwordHash(long id);

    @SqlQuery("SELECT count(*) FROM account WHERE administrator = 1")
    int administrators();

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

    @SqlUpdate("UPDATE account SET disabled_at = :at WHERE id = :id")
    void setDisabled(long id, @Nullable Instant at);
}
