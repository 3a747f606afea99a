package howtotalk.account;

import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.List;

/**
 * Somebody who is about to have an account: name, address, password. The password is never shown again.
 *
 * @param name as typed
 * @param email as typed
 * @param errors a sentence a field
 */
public record PersonForm(String name, String email, Errors errors) {

    public static PersonForm blank(String name, String email) {
        return new PersonForm(name, email, new Errors());
    }

    public static PersonForm read(Input input) {
        return new PersonForm(input.line("name"), input.line("email"), new Errors());
    }

    public PersonForm needName() {
        errors.addIf(name.isEmpty(), "name", "Say your name as others should call you.");
        errors.addIf(name.length() > 200, "name", "A name may have 200 characters.");
        return this;
    }

    public PersonForm needEmail() {
        errors.addIf(!Emails.plausible(email), "email", Emails.PROBLEM);
        return this;
    }

    public PersonForm needPassword(String password, List<String> ownWords) {
        var problem = Passwords.problem(password, ownWords);
        errors.addIf(!problem.isEmpty(), "password", problem);
        return this;
    }
}
