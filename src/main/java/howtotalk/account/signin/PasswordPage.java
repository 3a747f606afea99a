package howtotalk.account.signin;

/**
 * Somebody chooses a new password.
 *
 * @param action where the form is sent
 * @param name of the account
 * @param email for the browser’s list of passwords, or empty
 * @param error what is wrong with the password, or empty
 */
public record PasswordPage(String action, String name, String email, String error) {}
