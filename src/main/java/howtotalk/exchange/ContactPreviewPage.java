package howtotalk.exchange;

import howtotalk.contact.ContactList;
import howtotalk.contact.Days;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of contacts before it is applied: every row, and what would become of it.
 *
 * @param id of the preview
 * @param source whose file it is
 * @param heading the answer
 * @param lede what is to be done
 * @param lists on which the people may be put
 * @param fresh whom the book does not have
 * @param perhaps of whom the book has the name
 * @param there whom it seems to have
 * @param refused what cannot be taken over
 * @param nothing whether there is nobody to bring in
 * @param formKey for the form
 */
public record ContactPreviewPage(
        long id,
        String source,
        String heading,
        String lede,
        List<Choice> lists,
        List<Line> fresh,
        List<Line> perhaps,
        List<Line> there,
        List<Line> refused,
        boolean nothing,
        String formKey) {

    /** So much of the first line of the notes is shown; all of them come in. */
    private static final int GLIMPSE = 90;

    /**
     * A row.
     *
     * @param value of its box
     * @param who the person
     * @param where in the file
     * @param details what is known of the person, or why the row is refused
     * @param remark what of it is left out
     */
    public record Line(String value, String who, String where, String details, String remark) {}

    static ContactPreviewPage of(long id, ContactImport.Preview preview, LocalDate today) {
        var file = preview.file();
        var match = preview.match();
        boolean nobody = file.rows().isEmpty();
        return new ContactPreviewPage(
                id,
                file.source().words(),
                heading(file, match),
                "Read as " + file.source().file() + ". Nothing is done yet: "
                        + (match.fresh().isEmpty()
                                ? "tick whoever should come in all the same."
                                : "untick whoever should stay out."),
                List.of(
                        new Choice(ContactList.KNOW.name(), "People I know"),
                        new Choice(ContactList.NEED_TO_KNOW.name(), "People I need to know")),
                match.fresh().stream().map(row -> line(row, "", today)).toList(),
                there(match, false, today),
                there(match, true, today),
                file.refused().stream()
                        .map(refusal -> refused(refusal, file.source()))
                        .toList(),
                nobody,
                FormKeys.fresh());
    }

    private static String heading(ContactFile file, ContactMatch match) {
        int fresh = match.fresh().size();
        if (file.rows().isEmpty()) {
            return "Nobody in this file can be taken over.";
        }
        if (fresh == 0) {
            return "Nobody is new: your book has them all.";
        }
        return fresh == 1 ? "1 new person." : fresh + " new people.";
    }

    private static List<Line> there(ContactMatch match, boolean sure, LocalDate today) {
        return match.there().stream()
                .filter(there -> there.sure() == sure)
                .map(there -> line(there.row(), there.why(), today))
                .toList();
    }

    private static Line refused(ContactFile.Refusal refusal, ContactSource source) {
        var column = refusal.column().isEmpty()
                ? ""
                : source == ContactSource.VCARD
                        ? ", field “" + refusal.column() + "”"
                        : ", column “" + refusal.column() + "”";
        return new Line(
                "",
                refusal.who().isEmpty() ? "Without a name" : refusal.who(),
                "line " + refusal.line() + column,
                refusal.reason(),
                "");
    }

    private static Line line(ContactFile.Row row, String why, LocalDate today) {
        var work = Stream.of(row.title(), row.organisation())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
        var connected =
                row.connectedOn().isEmpty() ? "" : "connected " + Days.date(LocalDate.parse(row.connectedOn()), today);
        return new Line(
                Integer.toString(row.line()),
                row.name(),
                why.isEmpty() ? "line " + row.line() : "line " + row.line() + " · " + why,
                Stream.of(work, row.email(), row.phone(), connected, glimpse(row.notes()))
                        .filter(detail -> !detail.isEmpty())
                        .collect(Collectors.joining(" · ")),
                row.remark());
    }

    private static String glimpse(String notes) {
        var first = notes.lines().findFirst().orElse("");
        return first.isEmpty() ? "" : "“" + PlainText.cut(first, GLIMPSE) + "”";
    }
}
