package howtotalk.routes;

import static howtotalk.assignment.AssignmentScope.ASSIGNMENT;
import static howtotalk.submission.SubmissionScope.ATTEMPT;
import static howtotalk.web.Access.SIGNED_IN;

import howtotalk.assignment.AssignmentController;
import howtotalk.assignment.OverrideController;
import howtotalk.assignment.PreviewController;
import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.files.FileController;
import howtotalk.grading.recomputation.RubricRecomputation;
import howtotalk.outcome.proof.Proofs;
import howtotalk.rubric.exchange.RubricFileController;
import howtotalk.rubric.exchange.RubricImport;
import howtotalk.rubric.library.RubricController;
import howtotalk.rubric.library.RubricLibrary;
import howtotalk.submission.AttemptController;
import howtotalk.submission.WorkController;
import howtotalk.web.Router;
import java.util.List;

/** Assignments, the rubrics that they are looked at by, and what students hand in. */
public final class WorkRoutes {

    /** Sweeps away what was read from a file and never brought in. */
    public final RubricImport rubricImport;

    private final AssignmentController assignments;
    private final RubricController rubrics;
    private final RubricFileController rubricFiles;
    private final OverrideController overrides;
    private final PreviewController previews;
    private final WorkController work;
    private final AttemptController attempts;
    private final FileController fileDelivery;
    private final Common common;

    public WorkRoutes(Common common) {
        this.common = common;
        var rubricLibrary = new RubricLibrary(common.database, common.clock);
        this.rubricImport = new RubricImport(common.database, rubricLibrary, common.audit, common.clock);
        this.assignments = new AssignmentController(
                common.templates, common.database, common.formKeys, common.scoreChanges, common.clock);
        this.rubrics = new RubricController(
                common.templates,
                common.database,
                rubricLibrary,
                new RubricRecomputation(common.database, common.scoreChanges, common.clock),
                common.formKeys,
                common.audit);
        this.rubricFiles = new RubricFileController(common.templates, common.database, rubricImport, common.formKeys);
        this.overrides = new OverrideController(common.templates, common.database, common.scoreChanges, common.audit);
        this.previews = new PreviewController(common.templates);
        this.work = new WorkController(common.templates, common.database, common.files, common.clock);
        this.attempts = new AttemptController(
                common.templates, common.database, common.formKeys, common.files, common.audit, common.clock);
        this.fileDelivery = new FileController(
                common.files,
                List.of(AttemptController.fileReaders(common.database), Proofs.fileReaders(common.database)),
                common.audit);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        assignments(routes);
        rubrics(routes);
        submissions(routes);
    }

    private void assignments(Router routes) {
        var ofCourse = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/assignments/new", assignments::blank, ofCourse);
        routes.post("/courses/{id}/assignments", assignments::create, ofCourse);
        var instructor = common.access.of(Part.INSTRUCTOR, ASSIGNMENT);
        routes.get("/assignments/{id}/edit", assignments::edit, instructor);
        routes.post("/assignments/{id}", assignments::update, instructor);
        routes.post("/assignments/{id}/delete", assignments::delete, instructor);
        routes.get("/assignments/{id}/overrides", overrides::list, instructor);
        routes.post("/assignments/{id}/overrides", overrides::create, instructor);
        routes.post("/assignments/{id}/overrides/{override}/delete", overrides::delete, instructor);
        routes.post("/previews", previews::show, SIGNED_IN);
    }

    private void rubrics(Router routes) {
        var staff = common.access.of(Part.STAFF, Scope.COURSE);
        var teaches = common.access.of(Part.INSTRUCTOR, Scope.COURSE);
        routes.get("/courses/{id}/rubrics", rubrics::list, staff);
        routes.get("/courses/{id}/rubrics/new", rubrics::blank, teaches);
        routes.post("/courses/{id}/rubrics", rubrics::create, teaches);
        var instructor = common.access.of(Part.INSTRUCTOR, RubricController.RUBRIC);
        routes.get("/rubrics/{id}", rubrics::show, common.access.of(Part.STAFF, RubricController.RUBRIC));
        routes.get("/rubrics/{id}/edit", rubrics::edit, instructor);
        routes.post("/rubrics/{id}", rubrics::update, instructor);
        routes.post("/rubrics/{id}/draft", rubrics::saveDraft, instructor);
        routes.post("/rubrics/{id}/draft/delete", rubrics::deleteDraft, instructor);
        routes.post("/rubrics/{id}/restorations", rubrics::restore, instructor);
        routes.post("/rubrics/{id}/delete", rubrics::delete, instructor);

        routes.get("/courses/{id}/rubrics/table.csv", common.exports.on(rubricFiles::all), staff);
        routes.get(
                "/rubrics/{id}/table.csv",
                common.exports.on(rubricFiles::one),
                common.access.of(Part.STAFF, RubricController.RUBRIC));
        routes.get("/courses/{id}/rubric-imports/new", rubricFiles::blank, teaches);
        routes.post("/courses/{id}/rubric-previews", common.imports.on(rubricFiles::createPreview), teaches);
        routes.get("/courses/{id}/rubric-previews/{preview}", rubricFiles::showPreview, teaches);
        routes.post("/courses/{id}/rubric-imports", common.imports.on(rubricFiles::create), teaches);
    }

    private void submissions(Router routes) {
        routes.get("/assignments", work::mine, SIGNED_IN);
        routes.get("/courses/{id}/assignments", work::ofCourse, common.access.of(Part.MEMBER, Scope.COURSE));
        routes.get("/assignments/{id}", work::show, common.access.of(Part.MEMBER, ASSIGNMENT));
        var student = common.access.of(Part.STUDENT, ASSIGNMENT);
        routes.get("/assignments/{id}/attempts/new", attempts::blank, student);
        routes.post("/assignments/{id}/attempts", attempts::create, student);
        routes.post("/assignments/{id}/draft", attempts::saveDraft, student);
        routes.post("/assignments/{id}/files", common.uploads.on(attempts::addFile), student);
        routes.post("/assignments/{id}/file-removals", attempts::removeFile, student);
        routes.post("/assignments/{id}/late-passes", attempts::usePass, student);
        routes.get("/attempts/{id}", attempts::show, common.access.of(Part.OWNER_OR_STAFF, ATTEMPT));
        routes.get("/files/{id}", fileDelivery::show, fileDelivery.access());
        routes.get("/files/{id}/pages/{page}", fileDelivery::page, fileDelivery.access());
    }
}
