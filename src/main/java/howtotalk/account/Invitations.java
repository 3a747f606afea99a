package howtotalk.account;

import howtotalk.db.Database;
import howtotalk.mail.Mailer;
import java.util.function.Function;

/** Mails with one-time links that belong to an account. The mail and its token are written together. */
public final class Invitations {

    private final Database database;
    private final AccountRepository accounts;
    private final OneTimeTokens tokens;
    private final Mailer mailer;
    private final String baseUrl;

    /**
     * @param database with the accounts
     * @param tokens where the hashes are kept
     * @param mailer who writes the mails
     * @param baseUrl of this server, without a slash at the end
     */
    public Invitations(Database database, OneTimeTokens tokens, Mailer mailer, String baseUrl) {
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.tokens = tokens;
        this.mailer = mailer;
        this.baseUrl = baseUrl;
    }

    /**
     * Mails somebody whom a roster named the link by which to claim the account, good for 14 days. A strip of paper
     * stays good beside it; an older mail does not.
     *
     * @param accountId who is to join
     * @param courseLabel for example COMM 210 · Fall 2026
     * @return whether it was written: not without an address, and not to a disabled account
     */
    public boolean mailClaim(long accountId, String courseLabel) {
        var account = accounts.find(accountId);
        if (account == null || account.email() == null || account.disabledAt() != null) {
            return false;
        }
        write(account, TokenPurpose.INVITATION, link -> Letter.claim(account.name(), courseLabel, link));
        return true;
    }

    /** Mails an instructor to be the link that {@link Instructors#create} would return. */
    public void mailInvitation(Account account) {
        write(account, TokenPurpose.INVITATION, link -> Letter.invitation(account.name(), link));
    }

    public void mailPasswordReset(Account account) {
        write(account, TokenPurpose.PASSWORD_RESET, link -> Letter.passwordReset(account.name(), link));
    }

    public void mailSignIn(Account account) {
        write(account, TokenPurpose.SIGN_IN, link -> Letter.signIn(account.name(), link));
    }

    /** To the address that the account is to have; opened there, the link shows that it is theirs. */
    public void mailNewAddress(Account account, String email) {
        write(account, email, TokenPurpose.EMAIL, link -> Letter.newAddress(account.name(), link));
    }

    /** A mail that says what happened and opens nothing. */
    public void tell(String email, Letter letter) {
        mailer.send(email, letter.subject(), letter.body(), null);
    }

    /** A new link of this purpose; older ones are void. */
    public String link(TokenPurpose purpose, long accountId) {
        return baseUrl + purpose.path(tokens.mint(purpose, accountId));
    }

    private void write(Account account, TokenPurpose purpose, Function<String, Letter> letter) {
        var email = account.email();
        if (email != null) {
            write(account, email, purpose, letter);
        }
    }

    private void write(Account account, String email, TokenPurpose purpose, Function<String, Letter> letter) {
        database.transaction(() -> {
            var token = tokens.mint(purpose, account.id());
            var text = letter.apply(baseUrl + purpose.path(token));
            mailer.send(email, text.subject(), text.body(), MailedLink.key(purpose, account.id(), token));
        });
    }
}
