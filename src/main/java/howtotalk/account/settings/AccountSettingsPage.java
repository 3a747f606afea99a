package howtotalk.account.settings;

import howtotalk.web.Errors;
import java.util.List;

/**
 * Somebody’s own account.
 *
 * @param name as shown
 * @param email to sign in with, or empty
 * @param askedEmail the address that will hold once its link is opened, or empty
 * @param errors a sentence a field; {@code name}, {@code email}, {@code email_password}, {@code old_password},
 *     {@code password}
 * @param sessions the browsers that are signed in, this one first
 * @param administrator whether the way to the administration is shown
 */
public record AccountSettingsPage(
        String name, String email, String askedEmail, Errors errors, List<Line> sessions, boolean administrator) {

    /**
     * One browser.
     *
     * @param end where it is ended, or empty for this one
     * @param browser for example Firefox on Android
     * @param seen when it was last used
     */
    public record Line(String end, String browser, String seen) {}
}
