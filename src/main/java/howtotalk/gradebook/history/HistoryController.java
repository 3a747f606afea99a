package howtotalk.gradebook.history;

import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.submission.RevisionRepository;
import howtotalk.web.Choice;
import howtotalk.web.Input;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Every committed change of a course's grades: who, when, from, to, why. */
public final class HistoryController {

    private static final int PAGE = 50;
    private static final String EVER_SINCE = "";
    private static final String FOR_EVER = "9999";

    private final Templates templates;
    private final Database database;
    private final ChangeRepository changes;
    private final RevisionRepository revisions;
    private final GradebookRepository rows;
    private final CourseRepository courses;

    public HistoryController(Templates templates, Database database) {
        this.templates = templates;
        this.database = database;
        this.changes = database.repository(ChangeRepository.class);
        this.revisions = database.repository(RevisionRepository.class);
        this.rows = database.repository(GradebookRepository.class);
        this.courses = database.repository(CourseRepository.class);
    }

    /** {@code GET /courses/{id}/grade-changes?student=&assignment=&before=} */
    public void list(Context ctx) {
        var standing = Standing.of(ctx);
        var student = Input.number(Web.query(ctx, "student"));
        var assignment = Input.number(Web.query(ctx, "assignment"));
        var before = Input.number(Web.query(ctx, "before"));
        var page = database.reading(() -> page(standing, student, assignment, before));
        Web.show(ctx, templates.gradebookHistory(Web.frame(ctx, "History of grades"), page));
    }

    private HistoryPage page(
            Standing standing, @Nullable Long student, @Nullable Long assignment, @Nullable Long before) {
        long id = standing.courseId();
        var course = Objects.requireNonNull(courses.find(id));
        var found = changes.ofCourse(
                id,
                standing.allSections(),
                standing.sections(),
                student,
                assignment,
                before == null ? Long.MAX_VALUE : before,
                PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        var until = before == null ? null : changes.at(before, id);
        var events = revisions.eventsOfCourse(
                id,
                standing.allSections(),
                standing.sections(),
                student,
                assignment,
                more ? Iso.text(shown.get(PAGE - 1).at()) : EVER_SINCE,
                before == null ? FOR_EVER : until == null ? EVER_SINCE : until);
        var lines = ChangeLine.of(id, shown, events, course.zone(), false);
        var students = new ArrayList<Choice>();
        students.add(new Choice("", "All students"));
        for (var one : rows.students(id, standing.allSections(), standing.sections(), null, null)) {
            students.add(Choice.of(one.enrolmentId(), one.sortName()));
        }
        var assignments = new ArrayList<Choice>();
        assignments.add(new Choice("", "All assignments"));
        for (var column : rows.columns(id)) assignments.add(Choice.of(column.id(), column.title()));
        var path = "/courses/" + id + "/grade-changes";
        var query = "?student=" + (student == null ? "" : student) + "&assignment="
                + (assignment == null ? "" : assignment);
        boolean totals = before == null && assignment == null;
        return new HistoryPage(
                "/courses/" + id + "/gradebook",
                path,
                students,
                student == null ? "" : student.toString(),
                assignments,
                assignment == null ? "" : assignment.toString(),
                student != null || assignment != null,
                totals
                        ? ChangeLine.ofTotals(
                                changes.totals(id, standing.allSections(), standing.sections(), student), course.zone())
                        : List.of(),
                lines,
                before == null ? "" : path + query,
                more ? path + query + "&before=" + shown.get(PAGE - 1).id() : "");
    }
}
