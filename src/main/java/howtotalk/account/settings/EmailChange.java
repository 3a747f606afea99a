package howtotalk.account.settings;

import howtotalk.account.Account;
import howtotalk.account.AccountRepository;
import howtotalk.account.Invitations;
import howtotalk.account.Letter;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.TokenPurpose;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** A new address holds once the link that was mailed to it is opened; until then the old one does. */
public final class EmailChange {

    private final Database database;
    private final AccountRepository accounts;
    private final Rows rows;
    private final OneTimeTokens tokens;
    private final Invitations invitations;
    private final Audit audit;
    private final InstantSource clock;
    private final String baseUrl;

    public EmailChange(
            Database database,
            OneTimeTokens tokens,
            Invitations invitations,
            Audit audit,
            InstantSource clock,
            String baseUrl) {
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.rows = database.repository(Rows.class);
        this.tokens = tokens;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Mails the link to the new address; an earlier wish is forgotten. */
    void ask(Account account, String email) {
        database.transaction(() -> {
            rows.ask(account.id(), email, Iso.stored(clock.instant()));
            invitations.mailNewAddress(account, email);
            audit.add(account.id(), "EMAIL_CHANGE_ASKED", account.id(), null, "");
        });
    }

    /** The address that waits for its link to be opened, or nothing. */
    @Nullable
    String asked(long accountId) {
        var wish = rows.find(accountId, clock.instant().minus(TokenPurpose.EMAIL.lasts()));
        return wish == null ? null : wish.email();
    }

    /** Whose change a link is, without using it. */
    @Nullable
    Wish find(String token) {
        var held = tokens.find(TokenPurpose.EMAIL, token);
        return held == null || held.accountId() == null ? null : rows.find(held.accountId(), Instant.EPOCH);
    }

    /**
     * Makes the new address hold and tells the old one.
     *
     * @throws Problem 404 if the link is void, 409 if another account has the address by now
     */
    void confirm(String token, Wish wish) {
        database.transaction(() -> {
            if (!tokens.use(TokenPurpose.EMAIL, token)) {
                throw Problem.notFound();
            }
            var account = Objects.requireNonNull(accounts.find(wish.accountId()));
            var other = accounts.findByEmail(wish.email());
            if (other != null && other.id() != account.id()) {
                throw Problem.conflict("Another account has this address by now. If it is yours, sign in with it.");
            }
            accounts.setEmail(account.id(), wish.email());
            rows.forget(account.id());
            tokens.voidAll(account.id());
            audit.add(account.id(), "EMAIL_CHANGED", account.id(), null, "");
            var before = account.email();
            if (before != null && !before.equalsIgnoreCase(wish.email())) {
                invitations.tell(before, Letter.emailChanged(account.name(), baseUrl));
            }
        });
    }

    /** An address that somebody wants to have. */
    record Wish(long accountId, String name, String email) {}

    interface Rows {

        @SqlUpdate("""
                INSERT INTO email_change (account_id, email, asked_at) VALUES (:accountId, :email, :now)
                ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, asked_at = excluded.asked_at
                """)
        void ask(long accountId, String email, Instant now);

        @SqlQuery("""
                SELECT w.account_id, a.name, w.email
                FROM email_change w
                JOIN account a ON a.id = w.account_id
                WHERE w.account_id = :accountId AND w.asked_at > :after AND a.disabled_at IS NULL
                """)
        @Nullable
        Wish find(long accountId, Instant after);

        @SqlUpdate("DELETE FROM email_change WHERE account_id = :accountId")
        void forget(long accountId);
    }
}
