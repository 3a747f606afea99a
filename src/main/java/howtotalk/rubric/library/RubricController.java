package howtotalk.rubric.library;

import gg.jte.models.runtime.JteModel;
import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.course.Scope;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricChanges;
import howtotalk.rubric.RubricEdit;
import howtotalk.rubric.RubricRepository;
import howtotalk.rubric.library.LibraryRepository.Head;
import howtotalk.rubric.library.LibraryRepository.Use;
import howtotalk.web.Choice;
import howtotalk.web.ConflictPage;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The rubrics of a course: staff look at them, instructors write them. */
public final class RubricController {

    /** A rubric belongs to its course. */
    public static final Scope RUBRIC = Scope.ofCourse("rubric");

    private static final String TITLE = "Rubrics";

    private final Templates templates;
    private final Database database;
    private final LibraryRepository rows;
    private final RubricRepository rubrics;
    private final CourseRepository courses;
    private final RubricLibrary library;
    private final RubricChanges changes;
    private final FormKeys formKeys;
    private final Audit audit;

    public RubricController(
            Templates templates,
            Database database,
            RubricLibrary library,
            RubricChanges changes,
            FormKeys formKeys,
            Audit audit) {
        this.templates = templates;
        this.database = database;
        this.rows = database.repository(LibraryRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.library = library;
        this.changes = changes;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /** {@code GET /courses/{id}/rubrics} */
    public void list(Context ctx) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> RubricListPage.of(
                course(standing.courseId()), rows.ofCourse(standing.courseId()), uses(standing), teaches(standing)));
        Web.show(ctx, templates.rubricList(Web.frame(ctx, TITLE), page));
    }

    /** {@code GET /courses/{id}/rubrics/new}, perhaps {@code ?from=} a rubric to copy */
    public void blank(Context ctx) {
        Web.show(ctx, newPage(ctx, FormKeys.fresh(), "", "", Web.query(ctx, "from"), ""));
    }

    private JteModel newPage(
            Context ctx, String formKey, String title, String titleError, String source, String sourceError) {
        var standing = Standing.of(ctx);
        var course = course(standing.courseId());
        var sources = new ArrayList<Choice>();
        sources.add(new Choice("", "An empty rubric"));
        for (var one : rows.sources(standing.accountId(), course.id())) {
            sources.add(new Choice(
                    Long.toString(one.id()),
                    "A copy of “" + one.title() + "”"
                            + (one.courseId() == course.id() ? "" : ", " + one.code() + ", " + one.term())));
        }
        var page = new RubricNewPage(
                course.label(),
                "/courses/" + course.id() + "/rubrics",
                formKey,
                title,
                titleError,
                source,
                sourceError,
                sources);
        return templates.rubricBlank(Web.frame(ctx, "New rubric"), page);
    }

    /** {@code POST /courses/{id}/rubrics}: an empty one to be written, or a copy of one's own. */
    public void create(Context ctx) {
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var title = input.line("title");
        var typed = input.line("source");
        var source = source(standing, typed);
        var sourceError = typed.isEmpty() || source != null ? "" : "Choose one of the rubrics of your own courses.";
        var titleError = titleError(standing.courseId(), title, source != null);
        if (!titleError.isEmpty() || !sourceError.isEmpty()) {
            Web.refuse(ctx, newPage(ctx, input.line(FormKeys.FIELD), title, titleError, typed, sourceError));
            return;
        }
        var location = formKeys.once(ctx, () -> "/rubrics/" + add(standing, title, source));
        Web.moveOn(
                ctx,
                location + "/edit",
                source == null ? "Begun. Add its criteria." : "Copied. Change it as you like.");
    }

    private LibraryRepository.@Nullable Source source(Standing standing, String typed) {
        return rows.sources(standing.accountId(), standing.courseId()).stream()
                .filter(one -> Long.toString(one.id()).equals(typed))
                .findFirst()
                .orElse(null);
    }

    private String titleError(long courseId, String title, boolean copy) {
        if (title.isEmpty()) return copy ? "" : "Give it a title, as it is chosen by for an assignment.";
        if (title.length() > 200) return "A title has at most 200 characters.";
        return library.titles(courseId).contains(title) ? "Another rubric of this course has this title." : "";
    }

    private long add(Standing standing, String title, LibraryRepository.@Nullable Source source) {
        var copied = source == null ? null : rubrics.find(source.id());
        var criteria = copied == null ? List.<Criterion>of() : copied.criteria();
        var name = title.isEmpty() && source != null ? source.title() : title;
        var why = source == null
                ? "Begun"
                : "Copied from “" + source.title() + "”"
                        + (source.courseId() == standing.courseId() ? "" : ", " + source.code() + ", " + source.term());
        return library.add(standing.courseId(), new Rubric(0, name, criteria), standing.accountId(), why);
    }

    /** {@code GET /rubrics/{id}} */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> {
            var head = head(ctx);
            return RubricPage.of(
                    course(head.courseId()),
                    rubric(head),
                    head.version(),
                    usesOf(standing, head),
                    rows.history(head.id()),
                    teaches(standing),
                    rows.draft(head.id(), standing.accountId()) != null,
                    !rows.used(head.id()));
        });
        Web.show(ctx, templates.rubricShow(Web.frame(ctx, page.title()), page));
    }

    /** {@code GET /rubrics/{id}/edit}: what was typed before, else the rubric as it is. */
    public void edit(Context ctx) {
        var head = head(ctx);
        var draft = rows.draft(head.id(), Web.userId(ctx));
        var form = library.draft(head.id(), Web.userId(ctx));
        if (form == null) form = RubricForm.of(rubric(head), head.version());
        Web.show(ctx, formPage(ctx, head, form.rows().isEmpty() ? form.after("add") : form, draft));
    }

    private JteModel formPage(Context ctx, Head head, RubricForm form, LibraryRepository.@Nullable Draft draft) {
        var course = course(head.courseId());
        int grades =
                usesOf(Standing.of(ctx), head).stream().mapToInt(Use::graded).sum();
        var savedAt = draft == null ? "" : When.time(draft.savedAt(), course.zone());
        var page = RubricFormPage.of(course, head, form, draft == null ? 0 : draft.version(), savedAt, grades);
        return templates.rubricForm(Web.frame(ctx, head.title()), page);
    }

    /** {@code POST /rubrics/{id}/draft}: keeps what was typed, after the button that was pressed, if any. */
    public void saveDraft(Context ctx) {
        var head = head(ctx);
        var input = Web.input(ctx);
        var button = input.line("then");
        var typed = RubricForm.read(input);
        var form = typed.after(button);
        var current = RubricForm.of(rubric(head), head.version());
        var save = library.keep(head.id(), Web.userId(ctx), SavedForms.version(input), typed, button, current);
        var zone = course(head.courseId()).zone();
        var next = "/rubrics/" + head.id() + "/edit";
        SavedForms.answer(
                ctx,
                save,
                conflict -> both(head, "/draft", conflict.version(), form, conflict.fields(), form.base(), "/edit"),
                zone,
                next + anchor(form, button));
    }

    /** Back to the criterion that was moved or added. */
    private static String anchor(RubricForm form, String button) {
        if (form.rows().isEmpty()) return "";
        if (button.equals("add")) {
            return "#criterion-" + form.rows().get(form.rows().size() - 1).key();
        }
        var key = button.substring(button.indexOf('_') + 1);
        return form.rows().stream().anyMatch(row -> row.key().equals(key)) ? "#criterion-" + key : "";
    }

    /** {@code POST /rubrics/{id}/draft/delete} */
    public void deleteDraft(Context ctx) {
        var head = head(ctx);
        rows.dropDraft(head.id(), Web.userId(ctx));
        Web.moveOn(ctx, "/rubrics/" + head.id() + "/edit", "Thrown away. This is the rubric as it is.");
    }

    /** {@code POST /rubrics/{id}}: a preview where grades are touched, and on confirmation the edit. */
    public void update(Context ctx) {
        var head = head(ctx);
        var input = Web.input(ctx);
        var form = RubricForm.read(input);
        var before = rubric(head);
        var after = form.decided(before, rows.otherTitles(head.courseId(), head.id()));
        if (after == null) {
            Web.refuse(ctx, formPage(ctx, head, form, rows.draft(head.id(), Web.userId(ctx))));
            return;
        }
        var here = "/rubrics/" + head.id();
        var edit = new RubricEdit(before, after, form.from(before));
        var outcome = apply(ctx, head, edit, edit.words(), form.base(), true);
        if (outcome instanceof RubricChanges.Outcome.Stale) {
            var theirs = RubricForm.of(before, head.version()).fields();
            ctx.status(409);
            var page = both(head, "", 0, form, theirs, head.version(), "");
            Web.show(ctx, templates.layoutConflict(Web.frame(ctx, "Two versions"), page));
        } else if (outcome instanceof RubricChanges.Outcome.ToConfirm preview) {
            library.keepOver(head.id(), Web.userId(ctx), form); // whoever turns back finds what was typed
            var page = RubricChangesPage.of(preview, edit, input, here, here, here + "/edit");
            Web.show(ctx, templates.rubricChanges(Web.frame(ctx, page.heading()), page));
        } else if (outcome instanceof RubricChanges.Outcome.Done done) {
            Web.moveOn(ctx, here, saved(edit, done.moved()));
        }
    }

    /** {@code POST /rubrics/{id}/restorations}: as it stood after a line of its history; a preview where grades are touched. */
    public void restore(Context ctx) {
        var head = head(ctx);
        var input = Web.input(ctx);
        var number = input.number("change", 0L);
        var base = input.number(RubricForm.BASE, 0L);
        var then = number == null ? null : library.after(head.id(), number);
        var here = "/rubrics/" + head.id();
        if (then == null || base == null) {
            Web.moveOnWarned(ctx, here, "What the rubric was then is not kept, so it cannot be put back.");
            return;
        }
        boolean taken = rows.otherTitles(head.courseId(), head.id()).contains(then.title());
        var wanted = taken ? new Rubric(head.id(), head.title(), then.criteria()) : then;
        var edit = RubricEdit.restoring(rubric(head), wanted);
        var words = "Restored: " + edit.words();
        var outcome = apply(ctx, head, edit, words, (int) Math.min(base, Integer.MAX_VALUE), false);
        if (outcome instanceof RubricChanges.Outcome.Stale) {
            Web.moveOnWarned(ctx, here, "Somebody changed it meanwhile. Look at it as it is now before you restore.");
        } else if (outcome instanceof RubricChanges.Outcome.ToConfirm preview) {
            var page = RubricChangesPage.of(preview, edit, input, here, here + "/restorations", here);
            Web.show(ctx, templates.rubricChanges(Web.frame(ctx, page.heading()), page));
        } else if (outcome instanceof RubricChanges.Outcome.Done done) {
            Web.moveOn(ctx, here, saved(edit, done.moved()));
        }
    }

    /** @param typed whether it was typed, so that it is a draft no longer; what somebody else types outlives a restoration */
    private RubricChanges.Outcome apply(
            Context ctx, Head head, RubricEdit edit, String words, int base, boolean typed) {
        long actor = Web.userId(ctx);
        var confirmed = Web.input(ctx).line(RubricChangesPage.CONFIRMED);
        return changes.apply(
                new RubricChanges.Change(head.courseId(), actor, edit, confirmed),
                () -> library.replace(edit.after(), base),
                scores -> {
                    if (typed) rows.dropDraft(head.id(), actor);
                    if (edit.changes().isEmpty()) return;
                    library.note(head.id(), actor, edit, words, scores);
                    audit.add(
                            actor,
                            "RUBRIC_CHANGED",
                            null,
                            head.courseId(),
                            edit.after().title());
                });
    }

    private static String saved(RubricEdit edit, int moved) {
        if (edit.changes().isEmpty()) return "Nothing was changed.";
        if (moved > 0) {
            return "Saved, and " + Prose.count(moved, "score", "scores") + " worked out again.";
        }
        return edit.onlyWords()
                ? "Saved. Words and order are changed alone, so no score changes."
                : "Saved. No score changes.";
    }

    /** Both versions; a criterion that only the other one has shows in the order of the criteria. */
    private ConflictPage both(
            Head head, String action, int version, RubricForm mine, Map<String, String> theirs, int base, String back) {
        var here = "/rubrics/" + head.id();
        var labels = labels(mine);
        var fields = new ArrayList<ConflictPage.Field>();
        fields.add(ConflictPage.Field.same(RubricForm.BASE, Integer.toString(base)));
        mine.fields().forEach((name, typed) -> {
            var other = theirs.getOrDefault(name, "");
            fields.add(
                    name.equals("rows")
                            ? new ConflictPage.Field(
                                    name,
                                    "Criteria",
                                    typed,
                                    other,
                                    names(typed, mine.fields()),
                                    names(other, theirs),
                                    true)
                            : ConflictPage.Field.text(name, labels.getOrDefault(name, "Title"), typed, other));
        });
        return new ConflictPage(here + action, version, here + back, head.title(), fields);
    }

    private static String names(String rows, Map<String, String> fields) {
        var names = new ArrayList<String>();
        for (var key : rows.split(",", -1)) names.add(fields.getOrDefault("name_" + key, "–"));
        return String.join(", ", names);
    }

    private static Map<String, String> labels(RubricForm form) {
        var labels = new LinkedHashMap<String, String>();
        for (var row : form.rows()) {
            var name = row.name().isEmpty() ? "A new criterion" : row.name();
            labels.put("name_" + row.key(), name + ": name");
            labels.put("weight_" + row.key(), name + ": weight");
            labels.put("about_" + row.key(), name + ": what it looks at");
            for (int i = 0; i < row.slots().size(); i++) {
                labels.put("level_" + row.key() + "_" + i, name + ": name of level " + i);
                labels.put("percent_" + row.key() + "_" + i, name + ": percent of level " + i);
                labels.put("words_" + row.key() + "_" + i, name + ": what level " + i + " looks like");
            }
        }
        return labels;
    }

    /** {@code POST /rubrics/{id}/delete} */
    public void delete(Context ctx) {
        var head = head(ctx);
        if (rows.delete(head.id()) == 0) {
            throw Problem.conflict("Something is or was graded by this rubric, so it cannot be deleted.");
        }
        audit.add(Web.userId(ctx), "RUBRIC_DELETED", null, head.courseId(), head.title());
        Web.moveOn(ctx, "/courses/" + head.courseId() + "/rubrics", "“" + head.title() + "” deleted.");
    }

    private List<Use> uses(Standing standing) {
        return rows.uses(standing.courseId(), standing.allSections(), standing.sections());
    }

    private List<Use> usesOf(Standing standing, Head head) {
        return uses(standing).stream()
                .filter(use -> use.rubricId() == head.id())
                .toList();
    }

    private static boolean teaches(Standing standing) {
        return standing.role() == Role.INSTRUCTOR;
    }

    private Course course(long id) {
        return Objects.requireNonNull(courses.find(id));
    }

    private Head head(Context ctx) {
        var head = rows.head(Web.id(ctx));
        if (head == null) throw Problem.notFound();
        return head;
    }

    private Rubric rubric(Head head) {
        var rubric = rubrics.find(head.id());
        return rubric == null ? new Rubric(head.id(), head.title(), List.of()) : rubric;
    }
}
