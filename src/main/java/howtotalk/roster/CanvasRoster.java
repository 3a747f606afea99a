package howtotalk.roster;

import static howtotalk.roster.RosterRows.text;

import howtotalk.imports.Header;
import howtotalk.imports.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what Canvas writes: gradebook exports, and the SIS tables of users, enrolments and sections. */
final class CanvasRoster {

    private static final String TEST_STUDENT = "Student, Test";

    private CanvasRoster() {}

    /** "ID" alone, which is Canvas's own number, would not tell it from any other table. */
    static boolean isGradebook(Header header) {
        boolean named = header.has("Student") || header.hasAll("LastName", "FirstName");
        return named && header.hasAll("ID", "Section") && (header.has("SIS Login ID") || header.has("SIS User ID"));
    }

    static boolean isSisUsers(Header header) {
        return header.hasAll("user_id", "login_id", "status");
    }

    static boolean isSisEnrollments(Header header) {
        return header.hasAll("user_id", "section_id", "status") && (header.has("role") || header.has("role_id"));
    }

    static RosterFile gradebook(String fileName, Table table) {
        var rows = new RosterRows();
        boolean split = !table.header().has("Student");
        for (var row : table.rows()) {
            var name = split
                    ? PersonName.ofParts(text(row, "FirstName"), text(row, "LastName"))
                    : PersonName.ofSortName(withoutTrailingComma(text(row, "Student")));
            if (isAboutPoints(row, name)) {
                continue;
            }
            if (name.sortName().equals(TEST_STUDENT) && text(row, "SIS User ID").isEmpty()) {
                rows.skip(row.line(), name.sortName(), "Canvas's test student, who is nobody.");
                continue;
            }
            rows.row(row.line())
                    .name(split ? "LastName" : "Student", name)
                    .login("SIS Login ID", text(row, "SIS Login ID"))
                    .sisId("SIS User ID", text(row, "SIS User ID"))
                    .section("Section", text(row, "Section"))
                    .role(RosterRole.STUDENT)
                    .add();
        }
        return rows.file(fileName, RosterFormat.CANVAS_GRADEBOOK, table.header());
    }

    /** The rows under the header that say how assignments are posted and what they are worth. */
    private static boolean isAboutPoints(Table.Row row, PersonName name) {
        boolean nobody = text(row, "ID").isEmpty()
                && text(row, "SIS User ID").isEmpty()
                && text(row, "SIS Login ID").isEmpty();
        return nobody && (name.name().isEmpty() || name.name().equalsIgnoreCase("Points Possible"));
    }

    /** Somebody of one name only is sorted as "Madonna,". */
    private static String withoutTrailingComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1).strip() : name;
    }

    /** One of the two SIS tables by itself. */
    static RosterFile sis(String fileName, Table table) {
        return isSisUsers(table.header())
                ? sis(fileName, table, null, null)
                : sisEnrollments(fileName, table, table.header(), Map.of(), Map.of());
    }

    /** The SIS tables of an archive: enrolments where there are some, else users. */
    static RosterFile sis(String fileName, Table users, @Nullable Table enrollments, @Nullable Table sections) {
        if (enrollments != null) {
            return sisEnrollments(
                    fileName,
                    enrollments,
                    users.header(),
                    byId(users, "user_id"),
                    sections == null ? Map.of() : byId(sections, "section_id"));
        }
        var rows = new RosterRows();
        for (var user : users.rows()) {
            String declared = text(user, "declared_user_type").toLowerCase(Locale.ROOT);
            if (declared.equals("observer")) {
                rows.skip(user.line(), name(user).name(), "An observer, who is not in the class.");
                continue;
            }
            about(user, rows.row(user.line()))
                    .sisId("user_id", text(user, "user_id"))
                    .role(declared.equals("teacher") ? RosterRole.INSTRUCTOR : null)
                    .withdrawn(text(user, "status").equalsIgnoreCase("deleted"))
                    .add();
        }
        return rows.file(fileName, RosterFormat.CANVAS_SIS, users.header());
    }

    private static RosterFile sisEnrollments(
            String fileName,
            Table enrollments,
            Header header,
            Map<String, Table.Row> users,
            Map<String, Table.Row> sections) {
        var rows = new RosterRows();
        for (var row : enrollments.rows()) {
            String role = text(row, "role").toLowerCase(Locale.ROOT);
            if (role.startsWith("observer") || role.startsWith("designer")) {
                rows.skip(row.line(), text(row, "user_id"), "An " + role + ", who is not in the class.");
                continue;
            }
            String sectionId = text(row, "section_id");
            var section = sections.get(sectionId);
            String title = section == null ? "" : text(section, "name");
            var draft = rows.row(row.line());
            var user = users.get(text(row, "user_id"));
            if (user != null) {
                about(user, draft);
            }
            role(role, draft);
            draft.sisId("user_id", text(row, "user_id"))
                    .section("section_id", title.isEmpty() ? sectionId : title)
                    .withdrawn(!text(row, "status").equalsIgnoreCase("active"))
                    .add();
        }
        return rows.file(fileName, RosterFormat.CANVAS_SIS, header);
    }

    private static void role(String role, RosterRows.Draft draft) {
        switch (role) {
            case "student", "studentenrollment" -> draft.role(RosterRole.STUDENT);
            case "ta", "taenrollment" -> draft.role(RosterRole.TA);
            case "teacher", "teacherenrollment" -> draft.role(RosterRole.INSTRUCTOR);
            case "" -> {}
            default -> draft.refuse("role", "“" + role + "” is no role known here. Write student, ta or teacher.");
        }
    }

    private static RosterRows.Draft about(Table.Row user, RosterRows.Draft draft) {
        return draft.name("sortable_name", name(user))
                .email("email", text(user, "email"))
                .login("login_id", text(user, "login_id"));
    }

    /** "short_name" is what Canvas shows: the name that the person chose. */
    private static PersonName name(Table.Row user) {
        var parts = PersonName.ofParts(text(user, "first_name"), text(user, "last_name"));
        String sortable = withoutTrailingComma(text(user, "sortable_name"));
        String shown = text(user, "short_name");
        if (shown.isEmpty()) {
            shown = text(user, "full_name");
        }
        var sorted = sortable.isEmpty() ? parts : PersonName.ofSortName(sortable);
        if (shown.isEmpty()) {
            return sorted;
        }
        return sorted.name().isEmpty() ? PersonName.ofName(shown) : PersonName.ofBoth(shown, sorted.sortName());
    }

    private static Map<String, Table.Row> byId(Table table, String column) {
        var byId = new HashMap<String, Table.Row>();
        for (var row : table.rows()) {
            byId.put(text(row, column), row);
        }
        return byId;
    }
}
