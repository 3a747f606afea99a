package howtotalk.account;

/**
 * A mail about an account.
 *
 * @param subject one line
 * @param body plain text
 */
public record Letter(String subject, String body) {

    static Letter passwordReset(String name, String link) {
        return new Letter(
                "Choose a new password",
                "Hello " + Names.first(name) + ",\n\n"
                        + "somebody, probably you, asked for a new password. Choose it here within an hour:\n\n" + link
                        + "\n\nIf it was not you, do nothing: your password stays as it is.\n");
    }

    static Letter signIn(String name, String link) {
        return new Letter(
                "Your link to sign in",
                "Hello " + Names.first(name) + ",\n\n"
                        + "this link signs you in once, within a quarter of an hour:\n\n" + link
                        + "\n\nIf you did not ask for it, do nothing. Pass it on to nobody.\n");
    }

    static Letter claim(String name, String course, String link) {
        return new Letter(
                "Join " + course,
                "Hello " + Names.first(name) + ",\n\n" + course
                        + " keeps its work in How to Talk: whom you talked to, what came of it, and the stories you tell"
                        + " of it. Choose a password and you are in:\n\n" + link
                        + "\n\nBefore you join, the page says exactly what your instructor will see."
                        + " The link works once, within two weeks.\n");
    }

    static Letter invitation(String name, String link) {
        return new Letter(
                "Teach with How to Talk",
                "Hello " + Names.first(name) + ",\n\n"
                        + "you are invited to offer courses in How to Talk. Choose a password here:\n\n" + link
                        + "\n\nThe link works once, within two weeks.\n");
    }

    static Letter passwordChanged(String name, String baseUrl) {
        return new Letter(
                "Your password was changed",
                "Hello " + Names.first(name) + ",\n\n"
                        + "your password was just changed, and every other browser was signed out."
                        + "\n\nIf it was not you, choose a new one now: " + baseUrl + "/password-resets/new\n");
    }

    static Letter newAddress(String name, String link) {
        return new Letter(
                "Your new address",
                "Hello " + Names.first(name) + ",\n\n"
                        + "open this link within a day, and you sign in with this address from then on:\n\n" + link
                        + "\n\nIf you did not ask for it, do nothing: no account will have your address.\n");
    }

    public static Letter emailChanged(String name, String baseUrl) {
        return new Letter(
                "Your address was changed",
                "Hello " + Names.first(name) + ",\n\n"
                        + "your account at " + baseUrl + " has a new e-mail address; this one no longer opens it."
                        + "\n\nIf it was not you, tell your instructor or the administrator today.\n");
    }
}
