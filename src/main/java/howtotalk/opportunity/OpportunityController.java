package howtotalk.opportunity;

import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Frame;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student’s own opportunities. Nobody else sees them; an outcome that is filed takes a snapshot. */
public final class OpportunityController {

    private static final int LONGEST_STEP = 200;
    private static final String NO_DAY = "-";

    private final Templates templates;
    private final Database database;
    private final OpportunityRepository opportunities;
    private final NetworkFacts network;
    private final FormKeys formKeys;
    private final HomeZone home;
    private final InstantSource clock;

    public OpportunityController(
            Templates templates, Database database, FormKeys formKeys, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.opportunities = database.repository(OpportunityRepository.class);
        this.network = database.repository(NetworkFacts.class);
        this.formKeys = formKeys;
        this.home = home;
        this.clock = clock;
    }

    public void list(Context ctx) {
        long account = Web.userId(ctx);
        var page = database.reading(() -> {
            var events = new HashMap<Long, List<StageEvent>>();
            opportunities
                    .eventsOf(account)
                    .forEach(event -> events.computeIfAbsent(event.opportunityId(), id -> new ArrayList<>())
                            .add(event.event()));
            var filter = BoardFilter.of(
                    Web.query(ctx, "view"),
                    Web.query(ctx, "show"),
                    Web.query(ctx, "kind"),
                    Web.query(ctx, "sort"),
                    Web.query(ctx, "q"));
            return BoardPage.of(
                    opportunities.of(account),
                    events,
                    opportunities.linked(account, 0),
                    opportunities.outcomes(account).keySet(),
                    filter,
                    today(account),
                    FormKeys.fresh());
        });
        Web.show(ctx, templates.opportunityBoard(Web.frame(ctx, "Opportunities"), page));
    }

    public void blank(Context ctx) {
        var page = OpportunityPage.blank(OpportunityForm.blank(), FormKeys.fresh());
        Web.show(ctx, templates.opportunityBlank(Web.frame(ctx, "New opportunity"), page));
    }

    public void create(Context ctx) {
        var input = Web.input(ctx);
        var form = OpportunityForm.read(input);
        var kind = form.kind();
        var source = form.source();
        if (form.errors().any() || kind == null || source == null) {
            var page = OpportunityPage.blank(form, input.line(FormKeys.FIELD));
            Web.refuse(ctx, templates.opportunityBlank(Web.frame(ctx, "New opportunity"), page));
            return;
        }
        long account = Web.userId(ctx);
        var now = clock.instant();
        var location = formKeys.once(ctx, () -> {
            long id = opportunities.add(account, form.organisation(), form.role(), kind, source, form.notes(), now);
            return "/opportunities/" + id;
        });
        Web.moveOn(ctx, location, "Noted. Now link the people.");
    }

    public void show(Context ctx) {
        var opportunity = mine(ctx);
        var page = page(ctx, opportunity, OpportunityForm.of(opportunity), "", "", "");
        Web.show(ctx, templates.opportunityShow(Web.frame(ctx, opportunity.organisation()), page));
    }

    public void update(Context ctx) {
        var input = Web.input(ctx);
        var opportunity = mine(ctx);
        var form = OpportunityForm.read(input);
        var kind = form.kind();
        var source = form.source();
        if (form.errors().any() || kind == null || source == null) {
            if (Web.wantsFacts(ctx)) {
                throw Problem.unusable(form.errors().all().values().iterator().next());
            }
            var page = page(ctx, opportunity, form, "", "", "");
            Web.refuse(ctx, templates.opportunityShow(Web.frame(ctx, opportunity.organisation()), page));
            return;
        }
        long account = Web.userId(ctx);
        int version = SavedForms.version(input);
        var save = database.<Save>transaction(() -> {
            int saved = opportunities.save(
                    opportunity.id(), account, version, form.organisation(), form.role(), kind, source, form.notes());
            if (saved > 0) {
                return new Save.Saved(version + 1, clock.instant());
            }
            var theirs = Objects.requireNonNull(opportunities.find(opportunity.id(), account));
            return new Save.Conflict(
                    theirs.version(), OpportunityForm.of(theirs).fields());
        });
        SavedForms.answer(ctx, save, form.fields(), home.of(account), "/opportunities/" + opportunity.id());
    }

    /** Notes a step: an event more, never a change. */
    public void addStage(Context ctx) {
        var input = Web.input(ctx);
        var opportunity = mine(ctx);
        long account = Web.userId(ctx);
        var stage = input.choice("stage", OpportunityStage.class);
        var day = input.day("happened_on");
        var now = clock.instant();
        var problem = new StringBuilder();
        var location = formKeys.once(ctx, () -> {
            var history = StageHistory.of(opportunities.events(opportunity.id()));
            if (stage == null) {
                problem.append("Choose what happened.");
            } else if (day == null) {
                problem.append("Say on which day it happened.");
            } else {
                problem.append(StageOrder.problem(history, stage, day, today(account)));
                if (problem.isEmpty()) {
                    long event = opportunities.addEvent(opportunity.id(), stage, day, now, null);
                    return "/opportunities/" + opportunity.id() + "/stages/" + event + "/undo";
                }
            }
            return "/opportunities/" + opportunity.id();
        });
        if (problem.isEmpty() && stage != null) {
            var next = next(input, "/opportunities/" + opportunity.id());
            var words = opportunity.organisation() + ": " + stage.words() + ".";
            Web.moveOnUndoable(ctx, next, words, new Frame.Undo(location, "taken_back", "yes", next));
            return;
        }
        var page = page(
                ctx,
                opportunity,
                OpportunityForm.of(opportunity),
                stage == null ? "" : stage.name(),
                input.line("happened_on"),
                problem.toString());
        Web.refuse(ctx, templates.opportunityShow(Web.frame(ctx, opportunity.organisation()), page));
    }

    /** Takes a step back, which is an event of its own. */
    public void undoStage(Context ctx) {
        var opportunity = mine(ctx);
        long eventId = Web.id(ctx, "event");
        database.transaction(() -> {
            var step = StageHistory.of(opportunities.events(opportunity.id())).steps().stream()
                    .filter(event -> event.id() == eventId)
                    .findFirst();
            step.ifPresent(event -> opportunities.addEvent(
                    opportunity.id(), event.stage(), event.happenedOn(), clock.instant(), event.id()));
        });
        Web.moveOn(ctx, next(Web.input(ctx), "/opportunities/" + opportunity.id()), "Taken back.");
    }

    /**
     * Plans the next step, or, empty, ticks it off. {@code again} brings back what was ticked off: the day or a dash, a
     * space, the step.
     */
    public void nextStep(Context ctx) {
        var opportunity = mine(ctx);
        long account = Web.userId(ctx);
        var input = Web.input(ctx);
        var again = input.line("again");
        int space = again.indexOf(' ');
        var step = space < 0 ? input.line("next_step") : again.substring(space + 1);
        var typedDay = space < 0 ? input.line("next_on") : again.substring(0, space);
        var day = Input.dayOf(typedDay);
        var here = "/opportunities/" + opportunity.id();
        if (step.length() > LONGEST_STEP || day == null && !typedDay.isEmpty() && !typedDay.equals(NO_DAY)) {
            var problem = step.length() > LONGEST_STEP
                    ? "Keep it under 200 characters."
                    : "Give the day as year, month, day.";
            if (Web.wantsFacts(ctx)) {
                throw Problem.unusable(problem);
            }
            var page = page(ctx, opportunity, OpportunityForm.of(opportunity), "", "", "")
                    .withNextStep(step, typedDay, problem);
            Web.refuse(ctx, templates.opportunityShow(Web.frame(ctx, opportunity.organisation()), page));
            return;
        }
        if (Web.wantsFacts(ctx)) {
            var save = saveStep(opportunity.id(), account, SavedForms.version(input), step, day);
            SavedForms.answer(ctx, save, Map.of("next_step", step, "next_on", typedDay), home.of(account), here);
            return;
        }
        opportunities.setNextStep(opportunity.id(), account, step, step.isEmpty() ? null : day);
        var next = next(input, here);
        if (!step.isEmpty() || opportunity.nextStep().isEmpty()) {
            Web.moveOn(
                    ctx,
                    next,
                    step.isEmpty() ? "Nothing is planned." : "Planned. It stands in Today from a week before.");
            return;
        }
        var was = (opportunity.nextOn() == null ? NO_DAY : opportunity.nextOn()) + " " + opportunity.nextStep();
        Web.moveOnUndoable(ctx, next, "Ticked off.", new Frame.Undo(here + "/next-step", "again", was, next));
    }

    /** While it is typed; a day is kept though there is no step yet, so that nothing typed is lost. */
    private Save saveStep(long id, long account, int version, String step, @Nullable LocalDate day) {
        return database.transaction(() -> {
            var there = Objects.requireNonNull(opportunities.find(id, account));
            if (there.nextVersion() != version) {
                var on = there.nextOn();
                return new Save.Conflict(
                        there.nextVersion(),
                        Map.of("next_step", there.nextStep(), "next_on", on == null ? "" : on.toString()));
            }
            opportunities.setNextStep(id, account, step, day);
            return new Save.Saved(version + 1, clock.instant());
        });
    }

    /** Where a form on another page leads back to. */
    private static String next(Input input, String here) {
        var next = input.line("next");
        return next.equals("/") || next.startsWith("/opportunities") ? Web.localPath(next) : here;
    }

    public void link(Context ctx) {
        var opportunity = mine(ctx);
        var input = Web.input(ctx);
        var contact = input.number("contact", null);
        var role = input.choice("role", ContactRole.class);
        var path = "/opportunities/" + opportunity.id();
        if (contact == null || role == null) {
            Web.moveOnWarned(ctx, path, "Choose a person and what they are to it.");
            return;
        }
        if (opportunities.link(opportunity.id(), Web.userId(ctx), contact, role) == 0) {
            throw Problem.notFound();
        }
        Web.moveOn(ctx, path);
    }

    public void unlink(Context ctx) {
        var opportunity = mine(ctx);
        opportunities.unlink(opportunity.id(), Web.id(ctx, "contact"));
        Web.moveOn(ctx, "/opportunities/" + opportunity.id());
    }

    /** Takes the proposal that it began with a conversation. */
    public void takeSource(Context ctx) {
        var opportunity = mine(ctx);
        opportunities.setSource(opportunity.id(), Web.userId(ctx), Source.NETWORKING);
        Web.moveOn(ctx, "/opportunities/" + opportunity.id(), "It began with a conversation.");
    }

    public void delete(Context ctx) {
        var opportunity = mine(ctx);
        opportunities.delete(opportunity.id(), Web.userId(ctx));
        Web.moveOn(ctx, "/opportunities", opportunity.organisation() + " is taken off. What you filed stays filed.");
    }

    private Opportunity mine(Context ctx) {
        var opportunity = opportunities.find(Web.id(ctx), Web.userId(ctx));
        if (opportunity == null) {
            throw Problem.notFound();
        }
        return opportunity;
    }

    private OpportunityPage page(
            Context ctx,
            Opportunity opportunity,
            OpportunityForm form,
            String stage,
            String stageDay,
            String stageError) {
        long account = Web.userId(ctx);
        return database.reading(() -> OpportunityPage.of(
                opportunity,
                form,
                StageHistory.of(opportunities.events(opportunity.id())),
                opportunities.linked(account, opportunity.id()),
                opportunities.toLink(account, opportunity.id()),
                opportunities.next(opportunity.id(), account),
                network.of(account),
                opportunities.roles(account, opportunity.id()),
                opportunities.outcomes(account).get(opportunity.id()),
                today(account),
                FormKeys.fresh(),
                stage,
                stageDay,
                stageError));
    }

    private LocalDate today(long account) {
        return home.today(account);
    }
}
