package howtotalk.roster;

import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Scope;
import howtotalk.course.ScoreChanges;
import howtotalk.course.ScoreChangesPage;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.imports.UnreadableFile;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Upload;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A roster file: handed over, looked at, applied, taken back. */
public final class ImportController {

    /** An import belongs to its course. */
    public static final Scope IMPORT = Scope.ofCourse("roster_import");

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String NONE = "—";

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final RosterImportRows rows;
    private final RosterImport imports;
    private final FormKeys formKeys;
    private final ScoreChanges scoreChanges;
    private final InstantSource clock;

    public ImportController(
            Templates templates,
            Database database,
            RosterImport imports,
            FormKeys formKeys,
            ScoreChanges scoreChanges,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(RosterImportRows.class);
        this.imports = imports;
        this.formKeys = formKeys;
        this.scoreChanges = scoreChanges;
        this.clock = clock;
    }

    public void blank(Context ctx) {
        Web.show(ctx, templates.rosterImportBlank(Web.frame(ctx, "Import a roster"), page(course(ctx), "")));
    }

    private ImportPage page(Course course, String error) {
        var lines = rows.imports(course.id()).stream()
                .map(line -> new ImportPage.Line(line.id(), line.fileName(), meta(course, line), undoable(line)))
                .toList();
        return new ImportPage(course.id(), course.label(), error, lines);
    }

    private static boolean undoable(RosterImportRows.Line line) {
        return line.undoneAt() == null && line.latest();
    }

    private static String meta(Course course, RosterImportRows.Line line) {
        var done = line.format() + " · " + line.added() + " new, " + line.changed() + " changed · " + line.madeBy()
                + ", " + When.moment(line.madeAt(), course.zone());
        var undone = line.undoneAt();
        return undone == null ? done : done + " · taken back " + When.moment(undone, course.zone());
    }

    /** Keeps the file for a day, so that looking at it needs no second upload. */
    public void createPreview(Context ctx) {
        var course = course(ctx);
        var upload = Upload.of(ctx, "file", "roster.csv");
        if (!upload.problem().isEmpty()) {
            refuse(ctx, course, upload.problem());
            return;
        }
        var bytes = upload.bytes();
        var name = upload.name();
        try {
            RosterFile.read(name, bytes, null);
        } catch (UnreadableFile e) {
            refuse(ctx, course, e.sentence());
            return;
        }
        long id = database.transaction(() -> {
            rows.sweepPreviews(clock.instant().minus(KEPT));
            return rows.addPreview(course.id(), Web.userId(ctx), name, bytes, clock.instant());
        });
        Web.moveOn(ctx, path(course.id(), id));
    }

    private void refuse(Context ctx, Course course, String error) {
        Web.refuse(ctx, templates.rosterImportBlank(Web.frame(ctx, "Import a roster"), page(course, error)));
    }

    public void showPreview(Context ctx) {
        var course = course(ctx);
        var stored = stored(ctx, course);
        var preview = preview(course, stored);
        if (preview.unknown() || !Web.query(ctx, "columns").isEmpty()) {
            Web.show(ctx, templates.rosterColumns(Web.frame(ctx, "Columns"), columns(course, stored, preview, "")));
            return;
        }
        Web.show(ctx, templates.rosterImportPreview(Web.frame(ctx, "Import a roster"), page(course, stored, preview)));
    }

    /** What the columns of an unknown table mean; remembered for the next one with the same columns. */
    public void updateColumns(Context ctx) {
        var course = course(ctx);
        var stored = stored(ctx, course);
        var header = preview(course, stored).file().header();
        var input = Web.input(ctx);
        var chosen = new EnumMap<RosterField, String>(RosterField.class);
        for (var field : RosterField.values()) {
            var column = input.line("column_" + field.name());
            if (!column.isEmpty()) {
                chosen.put(field, column);
            }
        }
        var mapping = new ColumnMapping(chosen);
        var error = !mapping.namesSomebody()
                ? "Say which column has the names."
                : !mapping.fits(header)
                        ? "Choose columns of this file."
                        : new HashSet<>(chosen.values()).size() < chosen.size()
                                ? "One column cannot mean two things. Choose another for one of them."
                                : "";
        if (!error.isEmpty()) {
            var page = columns(course, stored, preview(course, stored), error).choosing(chosen);
            Web.refuse(ctx, templates.rosterColumns(Web.frame(ctx, "Columns"), page));
            return;
        }
        imports.remember(course.id(), header, mapping);
        Web.moveOn(ctx, path(course.id(), stored.id()));
    }

    /** Which of the file's sections is which here; remembered for the next file. */
    public void updateSections(Context ctx) {
        var course = course(ctx);
        var stored = stored(ctx, course);
        var input = Web.input(ctx);
        var choices = preview(course, stored).sections();
        database.transaction(() -> {
            for (int i = 0; i < choices.size(); i++) {
                var here = input.line("section_" + i);
                if (input.has("section_" + i) && here.length() <= 200) {
                    imports.rememberSection(course.id(), choices.get(i).inFile(), here.equals(NONE) ? "" : here);
                }
            }
        });
        Web.moveOn(ctx, path(course.id(), stored.id()));
    }

    /** Applies what was left ticked; whose scores that moves is shown first. */
    public void create(Context ctx) {
        var course = course(ctx);
        var stored = Web.input(ctx).number("preview", 0L);
        long preview = stored == null ? 0 : stored;
        try {
            var location = formKeys.once(ctx, () -> applied(ctx, course, preview));
            boolean changed = !location.endsWith("=0");
            Web.moveOn(
                    ctx,
                    location.substring(0, location.indexOf('?')),
                    changed ? "The roster is in. It can be taken back under Import." : "Nothing had to be changed.");
        } catch (Unconfirmed e) {
            scores(ctx, e.preview, path(course.id(), preview));
        }
    }

    private String applied(Context ctx, Course course, long previewId) {
        var input = Web.input(ctx);
        var made = new AtomicLong();
        var outcome = scoreChanges.apply(change(ctx, course.id(), "Moved by a roster file"), () -> {
            var stored = rows.preview(previewId, course.id(), Web.userId(ctx));
            if (stored == null) {
                throw Problem.conflict("This file was applied already, or a day has passed. Hand it over again.");
            }
            var selection = new RosterImport.Selection(
                    input.ids("row").stream().map(Long::intValue).toList(), input.ids("absent"));
            var applied = imports.apply(
                    course.id(),
                    Web.userId(ctx),
                    stored.fileName(),
                    stored.content(),
                    null,
                    selection,
                    (done, of) -> {});
            rows.dropPreview(stored.id());
            made.set(applied.importId());
            return true;
        });
        if (outcome instanceof ScoreChanges.Outcome.ToConfirm preview) throw new Unconfirmed(preview);
        return "/courses/" + course.id() + "/roster?imported=" + made.get();
    }

    /** Takes an import back; whose scores that moves is shown first. */
    public void undo(Context ctx) {
        long course = Standing.of(ctx).courseId();
        var back = "/courses/" + course + "/roster/imports/new";
        var sentence = new StringBuilder();
        var outcome = scoreChanges.apply(change(ctx, course, "A roster file was taken back"), () -> {
            sentence.append(imports.undo(Web.id(ctx), Web.userId(ctx)));
            return sentence.isEmpty();
        });
        if (outcome instanceof ScoreChanges.Outcome.ToConfirm preview) {
            scores(ctx, preview, back);
        } else if (sentence.isEmpty()) {
            Web.moveOn(ctx, back, "The roster is as it was before.");
        } else {
            Web.moveOnWarned(ctx, back, sentence.toString());
        }
    }

    /** Takes the form back with its key, so that it may be sent again with the confirmation. */
    private static final class Unconfirmed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ScoreChanges.Outcome.ToConfirm preview;

        Unconfirmed(ScoreChanges.Outcome.ToConfirm preview) {
            super("not confirmed yet", null, false, false);
            this.preview = preview;
        }
    }

    private static ScoreChanges.Change change(Context ctx, long courseId, String why) {
        var confirmed = Web.input(ctx).line(ScoreChangesPage.CONFIRMED);
        return new ScoreChanges.Change(courseId, null, Web.userId(ctx), why, confirmed);
    }

    private void scores(Context ctx, ScoreChanges.Outcome.ToConfirm preview, String back) {
        var page = ScoreChangesPage.of(preview, Web.input(ctx), ctx.path(), back);
        Web.show(ctx, templates.courseScoreChanges(Web.frame(ctx, page.heading()), page));
    }

    private Course course(Context ctx) {
        return Objects.requireNonNull(courses.find(Standing.of(ctx).courseId()));
    }

    private RosterImportRows.Preview stored(Context ctx, Course course) {
        var stored = rows.preview(Web.id(ctx, "preview"), course.id(), Web.userId(ctx));
        if (stored == null) {
            throw Problem.notFound();
        }
        return stored;
    }

    private RosterPreview preview(Course course, RosterImportRows.Preview stored) {
        try {
            return imports.preview(course.id(), stored.fileName(), stored.content(), null);
        } catch (UnreadableFile e) {
            throw Problem.unusable(e.sentence());
        }
    }

    private static String path(long courseId, long previewId) {
        return "/courses/" + courseId + "/roster/previews/" + previewId;
    }

    private ColumnsPage columns(Course course, RosterImportRows.Preview stored, RosterPreview preview, String error) {
        var header = preview.file().header();
        var columns = new ArrayList<Choice>();
        columns.add(new Choice("", "Not in this file"));
        header.names().forEach(name -> columns.add(new Choice(name, name)));
        var mapping = preview.file().mapping();
        var fields = new ArrayList<ColumnsPage.Field>();
        for (var field : RosterField.values()) {
            var chosen = mapping.column(field).orElse("");
            fields.add(new ColumnsPage.Field("column_" + field.name(), field.label(), chosen, columns));
        }
        return new ColumnsPage(
                course.id(), course.label(), stored.fileName(), path(course.id(), stored.id()), error, fields);
    }

    private ImportPreviewPage page(Course course, RosterImportRows.Preview stored, RosterPreview preview) {
        var match = preview.match();
        var fresh = lines(match, RosterMatch.Kind.NEW);
        var changed = lines(match, RosterMatch.Kind.CHANGED);
        var absent = match.absent().stream()
                .map(person -> new ImportPreviewPage.Line(
                        Long.toString(person.enrolmentId()),
                        person.name(),
                        person.section() == null ? "no section" : person.section(),
                        List.of()))
                .toList();
        return new ImportPreviewPage(
                course.id(),
                stored.id(),
                path(course.id(), stored.id()),
                heading(preview.counts()),
                stored.fileName() + " · " + preview.file().format().label(),
                sections(course, preview),
                fresh,
                changed,
                absent,
                lines(match, RosterMatch.Kind.REFUSED),
                match.lines().stream()
                        .filter(line -> line.kind() == RosterMatch.Kind.MATCHED)
                        .map(ImportController::matched)
                        .toList(),
                preview.file().skipped().stream()
                        .map(skipped -> "Line " + skipped.line() + ", " + skipped.who() + ": " + skipped.reason())
                        .toList(),
                preview.file().format() == RosterFormat.MAPPED,
                fresh.isEmpty() && changed.isEmpty() && absent.isEmpty(),
                FormKeys.fresh());
    }

    private static String heading(ImportCounts counts) {
        if (counts.fresh() + counts.changed() == 0 && counts.matched() > 0) {
            return "Nobody is new: the roster is as the file has it.";
        }
        if (counts.fresh() + counts.changed() + counts.matched() == 0) {
            return "No row of this file can be taken over.";
        }
        var words = new ArrayList<String>();
        words.add(Prose.count(counts.fresh(), "new person", "new people"));
        if (counts.changed() > 0) {
            words.add(counts.changed() + " changed");
        }
        return String.join(", ", words) + ".";
    }

    private static List<ImportPreviewPage.Line> lines(RosterMatch match, RosterMatch.Kind kind) {
        return match.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(ImportController::line)
                .toList();
    }

    private static ImportPreviewPage.Line line(RosterMatch.Line line) {
        var row = line.row();
        var person = line.person();
        var details = new ArrayList<String>();
        if (line.kind() == RosterMatch.Kind.NEW) {
            details.add(facts(line.after()));
        }
        for (var change : line.changes()) {
            details.add(change.field().label() + ": " + words(change.field(), change.from()) + " → "
                    + words(change.field(), change.to()));
        }
        if (!line.column().isEmpty()) {
            details.add("Column " + line.column() + ". " + line.note());
        } else if (!line.note().isEmpty()) {
            details.add(line.note());
        }
        return new ImportPreviewPage.Line(
                Integer.toString(row.line()),
                person == null ? row.who() : person.name(),
                "line " + row.line(),
                details);
    }

    private static String words(RosterMatch.Field field, String value) {
        if (value.isEmpty()) {
            return "none";
        }
        return field == RosterMatch.Field.STATUS ? RosterStatus.valueOf(value).label() : value;
    }

    private static String facts(EnrolledPerson person) {
        var facts = new ArrayList<String>();
        facts.add(person.section() == null ? "no section" : person.section());
        addIf(facts, person.email());
        addIf(facts, person.sisId());
        if (person.role() != RosterRole.STUDENT) {
            facts.add(person.role().label());
        }
        return String.join(" · ", facts);
    }

    private static void addIf(List<String> facts, @Nullable String fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }

    private static String matched(RosterMatch.Line line) {
        var person = line.person();
        var who = person == null ? line.row().who() : person.name();
        return line.note().isEmpty() ? who : who + ": " + line.note();
    }

    private List<ImportPreviewPage.Section> sections(Course course, RosterPreview preview) {
        var names = rows.sections(course.id()).stream()
                .map(RosterImportRows.Section::name)
                .toList();
        var sections = new ArrayList<ImportPreviewPage.Section>();
        for (var choice : preview.sections()) {
            var choices = new ArrayList<Choice>();
            names.forEach(name -> choices.add(new Choice(name, name)));
            if (!choice.inFile().isEmpty() && !names.contains(choice.inFile())) {
                choices.add(new Choice(choice.inFile(), "New section “" + choice.inFile() + "”"));
            }
            choices.add(new Choice(NONE, "No section"));
            sections.add(new ImportPreviewPage.Section(
                    "section_" + sections.size(),
                    choice.inFile().isEmpty() ? "People without a section" : "“" + choice.inFile() + "” of the file",
                    choice.here().isEmpty() ? NONE : choice.here(),
                    choices));
        }
        return sections;
    }
}
