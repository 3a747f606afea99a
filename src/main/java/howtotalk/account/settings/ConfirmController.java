package howtotalk.account.settings;

import howtotalk.account.Account;
import howtotalk.account.AccountRepository;
import howtotalk.account.PasswordCheck;
import howtotalk.db.Database;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.Objects;
import templates.Templates;

/** The password once more. */
public final class ConfirmController {

    private static final String TITLE = "Your password";

    private final Templates templates;
    private final AccountRepository accounts;
    private final PasswordCheck check;

    public ConfirmController(Templates templates, Database database, PasswordCheck check) {
        this.templates = templates;
        this.accounts = database.repository(AccountRepository.class);
        this.check = check;
    }

    public void blank(Context ctx) {
        Web.show(ctx, templates.accountConfirm(Web.frame(ctx, TITLE), page(ctx, Web.query(ctx, "next"), "")));
    }

    public void create(Context ctx) {
        var input = Web.input(ctx);
        var problem = check.problem(ctx, account(ctx), input.text("password"));
        if (!problem.isEmpty()) {
            Web.refuse(ctx, templates.accountConfirm(Web.frame(ctx, TITLE), page(ctx, input.line("next"), problem)));
            return;
        }
        Web.moveOn(ctx, Web.localPath(input.line("next")));
    }

    private ConfirmPage page(Context ctx, String next, String error) {
        return new ConfirmPage(
                Web.localPath(next), Objects.requireNonNullElse(account(ctx).email(), ""), error);
    }

    private Account account(Context ctx) {
        return Objects.requireNonNull(accounts.find(Web.userId(ctx)));
    }
}
