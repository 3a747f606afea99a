package howtotalk.gradebook.table;

import howtotalk.course.Course;
import howtotalk.course.Section;
import howtotalk.gradebook.CellMark;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.gradebook.Statistics;
import howtotalk.gradebook.Total;
import howtotalk.grading.Points;
import howtotalk.web.Choice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the grid's page of a gradebook. */
public final class GradebookPages {

    private final Gradebook book;
    private final GradebookFilter filter;
    private final boolean instructor;
    private final String path;
    private final String query;
    /** The places of the columns that are shown. */
    private final List<Integer> shown;

    private final int[] places;

    public GradebookPages(Gradebook book, GradebookFilter filter, boolean instructor) {
        this.book = book;
        this.filter = filter;
        this.instructor = instructor;
        this.path = "/courses/" + book.course().id();
        this.query = filter.section() == null ? "" : "?section=" + filter.section();
        this.shown = shown(book.columns(), filter.group());
        this.places = places();
    }

    GradebookPage page(List<Section> sections) {
        var rows = book.rows().stream().filter(row -> filter.shows(row, shown)).toList();
        var lines = new ArrayList<GradebookPage.Line>(rows.size());
        for (var row : rows) lines.add(line(row));
        boolean known = filter.group() != null && shown.size() < book.columns().size();
        return new GradebookPage(
                path + "/gradebook",
                path + "/gradebook/cells" + filter.query(),
                path + "/gradebook/exports" + query,
                links(),
                sections.size() < 2 ? List.of() : Section.choices(sections),
                filter.section() == null ? "" : filter.section().toString(),
                groups(),
                known && filter.group() != null ? filter.group().toString() : "",
                filter.name(),
                onlys(),
                filter.only().value,
                filter.below() == null ? "" : Points.brief(filter.below()),
                filter.narrows(),
                filter.narrows() ? rows.size() + " of " + book.rows().size() + " students" : "",
                bands(),
                heads(),
                lines,
                feet());
    }

    /** The columns of one group, or all if there is no such group. */
    private static List<Integer> shown(List<Column> columns, @Nullable Long group) {
        var all = new ArrayList<Integer>(columns.size());
        var some = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(i);
            if (group != null && columns.get(i).groupId() == group) some.add(i);
        }
        return some.isEmpty() ? all : some;
    }

    private List<Choice> links() {
        var links = new ArrayList<Choice>();
        links.add(new Choice(path + "/grade-changes", "History"));
        links.add(new Choice(path + "/messages/new" + filter.query(), "Message students"));
        if (instructor) links.add(new Choice(path + "/assignment-groups", "Groups and weights"));
        if (instructor) links.add(new Choice(path + "/grade-rosters", "Registrar"));
        return links;
    }

    private static List<Choice> onlys() {
        var choices = new ArrayList<Choice>();
        for (var only : GradebookFilter.Only.values()) choices.add(new Choice(only.value, only.words));
        return choices;
    }

    private List<Choice> groups() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "All groups"));
        long last = -1;
        for (var column : book.columns()) {
            if (column.groupId() == last) continue;
            last = column.groupId();
            var weight = book.course().weighted() ? ", " + column.weight() + " %" : "";
            choices.add(Choice.of(last, column.groupName() + weight));
        }
        return choices.size() < 3 ? List.of() : choices;
    }

    private List<GradebookPage.Band> bands() {
        var columns = book.columns();
        var bands = new ArrayList<GradebookPage.Band>();
        int from = 0;
        while (from < shown.size()) {
            var head = columns.get(shown.get(from));
            int to = from;
            while (to < shown.size() && columns.get(shown.get(to)).groupId() == head.groupId()) to++;
            bands.add(new GradebookPage.Band(head.groupName(), note(book.course(), head), to - from));
            from = to;
        }
        return bands;
    }

    /** What a group counts: 40 %, lowest dropped. */
    public static String note(Course course, Column group) {
        var weight = course.weighted() ? group.weight() + " %" : "";
        var drop = switch (group.dropLowest()) {
            case 0 -> "";
            case 1 -> "lowest dropped";
            default -> "lowest " + group.dropLowest() + " dropped";
        };
        return weight + (weight.isEmpty() || drop.isEmpty() ? "" : ", ") + drop;
    }

    private List<GradebookPage.Head> heads() {
        var heads = new ArrayList<GradebookPage.Head>(shown.size());
        long last = -1;
        for (int i : shown) {
            var column = book.columns().get(i);
            heads.add(new GradebookPage.Head(
                    Long.toString(column.id()),
                    column.title(),
                    "/assignments/" + column.id() + "/grading" + query,
                    Points.brief(column.points()),
                    column.groupId() != last,
                    places[i]));
            last = column.groupId();
        }
        return heads;
    }

    private List<GradebookPage.Foot> feet() {
        var feet = new ArrayList<GradebookPage.Foot>(shown.size());
        long last = -1;
        for (int i : shown) {
            var column = book.columns().get(i);
            var mean = Statistics.mean(book, i);
            feet.add(new GradebookPage.Foot(
                    "/assignments/" + column.id() + "/statistics" + query,
                    mean == null ? "–" : Points.brief(mean),
                    "Statistics of " + column.title(),
                    column.groupId() != last));
            last = column.groupId();
        }
        return feet;
    }

    /** One student's row; also what a cell's save is answered with. */
    public GradebookPage.Line line(Gradebook.Row row) {
        var cells = new ArrayList<GradebookPage.Cell>(shown.size());
        var versions = new StringBuilder(2 * shown.size());
        var enrolment = Long.toString(row.student().enrolmentId());
        long last = -1;
        for (int i : shown) {
            var column = book.columns().get(i);
            var entry = row.entries().get(i);
            cells.add(cell(column, row, entry, enrolment, places[i], column.groupId() != last));
            if (last >= 0) versions.append(',');
            if (entry.version() > 0) versions.append(entry.version());
            last = column.groupId();
        }
        var set = row.set();
        var letter = set == null ? "" : set.letter(book.scheme());
        if (letter.isEmpty()) letter = letter(row.seenCurrent());
        return new GradebookPage.Line(
                enrolment,
                row.student().name(),
                versions.toString(),
                cells,
                set != null && set.percent() != null ? Points.exact(set.percent()) : percent(row.seenCurrent()),
                percent(row.seenLast()),
                unreleased(row),
                letter.isEmpty() ? "–" : letter,
                set != null,
                instructor ? "/enrolments/" + enrolment + "/total" : null);
    }

    private String letter(Total total) {
        return total.percent() == null ? "" : book.scheme().letter(total.percent());
    }

    private static String unreleased(Gradebook.Row row) {
        if (!row.holdsBack()) return "";
        var current = percent(row.current());
        var last = percent(row.last());
        return current.equals(last) ? current : current + " / " + last;
    }

    private GradebookPage.Cell cell(
            Column column, Gradebook.Row row, Gradebook.Entry entry, String enrolment, int places, boolean first) {
        var id = entry.work().submissionId();
        var href =
                (id == null ? "/assignments/" + column.id() + "/grading/" + enrolment : "/submissions/" + id + "/grade")
                        + query;
        boolean late = !entry.graded().late().isZero();
        boolean dropped = row.current().dropped(column.id());
        boolean heldBack = entry.heldBack();
        var css = css(first, dropped, heldBack);
        var mark = CellMark.of(entry);
        Long counted = entry.counted();
        if (mark == null && counted != null) {
            var score = entry.work().score();
            return new GradebookPage.Cell(
                    href,
                    css,
                    score == null || score.equals(counted) ? null : Points.brief(score),
                    Points.brief(counted),
                    pad(places, places(counted)),
                    "",
                    "",
                    "",
                    late,
                    heldBack);
        }
        var there = mark == null ? CellMark.WAITS : mark;
        return new GradebookPage.Cell(href, css, null, "", null, there.sign, there.css, there.words, late, heldBack);
    }

    private static @Nullable String css(boolean first, boolean dropped, boolean heldBack) {
        if (!dropped && !heldBack) return first ? "grp" : null;
        var css = dropped ? heldBack ? "is-dropped is-held" : "is-dropped" : "is-held";
        return first ? "grp " + css : css;
    }

    private int[] places() {
        var places = new int[book.columns().size()];
        for (var row : book.rows()) {
            for (int i : shown) {
                Long counted = row.entries().get(i).counted();
                if (counted != null) places[i] = Math.max(places[i], places(counted));
            }
        }
        return places;
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

    public static String percent(Total total) {
        return total.percent() == null ? "–" : Points.exact(total.percent());
    }
}
