package howtotalk.gradebook.totals;

import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.Gradebook.Reader;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.gradebook.table.GradebookPages;
import howtotalk.web.FormKeys;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import templates.Templates;

/** Which groups a course has, what they weigh and what they drop; changed as one, after a look at whom it touches. */
public final class GroupsController {

    private final Templates templates;
    private final Database database;
    private final GroupsRepository groups;
    private final GradebookRepository rows;
    private final CourseRepository courses;
    private final FormKeys formKeys;
    private final Audit audit;
    private final InstantSource clock;

    public GroupsController(
            Templates templates, Database database, FormKeys formKeys, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.groups = database.repository(GroupsRepository.class);
        this.rows = database.repository(GradebookRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.formKeys = formKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/assignment-groups} */
    public void show(Context ctx) {
        long id = Standing.of(ctx).courseId();
        var page = database.reading(() -> {
            var course = course(id);
            return page(course, GroupsForm.of(course.weighted(), groups.of(id), course.version()), false, false);
        });
        show(ctx, page);
    }

    /** {@code POST /courses/{id}/assignment-groups}: a preview, and on confirmation the change. */
    public void update(Context ctx) {
        var standing = Standing.of(ctx);
        long id = standing.courseId();
        var input = Web.input(ctx);
        var form = GroupsForm.read(input, groups.of(id));
        if (form.errors().any()) {
            var page = database.reading(() -> page(course(id), form, false, false));
            Web.refuse(ctx, templates.gradebookGroups(Web.frame(ctx, "Groups and weights"), page));
            return;
        }
        if (!input.line("then").equals("save")) {
            show(ctx, database.reading(() -> page(course(id), form, false, true)));
            return;
        }
        var location = formKeys.once(ctx, () -> save(standing, form) ? "/courses/" + id + "/assignment-groups" : "");
        if (location.isEmpty()) {
            ctx.status(409);
            show(
                    ctx,
                    database.reading(() ->
                            page(course(id), form.over(groups.of(id), course(id).version()), true, true)));
            return;
        }
        Web.moveOn(ctx, location, "Groups saved. " + form.sum());
    }

    private boolean save(Standing standing, GroupsForm form) {
        long id = standing.courseId();
        if (groups.change(id, form.version(), form.weighted()) == 0) return false;
        groups.freeNames(id); // two groups may change names with each other
        for (var row : form.rows()) {
            if (row.blank()) continue;
            var group = row.id();
            if (group == null) groups.add(id, row.name(), row.weightOr0(), row.dropOr0());
            else if (row.removed()) groups.remove(group, id);
            else groups.update(group, id, row.name(), row.weightOr0(), row.dropOr0());
        }
        audit.add(standing.accountId(), "ASSIGNMENT_GROUPS_CHANGED", null, id, form.sum());
        return true;
    }

    private void show(Context ctx, GroupsPage page) {
        Web.show(ctx, templates.gradebookGroups(Web.frame(ctx, "Groups and weights"), page));
    }

    private Course course(long id) {
        return Objects.requireNonNull(courses.find(id));
    }

    private GroupsPage page(Course course, GroupsForm form, boolean changed, boolean preview) {
        var lines = new ArrayList<GroupsPage.Row>();
        for (var row : form.rows()) {
            var key = GroupsForm.key(row);
            lines.add(new GroupsPage.Row(
                    key,
                    row.id() == null ? "Another group" : row.name(),
                    row,
                    row.id() == null ? "" : Prose.count(row.assignments(), "assignment"),
                    row.id() != null && row.assignments() == 0,
                    form.errors().of("name_" + key),
                    form.errors().of("weight_" + key),
                    form.errors().of("drop_" + key)));
        }
        var touched = preview ? touched(course, form) : List.<GroupsPage.Touched>of();
        long letters = touched.stream().filter(GroupsPage.Touched::letter).count();
        return new GroupsPage(
                "/courses/" + course.id() + "/gradebook",
                "/courses/" + course.id() + "/assignment-groups",
                form,
                lines,
                form.sum(),
                changed,
                preview,
                touched.isEmpty()
                        ? "Nobody’s total changes."
                        : Prose.sentence(Prose.number(touched.size()))
                                + (touched.size() == 1 ? " total changes, " : " totals change, ")
                                + (letters == 0
                                        ? "and no letter."
                                        : "and of them " + Prose.count(letters, "letter") + "."),
                touched);
    }

    /** Whose current total would be another, everything graded included: those whose letter changes first. */
    private List<GroupsPage.Touched> touched(Course course, GroupsForm form) {
        var columns = rows.columns(course.id());
        var to = new HashMap<Long, GroupsForm.Row>();
        for (var row : form.rows()) {
            if (row.id() != null) to.put(row.id(), row);
        }
        var other = new ArrayList<Column>(columns.size());
        for (var column : columns) {
            var row = to.get(column.groupId());
            other.add(row == null ? column : column.in(row.weightOr0(), row.dropOr0()));
        }
        var before = book(course, columns);
        var after = book(course.weighted(form.weighted()), other);
        var touched = new ArrayList<GroupsPage.Touched>();
        for (int i = 0; i < before.rows().size(); i++) {
            var old = before.rows().get(i);
            var now = after.rows().get(i);
            if (Objects.equals(old.current().percent(), now.current().percent())) continue;
            var line = new GroupsPage.Touched(
                    old.student().name(), words(old), words(now), !old.letter().equals(now.letter()));
            if (line.letter())
                touched.add(
                        (int) touched.stream()
                                .filter(GroupsPage.Touched::letter)
                                .count(),
                        line);
            else touched.add(line);
        }
        return touched;
    }

    private Gradebook book(Course course, List<Column> columns) {
        return Gradebook.of(
                course,
                columns,
                rows.cutoffs(course.id()),
                rows.students(course.id(), true, "[]", null, null),
                rows.cells(course.id(), true, "[]", null, null),
                rows.overrides(course.id()),
                Reader.STAFF,
                clock.instant());
    }

    private static String words(Gradebook.Row row) {
        return row.current().percent() == null
                ? "–"
                : GradebookPages.percent(row.current()) + " % " + row.letter().replace('-', '−');
    }
}
