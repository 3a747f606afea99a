package howtotalk.account;

import howtotalk.db.Database;
import java.time.InstantSource;

/** What a change of password changes besides: links that were open, browsers that were signed in. */
public final class NewPassword {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final OneTimeTokens tokens;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Invitations invitations;
    private final String baseUrl;

    public NewPassword(
            Database database,
            Passwords passwords,
            OneTimeTokens tokens,
            Sessions sessions,
            Invitations invitations,
            InstantSource clock,
            String baseUrl) {
        this.accounts = database.repository(AccountRepository.class);
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.throttle = new Throttle(database, clock);
        this.invitations = invitations;
        this.baseUrl = baseUrl;
    }

    /** Slow on purpose, so before the transaction. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** Sets the password, ends every session of the account, makes its links void, and tells the owner by mail. */
    public void set(Account account, String hash) {
        accounts.setPassword(account.id(), hash);
        tokens.voidAll(account.id());
        sessions.endAllBut(account.id(), 0);
        var email = account.email();
        if (email != null) {
            throttle.succeeded(email); // who guessed before does not keep the owner out
            if (account.claimed()) {
                invitations.tell(email, Letter.passwordChanged(account.name(), baseUrl));
            }
        }
    }
}
