package howtotalk.outcome.filing;

import howtotalk.account.Confirmed;
import howtotalk.audit.Audit;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.files.FileStore;
import howtotalk.opportunity.Opportunity;
import howtotalk.opportunity.OpportunityRepository;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.path.Paths;
import howtotalk.outcome.proof.Proofs;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** What became of students: filed by them, or by the instructor whom they told. */
public final class OutcomeController {

    private static final String OWN = "/outcomes/new";
    private static final String STATUS = "?what=status";
    private static final String NOT_ACCEPTED =
            "Nothing is accepted here yet. Note the day of the offer and of your yes first.";

    private final Templates templates;
    private final Database database;
    private final OutcomeRepository outcomes;
    private final OpportunityRepository opportunities;
    private final Filer filer;
    private final Drafts drafts;
    private final Paths paths;
    private final Proofs proofs;
    private final FileStore files;
    private final FormKeys formKeys;
    private final Confirmed confirmed;
    private final Audit audit;
    private final InstantSource clock;

    public OutcomeController(
            Templates templates,
            Database database,
            Drafts drafts,
            Proofs proofs,
            FileStore files,
            FormKeys formKeys,
            Confirmed confirmed,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.outcomes = database.repository(OutcomeRepository.class);
        this.opportunities = database.repository(OpportunityRepository.class);
        this.filer = new Filer(database, clock);
        this.drafts = drafts;
        this.paths = new Paths(database);
        this.proofs = proofs;
        this.files = files;
        this.formKeys = formKeys;
        this.confirmed = confirmed;
        this.audit = audit;
        this.clock = clock;
    }

    public void list(Context ctx) {
        var page = OutcomeListPage.own(outcomes.own(Web.userId(ctx)));
        Web.show(ctx, templates.outcomeList(Web.frame(ctx, "What you filed"), page));
    }

    public void listOfCourse(Context ctx) {
        var page = OutcomeListPage.inCourse(
                Standing.of(ctx).courseId(), outcomes.inCourse(Standing.of(ctx).courseId()));
        Web.show(ctx, templates.outcomeList(Web.frame(ctx, "Outcomes"), page));
    }

    public void show(Context ctx) {
        long id = Web.id(ctx);
        var page = database.reading(() -> {
            var filed = filed(id);
            var path = paths.frozen(id, ZoneId.of(filed.timeZone()));
            boolean own = filed.accountId() == Web.userId(ctx);
            return OutcomePage.of(filed, path, proofs.view(id, own), outcomes.criteria(id), own);
        });
        Web.show(ctx, templates.outcomeShow(Web.frame(ctx, "Outcome"), page));
    }

    public void blank(Context ctx) {
        var enrolment = enrolment(ctx);
        boolean status = Web.query(ctx, "what").equals("status");
        var draft = drafts.of(Web.userId(ctx), OWN + (status ? STATUS : ""));
        var form = kept(draft, null, enrolment, blank(status, enrolment));
        show(ctx, OutcomeFormPage.own(enrolment, form, draft.version(), FormKeys.fresh()));
    }

    /** Files in the course that asked, if one did; else in the one whose term it is. */
    public void create(Context ctx) {
        var asked = Web.input(ctx).number("course", null);
        var named = asked == null ? null : filer.enrolment(Web.userId(ctx), asked);
        var enrolment = named == null ? enrolment(ctx) : named;
        var form = Filing.read(Web.input(ctx), null, today(enrolment));
        if (form.errors().any()) {
            refuse(ctx, OutcomeFormPage.own(enrolment, form, version(ctx), key(ctx)));
            return;
        }
        long account = Web.userId(ctx);
        var location = formKeys.once(ctx, () -> {
            drafts.forget(account, named == null ? OWN : "/courses/" + asked + "/end-of-term");
            return "/outcomes/" + filer.file(enrolment, form, account);
        });
        Web.moveOn(ctx, location, "Filed. Thank you for answering.");
    }

    /** The form for an accepted offer, or, if it is filed already, what was filed. */
    public void blankOfOffer(Context ctx) {
        var opportunity = opportunity(ctx);
        var there = outcomes.ofOpportunity(opportunity.id(), Web.userId(ctx));
        if (there != null) {
            Web.moveOn(ctx, "/outcomes/" + there);
            return;
        }
        var history = StageHistory.of(opportunities.events(opportunity.id()));
        if (history.acceptedOn() == null) {
            Web.moveOnWarned(ctx, "/opportunities/" + opportunity.id(), NOT_ACCEPTED);
            return;
        }
        var enrolment = enrolment(ctx);
        var draft = drafts.of(Web.userId(ctx), ofOffer(opportunity));
        var form = kept(
                draft,
                history,
                enrolment,
                Filing.of(
                        Position.of(opportunity.kind(), opportunity.organisation(), opportunity.role(), history),
                        today(enrolment)));
        show(ctx, OutcomeFormPage.fromOffer(enrolment, form, draft.version(), opportunity.id(), FormKeys.fresh()));
    }

    /** Files an accepted offer once; filing it again leads to what was filed. */
    public void createOfOffer(Context ctx) {
        var opportunity = opportunity(ctx);
        long account = Web.userId(ctx);
        var enrolment = enrolment(ctx);
        var there = outcomes.ofOpportunity(opportunity.id(), account);
        if (there != null) {
            Web.moveOn(ctx, "/outcomes/" + there, "That is filed already.");
            return;
        }
        var history = accepted(opportunity);
        var form = Filing.read(Web.input(ctx), history, today(enrolment));
        if (form.errors().any()) {
            refuse(ctx, OutcomeFormPage.fromOffer(enrolment, form, version(ctx), opportunity.id(), key(ctx)));
            return;
        }
        var location = formKeys.once(ctx, () -> {
            drafts.forget(account, ofOffer(opportunity));
            var meanwhile = outcomes.ofOpportunity(opportunity.id(), account);
            return "/outcomes/"
                    + (meanwhile != null ? meanwhile : filer.file(enrolment, form, opportunity.id(), history, account));
        });
        Web.moveOn(ctx, location, "Filed, with the path that led to it.");
    }

    public void blankForStudent(Context ctx) {
        var enrolment = enrolmentOfStudent(ctx);
        boolean status = Web.query(ctx, "what").equals("status");
        var draft = drafts.of(Web.userId(ctx), ofStudent(enrolment) + (status ? STATUS : ""));
        var form = kept(draft, null, enrolment, blank(status, enrolment));
        show(ctx, OutcomeFormPage.forStudent(enrolment, form, draft.version(), FormKeys.fresh()));
    }

    /** An instructor files what a student told; the student sees who filed it, and only the student can consent. */
    public void createForStudent(Context ctx) {
        var enrolment = enrolmentOfStudent(ctx);
        var typed = Filing.read(Web.input(ctx), null, today(enrolment));
        if (typed.errors().any()) {
            refuse(ctx, OutcomeFormPage.forStudent(enrolment, typed, version(ctx), key(ctx)));
            return;
        }
        long actor = Web.userId(ctx);
        var form = typed.withoutQuote();
        var location = formKeys.once(ctx, () -> {
            drafts.forget(actor, ofStudent(enrolment));
            long id = filer.file(enrolment, form, actor);
            audit.add(actor, "OUTCOME_FILED_FOR", enrolment.accountId(), enrolment.courseId(), "Outcome " + id);
            return "/outcomes/" + id;
        });
        Web.moveOn(ctx, location, "Filed for " + enrolment.student() + ".");
    }

    /** The student’s words, and whether they may be used: given, changed and withdrawn at any time. */
    public void quote(Context ctx) {
        var filed = filed(Web.id(ctx));
        var input = Web.input(ctx);
        var quote = input.text("quote").strip();
        if (quote.length() > Filing.LONGEST_QUOTE) {
            throw Problem.unusable("Keep it under 2,000 characters.");
        }
        boolean consent = input.ticked("consent_to_quote") && !quote.isEmpty();
        outcomes.setQuote(filed.id(), quote, consent, clock.instant());
        Web.moveOn(
                ctx,
                "/outcomes/" + filed.id(),
                consent ? "You may be quoted." : "You are not quoted anywhere from now on.");
    }

    /** A student takes back what nobody has confirmed yet. */
    public void delete(Context ctx) {
        var filed = filed(Web.id(ctx));
        if (confirmed.asks(ctx, "/outcomes/" + filed.id())) {
            return;
        }
        boolean gone = database.transaction(() -> {
            var documents = proofs.filesOf(filed.id());
            boolean taken = outcomes.takeBack(filed.id()) > 0;
            if (taken) {
                documents.forEach(files::forget);
            }
            return taken;
        });
        if (!gone) {
            Web.moveOnWarned(
                    ctx,
                    "/outcomes/" + filed.id(),
                    "Somebody has answered for it or accepted a document, so it stays. Talk to your instructor.");
            return;
        }
        Web.moveOn(ctx, "/outcomes", "Taken back.");
    }

    private void show(Context ctx, OutcomeFormPage page) {
        Web.show(ctx, templates.outcomeBlank(Web.frame(ctx, page.head()), page));
    }

    private void refuse(Context ctx, OutcomeFormPage page) {
        Web.refuse(ctx, templates.outcomeBlank(Web.frame(ctx, page.head()), page));
    }

    private Filing blank(boolean status, Enrolment enrolment) {
        var today = today(enrolment);
        return status ? Filing.ofStatus(today) : Filing.of(Position.blank(), today);
    }

    /** The form as it was left, or as it begins. */
    private Filing kept(Drafts.Draft draft, @Nullable StageHistory history, Enrolment enrolment, Filing begun) {
        return draft.any()
                ? Filing.read(draft.input(), history, today(enrolment)).unjudged()
                : begun;
    }

    private static String ofOffer(Opportunity opportunity) {
        return "/opportunities/" + opportunity.id() + "/outcome";
    }

    private static String ofStudent(Enrolment enrolment) {
        return "/enrolments/" + enrolment.id() + "/outcomes/new";
    }

    private static int version(Context ctx) {
        return SavedForms.version(Web.input(ctx));
    }

    private static String key(Context ctx) {
        return Web.input(ctx).line(FormKeys.FIELD);
    }

    private OutcomeRepository.Filed filed(long id) {
        var filed = outcomes.find(id);
        if (filed == null) {
            throw Problem.notFound();
        }
        return filed;
    }

    private Opportunity opportunity(Context ctx) {
        var opportunity = opportunities.find(Web.id(ctx), Web.userId(ctx));
        if (opportunity == null) {
            throw Problem.notFound();
        }
        return opportunity;
    }

    private StageHistory accepted(Opportunity opportunity) {
        var history = StageHistory.of(opportunities.events(opportunity.id()));
        if (history.acceptedOn() == null) {
            throw Problem.unusable(NOT_ACCEPTED);
        }
        return history;
    }

    private Enrolment enrolment(Context ctx) {
        return orRefuse(filer.enrolment(Web.userId(ctx)));
    }

    private static Enrolment orRefuse(@Nullable Enrolment enrolment) {
        if (enrolment == null) {
            throw Problem.unusable("An outcome is filed in a course, and you take none. Join one first.");
        }
        return enrolment;
    }

    private Enrolment enrolmentOfStudent(Context ctx) {
        var enrolment = outcomes.enrolment(Web.id(ctx));
        if (enrolment == null || Standing.of(ctx).role() != Role.INSTRUCTOR) {
            throw Problem.notFound();
        }
        return enrolment;
    }

    private LocalDate today(Enrolment enrolment) {
        return clock.instant().atZone(enrolment.zone()).toLocalDate();
    }
}
