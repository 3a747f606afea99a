package howtotalk.account.signin;

import howtotalk.account.Account;
import howtotalk.account.Invitations;
import howtotalk.account.NewPassword;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.Passwords;
import howtotalk.account.PersonForm;
import howtotalk.account.TokenPages;
import howtotalk.account.TokenPurpose;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import templates.Templates;

/** A new password by a mailed link. */
public final class PasswordResetController {

    private static final String TITLE = "Choose a new password";

    private final Templates templates;
    private final Database database;
    private final LinkRequests requests;
    private final Invitations invitations;
    private final NewPassword newPassword;
    private final OneTimeTokens tokens;
    private final Audit audit;

    public PasswordResetController(
            Templates templates,
            Database database,
            LinkRequests requests,
            Invitations invitations,
            NewPassword newPassword,
            OneTimeTokens tokens,
            Audit audit) {
        this.templates = templates;
        this.database = database;
        this.requests = requests;
        this.invitations = invitations;
        this.newPassword = newPassword;
        this.tokens = tokens;
        this.audit = audit;
    }

    public void blank(Context ctx) {
        Web.show(
                ctx,
                templates.accountLinkRequest(Web.frame(ctx, TITLE), LinkRequestPage.reset(PersonForm.blank("", ""))));
    }

    public void create(Context ctx) {
        var form = PersonForm.read(Web.input(ctx)).needEmail();
        if (form.errors().any()) {
            Web.refuse(ctx, templates.accountLinkRequest(Web.frame(ctx, TITLE), LinkRequestPage.reset(form)));
            return;
        }
        requests.answer(ctx, form.email(), TokenPurpose.PASSWORD_RESET, invitations::mailPasswordReset);
        Web.show(ctx, templates.accountLinkSent(Web.frame(ctx, TITLE), LinkSentPage.reset(form.email())));
    }

    public void show(Context ctx) {
        var account = find(ctx);
        Web.show(ctx, templates.accountPasswordReset(Web.frame(ctx, TITLE), page(ctx, account, "")));
    }

    /** Does not sign in: whoever reads the mail must also know the new password. */
    public void update(Context ctx) {
        var account = find(ctx);
        var password = Web.input(ctx).text("password");
        var problem = Passwords.problem(password, ownWords(account));
        if (!problem.isEmpty()) {
            Web.refuse(ctx, templates.accountPasswordReset(Web.frame(ctx, TITLE), page(ctx, account, problem)));
            return;
        }
        var hash = newPassword.hash(password);
        database.transaction(() -> {
            if (!tokens.use(TokenPurpose.PASSWORD_RESET, ctx.pathParam("token"))) {
                throw Problem.notFound();
            }
            newPassword.set(account, hash);
            audit.add(account.id(), "PASSWORD_RESET", account.id(), null, "");
        });
        Web.moveOn(ctx, "/sign-in", "Your new password is set. Sign in with it.");
    }

    public static List<String> ownWords(Account account) {
        var words = new ArrayList<String>();
        words.add(account.name());
        words.add(Objects.requireNonNullElse(account.email(), ""));
        words.add("how to talk");
        return words;
    }

    private Account find(Context ctx) {
        TokenPages.keepAddress(ctx);
        var account = tokens.holder(TokenPurpose.PASSWORD_RESET, ctx.pathParam("token"));
        if (account == null) {
            throw Problem.notFound();
        }
        return account;
    }

    private static PasswordPage page(Context ctx, Account account, String error) {
        return new PasswordPage(
                TokenPurpose.PASSWORD_RESET.path(ctx.pathParam("token")),
                account.name(),
                Objects.requireNonNullElse(account.email(), ""),
                error);
    }
}
