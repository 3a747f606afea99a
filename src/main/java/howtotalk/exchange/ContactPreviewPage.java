package howtotalk.exchange;

import howtotalk.contact.ContactList;
import howtotalk.contact.Days;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file of contacts before it is applied: every row, and what would become of it.
 *
 * @param id of the preview
 * @param heading the answer
 * @param lists on which the people may be put
 * @param fresh whom the book does not have
 * @param there whom it seems to have
 * @param refused what cannot be taken over
 * @param nothing whether there is nobody to bring in
 * @param formKey for the form
 */
public record ContactPreviewPage(
        long id,
        String heading,
        List<Choice> lists,
        List<Line> fresh,
        List<Line> there,
        List<Line> refused,
        boolean nothing,
        String formKey) {

    /**
     * A row.
     *
     * @param value of its box
     * @param who the person
     * @param where in the file
     * @param details what is known of the person, or why the row is refused
     */
    public record Line(String value, String who, String where, String details) {}

    static ContactPreviewPage of(long id, ContactImport.Preview preview, LocalDate today) {
        var fresh = preview.match().fresh();
        var there = preview.match().there();
        return new ContactPreviewPage(
                id,
                heading(fresh.size(), there.size()),
                List.of(
                        new Choice(ContactList.KNOW.name(), "People I know"),
                        new Choice(ContactList.NEED_TO_KNOW.name(), "People I need to know")),
                fresh.stream().map(row -> line(row, "", today)).toList(),
                there.stream().map(t -> line(t.row(), t.why(), today)).toList(),
                preview.file().refused().stream()
                        .map(refusal -> new Line(
                                "",
                                refusal.who().isEmpty() ? "Without a name" : refusal.who(),
                                "line " + refusal.line() + ", column “" + refusal.column() + "”",
                                refusal.reason()))
                        .toList(),
                fresh.isEmpty() && there.isEmpty(),
                FormKeys.fresh());
    }

    private static String heading(int fresh, int there) {
        if (fresh == 0) {
            return there == 0 ? "No row of this file can be taken over." : "Nobody is new: your book has them all.";
        }
        return fresh == 1 ? "1 new person." : fresh + " new people.";
    }

    private static Line line(ContactFile.Row row, String why, LocalDate today) {
        var work = Stream.of(row.title(), row.organisation())
                .filter(s -> !s.isEmpty())
                .toList();
        var details = new ArrayList<String>();
        details.add(String.join(", ", work));
        details.add(row.email());
        details.add(
                row.connectedOn().isEmpty() ? "" : "connected " + Days.date(LocalDate.parse(row.connectedOn()), today));
        details.add(row.remark());
        return new Line(
                Integer.toString(row.line()),
                row.name(),
                why.isEmpty() ? "line " + row.line() : "line " + row.line() + " · " + why,
                String.join(
                        " · ",
                        details.stream()
                                .filter(detail -> !Objects.equals(detail, ""))
                                .toList()));
    }
}
