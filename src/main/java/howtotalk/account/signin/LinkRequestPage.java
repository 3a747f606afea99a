package howtotalk.account.signin;

import howtotalk.account.PersonForm;

/**
 * Somebody asks for a mailed link.
 *
 * @param action where the form is sent
 * @param heading of the page
 * @param words what the link does and for how long
 * @param button what the button says
 * @param form the address as typed
 */
public record LinkRequestPage(String action, String heading, String words, String button, PersonForm form) {

    static LinkRequestPage reset(PersonForm form) {
        return new LinkRequestPage(
                "/password-resets",
                "A new password",
                "We mail you a link by which you choose it. It works once, within an hour.",
                "Mail me the link",
                form);
    }

    static LinkRequestPage signIn(PersonForm form) {
        return new LinkRequestPage(
                "/sign-in-links",
                "Sign in by mail",
                "We mail you a link that signs you in without a password. It works once, within a quarter of an hour.",
                "Mail me the link",
                form);
    }
}
