package howtotalk.routes;

import static howtotalk.web.Access.SIGNED_IN;

import howtotalk.attendance.AttendanceScope;
import howtotalk.attendance.roll.RollController;
import howtotalk.attendance.term.OwnAttendanceController;
import howtotalk.attendance.term.TermController;
import howtotalk.course.CourseAccess.Part;
import howtotalk.course.CourseController;
import howtotalk.course.Scope;
import howtotalk.course.making.CourseMakingController;
import howtotalk.course.settings.CourseSettingsController;
import howtotalk.course.settings.ShiftController;
import howtotalk.home.CountsOfStudent;
import howtotalk.roster.EnrolmentController;
import howtotalk.roster.ImportController;
import howtotalk.roster.RosterController;
import howtotalk.roster.RosterImport;
import howtotalk.web.Router;

/** Courses, their rosters, and who was in the room. */
public final class CourseRoutes {

    private final CourseController courses;
    private final CourseMakingController courseMaking;
    private final CourseSettingsController courseSettings;
    private final ShiftController shifts;
    private final RosterController roster;
    private final EnrolmentController enrolments;
    private final ImportController rosterImports;
    private final RollController roll;
    private final TermController attendanceTerm;
    private final OwnAttendanceController ownAttendance;
    private final Common common;

    public CourseRoutes(Common common) {
        this.common = common;
        this.courses = new CourseController(common.templates, common.database, common.clock);
        this.courseMaking = new CourseMakingController(
                common.templates, common.database, common.formKeys, common.audit, common.clock);
        this.courseSettings = new CourseSettingsController(
                common.templates, common.database, common.formKeys, common.scoreChanges, common.audit, common.clock);
        this.shifts = new ShiftController(
                common.templates, common.database, common.formKeys, common.scoreChanges, common.audit, common.clock);
        this.roster = new RosterController(
                common.templates,
                common.database,
                common.invitations,
                common.claimCodes,
                common.formKeys,
                common.audit,
                common.clock);
        this.enrolments = new EnrolmentController(
                common.templates,
                common.database,
                common.sessions,
                common.formKeys,
                common.scoreChanges,
                common.audit,
                new CountsOfStudent(common.database, common.clock),
                common.clock);
        this.rosterImports = new ImportController(
                common.templates,
                common.database,
                new RosterImport(common.database, common.audit, common.clock),
                common.formKeys,
                common.scoreChanges,
                common.clock);
        this.roll = new RollController(common.templates, common.database, common.clock);
        this.attendanceTerm = new TermController(common.templates, common.database, common.audit, common.clock);
        this.ownAttendance = new OwnAttendanceController(common.templates, common.database, common.clock);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        courses(routes);
        roster(routes);
        attendance(routes);
    }

    private void courses(Router routes) {
        routes.get("/courses", courses::list, SIGNED_IN);
        routes.get("/courses/new", courseMaking::blank, common.instructors.mayOfferCourses());
        routes.post("/courses", courseMaking::create, common.instructors.mayOfferCourses());
        routes.get("/courses/{id}", courses::show, common.access.of(Part.MEMBER, Scope.COURSE));

        var teaches = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/settings", courseSettings::show, teaches);
        routes.post("/courses/{id}/settings", courseSettings::update, teaches);
        routes.post("/courses/{id}/weeks", courseSettings::updateTopics, teaches);
        routes.post("/courses/{id}/class-code", courseSettings::updateClassCode, teaches);
        routes.post("/courses/{id}/regrade-days", courseSettings::updateRegradeDays, teaches);
        routes.post("/courses/{id}/sections", courseSettings::createSection, teaches);

        var teachesSection = common.access.of(Part.INSTRUCTOR, Scope.SECTION);
        routes.post("/sections/{id}", courseSettings::updateSection, teachesSection);
        routes.post("/sections/{id}/removal", courseSettings::deleteSection, teachesSection);
        routes.get("/sections/{id}/shifts/new", shifts::blank, teachesSection);
        routes.post("/sections/{id}/shifts", shifts::create, teachesSection);
        routes.post("/shifts/{id}/undoing", shifts::undo, common.access.of(Part.INSTRUCTOR, ShiftController.SHIFT));
    }

    private void roster(Router routes) {
        var teaches = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/roster", roster::show, common.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/courses/{id}/roster/new", enrolments::blank, teaches);
        routes.post("/courses/{id}/roster", enrolments::create, teaches);
        routes.post("/courses/{id}/invitations", roster::invite, teaches);
        routes.post("/courses/{id}/claim-strips", roster::createStrips, teaches);

        routes.get("/courses/{id}/roster/imports/new", rosterImports::blank, teaches);
        routes.post("/courses/{id}/roster/imports", common.imports.on(rosterImports::create), teaches);
        routes.post("/courses/{id}/roster/previews", common.imports.on(rosterImports::createPreview), teaches);
        routes.get("/courses/{id}/roster/previews/{preview}", rosterImports::showPreview, teaches);
        routes.post("/courses/{id}/roster/previews/{preview}/columns", rosterImports::updateColumns, teaches);
        routes.post("/courses/{id}/roster/previews/{preview}/sections", rosterImports::updateSections, teaches);
        routes.post(
                "/roster-imports/{id}/undoing",
                rosterImports::undo,
                common.access.of(Part.INSTRUCTOR, ImportController.IMPORT));

        var teachesThem = common.access.of(Part.INSTRUCTOR, Scope.ENROLMENT);
        routes.get("/enrolments/{id}", enrolments::show, teachesThem);
        routes.post("/enrolments/{id}", enrolments::update, teachesThem);
        routes.post("/enrolments/{id}/approval", roster::approve, teachesThem);
        routes.post("/enrolments/{id}/refusal", roster::refuse, teachesThem);
    }

    private void attendance(Router routes) {
        var course = common.access.of(Part.STAFF, Scope.COURSE);
        var meeting = common.access.of(Part.STAFF, AttendanceScope.MEETING);
        routes.get("/courses/{id}/attendance", roll::open, course);
        routes.get("/meetings/{id}/attendance", roll::show, meeting);
        routes.post("/meetings/{id}/attendance", roll::update, meeting);
        routes.post("/meetings/{id}/attendance/rest", roll::createRest, meeting);
        routes.post("/meetings/{id}/attendance/rest-undoing", roll::deleteRest, meeting);
        routes.post("/meetings/{id}/attendance/{enrolment}", roll::updateLine, meeting);
        routes.get("/courses/{id}/attendance/term", attendanceTerm::show, course);
        routes.get("/courses/{id}/attendance.csv", common.exports.on(attendanceTerm::table), course);
        routes.get("/courses/{id}/attendance.xlsx", common.exports.on(attendanceTerm::workbook), course);
        routes.get("/courses/{id}/attendance/own", ownAttendance::show, common.access.of(Part.STUDENT, Scope.COURSE));
    }
}
