package howtotalk.gradebook.warnings;

import howtotalk.account.Names;
import howtotalk.gradebook.warnings.WarningRule.Reason;
import howtotalk.mail.Letter;
import howtotalk.web.Errors;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a warning: one text for all, and in it what concerns each student alone. */
final class WarningText {

    /** What becomes each student's own figures. */
    static final String REASONS = "{reasons}";

    /** The most characters of a sentence for one student. */
    static final int LONGEST_OWN = 500;

    private WarningText() {}

    /** A first draft. */
    static String draft(String course, String name, String email) {
        return "Hi " + Letter.NAME + ",\n\nthis is a good moment to look at where you stand in " + course + ".\n\n"
                + REASONS
                + "\n\nThere is time left, and I would like to help you use it. Come by, or write back, and we will"
                + " make a plan together. If something is in the way that I should know of, tell me.\n\n" + name + "\n"
                + email;
    }

    /** What is wrong with it. */
    static Errors errors(String text, boolean anybody) {
        var errors = Letter.errors(text, anybody);
        errors.addIf(
                !text.contains(REASONS),
                "text",
                "Keep {reasons} in it: there each student reads the own figures, and nobody else’s.");
        return errors;
    }

    /** The words as one student reads them; an own sentence follows the figures. */
    static String to(String fullName, String text, List<Reason> reasons, String own) {
        var figures = reasons.stream().map(Reason::told).collect(Collectors.joining("\n"));
        return Letter.to(Names.first(fullName), text)
                .replace(REASONS, own.isEmpty() ? figures : figures + "\n\n" + own);
    }
}
