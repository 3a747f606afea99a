package howtotalk.grading;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Set;

/** Reads the queue that an address asks for. */
final class Queues {

    private final GradingRepository grading;
    private final InstantSource clock;

    Queues(Database database, InstantSource clock) {
        this.grading = database.repository(GradingRepository.class);
        this.clock = clock;
    }

    static QueueChoice choice(Context ctx) {
        return QueueChoice.read(
                Web.query(ctx, "section"), ctx.queryParams("show"), Web.query(ctx, "order"), Web.query(ctx, "seed"));
    }

    /** Of the students whom the visitor sees. */
    Queue of(Context ctx, Asked asked) {
        var standing = Standing.of(ctx);
        var choice = choice(ctx);
        var students =
                grading.queue(asked.id(), standing.allSections(), standing.sections(), choice.section());
        Set<Long> mine =
                choice.has(QueueFilter.MINE) ? grading.gradedBy(asked.id(), standing.accountId()) : Set.of();
        return Queue.of(asked.terms(), students, choice, mine, clock.instant());
    }
}
