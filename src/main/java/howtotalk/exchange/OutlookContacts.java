package howtotalk.exchange;

import howtotalk.imports.Header;
import howtotalk.imports.Table;
import java.util.List;

/** The table that Outlook exports in English, on the web and on the desk. */
final class OutlookContacts implements ContactTable {

    private static final List<String> EMAILS = List.of("E-mail Address", "E-mail 2 Address", "E-mail 3 Address");
    private static final List<String> PHONES = List.of(
            "Mobile Phone",
            "Primary Phone",
            "Business Phone",
            "Business Phone 2",
            "Company Main Phone",
            "Home Phone",
            "Home Phone 2",
            "Other Phone");
    private static final List<String> PAGES = List.of("Web Page", "Personal Web Page");

    static boolean fits(Header header) {
        return header.hasAll("First Name", "Last Name") && header.has("E-mail Address");
    }

    @Override
    public ContactSource source() {
        return ContactSource.OUTLOOK;
    }

    @Override
    public ContactFile.Line read(Table.Row row) {
        var name = ContactTable.joined(
                ContactTable.cell(row, "Title"),
                ContactTable.cell(row, "First Name"),
                ContactTable.cell(row, "Middle Name"),
                ContactTable.cell(row, "Last Name"),
                ContactTable.cell(row, "Suffix"));
        return new Described(
                        row.line(),
                        name,
                        ContactTable.cell(row, "Company"),
                        ContactTable.cell(row, "Department"),
                        ContactTable.cell(row, "Job Title"),
                        ContactTable.cells(row, EMAILS),
                        ContactTable.cells(row, PHONES),
                        ContactTable.cells(row, PAGES),
                        List.of(ContactTable.cell(row, "Notes")))
                .checked("First Name");
    }
}
