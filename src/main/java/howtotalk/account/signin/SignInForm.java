package howtotalk.account.signin;

import howtotalk.web.Errors;
import howtotalk.web.Input;

/**
 * Who wants in.
 *
 * @param email as typed
 * @param next the path to go on to
 * @param errors a sentence a field
 */
public record SignInForm(String email, String next, Errors errors) {

    static SignInForm blank(String next) {
        return new SignInForm("", next, new Errors());
    }

    static SignInForm read(Input input) {
        return new SignInForm(input.line("email"), input.line("next"), new Errors());
    }
}
