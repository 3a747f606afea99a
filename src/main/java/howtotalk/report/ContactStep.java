package howtotalk.report;

import howtotalk.touch.ContactHistory;
import java.util.EnumSet;
import java.util.Set;

/** The steps of a contact from a name on a list to the path of an accepted offer. */
public enum ContactStep {
    LISTED("Written down"),
    ATTEMPTED("Written to, called or met"),
    CONVERSED("Talked with"),
    ONGOING("Talked with on two days or more"),
    ON_PATH("Stood on the path to an accepted offer");

    private final String words;

    ContactStep(String words) {
        this.words = words;
    }

    /**
     * The steps that a contact reached in a course.
     *
     * @param history of the contact in the course
     * @param onPath the contacts with a credited step on the path to an accepted offer
     */
    public static Set<ContactStep> of(ContactHistory history, Set<Long> onPath) {
        var reached = EnumSet.of(LISTED);
        if (history.attempted()) {
            reached.add(ATTEMPTED);
        }
        if (history.conversed()) {
            reached.add(CONVERSED);
        }
        if (history.conversationDays().size() >= 2) {
            reached.add(ONGOING);
        }
        if (onPath.contains(history.contact().id())) {
            reached.add(ON_PATH);
        }
        return reached;
    }

    /** The step as a line of the funnel, to stand under "Contacts who were". */
    public String words() {
        return words;
    }
}
