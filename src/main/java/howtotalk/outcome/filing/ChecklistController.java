package howtotalk.outcome.filing;

import howtotalk.db.Database;
import howtotalk.outcome.OutcomeWords;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import templates.Templates;

/** Whether an internship is one by the definition of career services: asked, kept, and nothing made of it. */
public final class ChecklistController {

    private final Templates templates;
    private final Database database;
    private final OutcomeRepository outcomes;

    public ChecklistController(Templates templates, Database database) {
        this.templates = templates;
        this.database = database;
        this.outcomes = database.repository(OutcomeRepository.class);
    }

    /** {@code GET /outcomes/{id}/checklist} */
    public void show(Context ctx) {
        var filed = filed(ctx);
        var page = new ChecklistPage(
                Long.toString(filed.id()),
                OutcomeWords.of(filed.status(), filed.kind(), filed.employer(), filed.title()),
                Checklist.of(outcomes.criteria(filed.id())));
        Web.show(ctx, templates.outcomeChecklist(Web.frame(ctx, "Internship checklist"), page));
    }

    /** {@code POST /outcomes/{id}/checklist}: what is left open is no answer. */
    public void update(Context ctx) {
        var filed = filed(ctx);
        var input = Web.input(ctx);
        database.transaction(() -> {
            outcomes.clearCriteria(filed.id());
            for (var criterion : Criterion.values()) {
                var answer = input.choice(criterion.name(), WithoutThisContact.class);
                if (answer != null) {
                    outcomes.addCriterion(filed.id(), criterion, answer);
                }
            }
        });
        Web.moveOn(ctx, "/outcomes/" + filed.id(), "Kept. It changes nothing about your outcome.");
    }

    private OutcomeRepository.Filed filed(Context ctx) {
        var filed = outcomes.find(Web.id(ctx));
        if (filed == null || !Checklist.asked(filed.kind())) {
            throw Problem.notFound();
        }
        return filed;
    }
}
