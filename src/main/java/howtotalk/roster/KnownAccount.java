package howtotalk.roster;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an account, in this course or not.
 *
 * @param claimed whether the person has set a password. The e-mail address and the login then are theirs: a file that
 *     could change them could take the account over
 */
public record KnownAccount(
        long accountId,
        String name,
        String sortName,
        @Nullable String email,
        @Nullable String login,
        @Nullable String sisId,
        boolean claimed) {}
