package howtotalk.account.secondfactor;

import howtotalk.account.AccountRepository;
import howtotalk.account.Confirmed;
import howtotalk.account.Sessions;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.Objects;
import templates.Templates;

/** Somebody adds the second step of signing in to the own account, or switches it off. */
public final class SecondFactorController {

    private static final String TITLE = "Second step";
    private static final String PATH = "/settings/second-factor";

    private final Templates templates;
    private final AccountRepository accounts;
    private final SecondFactor factor;
    private final Confirmed confirmed;
    private final Sessions sessions;

    public SecondFactorController(
            Templates templates, Database database, SecondFactor factor, Confirmed confirmed, Sessions sessions) {
        this.templates = templates;
        this.accounts = database.repository(AccountRepository.class);
        this.factor = factor;
        this.confirmed = confirmed;
        this.sessions = sessions;
    }

    public void show(Context ctx) {
        Web.show(ctx, templates.accountSecondFactor(Web.frame(ctx, TITLE), standing(ctx, "")));
    }

    /** Shows a new secret; nothing is asked at sign-in until a number of it was typed. */
    public void create(Context ctx) {
        if (confirmed.asks(ctx, PATH)) {
            return;
        }
        long account = Web.userId(ctx);
        if (factor.holds(account)) {
            throw Problem.conflict("Signing in takes a second step already. Switch it off before you add another app.");
        }
        factor.begin(account);
        show(ctx, "");
    }

    /** Every other browser is signed out: it came in without the second step. */
    public void confirm(Context ctx) {
        long account = Web.userId(ctx);
        if (factor.begun(account) == null) {
            Web.moveOn(ctx, PATH);
            return;
        }
        var codes = factor.confirm(account, Web.input(ctx).line("code"));
        if (codes.isEmpty()) {
            ctx.status(422);
            show(ctx, "This is not the number that the app shows now. Is the phone’s clock right?");
            return;
        }
        sessions.endAllBut(account, Web.visitor(ctx).sessionId());
        Web.show(ctx, templates.accountSecondFactor(Web.frame(ctx, TITLE), SecondFactorPage.confirmed(codes)));
    }

    public void delete(Context ctx) {
        long account = Web.userId(ctx);
        if (!factor.holds(account)) {
            Web.moveOn(ctx, PATH);
            return;
        }
        var problem = factor.problem(account, ctx.ip(), Web.input(ctx).line("code"));
        if (!problem.isEmpty()) {
            Web.refuse(ctx, templates.accountSecondFactor(Web.frame(ctx, TITLE), standing(ctx, problem)));
            return;
        }
        factor.remove(account, account);
        Web.moveOn(ctx, "/settings", "Signing in takes your password only.");
    }

    private void show(Context ctx, String error) {
        var account = Objects.requireNonNull(accounts.find(Web.userId(ctx)));
        var secret = Objects.requireNonNull(factor.begun(account.id()));
        var name = Objects.requireNonNullElse(account.email(), account.name());
        var page = SecondFactorPage.begun(secret, name, error);
        Web.show(ctx, templates.accountSecondFactor(Web.frame(ctx, TITLE), page));
    }

    private SecondFactorPage standing(Context ctx, String error) {
        var visitor = Web.visitor(ctx);
        long account = visitor.accountId();
        return SecondFactorPage.standing(
                visitor.owesSecondFactor(), factor.holds(account), factor.codesLeft(account), error);
    }
}
