package howtotalk.exchange;

import howtotalk.imports.Header;
import howtotalk.imports.Table;
import java.util.List;

/** The table that {@link ContactExport} writes: a book that moves from one server to another. */
final class OwnContacts implements ContactTable {

    static boolean fits(Header header) {
        return header.hasAll("Name", "Organisation", "List", "Known before", "Added on");
    }

    @Override
    public ContactSource source() {
        return ContactSource.OWN;
    }

    @Override
    public ContactFile.Line read(Table.Row row) {
        return new Described(
                        row.line(),
                        ContactTable.cell(row, "Name"),
                        ContactTable.cell(row, "Organisation"),
                        "",
                        ContactTable.cell(row, "Title"),
                        List.of(ContactTable.cell(row, "E-mail")),
                        List.of(ContactTable.cell(row, "Phone")),
                        List.of(ContactTable.cell(row, "Link")),
                        List.of(ContactTable.cell(row, "Notes")))
                .checked("Name");
    }
}
