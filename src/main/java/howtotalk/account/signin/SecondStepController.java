package howtotalk.account.signin;

import howtotalk.account.Account;
import howtotalk.account.AccountRepository;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.Sessions;
import howtotalk.account.TokenPurpose;
import howtotalk.account.secondfactor.SecondFactor;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/**
 * Between the password, or the mailed link, and the session. A one-time token in a cookie says which account got so far
 * and by which way; it opens nothing but this page.
 */
public final class SecondStepController {

    private static final String COOKIE = "second-step";
    private static final String PATH = "/sign-in/code";

    private final Templates templates;
    private final Database database;
    private final AccountRepository accounts;
    private final SecondFactor factor;
    private final OneTimeTokens tokens;
    private final Sessions sessions;
    private final Audit audit;

    public SecondStepController(
            Templates templates,
            Database database,
            SecondFactor factor,
            OneTimeTokens tokens,
            Sessions sessions,
            Audit audit) {
        this.templates = templates;
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.factor = factor;
        this.tokens = tokens;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Asks for the second step if the account has one.
     *
     * @param purpose {@link TokenPurpose#SECOND_STEP} after the password, else {@link TokenPurpose#SECOND_STEP_BY_LINK}
     * @param next where to go on to
     * @return whether it is asked; then no session may begin
     */
    boolean asks(Context ctx, Account account, TokenPurpose purpose, String next) {
        if (!factor.holds(account.id())) {
            return false;
        }
        var token = tokens.mint(purpose, account.id());
        ctx.cookie(
                Web.cookie(ctx, COOKIE, token, Math.toIntExact(purpose.lasts().toSeconds())));
        Web.moveOn(ctx, PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return true;
    }

    public void blank(Context ctx) {
        if (step(ctx) == null) {
            Web.moveOn(ctx, "/sign-in");
            return;
        }
        show(ctx, Web.query(ctx, "next"), "");
    }

    public void create(Context ctx) {
        var step = step(ctx);
        if (step == null) {
            Web.moveOnWarned(ctx, "/sign-in", "That took too long. Begin again.");
            return;
        }
        var input = Web.input(ctx);
        var account = Objects.requireNonNull(accounts.find(step.accountId()));
        var problem = factor.problem(account.id(), ctx.ip(), input.line("code"));
        if (!problem.isEmpty()) {
            ctx.status(422);
            show(ctx, input.line("next"), problem);
            return;
        }
        boolean begun = database.transaction(() -> {
            if (!tokens.use(step.purpose(), step.token())) {
                return false;
            }
            if (step.purpose() == TokenPurpose.SECOND_STEP) {
                sessions.begin(ctx, account);
            } else {
                sessions.beginByLink(ctx, account);
            }
            audit.add(account.id(), "SIGNED_IN", account.id(), null, "with a second step");
            return true;
        });
        ctx.cookie(Web.cookie(ctx, COOKIE, "", 0));
        Web.moveOn(ctx, begun ? Web.localPath(input.line("next")) : "/sign-in");
    }

    private void show(Context ctx, String next, String error) {
        Web.show(ctx, templates.accountSecondStep(Web.frame(ctx, "Sign in"), Web.localPath(next), error));
    }

    private record Step(TokenPurpose purpose, String token, long accountId) {}

    private @Nullable Step step(Context ctx) {
        var token = Web.cookieValue(ctx, COOKIE);
        if (token == null || token.isEmpty()) {
            return null;
        }
        for (var purpose : new TokenPurpose[] {TokenPurpose.SECOND_STEP, TokenPurpose.SECOND_STEP_BY_LINK}) {
            var held = tokens.find(purpose, token);
            if (held != null && held.accountId() != null) {
                return new Step(purpose, token, held.accountId());
            }
        }
        return null;
    }
}
