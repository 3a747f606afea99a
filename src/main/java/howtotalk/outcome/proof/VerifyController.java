package howtotalk.outcome.proof;

import howtotalk.web.RateLimit;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.regex.Pattern;
import templates.Templates;

/**
 * A verifier's one page, without an account. Looking uses nothing up; an answer uses the link up, and from then on it is
 * as if it had never been.
 */
public final class VerifyController {

    private static final String TITLE = "Can you confirm this?";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    /** A whole office may sit behind one address. */
    private static final int FROM_ONE_ADDRESS = 120;

    private final Templates templates;
    private final Proofs proofs;
    private final RateLimit byAddress;

    public VerifyController(Templates templates, Proofs proofs, InstantSource clock) {
        this.templates = templates;
        this.proofs = proofs;
        this.byAddress = new RateLimit(FROM_ONE_ADDRESS, clock);
    }

    /** {@code GET /verify/{token}} */
    public void show(Context ctx) {
        var token = token(ctx);
        var question = token.isEmpty() ? null : proofs.question(token);
        if (question == null) {
            opensNothing(ctx);
            return;
        }
        var form = VerifierForm.blank(question.claim());
        Web.show(ctx, templates.outcomeVerify(Web.frame(ctx, TITLE), VerifyPage.of(token, question, form)));
    }

    /** {@code POST /verify/{token}} */
    public void answer(Context ctx) {
        var token = token(ctx);
        var question = token.isEmpty() ? null : proofs.question(token);
        if (question == null) {
            opensNothing(ctx);
            return;
        }
        var form = VerifierForm.read(Web.input(ctx), question.claim());
        if (form.errors().any()) {
            Web.refuse(ctx, templates.outcomeVerify(Web.frame(ctx, TITLE), VerifyPage.of(token, question, form)));
            return;
        }
        if (proofs.answer(token, form)) {
            Web.moveOn(ctx, "/verify");
        } else {
            opensNothing(ctx);
        }
    }

    /** {@code GET /verify}: the same page for everybody, whatever was answered. */
    public void thank(Context ctx) {
        Web.show(ctx, templates.outcomeVerified(Web.frame(ctx, "Thank you")));
    }

    /** One page for a link that is used up, revoked, too old or made up, so that it tells nobody which. */
    private void opensNothing(Context ctx) {
        ctx.status(404);
        Web.show(ctx, templates.outcomeDeadLink(Web.frame(ctx, "This link opens nothing")));
    }

    /** The token, or nothing where it cannot be one. */
    private String token(Context ctx) {
        ctx.header("Referrer-Policy", "no-referrer");
        byAddress.count(ctx.ip());
        var token = ctx.pathParam("token");
        return TOKEN.matcher(token).matches() ? token : "";
    }
}
