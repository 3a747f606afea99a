package howtotalk.account;

import java.time.Duration;

/** What a one-time link or code opens, and for how long. */
public enum TokenPurpose {
    /** Makes the first administrator; void with the next start of the server. */
    SETUP("/setup/", Duration.ofDays(365)),
    /** Claims an account, by mail. */
    INVITATION("/invitations/", Duration.ofDays(14)),
    /** Claims an account, typed from paper or scanned. */
    CLAIM("/join/", Duration.ofDays(14)),
    PASSWORD_RESET("/password-resets/", Duration.ofHours(1)),
    SIGN_IN("/sign-in-links/", Duration.ofMinutes(15)),
    PHONE("/phone/", Duration.ofMinutes(5)),
    /** Makes a new address hold, mailed to it. */
    EMAIL("/email-changes/", Duration.ofHours(24)),
    /** The password was right, the second step is to come; in a cookie, never in an address. */
    SECOND_STEP("/sign-in/code/", Duration.ofMinutes(10)),
    /** As after the password, but after a mailed link. */
    SECOND_STEP_BY_LINK("/sign-in/code/", Duration.ofMinutes(10));

    private final String path;
    private final Duration lasts;

    TokenPurpose(String path, Duration lasts) {
        this.path = path;
        this.lasts = lasts;
    }

    /** Where a link with this token leads, from the first slash on. */
    public String path(String token) {
        return path + token;
    }

    /** How long it can be used. */
    public Duration lasts() {
        return lasts;
    }
}
