package howtotalk.roster;

import org.jspecify.annotations.Nullable;

/**
 * One person as one row of a file has them. What the file does not say, or leaves empty, is null.
 *
 * @param line where the row begins, from 1: in the file, or in the enrolments of an archive
 * @param name null where the file has only ids
 * @param role null where the file does not say: then a newcomer is a student
 * @param status ACTIVE or WITHDRAWN
 */
public record RosterRow(
        int line,
        @Nullable PersonName name,
        @Nullable String email,
        @Nullable String login,
        @Nullable String sisId,
        @Nullable String section,
        @Nullable RosterRole role,
        RosterStatus status) {

    /** The same person in another section, for a page that says which of the file's sections is which here. */
    public RosterRow inSection(@Nullable String other) {
        return new RosterRow(line, name, email, login, sisId, other, role, status);
    }

    /** Somebody to speak of: the name, else the first id that there is. */
    public String who() {
        if (name != null) {
            return name.name();
        }
        return sisId != null ? sisId : login != null ? login : email != null ? email : "line " + line;
    }

    boolean hasId() {
        return sisId != null || login != null || email != null;
    }
}
