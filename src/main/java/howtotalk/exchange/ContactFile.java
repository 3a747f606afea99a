package howtotalk.exchange;

import java.util.List;

/**
 * What a file of contacts says, each cell checked: what can be taken over, and what cannot.
 *
 * @param rows the people, in the order of the file
 * @param refused rows that cannot be taken over, and why
 */
public record ContactFile(List<Row> rows, List<Refusal> refused) {

    public ContactFile {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /**
     * A person. Optional texts are empty.
     *
     * @param line of the file on which the row begins, from 1
     * @param link one that a link may lead to
     * @param connectedOn the day on which the two connected, as in 2026-09-14
     * @param remark what of the row was left out, and why
     */
    public record Row(
            int line,
            String name,
            String organisation,
            String title,
            String email,
            String link,
            String connectedOn,
            String remark) {}

    /**
     * A row that cannot be taken over.
     *
     * @param line from 1
     * @param who what could be read of the name
     * @param column the column at fault
     * @param reason a sentence that says what to correct
     */
    public record Refusal(int line, String who, String column, String reason) {}
}
