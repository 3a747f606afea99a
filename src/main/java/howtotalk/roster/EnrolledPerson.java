package howtotalk.roster;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in the course, as it stands before a file is applied, or, from {@link RosterMatch.Line#after}, as it will
 * stand.
 *
 * @param enrolmentId 0 for somebody who is not enrolled yet
 * @param accountId 0 for somebody who has no account yet
 * @param section the name of the home section
 * @param claimed as in {@link KnownAccount}
 */
public record EnrolledPerson(
        long enrolmentId,
        long accountId,
        String name,
        String sortName,
        @Nullable String email,
        @Nullable String login,
        @Nullable String sisId,
        @Nullable String section,
        RosterRole role,
        RosterStatus status,
        boolean claimed) {

    /** The account, without what belongs to this course. */
    KnownAccount account() {
        return new KnownAccount(accountId, name, sortName, email, login, sisId, claimed);
    }
}
