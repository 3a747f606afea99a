package howtotalk.gradebook.warnings;

import howtotalk.web.Choice;
import java.util.List;

/**
 * The mails as they will be sent.
 *
 * @param carried everything that was typed, as hidden fields
 */
public record WarningPreviewPage(
        long courseId,
        String label,
        String head,
        String subject,
        boolean mails,
        String formKey,
        List<Choice> carried,
        List<Mail> letters) {

    /** One student's mail. */
    public record Mail(String name, String email, String figures, String text) {}
}
