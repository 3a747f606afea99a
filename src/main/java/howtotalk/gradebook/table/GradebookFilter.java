package howtotalk.gradebook.table;

import howtotalk.gradebook.CellMark;
import howtotalk.gradebook.Gradebook;
import howtotalk.grading.Points;
import howtotalk.web.Input;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which rows and columns of the gradebook are shown; it stands in the address.
 *
 * @param section whose students, null for all
 * @param group whose assignments, null for all
 * @param name a part of the name, or empty
 * @param only which students
 * @param below only totals below so many hundredths of a percent, null for all
 */
public record GradebookFilter(
        @Nullable Long section,
        @Nullable Long group,
        String name,
        Only only,
        @Nullable Long below) {

    /** Which students are shown, by how their work in the columns shown stands. */
    public enum Only {
        EVERYBODY("", "Everybody"),
        MISSING("missing", "With missing work"),
        TO_GRADE("to-grade", "With work to grade"),
        UNRELEASED("unreleased", "With unreleased grades");

        final String value;
        final String words;

        Only(String value, String words) {
            this.value = value;
            this.words = words;
        }

        private static Only of(String value) {
            for (var only : values()) {
                if (only.value.equals(value)) return only;
            }
            return EVERYBODY;
        }
    }

    public static final GradebookFilter NONE = new GradebookFilter(null, null, "", Only.EVERYBODY, null);

    /**
     * As an address says it.
     *
     * @param query a parameter by its name, empty where there is none
     */
    public static GradebookFilter of(UnaryOperator<String> query) {
        var name = query.apply("name");
        return new GradebookFilter(
                Input.number(query.apply("section")),
                Input.number(query.apply("group")),
                name.length() > 100 ? name.substring(0, 100) : name,
                Only.of(query.apply("only")),
                Points.read(query.apply("below").replace("%", "")));
    }

    /** Nothing but one section, or everything. */
    public static GradebookFilter ofSection(@Nullable Long section) {
        return new GradebookFilter(section, null, "", Only.EVERYBODY, null);
    }

    /** Only what it says of the name. */
    public GradebookFilter named() {
        return new GradebookFilter(null, null, name, Only.EVERYBODY, null);
    }

    /** Whether rows are left out for another reason than their section. */
    boolean narrows() {
        return !name.isEmpty() || only != Only.EVERYBODY || below != null;
    }

    public boolean shows(Gradebook.Row row, Iterable<Integer> columns) {
        if (!name.isEmpty()
                && !row.student().name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                && !row.student().sortName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (below != null) {
            var percent = row.current().percent();
            if (percent == null || percent >= below) return false;
        }
        if (only == Only.EVERYBODY) return true;
        for (int i : columns) {
            if (shows(row.entries().get(i))) return true;
        }
        return false;
    }

    private boolean shows(Gradebook.Entry entry) {
        return switch (only) {
            case EVERYBODY -> true;
            case MISSING -> CellMark.of(entry) == CellMark.MISSING;
            case TO_GRADE -> !entry.work().excused() && entry.graded().state().waits();
            case UNRELEASED -> entry.heldBack();
        };
    }

    /** As it stands in an address, with its question mark; empty for everything. */
    String query() {
        var query = new StringBuilder();
        if (section != null) add(query, "section", section.toString());
        if (group != null) add(query, "group", group.toString());
        add(query, "name", name);
        add(query, "only", only.value);
        if (below != null) add(query, "below", Points.plain(below));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (value.isEmpty()) return;
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
