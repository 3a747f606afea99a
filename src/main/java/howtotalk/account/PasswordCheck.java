package howtotalk.account;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** Asks somebody who is signed in for the password again; guessing is slowed down as at the door. */
public final class PasswordCheck {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Audit audit;

    public PasswordCheck(Database database, Passwords passwords, Sessions sessions, Audit audit, InstantSource clock) {
        this.accounts = database.repository(AccountRepository.class);
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = new Throttle(database, clock);
        this.audit = audit;
    }

    /**
     * @param account of the visitor
     * @param password as typed
     * @return what is wrong, or empty; then the session knows that the password was given just now
     */
    public String problem(Context ctx, Account account, String password) {
        var subject = Objects.requireNonNullElse(account.email(), "account " + account.id());
        var wait = throttle.wait(subject, ctx.ip());
        if (!wait.isZero()) {
            return "Too many tries. Wait " + words(wait) + ", then try again.";
        }
        if (!passwords.matches(password, accounts.passwordHash(account.id()))) {
            throttle.failed(subject, ctx.ip());
            audit.add(account.id(), "PASSWORD_REFUSED", account.id(), null, "");
            return "This is not your password. If you have none yet, ask for a link to choose one.";
        }
        throttle.succeeded(subject);
        sessions.confirm(Web.visitor(ctx));
        return "";
    }

    /** 50 seconds, 3 minutes */
    public static String words(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
