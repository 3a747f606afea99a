package howtotalk.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What a file of contacts says, each cell checked: what can be taken over, and what cannot.
 *
 * @param source whose list it is
 * @param rows the people, in the order of the file
 * @param refused rows that cannot be taken over, and why
 */
public record ContactFile(ContactSource source, List<Row> rows, List<Refusal> refused) {

    public ContactFile {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** The file that has these lines. */
    static ContactFile of(ContactSource source, List<Line> lines) {
        var rows = new ArrayList<Row>(lines.size());
        var refused = new ArrayList<Refusal>();
        for (var line : lines) {
            if (line instanceof Row row) {
                rows.add(row);
            } else if (line instanceof Refusal refusal) {
                refused.add(refusal);
            }
        }
        return new ContactFile(source, rows, refused);
    }

    /** What became of a row or a card. */
    sealed interface Line permits Row, Refusal {}

    /**
     * A person. Optional texts are empty.
     *
     * @param line of the file on which the row begins, from 1
     * @param link one that a link may lead to
     * @param notes what else the file says, line by line
     * @param connectedOn the day on which the two connected, as in 2026-09-14
     * @param remark what of the row was left out, and why
     */
    public record Row(
            int line,
            String name,
            String organisation,
            String title,
            String email,
            String phone,
            String link,
            String notes,
            String connectedOn,
            String remark)
            implements Line {}

    /**
     * A row that cannot be taken over.
     *
     * @param line from 1
     * @param who what could be read of the name
     * @param column the column at fault; empty where the whole row is
     * @param reason a sentence that says what to correct
     */
    public record Refusal(int line, String who, String column, String reason) implements Line {}
}
