package howtotalk.account.admin;

import java.util.List;

/**
 * One account, and what the administrator may do with it.
 *
 * @param path of the page; the forms go beneath it
 * @param name of the person
 * @param email or empty
 * @param marks administrator, instructor, disabled, not claimed
 * @param courses in which the person takes part
 * @param seen when last seen
 * @param sessions how many browsers are signed in
 * @param self whether it is the administrator’s own: it cannot disable itself
 * @param administrator whether it runs the server
 * @param instructor whether it may offer courses
 * @param disabled whether it cannot sign in
 * @param secondFactor whether signing in takes a second step
 * @param link a link that was just made, or empty
 * @param linkWords what the button makes
 */
public record AdminAccountPage(
        String path,
        String name,
        String email,
        List<AdminPage.Mark> marks,
        List<String> courses,
        String seen,
        String sessions,
        boolean self,
        boolean administrator,
        boolean instructor,
        boolean disabled,
        boolean secondFactor,
        String link,
        String linkWords) {}
