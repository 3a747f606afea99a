package howtotalk.home;

import howtotalk.web.Errors;
import java.util.List;

/**
 * A nudge before it goes out.
 *
 * @param head how many are quiet, as a sentence
 * @param action where it is sent
 * @param students who may get it
 * @param text as drafted or typed; {@code {name}} stands for the first name
 * @param formKey for sending once
 * @param mails whether mail leaves this server
 * @param errors what is wrong
 */
public record NudgePage(
        String head, String action, List<Student> students, String text, String formKey, boolean mails, Errors errors) {

    /** A student, whether ticked, and the day of the last nudge in words or why the student is here. */
    public record Student(String id, String name, String meta, boolean chosen) {}
}
