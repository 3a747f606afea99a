package howtotalk.account.signin;

import howtotalk.account.Account;
import howtotalk.account.AccountRepository;
import howtotalk.account.ClaimRepository;
import howtotalk.account.Invitations;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.TokenPurpose;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.RateLimit;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Answers somebody who is not signed in and asks for a link by mail, so that the answer does not tell whether the
 * address has an account: same page, same limits, one write either way.
 */
public final class LinkRequests {

    private static final int FOR_ONE_EMAIL = 5;

    /** A whole class may ask from one address. */
    private static final int FROM_ONE_ADDRESS = 60;

    private final Database database;
    private final AccountRepository accounts;
    private final ClaimRepository claims;
    private final Invitations invitations;
    private final OneTimeTokens tokens;
    private final Audit audit;
    private final RateLimit byEmail;
    private final RateLimit byAddress;

    public LinkRequests(
            Database database, Invitations invitations, OneTimeTokens tokens, Audit audit, InstantSource clock) {
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.claims = database.repository(ClaimRepository.class);
        this.invitations = invitations;
        this.tokens = tokens;
        this.audit = audit;
        this.byEmail = new RateLimit(FOR_ONE_EMAIL, clock);
        this.byAddress = new RateLimit(FROM_ONE_ADDRESS, clock);
    }

    /**
     * Mails the link, if there is somebody to mail it to.
     *
     * @param purpose of the link
     * @param mail writes it, for an account with a password; one that nobody has claimed gets its invitation instead
     */
    void answer(Context ctx, String email, TokenPurpose purpose, Consumer<Account> mail) {
        byAddress.count(ctx.ip());
        byEmail.count(email);
        database.transaction(() -> {
            var account = accounts.findByEmail(email);
            if (account == null || account.disabledAt() != null) {
                tokens.mint(purpose, null); // opens nothing; costs what the other case costs
            } else if (account.claimed()) {
                mail.accept(account);
            } else {
                invite(account);
            }
            audit.add(null, purpose.name() + "_ASKED", account == null ? null : account.id(), null, "");
        });
    }

    private void invite(Account account) {
        var places = claims.places(account.id());
        if (places.isEmpty()) {
            invitations.mailInvitation(account);
        } else {
            invitations.mailClaim(account.id(), places.get(0).label());
        }
    }
}
