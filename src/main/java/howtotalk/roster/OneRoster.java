package howtotalk.roster;

import static howtotalk.roster.RosterRows.text;

import howtotalk.imports.Header;
import howtotalk.imports.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of OneRoster 1.1 and 1.2. Source: 1EdTech OneRoster CSV binding. */
final class OneRoster {

    private OneRoster() {}

    static boolean isUsers(Header header) {
        return header.hasAll("sourcedId", "givenName", "familyName");
    }

    /** One of the tables that say nothing without the others. */
    static boolean isPart(Header header) {
        return header.hasAll("sourcedId", "dateLastModified") || header.hasAll("propertyName", "value");
    }

    /** In 1.2 the roles moved out of the users into a table of their own. */
    static RosterFormat version(Header users) {
        return users.has("userMasterIdentifier") || users.has("primaryOrgSourcedId")
                ? RosterFormat.ONEROSTER_12
                : RosterFormat.ONEROSTER_11;
    }

    /** The users alone, without their classes. */
    static RosterFile users(String fileName, Table users) {
        return read(fileName, Map.of("users.csv", users));
    }

    /**
     * The tables of an archive by their file names: users.csv, and where they are there enrollments.csv, classes.csv,
     * roles.csv and manifest.csv.
     */
    static RosterFile read(String fileName, Map<String, Table> tables) {
        var users = Objects.requireNonNull(tables.get("users.csv"), "there are users");
        var enrollments = tables.get("enrollments.csv");
        var rows = new RosterRows();
        if (enrollments == null) {
            fromUsers(users, roles(tables.get("roles.csv")), rows);
        } else {
            fromEnrollments(enrollments, byId(users), byId(tables.get("classes.csv")), rows);
        }
        var manifest = manifest(tables.get("manifest.csv"));
        String version = manifest.getOrDefault("oneroster.version", "");
        var format = version.startsWith("1.2")
                ? RosterFormat.ONEROSTER_12
                : version.startsWith("1.1") ? RosterFormat.ONEROSTER_11 : version(users.header());
        boolean complete = !manifest.containsValue("delta");
        return rows.file(fileName, format, users.header(), new ColumnMapping(Map.of()), complete);
    }

    private static void fromUsers(Table users, Map<String, Set<String>> roles, RosterRows rows) {
        for (var user : users.rows()) {
            String said = text(user, "role").toLowerCase(Locale.ROOT);
            Set<String> all = said.isEmpty() ? roles.getOrDefault(text(user, "sourcedId"), Set.of()) : Set.of(said);
            if (isOutsider(all)) {
                rows.skip(user.line(), name(user).name(), "A " + all.iterator().next() + ", who is not in the class.");
                continue;
            }
            about(user, rows.row(user.line()))
                    .role(role(all))
                    .withdrawn(hasLeft(user))
                    .add();
        }
    }

    private static void fromEnrollments(
            Table enrollments, Map<String, Table.Row> users, Map<String, Table.Row> classes, RosterRows rows) {
        for (var row : enrollments.rows()) {
            String userId = text(row, "userSourcedId");
            var user = users.get(userId);
            String said = text(row, "role").toLowerCase(Locale.ROOT);
            Set<String> all = said.isEmpty() ? Set.of() : Set.of(said);
            if (isOutsider(all)) {
                rows.skip(
                        row.line(),
                        user == null ? userId : name(user).name(),
                        "A " + said + ", who is not in the class.");
                continue;
            }
            var draft = rows.row(row.line())
                    .role(role(all))
                    .section("classSourcedId", title(classes, text(row, "classSourcedId")));
            if (user == null) {
                draft.sisId("userSourcedId", userId)
                        .refuse(
                                "userSourcedId",
                                "“" + userId + "” is in enrollments.csv but not in users.csv."
                                        + " Export both together.");
            } else {
                about(user, draft).withdrawn(hasLeft(row) || hasLeft(user));
            }
            draft.add();
        }
    }

    private static String title(Map<String, Table.Row> classes, String id) {
        var found = classes.get(id);
        if (found == null) {
            return id;
        }
        String title = text(found, "title");
        String code = text(found, "classCode");
        return !title.isEmpty() ? title : !code.isEmpty() ? code : id;
    }

    private static boolean hasLeft(Table.Row row) {
        String status = text(row, "status").toLowerCase(Locale.ROOT);
        return status.equals("tobedeleted")
                || status.equals("inactive")
                || text(row, "enabledUser").equalsIgnoreCase("false");
    }

    private static boolean isOutsider(Set<String> roles) {
        return !roles.isEmpty() && role(roles) == null;
    }

    private static @Nullable RosterRole role(Set<String> roles) {
        if (roles.contains("teacher")) {
            return RosterRole.INSTRUCTOR;
        }
        if (roles.contains("aide") || roles.contains("proctor")) {
            return RosterRole.TA;
        }
        return roles.contains("student") ? RosterRole.STUDENT : null;
    }

    private static RosterRows.Draft about(Table.Row user, RosterRows.Draft draft) {
        String identifier = text(user, "identifier");
        return draft.name("familyName", name(user))
                .email("email", text(user, "email"))
                .login("username", text(user, "username"))
                .sisId("identifier", identifier.isEmpty() ? text(user, "sourcedId") : identifier);
    }

    /** 1.2 has the names that the person prefers; they are the ones to say. */
    private static PersonName name(Table.Row user) {
        var legal = PersonName.ofParts(text(user, "givenName"), text(user, "familyName"));
        String given = text(user, "preferredGivenName");
        String family = text(user, "preferredFamilyName");
        if (given.isEmpty() && family.isEmpty()) {
            return legal;
        }
        var preferred = PersonName.ofParts(
                given.isEmpty() ? text(user, "givenName") : given,
                family.isEmpty() ? text(user, "familyName") : family);
        return PersonName.ofBoth(preferred.name(), preferred.sortName());
    }

    private static Map<String, Table.Row> byId(@Nullable Table table) {
        var byId = new HashMap<String, Table.Row>();
        if (table != null) {
            table.rows().forEach(row -> byId.put(text(row, "sourcedId"), row));
        }
        return byId;
    }

    private static Map<String, Set<String>> roles(@Nullable Table table) {
        var roles = new HashMap<String, Set<String>>();
        if (table != null) {
            for (var row : table.rows()) {
                roles.computeIfAbsent(text(row, "userSourcedId"), id -> new HashSet<>())
                        .add(text(row, "role").toLowerCase(Locale.ROOT));
            }
        }
        return roles;
    }

    private static Map<String, String> manifest(@Nullable Table table) {
        var manifest = new HashMap<String, String>();
        if (table != null) {
            for (var row : table.rows()) {
                manifest.put(
                        text(row, "propertyName").toLowerCase(Locale.ROOT),
                        text(row, "value").toLowerCase(Locale.ROOT));
            }
        }
        return manifest;
    }
}
