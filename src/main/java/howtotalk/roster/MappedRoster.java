package howtotalk.roster;

import static howtotalk.roster.RosterRows.text;

import howtotalk.imports.Table;
import howtotalk.imports.UnreadableFile;
import java.util.Locale;

/** Reads any other table, once somebody has said what its columns mean. */
final class MappedRoster {

    private MappedRoster() {}

    static RosterFile read(String fileName, Table table, ColumnMapping mapping) {
        for (String column : mapping.columns().values()) {
            if (!table.header().has(column)) {
                throw new UnreadableFile(1, column, "the file has no such column. Choose the columns again.");
            }
        }
        if (!mapping.namesSomebody()) {
            throw new UnreadableFile(
                    "No column says who the people are. Choose the one with the names or the e-mail" + " addresses.");
        }
        var rows = new RosterRows();
        for (var row : table.rows()) {
            var draft = rows.row(row.line())
                    .name(nameColumn(mapping), name(row, mapping))
                    .email(column(mapping, RosterField.EMAIL), cell(row, mapping, RosterField.EMAIL))
                    .login(column(mapping, RosterField.LOGIN), cell(row, mapping, RosterField.LOGIN))
                    .sisId(column(mapping, RosterField.SIS_ID), cell(row, mapping, RosterField.SIS_ID))
                    .section(column(mapping, RosterField.SECTION), cell(row, mapping, RosterField.SECTION));
            role(cell(row, mapping, RosterField.ROLE), column(mapping, RosterField.ROLE), draft);
            draft.add();
        }
        return rows.file(fileName, RosterFormat.MAPPED, table.header(), mapping);
    }

    private static String nameColumn(ColumnMapping mapping) {
        return mapping.column(RosterField.NAME)
                .or(() -> mapping.column(RosterField.LAST_NAME))
                .or(() -> mapping.column(RosterField.FIRST_NAME))
                .orElse("");
    }

    private static PersonName name(Table.Row row, ColumnMapping mapping) {
        String first = cell(row, mapping, RosterField.FIRST_NAME);
        String last = cell(row, mapping, RosterField.LAST_NAME);
        String whole = cell(row, mapping, RosterField.NAME);
        if (first.isEmpty() && last.isEmpty()) {
            return PersonName.ofName(whole);
        }
        var parts = PersonName.ofParts(first, last);
        return whole.isEmpty()
                ? parts
                : PersonName.ofBoth(PersonName.ofName(whole).name(), parts.sortName());
    }

    private static void role(String said, String column, RosterRows.Draft draft) {
        switch (said.toLowerCase(Locale.ROOT)) {
            case "" -> {}
            case "student", "students", "learner", "participant", "s" -> draft.role(RosterRole.STUDENT);
            case "ta", "teaching assistant", "assistant", "tutor", "grader", "non-editing teacher" ->
                draft.role(RosterRole.TA);
            case "instructor", "teacher", "professor", "lecturer", "faculty" -> draft.role(RosterRole.INSTRUCTOR);
            default -> draft.refuse(column, "“" + said + "” is no role known here. Write student, TA or instructor.");
        }
    }

    private static String column(ColumnMapping mapping, RosterField field) {
        return mapping.column(field).orElse("");
    }

    private static String cell(Table.Row row, ColumnMapping mapping, RosterField field) {
        return mapping.column(field).map(column -> text(row, column)).orElse("");
    }
}
