package howtotalk.routes;

import static howtotalk.assignment.AssignmentScope.ASSIGNMENT;
import static howtotalk.submission.SubmissionScope.SUBMISSION;

import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.grading.GradingScope;
import howtotalk.grading.Restorations;
import howtotalk.grading.bank.BankController;
import howtotalk.grading.desk.DeskController;
import howtotalk.grading.desk.GradeController;
import howtotalk.grading.lines.CriterionController;
import howtotalk.grading.lines.GridController;
import howtotalk.grading.queue.QueueController;
import howtotalk.grading.regrade.RegradeController;
import howtotalk.grading.regrade.RegradeDeskController;
import howtotalk.grading.regrade.RegradeMails;
import howtotalk.grading.release.ReleaseController;
import howtotalk.grading.release.Releases;
import howtotalk.grading.reply.Replies;
import howtotalk.grading.reply.ReplyController;
import howtotalk.grading.revision.RevisionController;
import howtotalk.grading.spotcheck.SpotCheckController;
import howtotalk.web.Router;
import java.security.SecureRandom;

/** Grading: one student, a criterion or a grid at a time, and all that is said about a grade. */
public final class GradingRoutes {

    /** Releases what was planned. */
    public final Releases releases;

    /** Tells of replies. */
    public final Replies replies;

    /** Tells of answers to regrade requests. */
    public final RegradeMails regradeMails;

    private final QueueController grading;
    private final CriterionController gradingCriterion;
    private final GridController gradingGrid;
    private final ReplyController replying;
    private final DeskController desk;
    private final GradeController gradeChanges;
    private final BankController commentBank;
    private final ReleaseController releasing;
    private final RevisionController revisions;
    private final RegradeController regrades;
    private final RegradeDeskController regradeDesk;
    private final SpotCheckController spotChecks;
    private final Common common;

    public GradingRoutes(Common common) {
        this.common = common;
        this.releases = new Releases(common.database, common.audit, common.mailer, common.baseUrl, common.clock);
        this.grading = new QueueController(common.templates, common.database, common.gradingCounts, common.clock);
        this.gradingCriterion =
                new CriterionController(common.templates, common.database, common.assessments, common.clock);
        this.gradingGrid = new GridController(common.templates, common.database, common.assessments, common.clock);
        this.replies = new Replies(common.database, common.mailer, common.baseUrl, common.clock);
        this.replying = new ReplyController(common.templates, common.database, replies, common.formKeys);
        this.desk = new DeskController(
                common.templates, common.database, common.assessments, replies, common.files, common.clock);
        this.gradeChanges = new GradeController(
                common.database, common.assessments, new Restorations(common.database, common.audit, common.clock));
        this.commentBank = new BankController(common.templates, common.database, common.formKeys, common.clock);
        this.releasing =
                new ReleaseController(common.templates, common.database, releases, common.formKeys, common.clock);
        this.revisions = new RevisionController(
                common.templates,
                common.database,
                common.formKeys,
                common.audit,
                common.mailer,
                common.baseUrl,
                common.clock);
        this.regrades =
                new RegradeController(common.templates, common.database, common.formKeys, common.audit, common.clock);
        this.regradeDesk = new RegradeDeskController(common.templates, common.database, common.audit, common.clock);
        this.spotChecks = new SpotCheckController(
                common.templates, common.database, common.formKeys, new SecureRandom(), common.clock);
        this.regradeMails = new RegradeMails(common.database, common.mailer, common.baseUrl, common.clock);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        lines(routes);
        grading(routes);
        commentBank(routes);
        replies(routes);
        releases(routes);
        regrades(routes);
        revisions(routes);
    }

    /** Pages with a line a student, before those of one student: their words stand where an enrolment would. */
    private void lines(Router routes) {
        var assignment = common.access.of(Part.STAFF, ASSIGNMENT);
        var student = common.access.of(Part.STAFF, GradingScope.STUDENT);
        routes.get("/assignments/{id}/grading/grid", gradingGrid::show, assignment);
        routes.post("/assignments/{id}/grading/grid", gradingGrid::update, assignment);
        routes.post("/assignments/{id}/grading/grid/rest", gradingGrid::createRest, assignment);
        routes.post("/assignments/{id}/grading/grid/rest-undoing", gradingGrid::deleteRest, assignment);
        routes.post("/assignments/{id}/grading/{enrolment}/line", gradingGrid::updateLine, student);
        routes.get("/assignments/{id}/grading/criteria/{criterion}", gradingCriterion::show, assignment);
        routes.post("/assignments/{id}/grading/criteria/{criterion}", gradingCriterion::update, assignment);
        routes.post(
                "/assignments/{id}/grading/{enrolment}/criteria/{criterion}", gradingCriterion::updateLine, student);
    }

    private void grading(Router routes) {
        var course = common.access.of(Part.STAFF, Scope.COURSE);
        var assignment = common.access.of(Part.STAFF, ASSIGNMENT);
        var student = common.access.of(Part.STAFF, GradingScope.STUDENT);
        var submission = common.access.of(Part.STAFF, SUBMISSION);
        routes.get("/courses/{id}/grading", grading::list, course);
        routes.get("/assignments/{id}/grading", grading::show, assignment);
        routes.get("/assignments/{id}/grading/next", desk::next, assignment);
        routes.get("/assignments/{id}/grading/{enrolment}", desk::show, student);
        routes.post("/assignments/{id}/grading/{enrolment}/assessment", desk::save, student);
        routes.post("/assignments/{id}/grading/{enrolment}/decisions", desk::decide, student);
        routes.post("/assignments/{id}/grading/{enrolment}/scores", gradeChanges::createScore, student);
        routes.post("/assignments/{id}/grading/{enrolment}/restorations", gradeChanges::createRestoration, student);
        routes.post(
                "/assignments/{id}/grading/{enrolment}/counted-attempts", gradeChanges::createCountedAttempt, student);
        routes.get("/submissions/{id}/grade", desk::show, submission);
        routes.post("/submissions/{id}/assessment", desk::save, submission);
        routes.post("/submissions/{id}/decisions", desk::decide, submission);
        routes.get("/assignments/{id}/spot-checks", spotChecks::list, common.access.of(Part.MEMBER, ASSIGNMENT));
        routes.post("/assignments/{id}/spot-checks", spotChecks::create, assignment);
        routes.post(
                "/spot-checks/{id}/finding", spotChecks::update, common.access.of(Part.STAFF, GradingScope.SPOT_CHECK));
    }

    private void commentBank(Router routes) {
        var course = common.access.of(Part.STAFF, Scope.COURSE);
        var comment = common.access.of(Part.STAFF, BankController.COMMENT);
        routes.get("/courses/{id}/comment-bank", commentBank::list, course);
        routes.post("/courses/{id}/comment-bank", commentBank::create, course);
        routes.get("/bank-comments/{id}", commentBank::edit, comment);
        routes.post("/bank-comments/{id}", commentBank::update, comment);
        routes.post("/bank-comments/{id}/removal", commentBank::delete, comment);
        routes.post("/bank-comments/{id}/return", commentBank::putBack, comment);
    }

    private void replies(Router routes) {
        var both = common.access.of(Part.OWNER_OR_STAFF, SUBMISSION);
        routes.get("/submissions/{id}/replies/new", replying::blank, common.access.of(Part.OWNER, SUBMISSION));
        routes.post("/submissions/{id}/replies", replying::create, both);
        routes.post("/submissions/{id}/reply-draft", replying::saveDraft, both);
        routes.post("/submissions/{id}/read-replies", replying::read, common.access.of(Part.STAFF, SUBMISSION));
    }

    private void releases(Router routes) {
        var assignment = common.access.of(Part.STAFF, ASSIGNMENT);
        var release = common.access.of(Part.STAFF, GradingScope.RELEASE);
        routes.get("/assignments/{id}/release", releasing::blank, assignment);
        routes.post("/assignments/{id}/release", releasing::create, assignment);
        routes.post("/assignments/{id}/release/plans", releasing::plan, assignment);
        routes.post("/releases/{id}/delete", releasing::delete, release);
        routes.post("/releases/{id}/undoing", releasing::undo, release);
    }

    private void regrades(Router routes) {
        var own = common.access.of(Part.OWNER, SUBMISSION);
        routes.get("/submissions/{id}/regrade-requests/new", regrades::blank, own);
        routes.post("/submissions/{id}/regrade-requests", regrades::create, own);
        routes.post(
                "/regrade-requests/{id}/answer",
                regradeDesk::answer,
                common.access.of(Part.STAFF, GradingScope.REGRADE_REQUEST));
        var staff = common.access.of(Part.STAFF, SUBMISSION);
        routes.get(
                "/courses/{id}/grading/regrade-requests",
                regradeDesk::list,
                common.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/submissions/{id}/regrade-opening", regradeDesk::showOpening, staff);
        routes.post("/submissions/{id}/regrade-opening", regradeDesk::updateOpening, staff);
    }

    private void revisions(Router routes) {
        var staff = common.access.of(Part.STAFF, SUBMISSION);
        routes.get("/submissions/{id}/revisions", revisions::blank, staff);
        routes.post("/submissions/{id}/revisions", revisions::create, staff);
        routes.post(
                "/revisions/{id}/withdrawal",
                revisions::withdraw,
                common.access.of(Part.STAFF, RevisionController.REVISION));
    }
}
