package howtotalk.gradebook.messages;

import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.gradebook.table.GradebookFilter;
import howtotalk.grading.Points;
import howtotalk.mail.Letter;
import howtotalk.web.Choice;
import howtotalk.web.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is for.
 *
 * @param assignment which work is looked at, null for any of the course
 * @param below hundredths of a percent, for those below it
 * @param filter of the gradebook that it was written from
 */
record Audience(Whom whom, @Nullable Long assignment, long below, GradebookFilter filter) {

    private static final long USUAL = 7000;

    /** As an address says it, see {@link GradebookFilter#of}. */
    static Audience of(UnaryOperator<String> query) {
        var filter = GradebookFilter.of(query);
        return new Audience(
                Whom.of(query.apply("who"), filter),
                Input.number(query.apply("assignment")),
                filter.below() == null ? USUAL : filter.below(),
                filter);
    }

    /** As a form carried it. */
    static Audience read(Input input) {
        var below = Points.read(input.line("below"));
        return new Audience(
                Whom.of(input.line("who"), GradebookFilter.NONE),
                Input.number(input.line("assignment")),
                below == null ? USUAL : below,
                GradebookFilter.ofSection(Input.number(input.line("section"))));
    }

    List<Choice> carried() {
        var carried = new ArrayList<Choice>();
        carried.add(new Choice("who", whom.value));
        carried.add(new Choice("below", Points.plain(below)));
        if (assignment != null) carried.add(new Choice("assignment", assignment.toString()));
        if (filter.section() != null)
            carried.add(new Choice("section", filter.section().toString()));
        return carried;
    }

    List<Choice> whoms() {
        var choices = new ArrayList<Choice>();
        for (var one : Whom.values()) choices.add(new Choice(one.value, "who " + one.words));
        return choices;
    }

    /** Why a student is among them, in a few words; null for one who is not. */
    @Nullable
    String why(Gradebook book, Gradebook.Row row) {
        if (!filter.name().isEmpty() && !filter.named().shows(row, List.of())) return null;
        if (whom == Whom.EVERYBODY)
            return row.student().section() == null ? "" : row.student().section();
        if (whom == Whom.BELOW && assignment == null) {
            var percent = row.seenCurrent().percent();
            return percent == null || percent >= below ? null : Points.exact(percent) + " % so far";
        }
        var titles = new ArrayList<String>();
        for (int i = 0; i < book.columns().size(); i++) {
            var column = book.columns().get(i);
            if (!looksAt(column)) continue;
            var entry = row.entries().get(i);
            if (!whom.fits(entry, column.online(), column.points(), below)) continue;
            titles.add(
                    whom == Whom.BELOW && entry.counted() != null
                            ? column.title() + ": " + Points.brief(entry.counted()) + " of "
                                    + Points.brief(column.points())
                            : column.title());
        }
        return titles.isEmpty() ? null : String.join(", ", titles);
    }

    private boolean looksAt(Column column) {
        if (assignment != null) return column.id() == assignment;
        return filter.group() == null || column.groupId() == filter.group();
    }

    private @Nullable String title(Gradebook book) {
        for (var column : book.columns()) {
            if (assignment != null && column.id() == assignment) return column.title();
        }
        return null;
    }

    /** The subject of the mail: it must not tell a grade. */
    String subject(Gradebook book) {
        var title = title(book);
        return title == null ? "your work" : title;
    }

    /** For the history. */
    String about(Gradebook book) {
        var title = title(book);
        var of = title == null ? "" : ": " + title;
        return switch (whom) {
            case MISSING -> "Missing work" + of;
            case NOT_HANDED_IN -> "Not handed in yet" + of;
            case TO_GRADE -> "Waiting for a grade" + of;
            case BELOW -> "Below " + Points.brief(below) + " %" + of;
            case EVERYBODY -> "To the list" + of;
        };
    }

    /** A first draft, up to the name under it. */
    String draft(Gradebook book) {
        var title = title(book);
        var work = title == null ? "your work" : "“" + title + "”";
        var hello = "Hi " + Letter.NAME + ",\n\n";
        return hello
                + switch (whom) {
                    case MISSING ->
                        "I have nothing from you for " + (title == null ? "some of your work" : work)
                                + " yet, and its date has passed. Late still counts for something. Is anything in the way?"
                                + " Write back, and we will find a plan.";
                    case NOT_HANDED_IN ->
                        "a reminder that " + work
                                + " has not been handed in yet. If you are stuck, come by before it is due.";
                    case TO_GRADE ->
                        "thank you for " + work
                                + ". I have it, and your grade is on its way; I have not forgotten you.";
                    case BELOW ->
                        "I looked at " + work
                                + " and would like to help. Could you come to my office hours this week? Bring one"
                                + " question, even a small one.";
                    case EVERYBODY -> "";
                };
    }
}
