package howtotalk.gradebook;

import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Gradebook.Entry;
import howtotalk.gradebook.Gradebook.Reader;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.grading.Points;
import howtotalk.web.Choice;
import howtotalk.web.Input;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The grid of a course and its export. */
public final class GradebookController {

    private final Templates templates;
    private final Database database;
    private final GradebookRepository rows;
    private final CourseRepository courses;
    private final Audit audit;
    private final InstantSource clock;

    public GradebookController(Templates templates, Database database, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.rows = database.repository(GradebookRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.audit = audit;
        this.clock = clock;
    }

    public void show(Context ctx) {
        var section = Input.number(Web.query(ctx, "section"));
        var group = Input.number(Web.query(ctx, "group"));
        var page = database.reading(() -> page(Standing.of(ctx), section, group));
        Web.show(ctx, templates.gradebookGrid(Web.frame(ctx, "Gradebook"), page));
    }

    public void export(Context ctx) {
        var standing = Standing.of(ctx);
        var section = Input.number(Web.query(ctx, "section"));
        var book = database.reading(() -> book(standing, section));
        audit.add(
                standing.accountId(),
                "GRADES_EXPORTED",
                null,
                standing.courseId(),
                book.rows().size() + " students");
        ctx.header("Content-Disposition", "attachment; filename=\"gradebook-" + standing.courseId() + ".csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(CanvasExport.csv(book));
    }

    private Gradebook book(Standing standing, @Nullable Long section) {
        long course = standing.courseId();
        return Gradebook.of(
                Objects.requireNonNull(courses.find(course)),
                rows.columns(course),
                rows.cutoffs(course),
                rows.students(course, standing.allSections(), standing.sections(), section, null),
                rows.cells(course, standing.allSections(), standing.sections(), section, null),
                rows.overrides(course),
                Reader.STAFF,
                clock.instant());
    }

    private GradebookPage page(Standing standing, @Nullable Long section, @Nullable Long group) {
        var book = book(standing, section);
        var path = "/courses/" + standing.courseId() + "/gradebook";
        var columns = book.columns();
        var shown = new ArrayList<Integer>(columns.size());
        boolean known = group != null && columns.stream().anyMatch(c -> c.groupId() == group);
        for (int i = 0; i < columns.size(); i++) {
            if (!known || columns.get(i).groupId() == Objects.requireNonNull(group)) shown.add(i);
        }
        var sections = rows.sections(standing.courseId(), standing.allSections(), standing.sections());
        var query = section == null ? "" : "?section=" + section;
        return new GradebookPage(
                path,
                path + ".csv" + query,
                sections.size() < 2 ? List.of() : choices(sections),
                section == null ? "" : section.toString(),
                groups(book.course(), columns),
                known ? Objects.requireNonNull(group).toString() : "",
                bands(book.course(), columns, shown),
                heads(columns, shown, query),
                lines(book, shown, query));
    }

    private static List<Choice> choices(List<GradebookRepository.Section> sections) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "All sections"));
        for (var section : sections) choices.add(new Choice(Long.toString(section.id()), section.name()));
        return choices;
    }

    private static List<Choice> groups(Course course, List<Column> columns) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "All groups"));
        long last = -1;
        for (var column : columns) {
            if (column.groupId() == last) continue;
            last = column.groupId();
            var weight = course.weighted() ? ", " + column.weight() + " %" : "";
            choices.add(new Choice(Long.toString(last), column.groupName() + weight));
        }
        return choices.size() < 3 ? List.of() : choices;
    }

    private static List<GradebookPage.Band> bands(Course course, List<Column> columns, List<Integer> shown) {
        var bands = new ArrayList<GradebookPage.Band>();
        int from = 0;
        while (from < shown.size()) {
            var head = columns.get(shown.get(from));
            int to = from;
            while (to < shown.size() && columns.get(shown.get(to)).groupId() == head.groupId()) to++;
            bands.add(new GradebookPage.Band(head.groupName(), note(course, head), to - from));
            from = to;
        }
        return bands;
    }

    static String note(Course course, Column group) {
        var weight = course.weighted() ? group.weight() + " %" : "";
        var drop = switch (group.dropLowest()) {
            case 0 -> "";
            case 1 -> "lowest dropped";
            default -> "lowest " + group.dropLowest() + " dropped";
        };
        return weight + (weight.isEmpty() || drop.isEmpty() ? "" : ", ") + drop;
    }

    private static List<GradebookPage.Head> heads(List<Column> columns, List<Integer> shown, String query) {
        var heads = new ArrayList<GradebookPage.Head>(shown.size());
        long last = -1;
        for (int i : shown) {
            var column = columns.get(i);
            heads.add(new GradebookPage.Head(
                    column.title(),
                    "/assignments/" + column.id() + "/grading" + query,
                    Points.brief(column.points()),
                    column.groupId() != last));
            last = column.groupId();
        }
        return heads;
    }

    private static List<GradebookPage.Line> lines(Gradebook book, List<Integer> shown, String query) {
        var columns = book.columns();
        var places = new int[columns.size()];
        for (var row : book.rows()) {
            for (int i : shown) {
                Long counted = row.entries().get(i).counted();
                if (counted != null) places[i] = Math.max(places[i], places(counted));
            }
        }
        var lines = new ArrayList<GradebookPage.Line>(book.rows().size());
        for (var row : book.rows()) {
            var cells = new ArrayList<GradebookPage.Cell>(shown.size());
            long last = -1;
            for (int i : shown) {
                var column = columns.get(i);
                cells.add(cell(column, row, i, places[i], column.groupId() != last, query));
                last = column.groupId();
            }
            lines.add(new GradebookPage.Line(
                    row.student().name(),
                    row.student().section() == null ? "" : row.student().section(),
                    cells,
                    percent(row.current()),
                    percent(row.last()),
                    row.letter().isEmpty() ? "–" : row.letter()));
        }
        return lines;
    }

    private static GradebookPage.Cell cell(
            Column column, Gradebook.Row row, int i, int places, boolean first, String query) {
        var entry = row.entries().get(i);
        var id = entry.work().submissionId();
        var href = (id == null
                        ? "/assignments/" + column.id() + "/grading/"
                                + row.student().enrolmentId()
                        : "/submissions/" + id + "/grade")
                + query;
        boolean late = !entry.graded().late().isZero();
        boolean dropped = row.current().dropped(column.id());
        var css = dropped ? first ? "grp is-dropped" : "is-dropped" : first ? "grp" : null;
        var mark = Mark.of(column, entry);
        Long counted = entry.counted();
        if (mark == null && counted != null) {
            return new GradebookPage.Cell(
                    href, css, Points.brief(counted), pad(places, places(counted)), "", "", "", late);
        }
        var shown = mark == null ? Mark.WAITS : mark;
        return new GradebookPage.Cell(href, css, "", null, shown.sign, shown.css, shown.words, late);
    }

    /** What stands in a cell without a score. */
    private enum Mark {
        EXCUSED("EX", "gm gm--ex", "excused"),
        MISSING("MI", "gm gm--mi", "missing"),
        NO_SHOW("NS", "gm gm--mi", "no-show"),
        WAITS("–", "gm gm--no", "to grade"),
        EXTRA("·", "gm gm--no", "extra, not handed in"),
        NOT_DUE("·", "gm gm--no", "not yet due");

        final String sign;
        final String css;
        final String words;

        Mark(String sign, String css, String words) {
            this.sign = sign;
            this.css = css;
            this.words = words;
        }

        static @Nullable Mark of(Column column, Entry entry) {
            if (entry.work().excused()) return EXCUSED;
            if (entry.graded().score() != null) return null;
            return switch (entry.graded().state()) {
                case MISSING -> column.points() == 0 ? EXTRA : MISSING;
                case NO_SHOW -> NO_SHOW;
                case NOT_DUE -> NOT_DUE;
                default -> WAITS;
            };
        }
    }

    /** How many decimals a score needs: 0, 1 or 2. */
    private static int places(long hundredths) {
        if (hundredths % 100 == 0) return 0;
        return hundredths % 10 == 0 ? 1 : 2;
    }

    private static @Nullable String pad(int column, int score) {
        if (column == score) return null;
        if (score == 0) return column == 1 ? "d0" : "d00";
        return "d1";
    }

    static String percent(Total total) {
        return total.percent() == null ? "–" : Points.exact(total.percent());
    }
}
