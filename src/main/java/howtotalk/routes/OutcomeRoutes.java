package howtotalk.routes;

import static howtotalk.web.Access.ANYONE;
import static howtotalk.web.Access.SIGNED_IN;

import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.opportunity.OpportunityController;
import howtotalk.outcome.OutcomeScope;
import howtotalk.outcome.closing.EndOfTermController;
import howtotalk.outcome.closing.Reminders;
import howtotalk.outcome.filing.ChecklistController;
import howtotalk.outcome.filing.DraftController;
import howtotalk.outcome.filing.Drafts;
import howtotalk.outcome.filing.OutcomeController;
import howtotalk.outcome.filing.PathController;
import howtotalk.outcome.proof.ProofController;
import howtotalk.outcome.proof.Proofs;
import howtotalk.outcome.proof.VerifyController;
import howtotalk.web.RateLimit;
import howtotalk.web.Router;

/** Opportunities, and what came of them. */
public final class OutcomeRoutes {

    /** Asks at the end of a term. */
    public final Reminders reminders;

    private final OpportunityController opportunities;
    private final RateLimit verifiers;
    private final DraftController outcomeDrafts;
    private final OutcomeController outcomes;
    private final ChecklistController checklists;
    private final ProofController proof;
    private final VerifyController verify;
    private final EndOfTermController endOfTerm;
    private final PathController opportunityPaths;
    private final Common common;

    public OutcomeRoutes(Common common) {
        this.common = common;
        this.opportunities = new OpportunityController(
                common.templates, common.database, common.formKeys, common.homeZone, common.clock);
        this.verifiers = new RateLimit(10, common.clock);
        var outcomeDrafts = new Drafts(common.database, common.clock);
        this.outcomeDrafts = new DraftController(outcomeDrafts, common.homeZone);
        var proofs =
                new Proofs(common.database, common.files, common.mailer, common.audit, common.baseUrl, common.clock);
        this.outcomes = new OutcomeController(
                common.templates,
                common.database,
                outcomeDrafts,
                proofs,
                common.files,
                common.formKeys,
                common.confirmed,
                common.audit,
                common.clock);
        this.checklists = new ChecklistController(common.templates, common.database);
        this.proof = new ProofController(common.templates, proofs, common.files, common.formKeys, common.confirmed);
        this.verify = new VerifyController(common.templates, proofs, common.clock);
        this.endOfTerm = new EndOfTermController(
                common.templates, common.database, outcomeDrafts, common.mailer, common.audit, common.clock);
        this.reminders = new Reminders(common.database, common.mailer, common.clock, common.baseUrl);
        this.opportunityPaths = new PathController(common.templates, common.database, common.homeZone, common.clock);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        opportunities(routes);
        outcomes(routes);
        proofs(routes);
        endOfTerm(routes);
    }

    private void opportunities(Router routes) {
        routes.get("/opportunities", opportunities::list, SIGNED_IN);
        routes.get("/opportunities/new", opportunities::blank, SIGNED_IN);
        routes.post("/opportunities", opportunities::create, SIGNED_IN);
        routes.get("/opportunities/{id}", opportunities::show, SIGNED_IN);
        routes.post("/opportunities/{id}", opportunities::update, SIGNED_IN);
        routes.post("/opportunities/{id}/delete", opportunities::delete, SIGNED_IN);
        routes.post("/opportunities/{id}/source", opportunities::takeSource, SIGNED_IN);
        routes.post("/opportunities/{id}/next-step", opportunities::nextStep, SIGNED_IN);
        routes.post("/opportunities/{id}/stages", opportunities::addStage, SIGNED_IN);
        routes.post("/opportunities/{id}/stages/{event}/undo", opportunities::undoStage, SIGNED_IN);
        routes.post("/opportunities/{id}/contacts", opportunities::link, SIGNED_IN);
        routes.post("/opportunities/{id}/contacts/{contact}/delete", opportunities::unlink, SIGNED_IN);
    }

    private void outcomes(Router routes) {
        var instructor = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        var instructorOfStudent = common.access.of(Part.INSTRUCTOR, Scope.ENROLMENT);
        routes.get("/outcomes", outcomes::list, SIGNED_IN);
        routes.get("/outcomes/new", outcomes::blank, SIGNED_IN);
        routes.post("/outcomes", outcomes::create, SIGNED_IN);
        routes.post("/outcome-drafts", outcomeDrafts::save, SIGNED_IN);
        routes.get("/opportunities/{id}/outcome", outcomes::blankOfOffer, SIGNED_IN);
        routes.post("/opportunities/{id}/outcome", outcomes::createOfOffer, SIGNED_IN);
        routes.get("/opportunities/{id}/path", opportunityPaths::show, SIGNED_IN);
        routes.get(
                "/outcomes/{id}", outcomes::show, OutcomeScope.ownerOrInstructor(common.access, OutcomeScope.OUTCOME));
        routes.post("/outcomes/{id}/quote", outcomes::quote, common.access.of(Part.OWNER, OutcomeScope.OUTCOME));
        routes.post("/outcomes/{id}/delete", outcomes::delete, common.access.of(Part.OWNER, OutcomeScope.OUTCOME));
        routes.get("/courses/{id}/outcomes", outcomes::listOfCourse, instructor);
        routes.get("/enrolments/{id}/outcomes/new", outcomes::blankForStudent, instructorOfStudent);
        routes.post("/enrolments/{id}/outcomes", outcomes::createForStudent, instructorOfStudent);
    }

    private void proofs(Router routes) {
        var owner = common.access.of(Part.OWNER, OutcomeScope.OUTCOME);
        var both = OutcomeScope.ownerOrInstructor(common.access, OutcomeScope.OUTCOME);
        routes.get("/outcomes/{id}/checklist", checklists::show, owner);
        routes.post("/outcomes/{id}/checklist", checklists::update, owner);
        routes.get("/outcomes/{id}/proof", common.confirmed.first(proof::show), both);
        routes.post("/outcomes/{id}/proof", proof::seen, common.access.of(Part.INSTRUCTOR, OutcomeScope.OUTCOME));
        routes.post("/outcomes/{id}/documents", common.uploads.on(proof::addDocument), owner);
        routes.post(
                "/outcome-documents/{id}/removal",
                proof::removeDocument,
                common.access.of(Part.OWNER, OutcomeScope.DOCUMENT));
        routes.post(
                "/outcome-documents/{id}/decision",
                proof::decide,
                common.access.of(Part.INSTRUCTOR, OutcomeScope.DOCUMENT));
        routes.post("/outcomes/{id}/verifications", verifiers.on(proof::ask), both);
        routes.post(
                "/verifications/{id}/revocation",
                proof::revoke,
                OutcomeScope.ownerOrInstructor(common.access, OutcomeScope.VERIFICATION));
        routes.post(
                "/verifications/{id}/adoption", proof::adopt, common.access.of(Part.OWNER, OutcomeScope.VERIFICATION));
        routes.get("/verify", verify::thank, ANYONE);
        routes.get("/verify/{token}", verify::show, ANYONE);
        routes.post("/verify/{token}", verify::answer, ANYONE);
    }

    private void endOfTerm(Router routes) {
        routes.get("/courses/{id}/end-of-term", endOfTerm::show, common.access.of(Part.MEMBER, Scope.COURSE));
        routes.post("/courses/{id}/end-of-term", endOfTerm::update, common.access.of(Part.INSTRUCTOR, Scope.COURSE));
        routes.post(
                "/courses/{id}/end-of-term/answer", endOfTerm::answer, common.access.of(Part.STUDENT, Scope.COURSE));
    }
}
