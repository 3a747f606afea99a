package howtotalk.introduction;

import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.introduction.Introductions.Bounds;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.List;
import templates.Templates;

/** A student's connectors and the tree of introductions; nobody else sees them. */
public final class IntroductionController {

    private static final Bounds SHOWN = new Bounds(6, 12, 80);

    private final Templates templates;
    private final Database database;
    private final IntroductionBook book;
    private final NextToTargets nextToTargets;

    public IntroductionController(Templates templates, Database database, HomeZone home, NextToTargets nextToTargets) {
        this.templates = templates;
        this.database = database;
        this.book = new IntroductionBook(database, home);
        this.nextToTargets = nextToTargets;
    }

    /** {@code GET /introductions}; with {@code ?from=} a contact, only what came through that one. */
    public void show(Context ctx) {
        long account = Web.userId(ctx);
        var typed = Web.query(ctx, "from");
        var page = database.reading(() -> {
            var introductions = book.of(account);
            if (typed.isEmpty()) {
                return IntroductionPage.of(
                        introductions, null, introductions.forest(SHOWN), nextToTargets.of(account, introductions));
            }
            var id = Input.number(typed);
            if (id == null) {
                throw Problem.notFound();
            }
            var person = introductions.person(id).orElseThrow(Problem::notFound);
            return IntroductionPage.of(introductions, person, introductions.from(person.id(), SHOWN), List.of());
        });
        Web.show(ctx, templates.introductionShow(Web.frame(ctx, "Who introduced whom"), page));
    }
}
