package howtotalk;

import static howtotalk.assignment.AssignmentScope.ASSIGNMENT;
import static howtotalk.submission.SubmissionScope.ATTEMPT;
import static howtotalk.submission.SubmissionScope.SUBMISSION;
import static howtotalk.web.Access.ADMINISTRATOR;
import static howtotalk.web.Access.ANYONE;
import static howtotalk.web.Access.PUBLIC_FILE;
import static howtotalk.web.Access.SIGNED_IN;

import howtotalk.attendance.AttendanceScope;
import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.course.settings.ShiftController;
import howtotalk.gradebook.exchange.GradeImportController;
import howtotalk.gradebook.registrar.GradeRosterController;
import howtotalk.grading.GradingScope;
import howtotalk.grading.bank.BankController;
import howtotalk.grading.revision.RevisionController;
import howtotalk.mail.LetterKind;
import howtotalk.outcome.OutcomeScope;
import howtotalk.report.shared.SharingController;
import howtotalk.roster.ImportController;
import howtotalk.rubric.library.RubricController;
import howtotalk.talk.TalkScope;
import howtotalk.web.Router;
import howtotalk.web.Router.Route;
import java.util.List;

/** Every path, what answers it, and who may follow it. */
final class Routes {

    private final App app;
    private final Router routes = new Router();

    private Routes(App app) {
        this.app = app;
    }

    static List<Route> of(App app) {
        var table = new Routes(app);
        table.operation();
        table.home();
        table.accounts();
        table.courses();
        table.roster();
        table.attendance();
        table.assignments();
        table.rubrics();
        table.submissions();
        table.lines();
        table.grading();
        table.commentBank();
        table.replies();
        table.releases();
        table.regrades();
        table.revisions();
        table.gradebook();
        table.gradeFiles();
        table.network();
        table.stories();
        table.talks();
        table.opportunities();
        table.outcomes();
        table.proofs();
        table.endOfTerm();
        table.report();
        table.sharedReports();
        return table.routes.routes();
    }

    private void operation() {
        routes.get("/healthz", app.health::healthy, ANYONE);
        routes.get("/readyz", app.health::ready, ANYONE);
        if (app.components != null) { // with --dev only
            routes.get("/components", app.components::show, ANYONE);
        }
        routes.get("/manifest.webmanifest", app.offline::manifest, PUBLIC_FILE);
        routes.get("/service-worker.js", app.offline::worker, PUBLIC_FILE);
        routes.get("/offline", app.offline::page, PUBLIC_FILE);
        routes.get("/offline/log", app.offline::log, PUBLIC_FILE);
    }

    private void home() {
        routes.get("/", app.home::show, SIGNED_IN);
        routes.get("/more", app.more::show, SIGNED_IN);
        routes.get("/my-data.zip", app.exports.on(app.ownData::show), SIGNED_IN);
        routes.get("/what-my-instructor-sees", app.more::seen, SIGNED_IN);
        routes.get("/courses/{id}/nudges/new", app.nudges::blank, app.access.of(Part.STAFF, Scope.COURSE));
        routes.post("/courses/{id}/nudges", app.nudges::create, app.access.of(Part.STAFF, Scope.COURSE));
        routes.post(
                "/courses/{id}/nudges/draft",
                app.letters.save(LetterKind.NUDGE),
                app.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/settings/calendar", app.calendar::show, SIGNED_IN);
        routes.post("/settings/calendar", app.calendar::create, SIGNED_IN);
        routes.post("/settings/calendar/removal", app.calendar::delete, SIGNED_IN);
        routes.get("/calendar/{token}.ics", app.calendar::feed, ANYONE);
        routes.get("/settings/weekly-mail", app.digest::show, SIGNED_IN);
        routes.post("/settings/weekly-mail", app.digest::update, SIGNED_IN);
        routes.get("/weekly-mail/{token}", app.digest::blankEnd, ANYONE);
        routes.post("/weekly-mail/{token}", app.digest::end, ANYONE);
    }

    private void accounts() {
        routes.get("/sign-in", app.signIn::blank, ANYONE);
        routes.post("/sign-in", app.signIn::create, ANYONE);
        routes.get("/sign-in/code", app.secondStep::blank, ANYONE);
        routes.post("/sign-in/code", app.secondStep::create, ANYONE);
        routes.post("/sign-out", app.signIn::delete, ANYONE);

        routes.get("/setup", app.firstStart::closed, ANYONE);
        routes.post("/setup", app.firstStart::withoutLink, ANYONE);
        routes.get("/setup/{token}", app.firstStart::blank, ANYONE);
        routes.post("/setup/{token}", app.firstStart::create, ANYONE);

        routes.get("/password-resets/new", app.passwordResets::blank, ANYONE);
        routes.post("/password-resets", app.passwordResets::create, ANYONE);
        routes.get("/password-resets/{token}", app.passwordResets::show, ANYONE);
        routes.post("/password-resets/{token}", app.passwordResets::update, ANYONE);

        routes.get("/sign-in-links/new", app.signInLinks::blank, ANYONE);
        routes.post("/sign-in-links", app.signInLinks::create, ANYONE);
        routes.get("/sign-in-links/{token}", app.signInLinks::show, ANYONE);
        routes.post("/sign-in-links/{token}", app.signInLinks::use, ANYONE);
        routes.get("/phone", app.signInLinks::phone, SIGNED_IN);
        routes.post("/phone", app.signInLinks::phoneCode, SIGNED_IN);
        routes.get("/phone/{token}", app.signInLinks::showOnPhone, ANYONE);
        routes.post("/phone/{token}", app.signInLinks::useOnPhone, ANYONE);

        routes.get("/join", app.joining::blank, ANYONE);
        routes.post("/join", app.joining::find, ANYONE);
        routes.get("/join/{code}", app.joining::show, ANYONE);
        routes.post("/join/{code}", app.joining::create, ANYONE);
        routes.get("/invitations/{token}", app.joining::showInvitation, ANYONE);
        routes.post("/invitations/{token}", app.joining::createInvited, ANYONE);

        routes.get("/email-changes/{token}", app.emailChanges::show, ANYONE);
        routes.post("/email-changes/{token}", app.emailChanges::update, ANYONE);

        routes.get("/confirm", app.confirm::blank, SIGNED_IN);
        routes.post("/confirm", app.confirm::create, SIGNED_IN);
        routes.get("/settings", app.settings::show, SIGNED_IN);
        routes.post("/settings/name", app.settings::updateName, SIGNED_IN);
        routes.post("/settings/email", app.settings::updateEmail, SIGNED_IN);
        routes.post("/settings/password", app.settings::updatePassword, SIGNED_IN);
        routes.post("/settings/sessions/{id}/end", app.settings::endSession, SIGNED_IN);

        routes.get("/settings/second-factor", app.secondFactors::show, SIGNED_IN);
        routes.post("/settings/second-factor", app.secondFactors::create, SIGNED_IN);
        routes.post("/settings/second-factor/confirmation", app.secondFactors::confirm, SIGNED_IN);
        routes.post("/settings/second-factor/removal", app.secondFactors::delete, SIGNED_IN);

        routes.get("/admin", app.administration::list, ADMINISTRATOR);
        routes.post("/admin/invitations", app.administration::invite, ADMINISTRATOR);
        routes.get("/admin/accounts/{id}", app.administration::show, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/link", app.administration::makeLink, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/disabled", app.administration::setDisabled, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/administrator", app.administration::setAdministrator, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/instructor", app.administration::setInstructor, ADMINISTRATOR);
        routes.post(
                "/admin/accounts/{id}/second-factor-removal", app.administration::removeSecondFactor, ADMINISTRATOR);
        routes.get("/admin/audit", app.administration::audit, ADMINISTRATOR);
        routes.get("/admin/mail", app.administration::outbox, ADMINISTRATOR);
        routes.post("/admin/mail/{id}/link", app.administration::makeLinkOfMail, ADMINISTRATOR);
    }

    private void courses() {
        routes.get("/courses", app.courses::list, SIGNED_IN);
        routes.get("/courses/new", app.courseMaking::blank, app.instructors.mayOfferCourses());
        routes.post("/courses", app.courseMaking::create, app.instructors.mayOfferCourses());
        routes.get("/courses/{id}", app.courses::show, app.access.of(Part.MEMBER, Scope.COURSE));

        var teaches = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/settings", app.courseSettings::show, teaches);
        routes.post("/courses/{id}/settings", app.courseSettings::update, teaches);
        routes.post("/courses/{id}/weeks", app.courseSettings::updateTopics, teaches);
        routes.post("/courses/{id}/class-code", app.courseSettings::updateClassCode, teaches);
        routes.post("/courses/{id}/regrade-days", app.courseSettings::updateRegradeDays, teaches);
        routes.post("/courses/{id}/sections", app.courseSettings::createSection, teaches);

        var teachesSection = app.access.of(Part.INSTRUCTOR, Scope.SECTION);
        routes.post("/sections/{id}", app.courseSettings::updateSection, teachesSection);
        routes.post("/sections/{id}/removal", app.courseSettings::deleteSection, teachesSection);
        routes.get("/sections/{id}/shifts/new", app.shifts::blank, teachesSection);
        routes.post("/sections/{id}/shifts", app.shifts::create, teachesSection);
        routes.post("/shifts/{id}/undoing", app.shifts::undo, app.access.of(Part.INSTRUCTOR, ShiftController.SHIFT));
    }

    private void roster() {
        var teaches = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/roster", app.roster::show, app.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/courses/{id}/roster/new", app.enrolments::blank, teaches);
        routes.post("/courses/{id}/roster", app.enrolments::create, teaches);
        routes.post("/courses/{id}/invitations", app.roster::invite, teaches);
        routes.post("/courses/{id}/claim-strips", app.roster::createStrips, teaches);

        routes.get("/courses/{id}/roster/imports/new", app.rosterImports::blank, teaches);
        routes.post("/courses/{id}/roster/imports", app.imports.on(app.rosterImports::create), teaches);
        routes.post("/courses/{id}/roster/previews", app.imports.on(app.rosterImports::createPreview), teaches);
        routes.get("/courses/{id}/roster/previews/{preview}", app.rosterImports::showPreview, teaches);
        routes.post("/courses/{id}/roster/previews/{preview}/columns", app.rosterImports::updateColumns, teaches);
        routes.post("/courses/{id}/roster/previews/{preview}/sections", app.rosterImports::updateSections, teaches);
        routes.post(
                "/roster-imports/{id}/undoing",
                app.rosterImports::undo,
                app.access.of(Part.INSTRUCTOR, ImportController.IMPORT));

        var teachesThem = app.access.of(Part.INSTRUCTOR, Scope.ENROLMENT);
        routes.get("/enrolments/{id}", app.enrolments::show, teachesThem);
        routes.post("/enrolments/{id}", app.enrolments::update, teachesThem);
        routes.post("/enrolments/{id}/approval", app.roster::approve, teachesThem);
        routes.post("/enrolments/{id}/refusal", app.roster::refuse, teachesThem);
    }

    private void attendance() {
        var course = app.access.of(Part.STAFF, Scope.COURSE);
        var meeting = app.access.of(Part.STAFF, AttendanceScope.MEETING);
        routes.get("/courses/{id}/attendance", app.roll::open, course);
        routes.get("/meetings/{id}/attendance", app.roll::show, meeting);
        routes.post("/meetings/{id}/attendance", app.roll::update, meeting);
        routes.post("/meetings/{id}/attendance/rest", app.roll::createRest, meeting);
        routes.post("/meetings/{id}/attendance/rest-undoing", app.roll::deleteRest, meeting);
        routes.post("/meetings/{id}/attendance/{enrolment}", app.roll::updateLine, meeting);
        routes.get("/courses/{id}/attendance/term", app.attendanceTerm::show, course);
        routes.get("/courses/{id}/attendance.csv", app.exports.on(app.attendanceTerm::table), course);
        routes.get("/courses/{id}/attendance.xlsx", app.exports.on(app.attendanceTerm::workbook), course);
        routes.get("/courses/{id}/attendance/own", app.ownAttendance::show, app.access.of(Part.STUDENT, Scope.COURSE));
        var teaches = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/attendance/counting", app.counting::show, teaches);
        routes.post("/courses/{id}/attendance/counting", app.counting::create, teaches);
        routes.post("/courses/{id}/attendance/rule", app.counting::updateRule, teaches);
        routes.get("/courses/{id}/warnings", app.warnings::list, teaches);
        routes.post("/courses/{id}/warnings/preview", app.warnings::preview, teaches);
        routes.post("/courses/{id}/warnings", app.warnings::create, teaches);
        routes.post("/courses/{id}/warnings/draft", app.letters.save(LetterKind.WARNING), teaches);
        routes.get("/courses/{id}/warnings.csv", app.exports.on(app.warnings::table), teaches);
    }

    private void assignments() {
        var ofCourse = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/assignments/new", app.assignments::blank, ofCourse);
        routes.post("/courses/{id}/assignments", app.assignments::create, ofCourse);
        var instructor = app.access.of(Part.INSTRUCTOR, ASSIGNMENT);
        routes.get("/assignments/{id}/edit", app.assignments::edit, instructor);
        routes.post("/assignments/{id}", app.assignments::update, instructor);
        routes.post("/assignments/{id}/delete", app.assignments::delete, instructor);
        routes.get("/assignments/{id}/overrides", app.overrides::list, instructor);
        routes.post("/assignments/{id}/overrides", app.overrides::create, instructor);
        routes.post("/assignments/{id}/overrides/{override}/delete", app.overrides::delete, instructor);
        routes.post("/previews", app.previews::show, SIGNED_IN);
    }

    private void rubrics() {
        var staff = app.access.of(Part.STAFF, Scope.COURSE);
        var teaches = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/rubrics", app.rubrics::list, staff);
        routes.get("/courses/{id}/rubrics/new", app.rubrics::blank, teaches);
        routes.post("/courses/{id}/rubrics", app.rubrics::create, teaches);
        var instructor = app.access.of(Part.INSTRUCTOR, RubricController.RUBRIC);
        routes.get("/rubrics/{id}", app.rubrics::show, app.access.of(Part.STAFF, RubricController.RUBRIC));
        routes.get("/rubrics/{id}/edit", app.rubrics::edit, instructor);
        routes.post("/rubrics/{id}", app.rubrics::update, instructor);
        routes.post("/rubrics/{id}/draft", app.rubrics::saveDraft, instructor);
        routes.post("/rubrics/{id}/draft/delete", app.rubrics::deleteDraft, instructor);
        routes.post("/rubrics/{id}/delete", app.rubrics::delete, instructor);

        routes.get("/courses/{id}/rubrics/table.csv", app.exports.on(app.rubricFiles::all), staff);
        routes.get(
                "/rubrics/{id}/table.csv",
                app.exports.on(app.rubricFiles::one),
                app.access.of(Part.STAFF, RubricController.RUBRIC));
        routes.get("/courses/{id}/rubric-imports/new", app.rubricFiles::blank, teaches);
        routes.post("/courses/{id}/rubric-previews", app.imports.on(app.rubricFiles::createPreview), teaches);
        routes.get("/courses/{id}/rubric-previews/{preview}", app.rubricFiles::showPreview, teaches);
        routes.post("/courses/{id}/rubric-imports", app.imports.on(app.rubricFiles::create), teaches);
    }

    private void submissions() {
        routes.get("/assignments", app.work::mine, SIGNED_IN);
        routes.get("/courses/{id}/assignments", app.work::ofCourse, app.access.of(Part.MEMBER, Scope.COURSE));
        routes.get("/assignments/{id}", app.work::show, app.access.of(Part.MEMBER, ASSIGNMENT));
        var student = app.access.of(Part.STUDENT, ASSIGNMENT);
        routes.get("/assignments/{id}/attempts/new", app.attempts::blank, student);
        routes.post("/assignments/{id}/attempts", app.attempts::create, student);
        routes.post("/assignments/{id}/draft", app.attempts::saveDraft, student);
        routes.post("/assignments/{id}/files", app.uploads.on(app.attempts::addFile), student);
        routes.post("/assignments/{id}/file-removals", app.attempts::removeFile, student);
        routes.post("/assignments/{id}/late-passes", app.attempts::usePass, student);
        routes.get("/attempts/{id}", app.attempts::show, app.access.of(Part.OWNER_OR_STAFF, ATTEMPT));
        routes.get("/files/{id}", app.fileDelivery::show, app.fileDelivery.access());
        routes.get("/files/{id}/pages/{page}", app.fileDelivery::page, app.fileDelivery.access());
    }

    private void grading() {
        var course = app.access.of(Part.STAFF, Scope.COURSE);
        var assignment = app.access.of(Part.STAFF, ASSIGNMENT);
        var student = app.access.of(Part.STAFF, GradingScope.STUDENT);
        var submission = app.access.of(Part.STAFF, SUBMISSION);
        routes.get("/courses/{id}/grading", app.grading::list, course);
        routes.get("/assignments/{id}/grading", app.grading::show, assignment);
        routes.get("/assignments/{id}/grading/next", app.desk::next, assignment);
        routes.get("/assignments/{id}/grading/{enrolment}", app.desk::show, student);
        routes.post("/assignments/{id}/grading/{enrolment}/assessment", app.desk::save, student);
        routes.post("/assignments/{id}/grading/{enrolment}/decisions", app.desk::decide, student);
        routes.post("/assignments/{id}/grading/{enrolment}/scores", app.gradeChanges::createScore, student);
        routes.post("/assignments/{id}/grading/{enrolment}/restorations", app.gradeChanges::createRestoration, student);
        routes.post(
                "/assignments/{id}/grading/{enrolment}/counted-attempts",
                app.gradeChanges::createCountedAttempt,
                student);
        routes.get("/submissions/{id}/grade", app.desk::show, submission);
        routes.post("/submissions/{id}/assessment", app.desk::save, submission);
        routes.post("/submissions/{id}/decisions", app.desk::decide, submission);
        routes.get("/assignments/{id}/spot-checks", app.spotChecks::list, app.access.of(Part.MEMBER, ASSIGNMENT));
        routes.post("/assignments/{id}/spot-checks", app.spotChecks::create, assignment);
        routes.post(
                "/spot-checks/{id}/finding",
                app.spotChecks::update,
                app.access.of(Part.STAFF, GradingScope.SPOT_CHECK));
    }

    private void replies() {
        var both = app.access.of(Part.OWNER_OR_STAFF, SUBMISSION);
        routes.get("/submissions/{id}/replies/new", app.replying::blank, app.access.of(Part.OWNER, SUBMISSION));
        routes.post("/submissions/{id}/replies", app.replying::create, both);
        routes.post("/submissions/{id}/reply-draft", app.replying::saveDraft, both);
        routes.post("/submissions/{id}/read-replies", app.replying::read, app.access.of(Part.STAFF, SUBMISSION));
    }

    private void commentBank() {
        var course = app.access.of(Part.STAFF, Scope.COURSE);
        var comment = app.access.of(Part.STAFF, BankController.COMMENT);
        routes.get("/courses/{id}/comment-bank", app.commentBank::list, course);
        routes.post("/courses/{id}/comment-bank", app.commentBank::create, course);
        routes.get("/bank-comments/{id}", app.commentBank::edit, comment);
        routes.post("/bank-comments/{id}", app.commentBank::update, comment);
        routes.post("/bank-comments/{id}/removal", app.commentBank::delete, comment);
        routes.post("/bank-comments/{id}/return", app.commentBank::putBack, comment);
    }

    /** Pages with a line a student, before those of one student: their words stand where an enrolment would. */
    private void lines() {
        var assignment = app.access.of(Part.STAFF, ASSIGNMENT);
        var student = app.access.of(Part.STAFF, GradingScope.STUDENT);
        routes.get("/assignments/{id}/grading/grid", app.gradingGrid::show, assignment);
        routes.post("/assignments/{id}/grading/grid", app.gradingGrid::update, assignment);
        routes.post("/assignments/{id}/grading/grid/rest", app.gradingGrid::createRest, assignment);
        routes.post("/assignments/{id}/grading/grid/rest-undoing", app.gradingGrid::deleteRest, assignment);
        routes.post("/assignments/{id}/grading/{enrolment}/line", app.gradingGrid::updateLine, student);
        routes.get("/assignments/{id}/grading/criteria/{criterion}", app.gradingCriterion::show, assignment);
        routes.post("/assignments/{id}/grading/criteria/{criterion}", app.gradingCriterion::update, assignment);
        routes.post(
                "/assignments/{id}/grading/{enrolment}/criteria/{criterion}",
                app.gradingCriterion::updateLine,
                student);
    }

    private void releases() {
        var assignment = app.access.of(Part.STAFF, ASSIGNMENT);
        var release = app.access.of(Part.STAFF, GradingScope.RELEASE);
        routes.get("/assignments/{id}/release", app.releasing::blank, assignment);
        routes.post("/assignments/{id}/release", app.releasing::create, assignment);
        routes.post("/assignments/{id}/release/plans", app.releasing::plan, assignment);
        routes.post("/releases/{id}/delete", app.releasing::delete, release);
        routes.post("/releases/{id}/undoing", app.releasing::undo, release);
    }

    private void revisions() {
        var staff = app.access.of(Part.STAFF, SUBMISSION);
        routes.get("/submissions/{id}/revisions", app.revisions::blank, staff);
        routes.post("/submissions/{id}/revisions", app.revisions::create, staff);
        routes.post(
                "/revisions/{id}/withdrawal",
                app.revisions::withdraw,
                app.access.of(Part.STAFF, RevisionController.REVISION));
    }

    private void regrades() {
        var own = app.access.of(Part.OWNER, SUBMISSION);
        routes.get("/submissions/{id}/regrade-requests/new", app.regrades::blank, own);
        routes.post("/submissions/{id}/regrade-requests", app.regrades::create, own);
        routes.post(
                "/regrade-requests/{id}/answer",
                app.regradeDesk::answer,
                app.access.of(Part.STAFF, GradingScope.REGRADE_REQUEST));
        var staff = app.access.of(Part.STAFF, SUBMISSION);
        routes.get(
                "/courses/{id}/grading/regrade-requests",
                app.regradeDesk::list,
                app.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/submissions/{id}/regrade-opening", app.regradeDesk::showOpening, staff);
        routes.post("/submissions/{id}/regrade-opening", app.regradeDesk::updateOpening, staff);
    }

    private void gradebook() {
        routes.get("/courses/{id}/gradebook", app.gradebook::show, app.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/courses/{id}/grades", app.grades::show, app.access.of(Part.STUDENT, Scope.COURSE));
        routes.get("/courses/{id}/what-if", app.whatIf::show, app.access.of(Part.STUDENT, Scope.COURSE));
        gradebookEditing();
        gradeRosters();
    }

    /** Letters for the registrar. */
    private void gradeRosters() {
        var teaches = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/grade-rosters", app.gradeRosters::list, teaches);
        routes.post("/courses/{id}/grade-rosters", app.gradeRosters::create, teaches);
        var issued = app.access.of(Part.INSTRUCTOR, GradeRosterController.ROSTER);
        routes.get("/grade-rosters/{id}.csv", app.exports.on(app.gradeRosters::table), issued);
        routes.get("/grade-rosters/{id}.xlsx", app.exports.on(app.gradeRosters::workbook), issued);
        routes.get("/grade-rosters/{id}", app.gradeRosters::show, issued);
    }

    private void gradebookEditing() {
        var staff = app.access.of(Part.STAFF, Scope.COURSE);
        routes.get("/courses/{id}/gradebook/cells", app.cells::show, staff);
        routes.post("/courses/{id}/gradebook/cells", app.cells::update, staff);
        routes.get("/courses/{id}/grade-changes", app.gradeHistory::list, staff);
        var teachesThem = app.access.of(Part.INSTRUCTOR, Scope.ENROLMENT);
        routes.get("/enrolments/{id}/total", app.totals::show, teachesThem);
        routes.post("/enrolments/{id}/total", app.totals::update, teachesThem);
        routes.get("/assignments/{id}/statistics", app.statistics::show, app.access.of(Part.STAFF, ASSIGNMENT));
        var teaches = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/assignment-groups", app.assignmentGroups::show, teaches);
        routes.post("/courses/{id}/assignment-groups", app.assignmentGroups::update, teaches);
        routes.get("/courses/{id}/messages/new", app.messages::blank, staff);
        routes.post("/courses/{id}/messages", app.messages::create, staff);
        routes.post("/courses/{id}/messages/draft", app.letters.save(LetterKind.MESSAGE), staff);
    }

    /** Grades out to other systems, and in from them. */
    private void gradeFiles() {
        var staff = app.access.of(Part.STAFF, Scope.COURSE);
        routes.get("/courses/{id}/gradebook/exports", app.gradeExports::show, staff);
        routes.get("/courses/{id}/gradebook.csv", app.exports.on(app.gradeExports::table), staff);
        routes.get("/courses/{id}/gradebook.xlsx", app.exports.on(app.gradeExports::workbook), staff);

        var teaches = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/grade-imports/new", app.gradeImports::blank, teaches);
        routes.post("/courses/{id}/grade-imports", app.imports.on(app.gradeImports::create), teaches);
        routes.post("/courses/{id}/grade-previews", app.imports.on(app.gradeImports::createPreview), teaches);
        routes.get("/courses/{id}/grade-previews/{preview}", app.gradeImports::showPreview, teaches);
        routes.post("/courses/{id}/grade-previews/{preview}/answers", app.gradeImports::answer, teaches);
        routes.post(
                "/grade-imports/{id}/undoing",
                app.gradeImports::undo,
                app.access.of(Part.INSTRUCTOR, GradeImportController.IMPORT));
    }

    private void network() {
        routes.get("/contacts", app.searches.on(app.contacts::list), SIGNED_IN);
        routes.get("/contacts.csv", app.exports.on(app.contactExports::table), SIGNED_IN);
        routes.get("/contacts.vcf", app.exports.on(app.contactExports::cards), SIGNED_IN);
        routes.get("/contacts/matches", app.searches.on(app.contacts::matches), SIGNED_IN);
        routes.get("/contacts/new", app.contacts::blank, SIGNED_IN);
        routes.post("/contacts", app.contacts::create, SIGNED_IN);
        routes.get("/contacts/{id}", app.person::show, SIGNED_IN);
        routes.get("/contacts/{id}/edit", app.contacts::edit, SIGNED_IN);
        routes.post("/contacts/{id}", app.contacts::update, SIGNED_IN);
        routes.post("/contacts/{id}/snooze", app.contacts::snooze, SIGNED_IN);
        routes.get("/contacts/{id}/merge", app.contacts::confirmMerge, SIGNED_IN);
        routes.post("/contacts/{id}/merge", app.contacts::merge, SIGNED_IN);
        routes.post("/contacts/{id}/split", app.contacts::split, SIGNED_IN);
        routes.get("/contacts/{id}/erase", app.contacts::confirmErase, SIGNED_IN);
        routes.post("/contacts/{id}/erase", app.contacts::erase, SIGNED_IN);
        routes.get("/contact-imports/new", app.contactImports::blank, SIGNED_IN);
        routes.post("/contact-previews", app.imports.on(app.contactImports::createPreview), SIGNED_IN);
        routes.get("/contact-previews/{id}", app.contactImports::showPreview, SIGNED_IN);
        routes.post("/contact-imports", app.imports.on(app.contactImports::create), SIGNED_IN);
        routes.post("/contact-imports/{id}/undoing", app.contactImports::undo, SIGNED_IN);
        routes.get("/touches/new", app.touches::blank, SIGNED_IN);
        routes.post("/touches", app.touches::create, SIGNED_IN);
        routes.get("/touches/{id}", app.touches::show, SIGNED_IN);
        routes.get("/touches/{id}/edit", app.touches::edit, SIGNED_IN);
        routes.post("/touches/{id}", app.touches::update, SIGNED_IN);
        routes.post("/touches/{id}/answers", app.touches::answer, SIGNED_IN);
        routes.post("/touches/{id}/done", app.touches::done, SIGNED_IN);
        routes.post("/touches/{id}/delete", app.touches::delete, SIGNED_IN);
        routes.post("/activity-days", app.activityDays::create, SIGNED_IN);
        routes.post("/activity-days/undoing", app.activityDays::undo, SIGNED_IN);
        routes.get("/minutes", app.minutes::show, SIGNED_IN);
        routes.post("/minutes/{day}", app.minutes::update, SIGNED_IN);
        routes.get("/give-and-take", app.giving::show, SIGNED_IN);

        routes.get("/notes", app.notes::list, SIGNED_IN);
        routes.post("/notes", app.notes::create, SIGNED_IN);
        routes.get("/contacts/{id}/note", app.notes::show, SIGNED_IN);
        routes.post("/contacts/{id}/note", app.notes::update, SIGNED_IN);
        routes.post("/contacts/{id}/note/remarks", app.searches.on(app.notes::remarks), SIGNED_IN);
        routes.post("/contacts/{id}/note/sent", app.notes::send, SIGNED_IN);

        routes.get("/plan", app.plans::show, SIGNED_IN);
        routes.get("/plan/{monday}", app.plans::showWeek, SIGNED_IN);
        routes.post("/plan/{monday}", app.plans::update, SIGNED_IN);

        routes.get("/introductions", app.searches.on(app.introductions::show), SIGNED_IN);
        routes.get("/target-market", app.searches.on(app.market::show), SIGNED_IN);
        routes.post("/target-market", app.market::update, SIGNED_IN);
        routes.get("/target-companies/new", app.targetCompanies::blank, SIGNED_IN);
        routes.post("/target-companies", app.targetCompanies::create, SIGNED_IN);
        routes.get("/target-companies/{id}", app.targetCompanies::edit, SIGNED_IN);
        routes.post("/target-companies/{id}", app.targetCompanies::update, SIGNED_IN);
        routes.post("/target-companies/{id}/delete", app.targetCompanies::delete, SIGNED_IN);
        routes.get("/groups/new", app.groups::blank, SIGNED_IN);
        routes.post("/groups", app.groups::create, SIGNED_IN);
        routes.get("/groups/{id}", app.groups::show, SIGNED_IN);
        routes.post("/groups/{id}", app.groups::update, SIGNED_IN);
        routes.post("/groups/{id}/delete", app.groups::delete, SIGNED_IN);
        routes.post("/groups/{id}/meetings", app.groups::addMeeting, SIGNED_IN);
        routes.post("/groups/{id}/meetings/{meeting}/delete", app.groups::removeMeeting, SIGNED_IN);
        routes.post("/groups/{id}/people", app.groups::addPerson, SIGNED_IN);
        routes.post("/groups/{id}/people/{contact}/delete", app.groups::removePerson, SIGNED_IN);
    }

    private void stories() {
        routes.get("/stories", app.stories::list, SIGNED_IN);
        routes.get("/stories/new", app.stories::blank, SIGNED_IN);
        routes.post("/stories", app.stories::create, SIGNED_IN);
        routes.get("/stories/{id}", app.stories::show, SIGNED_IN);
        routes.post("/stories/{id}", app.stories::update, SIGNED_IN);
        routes.post("/stories/{id}/delete", app.stories::delete, SIGNED_IN);
    }

    private void talks() {
        routes.get("/courses/{id}/speaking-days", app.speakingDays::list, app.access.of(Part.MEMBER, Scope.COURSE));
        routes.get("/courses/{id}/speaking-days/new", app.speakingDays::blank, app.access.of(Part.STAFF, Scope.COURSE));
        routes.post("/courses/{id}/speaking-days", app.speakingDays::create, app.access.of(Part.STAFF, Scope.COURSE));

        var anybody = app.access.of(Part.MEMBER, TalkScope.SPEAKING_DAY);
        var staff = app.access.of(Part.STAFF, TalkScope.SPEAKING_DAY);
        var student = app.access.of(Part.STUDENT, TalkScope.SPEAKING_DAY);
        routes.get("/speaking-days/{id}", app.speakingDays::show, anybody);
        routes.post("/speaking-days/{id}/delete", app.speakingDays::delete, staff);
        routes.post("/speaking-days/{id}/slots", app.speakingDays::addPlace, staff);
        routes.post("/speaking-days/{id}/draw", app.speakingDays::draw, staff);
        routes.post("/speaking-days/{id}/fill", app.speakingDays::fill, staff);
        routes.post("/speaking-days/{id}/catch-up", app.speakingDays::catchUp, staff);
        routes.post("/speaking-days/{id}/standby", app.speakingDays::standBy, student);
        routes.post("/speaking-days/{id}/leave", app.speakingDays::leave, student);
        routes.get("/speaking-days/{id}/live", app.room::show, staff);

        var staffOfSlot = app.access.of(Part.STAFF, TalkScope.SLOT);
        var studentOfSlot = app.access.of(Part.STUDENT, TalkScope.SLOT);
        routes.post("/slots/{id}/speaker", app.speakingDays::assign, staffOfSlot);
        routes.post("/slots/{id}/up", app.speakingDays::moveUp, staffOfSlot);
        routes.post("/slots/{id}/down", app.speakingDays::moveDown, staffOfSlot);
        routes.post("/slots/{id}/delete", app.speakingDays::removePlace, staffOfSlot);
        routes.post("/slots/{id}/call-up", app.speakingDays::callUp, staffOfSlot);
        routes.post("/slots/{id}/take", app.speakingDays::take, studentOfSlot);
        routes.post("/slots/{id}/story", app.speakingDays::choose, studentOfSlot);
        routes.post("/slots/{id}/start", app.room::start, staffOfSlot);
        routes.post("/slots/{id}/pause", app.room::pause, staffOfSlot);
        routes.post("/slots/{id}/stop", app.room::stop, staffOfSlot);
        routes.post("/slots/{id}/reset", app.room::reset, staffOfSlot);
        routes.post("/slots/{id}/fillers", app.room::filler, staffOfSlot);
        routes.post("/slots/{id}/no-show", app.room::noShow, staffOfSlot);
        routes.post("/slots/{id}/assessment", app.room::assess, staffOfSlot);

        routes.get("/talks/{id}", app.talks::show, app.access.of(Part.OWNER_OR_STAFF, TalkScope.TALK));
    }

    private void opportunities() {
        routes.get("/opportunities", app.opportunities::list, SIGNED_IN);
        routes.get("/opportunities/new", app.opportunities::blank, SIGNED_IN);
        routes.post("/opportunities", app.opportunities::create, SIGNED_IN);
        routes.get("/opportunities/{id}", app.opportunities::show, SIGNED_IN);
        routes.post("/opportunities/{id}", app.opportunities::update, SIGNED_IN);
        routes.post("/opportunities/{id}/delete", app.opportunities::delete, SIGNED_IN);
        routes.post("/opportunities/{id}/source", app.opportunities::takeSource, SIGNED_IN);
        routes.post("/opportunities/{id}/next-step", app.opportunities::nextStep, SIGNED_IN);
        routes.post("/opportunities/{id}/stages", app.opportunities::addStage, SIGNED_IN);
        routes.post("/opportunities/{id}/stages/{event}/undo", app.opportunities::undoStage, SIGNED_IN);
        routes.post("/opportunities/{id}/contacts", app.opportunities::link, SIGNED_IN);
        routes.post("/opportunities/{id}/contacts/{contact}/delete", app.opportunities::unlink, SIGNED_IN);
    }

    private void outcomes() {
        var instructor = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        var instructorOfStudent = app.access.of(Part.INSTRUCTOR, Scope.ENROLMENT);
        routes.get("/outcomes", app.outcomes::list, SIGNED_IN);
        routes.get("/outcomes/new", app.outcomes::blank, SIGNED_IN);
        routes.post("/outcomes", app.outcomes::create, SIGNED_IN);
        routes.post("/outcome-drafts", app.outcomeDrafts::save, SIGNED_IN);
        routes.get("/opportunities/{id}/outcome", app.outcomes::blankOfOffer, SIGNED_IN);
        routes.post("/opportunities/{id}/outcome", app.outcomes::createOfOffer, SIGNED_IN);
        routes.get("/opportunities/{id}/path", app.opportunityPaths::show, SIGNED_IN);
        routes.get(
                "/outcomes/{id}", app.outcomes::show, OutcomeScope.ownerOrInstructor(app.access, OutcomeScope.OUTCOME));
        routes.post("/outcomes/{id}/quote", app.outcomes::quote, app.access.of(Part.OWNER, OutcomeScope.OUTCOME));
        routes.post("/outcomes/{id}/delete", app.outcomes::delete, app.access.of(Part.OWNER, OutcomeScope.OUTCOME));
        routes.get("/courses/{id}/outcomes", app.outcomes::listOfCourse, instructor);
        routes.get("/enrolments/{id}/outcomes/new", app.outcomes::blankForStudent, instructorOfStudent);
        routes.post("/enrolments/{id}/outcomes", app.outcomes::createForStudent, instructorOfStudent);
    }

    private void endOfTerm() {
        routes.get("/courses/{id}/end-of-term", app.endOfTerm::show, app.access.of(Part.MEMBER, Scope.COURSE));
        routes.post("/courses/{id}/end-of-term", app.endOfTerm::update, app.access.of(Part.INSTRUCTOR, Scope.COURSE));
        routes.post(
                "/courses/{id}/end-of-term/answer", app.endOfTerm::answer, app.access.of(Part.STUDENT, Scope.COURSE));
    }

    private void proofs() {
        var owner = app.access.of(Part.OWNER, OutcomeScope.OUTCOME);
        var both = OutcomeScope.ownerOrInstructor(app.access, OutcomeScope.OUTCOME);
        routes.get("/outcomes/{id}/checklist", app.checklists::show, owner);
        routes.post("/outcomes/{id}/checklist", app.checklists::update, owner);
        routes.get("/outcomes/{id}/proof", app.confirmed.first(app.proof::show), both);
        routes.post("/outcomes/{id}/proof", app.proof::seen, app.access.of(Part.INSTRUCTOR, OutcomeScope.OUTCOME));
        routes.post("/outcomes/{id}/documents", app.uploads.on(app.proof::addDocument), owner);
        routes.post(
                "/outcome-documents/{id}/removal",
                app.proof::removeDocument,
                app.access.of(Part.OWNER, OutcomeScope.DOCUMENT));
        routes.post(
                "/outcome-documents/{id}/decision",
                app.proof::decide,
                app.access.of(Part.INSTRUCTOR, OutcomeScope.DOCUMENT));
        routes.post("/outcomes/{id}/verifications", app.verifiers.on(app.proof::ask), both);
        routes.post(
                "/verifications/{id}/revocation",
                app.proof::revoke,
                OutcomeScope.ownerOrInstructor(app.access, OutcomeScope.VERIFICATION));
        routes.post(
                "/verifications/{id}/adoption", app.proof::adopt, app.access.of(Part.OWNER, OutcomeScope.VERIFICATION));
        routes.get("/verify", app.verify::thank, ANYONE);
        routes.get("/verify/{token}", app.verify::show, ANYONE);
        routes.post("/verify/{token}", app.verify::answer, ANYONE);
    }

    private void sharedReports() {
        var instructor = app.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/shared-reports", app.sharing::list, instructor);
        routes.get("/courses/{id}/shared-reports/new", app.confirmed.first(app.sharing::blank), instructor);
        routes.post("/courses/{id}/shared-reports", app.sharing::create, instructor);
        routes.post("/courses/{id}/shared-reports/smallest", app.sharing::set, instructor);
        var ofRelease = app.access.of(Part.INSTRUCTOR, SharingController.RELEASE);
        routes.get("/shared-releases/{id}", app.sharing::show, ofRelease);
        routes.post("/shared-releases/{id}/links", app.sharing::addLink, ofRelease);
        routes.post(
                "/shared-links/{id}/revocation",
                app.sharing::revoke,
                app.access.of(Part.INSTRUCTOR, SharingController.LINK));
        routes.get("/shared-reports/{token}", app.sharedReports::show, ANYONE);
        routes.get("/shared-reports/{token}/report.pdf", app.sharedReports::pdf, ANYONE);
        routes.get("/shared-reports/{token}/report.csv", app.sharedReports::csv, ANYONE);
        routes.get("/shared-reports/{token}/report.json", app.sharedReports::json, ANYONE);
        routes.get("/shared-reports/{token}/report.html", app.sharedReports::html, ANYONE);
    }

    private void report() {
        routes.get("/courses/{id}/report", app.report::show, app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get(
                "/courses/{id}/report.pdf",
                app.exports.on(app.report::pdf),
                app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get(
                "/courses/{id}/report.xlsx",
                app.exports.on(app.report::xlsx),
                app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get(
                "/courses/{id}/report.csv",
                app.exports.on(app.report::csv),
                app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get(
                "/courses/{id}/report.json",
                app.exports.on(app.report::json),
                app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get(
                "/courses/{id}/report.html",
                app.exports.on(app.report::html),
                app.access.of(Part.REPORT_READER, Scope.COURSE));
        routes.get(
                "/courses/{id}/report-rows.csv",
                app.exports.on(app.confirmed.first(app.report::rows)),
                app.access.of(Part.INSTRUCTOR, Scope.COURSE));
        routes.get(
                "/courses/{id}/report-data.zip",
                app.exports.on(app.confirmed.first(app.report::data)),
                app.access.of(Part.INSTRUCTOR, Scope.COURSE));
        routes.get(
                "/courses/{id}/report/figures/{figure}",
                app.report::figure,
                app.access.of(Part.INSTRUCTOR, Scope.COURSE));
        routes.get(
                "/courses/{id}/report/offers/{outcomeId}",
                app.report::offer,
                app.access.of(Part.INSTRUCTOR, Scope.COURSE));
    }
}
