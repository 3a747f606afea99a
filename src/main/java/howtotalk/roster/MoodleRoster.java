package howtotalk.roster;

import static howtotalk.roster.RosterRows.text;

import howtotalk.imports.Header;
import howtotalk.imports.Table;
import java.util.Locale;
import java.util.Set;

/** Reads what Moodle writes: the list of participants, grade exports, and the table for uploading users. */
final class MoodleRoster {

    /** What a list of participants may have; a table with more asks for a mapping, lest an id be overlooked. */
    private static final Set<String> OF_PARTICIPANTS = Set.of(
            "first name",
            "last name",
            "surname",
            "email address",
            "id number",
            "username",
            "groups",
            "roles",
            "status",
            "institution",
            "department",
            "last access to course");

    private MoodleRoster() {}

    /** MOODLE_UPLOAD_USERS, MOODLE_GRADES, MOODLE_PARTICIPANTS, or UNKNOWN. */
    static RosterFormat format(Header header) {
        if (header.hasAll("username", "firstname", "lastname")) {
            return RosterFormat.MOODLE_UPLOAD_USERS;
        }
        boolean named = header.has("First name") && (header.has("Last name") || header.has("Surname"));
        if (!named || !header.has("Email address")) {
            return RosterFormat.UNKNOWN;
        }
        if (header.has("Last downloaded from this course")) {
            return RosterFormat.MOODLE_GRADES;
        }
        boolean nothingElse =
                header.names().stream().allMatch(name -> OF_PARTICIPANTS.contains(name.toLowerCase(Locale.ROOT)));
        return nothingElse ? RosterFormat.MOODLE_PARTICIPANTS : RosterFormat.UNKNOWN;
    }

    static RosterFile read(String fileName, RosterFormat format, Table table) {
        var rows = new RosterRows();
        String lastName = table.header().has("Last name") ? "Last name" : "Surname";
        for (var row : table.rows()) {
            String groups = text(row, "Groups");
            var draft = rows.row(row.line())
                    .name(lastName, PersonName.ofParts(text(row, "First name"), text(row, lastName)))
                    .email("Email address", text(row, "Email address"))
                    .login("Username", text(row, "Username"))
                    .sisId("ID number", text(row, "ID number"))
                    // Somebody in several groups is in no one section.
                    .section("Groups", groups.contains(",") ? "" : groups)
                    .withdrawn(text(row, "Status").equalsIgnoreCase("Suspended"));
            roles(text(row, "Roles"), draft);
            draft.add();
        }
        return rows.file(fileName, format, table.header());
    }

    /** The names of Moodle's roles. Somebody who also teaches is no student. */
    private static void roles(String roles, RosterRows.Draft draft) {
        String said = roles.toLowerCase(Locale.ROOT);
        if (said.contains("non-editing teacher")) {
            draft.role(RosterRole.TA);
        } else if (said.contains("teacher") || said.contains("manager")) {
            draft.role(RosterRole.INSTRUCTOR);
        } else if (said.contains("student")) {
            draft.role(RosterRole.STUDENT);
        }
    }

    static RosterFile uploadUsers(String fileName, Table table) {
        var rows = new RosterRows();
        for (var row : table.rows()) {
            var draft = rows.row(row.line())
                    .name("lastname", PersonName.ofParts(text(row, "firstname"), text(row, "lastname")))
                    .email("email", text(row, "email"))
                    .login("username", text(row, "username"))
                    .sisId("idnumber", text(row, "idnumber"))
                    .section("group1", text(row, "group1"))
                    .withdrawn(isOne(row, "enrolstatus1") || isOne(row, "suspended") || isOne(row, "deleted"));
            shortName(text(row, "role1").toLowerCase(Locale.ROOT), draft);
            draft.add();
        }
        return rows.file(fileName, RosterFormat.MOODLE_UPLOAD_USERS, table.header());
    }

    private static boolean isOne(Table.Row row, String column) {
        return text(row, column).equals("1");
    }

    /** The short names of Moodle's roles, where "teacher" is the one who may not edit. */
    private static void shortName(String role, RosterRows.Draft draft) {
        switch (role) {
            case "" -> {}
            case "student" -> draft.role(RosterRole.STUDENT);
            case "teacher" -> draft.role(RosterRole.TA);
            case "editingteacher", "manager", "coursecreator" -> draft.role(RosterRole.INSTRUCTOR);
            default ->
                draft.refuse(
                        "role1", "“" + role + "” is no role known here. Write student, teacher or editingteacher.");
        }
    }
}
