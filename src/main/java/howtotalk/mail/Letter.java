package howtotalk.mail;

import howtotalk.web.Choice;
import howtotalk.web.Errors;
import java.util.List;

/**
 * The same words to several people, each in a mail of their own, as a form.
 *
 * @param action where it is sent
 * @param carried hidden fields of the form
 * @param to who may get it
 * @param text as drafted or typed; {@link #NAME} stands for the first name
 * @param draft what is kept of it
 * @param formKey for sending once
 * @param mails whether mail leaves this server
 * @param errors what is wrong
 */
public record Letter(
        String action,
        List<Choice> carried,
        List<To> to,
        String text,
        LetterDraft draft,
        String formKey,
        boolean mails,
        Errors errors) {

    /** What becomes the first name of each. */
    public static final String NAME = "{name}";

    /** The most characters. */
    public static final int LONGEST = 5000;

    /** Somebody who may get it, what is said of them beside the name, and whether they are ticked. */
    public record To(String id, String name, String meta, boolean chosen) {}

    /** What is wrong with words and readers before they are sent. */
    public static Errors errors(String text, boolean anybody) {
        var errors = new Errors();
        errors.addIf(text.isEmpty(), "text", "What do you want to say?");
        errors.addIf(text.length() > LONGEST, "text", "Keep it under 5,000 characters.");
        errors.addIf(!anybody, "student", "Choose at least one student.");
        return errors;
    }

    /** The words as one person reads them. */
    public static String to(String firstName, String text) {
        return text.replace(NAME, firstName);
    }
}
