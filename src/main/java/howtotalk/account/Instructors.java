package howtotalk.account;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Access;
import howtotalk.web.Problem;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Who may offer courses. */
public final class Instructors {

    private final Database database;
    private final AccountRepository accounts;
    private final Invitations invitations;
    private final Audit audit;
    private final InstantSource clock;
    private final String baseUrl;

    /**
     * @param database with the accounts
     * @param invitations who makes the links
     * @param audit where it is noted
     * @param clock for the time of creation
     * @param baseUrl of this server, without a slash at the end
     */
    public Instructors(Database database, Invitations invitations, Audit audit, InstantSource clock, String baseUrl) {
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Admits administrators, who was invited to teach, and who teaches a course: who may offer another. */
    public Access mayOfferCourses() {
        return (ctx, visitor) -> {
            if (!accounts.offersCourses(Access.signedIn(visitor).accountId())) {
                throw Problem.forbidden();
            }
        };
    }

    /** Whether an account may offer courses. */
    public boolean mayOfferCourses(long accountId) {
        return accounts.offersCourses(accountId);
    }

    /**
     * Lets somebody offer courses; makes the account if there is none with this address.
     *
     * @param email to sign in with
     * @param name given name first; an account that exists keeps its own
     * @return the link by which the account is claimed, good for 14 days, or to the sign-in page if it has a password
     * @throws IllegalArgumentException with a sentence if the address or the name cannot be used
     */
    public String create(String email, String name) {
        return database.transaction(() -> {
            var account = appoint(null, email, name);
            return account.claimed() ? baseUrl + "/sign-in" : invitations.link(TokenPurpose.INVITATION, account.id());
        });
    }

    /** As {@link #create}, by the administrator and with a mail; nothing is shown that opens the account. */
    public void invite(long actorId, String email, String name) {
        database.transaction(() -> {
            var account = appoint(actorId, email, name);
            if (!account.claimed()) {
                invitations.mailInvitation(account);
            }
        });
    }

    private Account appoint(@Nullable Long actorId, String email, String name) {
        var address = email.strip();
        if (!Emails.plausible(address)) {
            throw new IllegalArgumentException(Emails.PROBLEM);
        }
        var account = accounts.findByEmail(address);
        long id;
        if (account == null) {
            var shown = name.strip();
            if (shown.isEmpty() || shown.length() > 200) {
                throw new IllegalArgumentException("Say the instructor’s name, in at most 200 characters.");
            }
            id = accounts.add(shown, Names.sortName(shown), address, null, false, clock.instant());
        } else {
            id = account.id();
        }
        accounts.setInstructor(id, true);
        audit.add(actorId, "INSTRUCTOR_INVITED", id, null, "");
        var appointed = accounts.find(id);
        if (appointed == null) {
            throw new IllegalStateException("Account " + id + " is gone");
        }
        return appointed;
    }
}
