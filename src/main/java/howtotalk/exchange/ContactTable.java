package howtotalk.exchange;

import howtotalk.imports.FormulaGuard;
import howtotalk.imports.Header;
import howtotalk.imports.Table;
import howtotalk.imports.UnreadableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of contacts as one program writes it: what each of its columns means. */
sealed interface ContactTable permits LinkedInConnections, GoogleContacts, OutlookContacts, OwnContacts {

    /** Whose table it is. */
    ContactSource source();

    /** What becomes of a row. */
    ContactFile.Line read(Table.Row row);

    /**
     * Whose table it is by the names of its columns.
     *
     * @param today the last day on which somebody can have connected
     * @throws UnreadableFile when it is nobody's that is known here
     */
    static ContactTable of(Header header, LocalDate today) {
        if (OwnContacts.fits(header)) {
            return new OwnContacts();
        }
        if (GoogleContacts.fits(header)) {
            return new GoogleContacts(header);
        }
        if (OutlookContacts.fits(header)) {
            return new OutlookContacts();
        }
        if (LinkedInConnections.fits(header)) {
            return new LinkedInConnections(today);
        }
        throw new UnreadableFile("This table has no columns “First Name” and “Last Name”, so it is none that LinkedIn,"
                + " Google or Outlook writes. How to get theirs stands below.");
    }

    /** Every row of the table. */
    default ContactFile all(Table table) {
        var lines = new ArrayList<ContactFile.Line>(table.rows().size());
        for (var row : table.rows()) {
            lines.add(read(row));
        }
        return ContactFile.of(source(), lines);
    }

    /** The text of a cell; what would be a formula elsewhere is text here. */
    static String cell(Table.Row row, String column) {
        return FormulaGuard.unguard(row.cell(column));
    }

    /** The cells of some columns. */
    static List<String> cells(Table.Row row, List<String> columns) {
        return columns.stream().map(column -> cell(row, column)).toList();
    }

    /** The parts of a name in one. */
    static String joined(String... parts) {
        return Stream.of(parts)
                .map(PlainText::line)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
