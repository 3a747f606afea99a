package howtotalk.account.signin;

import howtotalk.account.AccountRepository;
import howtotalk.account.PasswordCheck;
import howtotalk.account.Passwords;
import howtotalk.account.Sessions;
import howtotalk.account.Throttle;
import howtotalk.account.TokenPurpose;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import templates.Templates;

/** Sign in and out. */
public final class SignInController {

    private final Templates templates;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecondStepController secondStep;
    private final Throttle throttle;
    private final Audit audit;

    public SignInController(
            Templates templates,
            Database database,
            Passwords passwords,
            Sessions sessions,
            SecondStepController secondStep,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.accounts = database.repository(AccountRepository.class);
        this.passwords = passwords;
        this.sessions = sessions;
        this.secondStep = secondStep;
        this.throttle = new Throttle(database, clock);
        this.audit = audit;
    }

    public void blank(Context ctx) {
        var form = SignInForm.blank(Web.localPath(ctx.queryParam("next")));
        Web.show(ctx, templates.accountSignIn(Web.frame(ctx, "Sign in"), form));
    }

    /** The answer is the same for an unknown address, a wrong password and a disabled account, and as slow. */
    public void create(Context ctx) {
        var input = Web.input(ctx);
        var form = SignInForm.read(input);
        var wait = throttle.wait(form.email(), ctx.ip());
        if (!wait.isZero()) {
            refuse(
                    ctx,
                    form,
                    "Too many tries. Wait " + PasswordCheck.words(wait)
                            + ", then try again, or ask for a new password.");
            return;
        }
        var account = accounts.findByEmail(form.email());
        var hash = account == null || account.disabledAt() != null ? null : accounts.passwordHash(account.id());
        var password = input.text("password");
        if (!passwords.matches(password, hash) || account == null || hash == null) {
            throttle.failed(form.email(), ctx.ip());
            audit.add(null, "SIGN_IN_REFUSED", account == null ? null : account.id(), null, "");
            refuse(ctx, form, "E-mail and password do not belong together.");
            return;
        }
        if (passwords.isDated(hash)) {
            accounts.setPassword(account.id(), passwords.hash(password));
        }
        throttle.succeeded(form.email());
        if (secondStep.asks(ctx, account, TokenPurpose.SECOND_STEP, Web.localPath(form.next()))) {
            return;
        }
        sessions.begin(ctx, account);
        audit.add(account.id(), "SIGNED_IN", account.id(), null, "");
        Web.moveOn(ctx, Web.localPath(form.next()));
    }

    public void delete(Context ctx) {
        var visitor = Web.visitorIfAny(ctx);
        sessions.end(ctx);
        if (visitor != null) {
            audit.add(visitor.accountId(), "SIGNED_OUT", visitor.accountId(), null, "");
        }
        ctx.header("Clear-Site-Data", "\"cache\"");
        Web.moveOn(ctx, "/sign-in", "You are signed out.");
    }

    private void refuse(Context ctx, SignInForm form, String sentence) {
        form.errors().add("password", sentence);
        Web.refuse(ctx, templates.accountSignIn(Web.frame(ctx, "Sign in"), form));
    }
}
