package howtotalk.account.joining;

import howtotalk.account.PersonForm;
import java.util.List;

/**
 * Somebody is about to join: what the course sees, and what is still asked.
 *
 * @param action where the form is sent
 * @param heading for example Join COMM 210
 * @param lede who joins what
 * @param places the courses, when there are several
 * @param counts whether the page names what a course sees of a student
 * @param asksName whether the name is asked
 * @param asksEmail whether the address is asked
 * @param asksPassword whether a password is chosen
 * @param knownEmail the address that is known already, or empty
 * @param form as typed
 * @param button what the button says
 * @param signIn where somebody goes who has an account, or empty
 */
public record JoinPage(
        String action,
        String heading,
        String lede,
        List<String> places,
        boolean counts,
        boolean asksName,
        boolean asksEmail,
        boolean asksPassword,
        String knownEmail,
        PersonForm form,
        String button,
        String signIn) {}
