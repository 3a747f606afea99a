package howtotalk.talk;

import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import templates.Templates;

/** A talk that was told: its time, its fillers and where it came from. */
public final class TalkController {

    private final Templates templates;
    private final Database database;
    private final TalkRepository talks;
    private final InstantSource clock;

    public TalkController(Templates templates, Database database, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.talks = database.repository(TalkRepository.class);
        this.clock = clock;
    }

    public void show(Context ctx) {
        long id = Web.id(ctx);
        var page = database.reading(() -> {
            var talk = talks.find(id);
            if (talk == null) {
                throw Problem.notFound();
            }
            boolean own = talk.accountId() == Web.userId(ctx);
            return TalkPage.of(talk, talks.fillers(id), talks.comesFrom(id), own, clock.instant());
        });
        Web.show(ctx, templates.talkShow(Web.frame(ctx, page.head()), page));
    }
}
