package howtotalk.account.signin;

import howtotalk.account.Account;
import howtotalk.account.Invitations;
import howtotalk.account.LinkPage;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.PersonForm;
import howtotalk.account.Sessions;
import howtotalk.account.TokenPages;
import howtotalk.account.TokenPurpose;
import howtotalk.account.secondfactor.QrCodes;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import templates.Templates;

/** Sign in by a mailed link, or by one that another signed-in screen shows. */
public final class SignInLinkController {

    private static final String TITLE = "Sign in by mail";
    private static final String PHONE_TITLE = "Open on my phone";

    private final Templates templates;
    private final Database database;
    private final LinkRequests requests;
    private final Invitations invitations;
    private final OneTimeTokens tokens;
    private final Sessions sessions;
    private final SecondStepController secondStep;
    private final Audit audit;

    public SignInLinkController(
            Templates templates,
            Database database,
            LinkRequests requests,
            Invitations invitations,
            OneTimeTokens tokens,
            Sessions sessions,
            SecondStepController secondStep,
            Audit audit) {
        this.templates = templates;
        this.database = database;
        this.requests = requests;
        this.invitations = invitations;
        this.tokens = tokens;
        this.sessions = sessions;
        this.secondStep = secondStep;
        this.audit = audit;
    }

    public void blank(Context ctx) {
        Web.show(
                ctx,
                templates.accountLinkRequest(Web.frame(ctx, TITLE), LinkRequestPage.signIn(PersonForm.blank("", ""))));
    }

    public void create(Context ctx) {
        var form = PersonForm.read(Web.input(ctx)).needEmail();
        if (form.errors().any()) {
            Web.refuse(ctx, templates.accountLinkRequest(Web.frame(ctx, TITLE), LinkRequestPage.signIn(form)));
            return;
        }
        requests.answer(ctx, form.email(), TokenPurpose.SIGN_IN, invitations::mailSignIn);
        Web.show(ctx, templates.accountLinkSent(Web.frame(ctx, TITLE), LinkSentPage.signIn(form.email())));
    }

    /** A mail program that looks at the link does not use it: the button does. */
    public void show(Context ctx) {
        show(ctx, TokenPurpose.SIGN_IN, TITLE);
    }

    public void use(Context ctx) {
        use(ctx, TokenPurpose.SIGN_IN, "by a mailed link");
    }

    /** On the screen that is signed in already. */
    public void phone(Context ctx) {
        Web.show(
                ctx,
                templates.accountPhone(
                        Web.frame(ctx, PHONE_TITLE),
                        PhonePage.before(Web.site(ctx).baseUrl())));
    }

    public void phoneCode(Context ctx) {
        TokenPages.keepAddress(ctx);
        long account = Web.userId(ctx);
        var token = tokens.mint(TokenPurpose.PHONE, account);
        audit.add(account, "PHONE_ASKED", account, null, "");
        var site = Web.site(ctx);
        var link = site.url(TokenPurpose.PHONE.path(token));
        Web.show(
                ctx,
                templates.accountPhone(Web.frame(ctx, PHONE_TITLE), PhonePage.of(site.baseUrl(), QrCodes.svg(link))));
    }

    public void showOnPhone(Context ctx) {
        show(ctx, TokenPurpose.PHONE, PHONE_TITLE);
    }

    public void useOnPhone(Context ctx) {
        use(ctx, TokenPurpose.PHONE, "by a code on another screen");
    }

    private void show(Context ctx, TokenPurpose purpose, String title) {
        var account = find(ctx, purpose);
        var page = new LinkPage(purpose.path(ctx.pathParam("token")), account.name());
        Web.show(ctx, templates.accountLink(Web.frame(ctx, title), page));
    }

    private void use(Context ctx, TokenPurpose purpose, String how) {
        var account = find(ctx, purpose);
        boolean asked = database.transaction(() -> {
            if (!tokens.use(purpose, ctx.pathParam("token"))) {
                throw Problem.notFound();
            }
            // the screen that shows a code to a phone has taken the second step itself
            if (purpose != TokenPurpose.PHONE && secondStep.asks(ctx, account, TokenPurpose.SECOND_STEP_BY_LINK, "/")) {
                return true;
            }
            sessions.beginByLink(ctx, account);
            audit.add(account.id(), "SIGNED_IN", account.id(), null, how);
            return false;
        });
        if (!asked) {
            Web.moveOn(ctx, "/");
        }
    }

    private Account find(Context ctx, TokenPurpose purpose) {
        TokenPages.keepAddress(ctx);
        var account = tokens.holder(purpose, ctx.pathParam("token"));
        if (account == null) {
            throw Problem.notFound();
        }
        return account;
    }
}
