package howtotalk.account.settings;

/**
 * The password is asked again.
 *
 * @param next where it leads
 * @param email for the browser’s list of passwords, or empty
 * @param error what is wrong, or empty
 */
public record ConfirmPage(String next, String email, String error) {}
