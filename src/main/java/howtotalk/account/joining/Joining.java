package howtotalk.account.joining;

import howtotalk.account.Account;
import howtotalk.account.AccountRepository;
import howtotalk.account.ClaimRepository;
import howtotalk.account.Names;
import howtotalk.account.NewPassword;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.PersonForm;
import howtotalk.account.TokenPurpose;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The writes of joining, each one transaction. Signing in afterwards is the controller’s. */
public final class Joining {

    private final Database database;
    private final AccountRepository accounts;
    private final ClaimRepository claims;
    private final OneTimeTokens tokens;
    private final NewPassword newPassword;
    private final Audit audit;
    private final InstantSource clock;

    public Joining(Database database, OneTimeTokens tokens, NewPassword newPassword, Audit audit, InstantSource clock) {
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.claims = database.repository(ClaimRepository.class);
        this.tokens = tokens;
        this.newPassword = newPassword;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives an account that a roster or an invitation made its owner. */
    void claim(Ticket ticket, Account account, @Nullable String name, @Nullable String email, String password) {
        var hash = newPassword.hash(password);
        database.transaction(() -> {
            use(ticket);
            if (name != null) {
                accounts.setName(account.id(), name, Names.sortName(name));
            }
            if (email != null) {
                requireFree(email);
                accounts.setEmail(account.id(), email);
            }
            newPassword.set(account, hash);
            claims.join(account.id(), clock.instant());
            audit.add(account.id(), "ACCOUNT_CLAIMED", account.id(), null, "");
        });
    }

    /** Somebody whose account is older than the roster joins with it. */
    void join(Ticket ticket, long accountId) {
        database.transaction(() -> {
            use(ticket);
            claims.join(accountId, clock.instant());
            audit.add(accountId, "JOINED", accountId, null, "");
        });
    }

    /**
     * A roster did not recognise somebody and made a second account, which nobody has claimed: its places in courses
     * become those of the account that the person has.
     */
    void joinWith(Ticket ticket, Account made, long accountId) {
        database.transaction(() -> {
            use(ticket);
            if (claims.shareACourse(accountId, made.id())) {
                throw Problem.conflict("You take part in this course already. The code is for somebody else.");
            }
            var sisId = claims.sisId(made.id());
            claims.move(made.id(), accountId);
            claims.deleteUnclaimed(made.id());
            claims.setSisId(accountId, sisId);
            claims.join(accountId, clock.instant());
            audit.add(accountId, "ACCOUNTS_JOINED", accountId, null, "was account " + made.id());
        });
    }

    /** A new account that asks to be let into a course. */
    Account newcomer(ClaimRepository.Asked course, PersonForm form, String password) {
        var hash = newPassword.hash(password);
        return database.transaction(() -> {
            requireFree(form.email());
            long id =
                    accounts.add(form.name(), Names.sortName(form.name()), form.email(), hash, false, clock.instant());
            ask(course, id);
            var account = accounts.find(id);
            if (account == null) {
                throw new IllegalStateException("Account " + id + " is gone");
            }
            return account;
        });
    }

    /** Asks to be let into a course; asking twice is asking once. */
    void ask(ClaimRepository.Asked course, long accountId) {
        database.transaction(() -> {
            if (claims.status(course.courseId(), accountId) == null) {
                claims.ask(course.courseId(), accountId, clock.instant());
                audit.add(accountId, "ASKED_TO_JOIN", accountId, course.courseId(), "");
            }
        });
    }

    private void use(Ticket ticket) {
        if (!tokens.use(ticket.purpose(), ticket.token())) {
            throw Problem.notFound();
        }
    }

    /** The form was checked before; this is for whoever was faster since. */
    private void requireFree(String email) {
        if (accounts.findByEmail(email) != null) {
            throw Problem.conflict(
                    "There is an account with this address now. Sign in with it, then use the code again.");
        }
    }

    /**
     * What lets somebody in.
     *
     * @param purpose a claim from paper, or an invitation by mail
     * @param token as it is stored hashed
     * @param path where its page is
     */
    record Ticket(TokenPurpose purpose, String token, String path) {}
}
