package howtotalk.account.settings;

import howtotalk.account.LinkPage;
import howtotalk.account.TokenPages;
import howtotalk.account.TokenPurpose;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import templates.Templates;

/** The link in the mail to a new address. A mail program that looks at it changes nothing: the button does. */
public final class EmailChangeController {

    private final Templates templates;
    private final EmailChange changes;

    public EmailChangeController(Templates templates, EmailChange changes) {
        this.templates = templates;
        this.changes = changes;
    }

    public void show(Context ctx) {
        var wish = find(ctx);
        var page = new LinkPage(TokenPurpose.EMAIL.path(ctx.pathParam("token")), wish.email());
        Web.show(ctx, templates.accountNewAddress(Web.frame(ctx, "Your new address"), page));
    }

    public void update(Context ctx) {
        var wish = find(ctx);
        changes.confirm(ctx.pathParam("token"), wish);
        Web.moveOn(
                ctx,
                Web.visitorIfAny(ctx) == null ? "/sign-in" : "/settings",
                "Sign in with " + wish.email() + " from now on.");
    }

    private EmailChange.Wish find(Context ctx) {
        TokenPages.keepAddress(ctx);
        var wish = changes.find(ctx.pathParam("token"));
        if (wish == null) {
            throw Problem.notFound();
        }
        return wish;
    }
}
