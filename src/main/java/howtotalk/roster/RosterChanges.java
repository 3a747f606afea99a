package howtotalk.roster;

import howtotalk.roster.RosterMatch.Change;
import howtotalk.roster.RosterMatch.Field;
import howtotalk.roster.RosterMatch.Kind;
import howtotalk.roster.RosterMatch.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row says otherwise than is known. An empty cell says nothing. */
final class RosterChanges {

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0++(?=[0-9])");
    private static final Pattern DIGITS = Pattern.compile("[0-9]++");

    private final List<Change> changes = new ArrayList<>();
    private String note = "";

    /** Of somebody in the course. */
    static RosterChanges of(RosterRow row, EnrolledPerson person) {
        var all = of(row, person.account());
        if (row.section() != null) {
            all.add(Field.SECTION, person.section(), row.section());
        }
        if (row.status() != person.status()) {
            all.add(Field.STATUS, person.status().name(), row.status().name());
        }
        return all;
    }

    /** Of an account. */
    static RosterChanges of(RosterRow row, KnownAccount account) {
        var all = new RosterChanges();
        var name = row.name();
        if (name != null && !name.sameAs(account.name(), account.sortName())) {
            all.add(Field.NAME, account.name(), name.name());
            all.add(Field.SORT_NAME, account.sortName(), name.sortName());
        }
        all.email(row.email(), account);
        all.login(row.login(), account);
        if (row.sisId() != null && !isSisId(account.sisId(), row.sisId())) {
            all.add(Field.SIS_ID, account.sisId(), row.sisId());
        }
        return all;
    }

    private void email(@Nullable String said, KnownAccount account) {
        if (said == null || said.equalsIgnoreCase(account.email())) {
            return;
        }
        if (account.claimed()) {
            note = "The file has another e-mail address. This account is in use, so only its owner can change it.";
        } else {
            add(Field.EMAIL, account.email(), said);
        }
    }

    private void login(@Nullable String said, KnownAccount account) {
        if (said == null || said.equalsIgnoreCase(account.login())) {
            return;
        }
        if (account.claimed() && account.login() != null) {
            note = "The file has another login. This account is in use, so its login stays.";
        } else {
            add(Field.LOGIN, account.login(), said);
        }
    }

    private void add(Field field, @Nullable String from, String to) {
        if (from == null || !PersonName.same(from, to)) {
            changes.add(new Change(field, from == null ? "" : from, to));
        }
    }

    List<Change> changes() {
        return changes;
    }

    String note() {
        return note;
    }

    /** Whether the known id is the one said, or the one said has only lost its leading zeros in a spreadsheet. */
    static boolean isSisId(@Nullable String known, String said) {
        return said.equals(known) || (known != null && known.length() > said.length() && sameNumber(known, said));
    }

    /** Whether two ids are the same but for leading zeros. */
    static boolean sameNumber(@Nullable String a, @Nullable String b) {
        return a != null && b != null && withoutZeros(a).equals(withoutZeros(b));
    }

    /** A number without its leading zeros; any other id as it is. */
    static String withoutZeros(String id) {
        return DIGITS.matcher(id).matches() ? LEADING_ZEROS.matcher(id).replaceFirst("") : id;
    }

    /** The person once a line is applied. */
    static EnrolledPerson after(Line line) {
        if (line.kind() == Kind.REFUSED) {
            throw new IllegalStateException("a refused row is never applied: " + line.note());
        }
        var person = line.person();
        if (person == null) {
            person = newcomer(line);
        }
        return new EnrolledPerson(
                person.enrolmentId(),
                person.accountId(),
                required(line, Field.NAME, person.name()),
                required(line, Field.SORT_NAME, person.sortName()),
                value(line, Field.EMAIL, person.email()),
                value(line, Field.LOGIN, person.login()),
                value(line, Field.SIS_ID, person.sisId()),
                value(line, Field.SECTION, person.section()),
                person.role(),
                RosterStatus.valueOf(
                        required(line, Field.STATUS, person.status().name())),
                person.claimed());
    }

    private static EnrolledPerson newcomer(Line line) {
        var row = line.row();
        var role = row.role() == null ? RosterRole.STUDENT : row.role();
        var known = line.account();
        if (known != null) {
            return new EnrolledPerson(
                    0,
                    known.accountId(),
                    known.name(),
                    known.sortName(),
                    known.email(),
                    known.login(),
                    known.sisId(),
                    row.section(),
                    role,
                    row.status(),
                    known.claimed());
        }
        var name = row.name();
        if (name == null) {
            throw new IllegalStateException("a newcomer without a name is refused");
        }
        return new EnrolledPerson(
                0,
                0,
                name.name(),
                name.sortName(),
                row.email(),
                row.login(),
                row.sisId(),
                row.section(),
                role,
                row.status(),
                false);
    }

    private static @Nullable String value(Line line, Field field, @Nullable String before) {
        for (Change change : line.changes()) {
            if (change.field() == field) {
                return change.to();
            }
        }
        return before;
    }

    private static String required(Line line, Field field, String before) {
        String value = value(line, field, before);
        return value == null ? before : value;
    }
}
