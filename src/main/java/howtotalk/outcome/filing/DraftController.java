package howtotalk.outcome.filing;

import howtotalk.contact.HomeZone;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;

/** {@code POST /outcome-drafts?form=…}: a form about an outcome saves itself. */
public final class DraftController {

    private final Drafts drafts;
    private final HomeZone home;

    public DraftController(Drafts drafts, HomeZone home) {
        this.drafts = drafts;
        this.home = home;
    }

    /** Saves what is typed, for whoever types it. */
    public void save(Context ctx) {
        var input = Web.input(ctx);
        var form = Web.query(ctx, "form");
        var typed = Drafts.typed(input);
        long account = Web.userId(ctx);
        var save = drafts.save(account, form, SavedForms.version(input), typed);
        SavedForms.answer(ctx, save, typed, home.of(account), form);
    }
}
