package howtotalk.account.signin;

/**
 * The same whether there is an account or not.
 *
 * @param words what to do now
 * @param again where to ask once more
 */
public record LinkSentPage(String words, String again) {

    static LinkSentPage reset(String email) {
        return new LinkSentPage(
                "If " + email + " has an account here, a link to choose a new password is on its way.",
                "/password-resets/new");
    }

    static LinkSentPage signIn(String email) {
        return new LinkSentPage(
                "If " + email + " has an account here, a link to sign in is on its way.", "/sign-in-links/new");
    }
}
