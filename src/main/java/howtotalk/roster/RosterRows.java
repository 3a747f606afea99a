package howtotalk.roster;

import howtotalk.imports.FormulaGuard;
import howtotalk.imports.Header;
import howtotalk.imports.Table;
import howtotalk.roster.RosterFile.Refusal;
import howtotalk.roster.RosterFile.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the people of a file while it is read. Each cell is checked on the way in. */
final class RosterRows {

    private static final int MAX_NAME = 200;
    private static final int MAX_ID = 200;
    private static final int MAX_EMAIL = 254;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\ufeff]++");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]++@[^\\s@,;<>\"]++");

    private final List<RosterRow> rows = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /** What the cell means: without the guard against formulas, and without blanks around and doubled within. */
    static String text(Table.Row row, String column) {
        String meant = FormulaGuard.unguard(row.cell(column).strip());
        return BLANKS.matcher(meant).replaceAll(" ").strip();
    }

    void skip(int line, String who, String reason) {
        skipped.add(new Skipped(line, who, reason));
    }

    /** Begins a row; what is not said stays unknown. */
    Draft row(int line) {
        return new Draft(line);
    }

    RosterFile file(String fileName, RosterFormat format, Header header, ColumnMapping mapping) {
        return file(fileName, format, header, mapping, true);
    }

    RosterFile file(String fileName, RosterFormat format, Header header) {
        return file(fileName, format, header, new ColumnMapping(Map.of()), true);
    }

    RosterFile file(String fileName, RosterFormat format, Header header, ColumnMapping mapping, boolean complete) {
        return new RosterFile(fileName, format, header, mapping, complete, rows, refused, skipped);
    }

    /** A row being read. The first fault is the one reported; a faulty cell counts as not there. */
    final class Draft {

        private final int line;
        private @Nullable PersonName name;
        private @Nullable String email;
        private @Nullable String login;
        private @Nullable String sisId;
        private @Nullable String section;
        private @Nullable RosterRole role;
        private RosterStatus status = RosterStatus.ACTIVE;
        private String nameColumn = "";
        private String faultyColumn = "";
        private @Nullable String fault;

        private Draft(int line) {
            this.line = line;
        }

        Draft name(String column, @Nullable PersonName said) {
            nameColumn = column;
            if (said == null || said.name().isEmpty()) {
                return this;
            }
            if (said.name().length() > MAX_NAME || said.sortName().length() > MAX_NAME) {
                return refuse(column, "The name has more than 200 letters. Shorten it.");
            }
            if (unprintable(said.name()) || unprintable(said.sortName())) {
                return refuse(column, "The name has a character in it that cannot be seen. Type it anew.");
            }
            name = said;
            return this;
        }

        Draft email(String column, String said) {
            if (said.isEmpty()) {
                return this;
            }
            if (said.length() > MAX_EMAIL
                    || unprintable(said)
                    || !EMAIL.matcher(said).matches()) {
                return refuse(
                        column, "“" + shortened(said) + "” is not an e-mail address. Correct it or leave it empty.");
            }
            email = said;
            return this;
        }

        Draft login(String column, String said) {
            login = id(column, said);
            return this;
        }

        Draft sisId(String column, String said) {
            sisId = id(column, said);
            return this;
        }

        Draft section(String column, String said) {
            section = id(column, said);
            return this;
        }

        private @Nullable String id(String column, String said) {
            if (said.isEmpty()) {
                return null;
            }
            if (said.length() > MAX_ID || unprintable(said)) {
                refuse(column, "“" + shortened(said) + "” is too long, or has a character in it that cannot be seen.");
                return null;
            }
            return said;
        }

        Draft role(@Nullable RosterRole said) {
            role = said;
            return this;
        }

        Draft withdrawn(boolean left) {
            status = left ? RosterStatus.WITHDRAWN : RosterStatus.ACTIVE;
            return this;
        }

        Draft refuse(String column, String reason) {
            if (fault == null) {
                faultyColumn = column;
                fault = reason;
            }
            return this;
        }

        /** Ends the row: among the people, or among the refused. */
        void add() {
            var row = new RosterRow(line, name, email, login, sisId, section, role, status);
            if (name == null && !row.hasId()) {
                refuse(nameColumn, "The row names nobody: no name, no e-mail, no login and no id.");
            }
            if (fault == null) {
                rows.add(row);
            } else {
                refused.add(new Refusal(line, faultyColumn, fault, row));
            }
        }
    }

    /** Control characters, and marks that turn the direction of writing so that a name shows as another. */
    private static boolean unprintable(String text) {
        return text.chars()
                .anyMatch(
                        c -> Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
