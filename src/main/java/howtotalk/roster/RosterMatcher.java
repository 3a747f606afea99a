package howtotalk.roster;

import howtotalk.roster.RosterMatch.Kind;
import howtotalk.roster.RosterMatch.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds each row of one file against the people. Used once. */
final class RosterMatcher {

    private final RosterFile file;
    private final Collection<EnrolledPerson> people;
    private final RosterPeople index;
    private final Map<String, Integer> rowsOfName = new HashMap<>();
    private final Map<String, Integer> firstLineWith = new HashMap<>();
    private final Map<Long, Integer> lineOfAccount = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    RosterMatcher(RosterFile file, Collection<EnrolledPerson> people, Collection<KnownAccount> known) {
        this.file = file;
        this.people = people;
        index = new RosterPeople(people, known);
        for (var row : file.rows()) {
            if (row.name() != null) {
                rowsOfName.merge(PersonName.key(row.name().sortName()), 1, Integer::sum);
            }
        }
    }

    RosterMatch match() {
        var lines = new ArrayList<Line>();
        for (var refusal : file.refused()) {
            seen.addAll(index.meant(refusal.row()));
            lines.add(refused(refusal.row(), refusal.column(), refusal.reason()));
        }
        for (var row : file.rows()) {
            lines.add(line(row));
        }
        lines.sort(Comparator.comparingInt(line -> line.row().line()));
        return new RosterMatch(lines, absent());
    }

    private Line line(RosterRow row) {
        seen.addAll(index.meant(row));
        var repeated = repeated(row);
        if (repeated != null) {
            return repeated;
        }
        var bySisId = index.bySisId(row);
        var byLogin = index.byLogin(row);
        var byEmail = index.byEmail(row);
        var found = bySisId != null ? bySisId : byLogin != null ? byLogin : byEmail;
        if (found == null) {
            return byNameAlone(row);
        }
        if (byLogin != null && byLogin.accountId() != found.accountId()) {
            return refused(
                    row,
                    "Login",
                    "The row is two people: the SIS id belongs to " + who(found) + ", the login to " + who(byLogin)
                            + ". Correct one of them.");
        }
        if (byEmail != null && byEmail.accountId() != found.accountId()) {
            return refused(
                    row,
                    "E-mail",
                    "The e-mail address belongs to " + who(byEmail) + ", but the row is " + who(found)
                            + ". Correct one of them.");
        }
        if (contradicts(row, found, bySisId, byLogin)) {
            return refused(
                    row,
                    byLogin != null ? "Login" : "E-mail",
                    "The " + (byLogin != null ? "login" : "e-mail address")
                            + " belongs to " + who(found) + ", but the id and the name in the row are others."
                            + " Correct the row, or change the person by hand.");
        }
        return meaning(row, found, "");
    }

    /** The same id twice in a file: the first row counts. */
    private @Nullable Line repeated(RosterRow row) {
        Line repeated = null;
        for (var field : RosterMatch.Field.values()) {
            String id = switch (field) {
                case SIS_ID -> row.sisId();
                case LOGIN -> row.login() == null ? null : RosterPeople.lower(row.login());
                case EMAIL -> row.email() == null ? null : RosterPeople.lower(row.email());
                default -> null;
            };
            if (id == null) {
                continue;
            }
            Integer first = firstLineWith.putIfAbsent(field + ":" + id, row.line());
            if (first != null && repeated == null) {
                repeated = refused(
                        row,
                        field.label(),
                        "Line " + first + " has the same. A person stands in a file once, in one section:"
                                + " remove one of the two.");
            }
        }
        return repeated;
    }

    /**
     * Logins and e-mail addresses are given to somebody else in time, and an id may be typed wrong. Where a weaker id
     * agrees and a stronger one does not, the name decides.
     */
    private static boolean contradicts(
            RosterRow row, KnownAccount found, @Nullable KnownAccount bySisId, @Nullable KnownAccount byLogin) {
        if (bySisId != null) {
            return false;
        }
        boolean otherSisId = row.sisId() != null && found.sisId() != null;
        boolean otherLogin = byLogin == null && row.login() != null && found.login() != null;
        return (otherSisId || otherLogin) && (row.name() == null || !row.name().sameAs(found.name(), found.sortName()));
    }

    /** Whoever is not in this course is not named to its instructor. */
    private String who(KnownAccount account) {
        var person = index.enrolled(account);
        return person == null ? "somebody outside this course" : person.name();
    }

    private Line byNameAlone(RosterRow row) {
        var named = index.named(row);
        int rows = row.name() == null
                ? 0
                : rowsOfName.getOrDefault(PersonName.key(row.name().sortName()), 0);
        if (!row.hasId() && (named.size() > 1 || rows > 1)) {
            return refused(
                    row,
                    "Name",
                    "More than one person is called so, and the row has no id, login or e-mail"
                            + " address to tell them apart. Add one.");
        }
        if (named.size() == 1 && rows == 1 && !canCompare(row, named.get(0))) {
            return meaning(row, named.get(0).account(), "Found by the name alone.");
        }
        if (row.name() == null) {
            return refused(row, "Name", "Nobody here has this id, and the row has no name to add somebody new.");
        }
        String note = named.isEmpty()
                ? ""
                : "Somebody called " + named.get(0).name() + " is in the course already ("
                        + named.get(0).role().label() + "), with other ids. Leave this row out if it is the same"
                        + " person.";
        return newcomer(row, null, List.of(), note);
    }

    private static boolean canCompare(RosterRow row, EnrolledPerson person) {
        return (row.sisId() != null && person.sisId() != null)
                || (row.login() != null && person.login() != null)
                || (row.email() != null && person.email() != null);
    }

    private Line meaning(RosterRow row, KnownAccount found, String note) {
        Integer first = lineOfAccount.putIfAbsent(found.accountId(), row.line());
        if (first != null) {
            return refused(row, "", "Line " + first + " is the same person. Remove one of the two.");
        }
        var person = index.enrolled(found);
        if (person == null) {
            var changes = RosterChanges.of(row, found);
            return newcomer(row, found, changes.changes(), joined(note, changes.note()));
        }
        if (person.role() != RosterRole.STUDENT) {
            return new Line(Kind.MATCHED, row, person, null, List.of(), "", joined(note, stays(person)));
        }
        var changes = RosterChanges.of(row, person);
        String role = row.role() == null || row.role() == RosterRole.STUDENT
                ? ""
                : "The file says " + row.role().label() + ". A file changes nobody's role: do it by hand if it is so.";
        var kind = changes.changes().isEmpty() ? Kind.MATCHED : Kind.CHANGED;
        return new Line(kind, row, person, null, changes.changes(), "", joined(joined(note, changes.note()), role));
    }

    private static String stays(EnrolledPerson person) {
        return "In this course as " + person.role().label() + ", and stays so: a file changes nothing of staff.";
    }

    private Line newcomer(RosterRow row, @Nullable KnownAccount known, List<RosterMatch.Change> changes, String note) {
        if (row.role() == RosterRole.INSTRUCTOR) {
            return refused(row, "Role", "This is an instructor. Instructors are added by hand, never by a file.");
        }
        if (row.status() == RosterStatus.WITHDRAWN) {
            return refused(
                    row, "Status", "Has left according to the file, and was never in this course: nothing to do.");
        }
        return new Line(Kind.NEW, row, null, known, changes, "", note);
    }

    private static Line refused(RosterRow row, String column, String reason) {
        return new Line(Kind.REFUSED, row, null, null, List.of(), column, reason);
    }

    private static String joined(String a, String b) {
        return (a + " " + b).strip();
    }

    private List<EnrolledPerson> absent() {
        if (!file.complete()) {
            return List.of();
        }
        var expected = people.stream()
                .filter(person -> person.role() == RosterRole.STUDENT && person.status() == RosterStatus.ACTIVE)
                .toList();
        var sections = file.rows().stream().map(RosterRow::section).collect(Collectors.toSet());
        boolean bySection =
                !sections.contains(null) && expected.stream().anyMatch(person -> sections.contains(person.section()));
        return expected.stream()
                .filter(person -> !seen.contains(person.accountId()))
                .filter(person -> !bySection || person.section() == null || sections.contains(person.section()))
                .sorted(Comparator.comparing(EnrolledPerson::sortName).thenComparing(EnrolledPerson::accountId))
                .toList();
    }
}
