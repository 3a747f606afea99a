package howtotalk.web;

import java.time.Instant;

/**
 * Who is signed in.
 *
 * @param accountId the account
 * @param name as shown in the head of the page
 * @param administrator whether this account runs the server
 * @param sessionId the session of this browser
 * @param confirmedAt when the password was last given in this session
 * @param owesSecondFactor whether a second step of signing in is compulsory and missing: nothing else is open until then
 */
public record Visitor(
        long accountId,
        String name,
        boolean administrator,
        long sessionId,
        Instant confirmedAt,
        boolean owesSecondFactor) {}
