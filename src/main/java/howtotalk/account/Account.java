package howtotalk.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in, or who will when the claim code is used.
 *
 * @param id of the row
 * @param name as shown, given name first
 * @param sortName as listed, family name first
 * @param email to sign in with, if known
 * @param administrator whether this account runs the server
 * @param claimed whether a password has been set
 * @param disabledAt since when it cannot sign in, if so
 */
public record Account(
        long id,
        String name,
        String sortName,
        @Nullable String email,
        boolean administrator,
        boolean claimed,
        @Nullable Instant disabledAt) {}
