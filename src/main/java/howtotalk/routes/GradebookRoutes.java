package howtotalk.routes;

import static howtotalk.assignment.AssignmentScope.ASSIGNMENT;

import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.gradebook.cells.CellController;
import howtotalk.gradebook.exchange.ExportController;
import howtotalk.gradebook.exchange.GradeImport;
import howtotalk.gradebook.exchange.GradeImportController;
import howtotalk.gradebook.history.HistoryController;
import howtotalk.gradebook.messages.MessageController;
import howtotalk.gradebook.own.GradesController;
import howtotalk.gradebook.own.WhatIfController;
import howtotalk.gradebook.participation.CountingController;
import howtotalk.gradebook.registrar.GradeRosterController;
import howtotalk.gradebook.statistics.StatisticsController;
import howtotalk.gradebook.table.GradebookController;
import howtotalk.gradebook.totals.GroupsController;
import howtotalk.gradebook.totals.TotalController;
import howtotalk.gradebook.warnings.WarningController;
import howtotalk.mail.LetterKind;
import howtotalk.web.Router;

/** The gradebook, what counts in it, and grades out of it and into it. */
public final class GradebookRoutes {

    /** Sweeps away what was read from a file and never applied. */
    public final GradeImport gradeImport;

    private final CellController cells;
    private final HistoryController gradeHistory;
    private final TotalController totals;
    private final StatisticsController statistics;
    private final GroupsController assignmentGroups;
    private final MessageController messages;
    private final GradebookController gradebook;
    private final ExportController gradeExports;
    private final GradeImportController gradeImports;
    private final WarningController warnings;
    private final CountingController counting;
    private final GradesController grades;
    private final GradeRosterController gradeRosters;
    private final WhatIfController whatIf;
    private final Common common;

    public GradebookRoutes(Common common) {
        this.common = common;
        this.gradeImport = new GradeImport(common.database, common.audit, common.clock);
        this.cells = new CellController(common.templates, common.database, common.assessments, common.clock);
        this.gradeHistory = new HistoryController(common.templates, common.database);
        this.totals = new TotalController(common.templates, common.database, common.audit, common.clock);
        this.statistics = new StatisticsController(common.templates, common.database, common.clock);
        this.assignmentGroups =
                new GroupsController(common.templates, common.database, common.formKeys, common.audit, common.clock);
        this.messages = new MessageController(
                common.templates,
                common.database,
                common.drafts,
                common.mailer,
                common.formKeys,
                common.audit,
                common.clock);
        this.gradebook = new GradebookController(common.templates, common.database, common.clock);
        this.gradeExports = new ExportController(common.templates, common.database, common.audit, common.clock);
        this.gradeImports = new GradeImportController(common.templates, common.database, gradeImport, common.formKeys);
        this.warnings = new WarningController(
                common.templates,
                common.database,
                common.drafts,
                common.mailer,
                common.formKeys,
                common.audit,
                common.clock);
        this.counting = new CountingController(
                common.templates, common.database, common.assessments, common.formKeys, common.audit, common.clock);
        this.grades = new GradesController(common.templates, common.database, common.clock);
        this.gradeRosters = new GradeRosterController(
                common.templates, common.database, common.formKeys, common.audit, common.clock);
        this.whatIf = new WhatIfController(common.templates, common.database, common.clock);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        gradebook(routes);
        participation(routes);
        gradeRosters(routes);
        gradebookEditing(routes);
        gradeFiles(routes);
    }

    private void gradebook(Router routes) {
        routes.get("/courses/{id}/gradebook", gradebook::show, common.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/courses/{id}/grades", grades::show, common.access.of(Part.STUDENT, Scope.COURSE));
        routes.get("/courses/{id}/what-if", whatIf::show, common.access.of(Part.STUDENT, Scope.COURSE));
    }

    /** What attendance and work come to while there is time to do something about it. */
    private void participation(Router routes) {
        var teaches = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/attendance/counting", counting::show, teaches);
        routes.post("/courses/{id}/attendance/counting", counting::create, teaches);
        routes.post("/courses/{id}/attendance/rule", counting::updateRule, teaches);
        routes.get("/courses/{id}/warnings", warnings::list, teaches);
        routes.post("/courses/{id}/warnings/preview", warnings::preview, teaches);
        routes.post("/courses/{id}/warnings", warnings::create, teaches);
        routes.post("/courses/{id}/warnings/draft", common.letters.save(LetterKind.WARNING), teaches);
        routes.get("/courses/{id}/warnings.csv", common.exports.on(warnings::table), teaches);
    }

    /** Letters for the registrar. */
    private void gradeRosters(Router routes) {
        var teaches = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/grade-rosters", gradeRosters::list, teaches);
        routes.post("/courses/{id}/grade-rosters", gradeRosters::create, teaches);
        var issued = common.access.of(Part.INSTRUCTOR, GradeRosterController.ROSTER);
        routes.get("/grade-rosters/{id}.csv", common.exports.on(gradeRosters::table), issued);
        routes.get("/grade-rosters/{id}.xlsx", common.exports.on(gradeRosters::workbook), issued);
        routes.get("/grade-rosters/{id}", gradeRosters::show, issued);
    }

    private void gradebookEditing(Router routes) {
        var staff = common.access.of(Part.STAFF, Scope.COURSE);
        routes.get("/courses/{id}/gradebook/cells", cells::show, staff);
        routes.post("/courses/{id}/gradebook/cells", cells::update, staff);
        routes.get("/courses/{id}/grade-changes", gradeHistory::list, staff);
        var teachesThem = common.access.of(Part.INSTRUCTOR, Scope.ENROLMENT);
        routes.get("/enrolments/{id}/total", totals::show, teachesThem);
        routes.post("/enrolments/{id}/total", totals::update, teachesThem);
        routes.get("/assignments/{id}/statistics", statistics::show, common.access.of(Part.STAFF, ASSIGNMENT));
        var teaches = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/assignment-groups", assignmentGroups::show, teaches);
        routes.post("/courses/{id}/assignment-groups", assignmentGroups::update, teaches);
        routes.get("/courses/{id}/messages/new", messages::blank, staff);
        routes.post("/courses/{id}/messages", messages::create, staff);
        routes.post("/courses/{id}/messages/draft", common.letters.save(LetterKind.MESSAGE), staff);
    }

    /** Grades out to other systems, and in from them. */
    private void gradeFiles(Router routes) {
        var staff = common.access.of(Part.STAFF, Scope.COURSE);
        routes.get("/courses/{id}/gradebook/exports", gradeExports::show, staff);
        routes.get("/courses/{id}/gradebook.csv", common.exports.on(gradeExports::table), staff);
        routes.get("/courses/{id}/gradebook.xlsx", common.exports.on(gradeExports::workbook), staff);

        var teaches = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/grade-imports/new", gradeImports::blank, teaches);
        routes.post("/courses/{id}/grade-imports", common.imports.on(gradeImports::create), teaches);
        routes.post("/courses/{id}/grade-previews", common.imports.on(gradeImports::createPreview), teaches);
        routes.get("/courses/{id}/grade-previews/{preview}", gradeImports::showPreview, teaches);
        routes.post("/courses/{id}/grade-previews/{preview}/answers", gradeImports::answer, teaches);
        routes.post(
                "/grade-imports/{id}/undoing",
                gradeImports::undo,
                common.access.of(Part.INSTRUCTOR, GradeImportController.IMPORT));
    }
}
