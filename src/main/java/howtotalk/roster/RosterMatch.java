package howtotalk.roster;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster file held against the course: what applying it would do, row by row. Applying only MATCHED rows, or the same
 * file twice, changes nothing.
 *
 * @param lines every row of the file, refused ones too, in the order of the file
 * @param absent the active students whom the file should have named and does not; nothing is done to them unasked
 */
public record RosterMatch(List<Line> lines, List<EnrolledPerson> absent) {

    /** What a row is to the course. */
    public enum Kind {
        /** Not in the course; perhaps known from another one. */
        NEW,
        /** In the course, and the file says nothing else. */
        MATCHED,
        /** In the course, and the file says something else. */
        CHANGED,
        /** Cannot be taken over as it is. */
        REFUSED
    }

    /** What a file may change of a person. The role is not among it. */
    public enum Field {
        NAME("Name"),
        SORT_NAME("Sorted as"),
        EMAIL("E-mail"),
        LOGIN("Login"),
        SIS_ID("SIS id"),
        SECTION("Section"),
        STATUS("Status");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /** The name to show. */
        public String label() {
            return label;
        }
    }

    /**
     * One difference.
     *
     * @param from what is known; empty when nothing is
     * @param to what the file says, never empty; of a status the name of a {@link RosterStatus}
     */
    public record Change(Field field, String from, String to) {}

    /**
     * A row and what it means here.
     *
     * @param person whom it means, when in the course already
     * @param account whom it means, when known but not in the course
     * @param changes what applying it changes of the person or the known account
     * @param column of a refused row the column at fault; else empty
     * @param note of a refused row the reason; else something to know before applying, or empty
     */
    public record Line(
            Kind kind,
            RosterRow row,
            @Nullable EnrolledPerson person,
            @Nullable KnownAccount account,
            List<Change> changes,
            String column,
            String note) {

        public Line {
            changes = List.copyOf(changes);
        }

        /**
         * The person once the row is applied: for a newcomer without an account both ids are 0.
         *
         * @throws IllegalStateException for a refused row, which is never applied
         */
        public EnrolledPerson after() {
            return RosterChanges.after(this);
        }
    }

    public RosterMatch {
        lines = List.copyOf(lines);
        absent = List.copyOf(absent);
    }

    /**
     * Holds a file against the course. A row means the person with its SIS id, else its login, else its e-mail address;
     * only where row and person have no id to compare, the one person in the course of exactly that name.
     *
     * @param people everybody in the course, withdrawn or not, staff too
     * @param known every other account that has one of the file's ids, logins or e-mail addresses; more do no harm
     */
    public static RosterMatch compare(
            RosterFile file, Collection<EnrolledPerson> people, Collection<KnownAccount> known) {
        return new RosterMatcher(file, people, known).match();
    }

    /** How many rows are of a kind. */
    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }
}
