package howtotalk.account.joining;

import howtotalk.account.AccountRepository;
import howtotalk.account.Names;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.Passwords;
import howtotalk.account.PersonForm;
import howtotalk.account.Sessions;
import howtotalk.account.TokenPages;
import howtotalk.account.TokenPurpose;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import templates.Templates;

/** Makes the first administrator, once. */
public final class SetupController {

    private static final String TITLE = "Set up";

    private final Templates templates;
    private final Database database;
    private final AccountRepository accounts;
    private final Setup setup;
    private final OneTimeTokens tokens;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final InstantSource clock;

    public SetupController(
            Templates templates,
            Database database,
            Setup setup,
            OneTimeTokens tokens,
            Passwords passwords,
            Sessions sessions,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.setup = setup;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where every page leads until there is an account. */
    public void closed(Context ctx) {
        if (setup.done()) {
            throw Problem.notFound();
        }
        Web.show(ctx, templates.accountNotSetUp(Web.frame(ctx, TITLE)));
    }

    /** Without the link there is nothing to do. */
    public void withoutLink(Context ctx) {
        throw setup.done() ? Problem.notFound() : Problem.forbidden();
    }

    public void blank(Context ctx) {
        find(ctx);
        Web.show(ctx, templates.accountSetup(Web.frame(ctx, TITLE), action(ctx), PersonForm.blank("", "")));
    }

    public void create(Context ctx) {
        var token = find(ctx);
        var input = Web.input(ctx);
        var password = input.text("password");
        var form = PersonForm.read(input);
        form.needName().needEmail().needPassword(password, List.of(form.name(), form.email()));
        form.errors()
                .addIf(
                        accounts.findByEmail(form.email()) != null,
                        "email",
                        "There is already an account with this address.");
        if (form.errors().any()) {
            Web.refuse(ctx, templates.accountSetup(Web.frame(ctx, TITLE), action(ctx), form));
            return;
        }
        var hash = passwords.hash(password);
        var account = database.transaction(() -> {
            if (setup.done() || !tokens.use(TokenPurpose.SETUP, token)) {
                throw Problem.notFound();
            }
            long id = accounts.add(form.name(), Names.sortName(form.name()), form.email(), hash, true, clock.instant());
            audit.add(id, "SET_UP", id, null, "");
            return accounts.find(id);
        });
        if (account != null) {
            sessions.begin(ctx, account);
        }
        Web.moveOn(ctx, "/admin", "This server is yours. Invite the first instructor.");
    }

    private String find(Context ctx) {
        TokenPages.keepAddress(ctx);
        var token = ctx.pathParam("token");
        if (setup.done() || tokens.find(TokenPurpose.SETUP, token) == null) {
            throw Problem.notFound();
        }
        return token;
    }

    private static String action(Context ctx) {
        return TokenPurpose.SETUP.path(ctx.pathParam("token"));
    }
}
