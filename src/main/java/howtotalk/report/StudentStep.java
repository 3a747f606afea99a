package howtotalk.report;

import howtotalk.contact.ContactList;
import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.opportunity.StageHistory;
import howtotalk.touch.ContactHistory;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The steps of a student from a list of names to an accepted offer. Each is counted for itself, whatever came before. */
public enum StudentStep {
    ENROLLED("Enrolled to the end"),
    LISTED("Listed someone they needed to know"),
    ATTEMPTED_NEW("Wrote to or called someone new"),
    CONVERSED_NEW("Had a conversation with someone new"),
    OPPORTUNITY("Had an opportunity in hand"),
    INTERVIEWED("Were interviewed"),
    OFFERED("Were offered something"),
    ACCEPTED("Accepted");

    private final String words;

    StudentStep(String words) {
        this.words = words;
    }

    /**
     * The steps that an enrolled student reached in a course.
     *
     * @param histories of the contacts that the course counts
     * @param opportunities of the student, any age, as of the last of the days
     * @param days of the course up to the day asked about; what fell outside is not counted
     */
    public static Set<StudentStep> of(
            Collection<ContactHistory> histories, Collection<StageHistory> opportunities, CourseDays days) {
        var reached = EnumSet.of(ENROLLED);
        for (var history : histories) {
            boolean isNew = history.origin() == Origin.NEW;
            addIf(reached, LISTED, neededToKnow(history));
            addIf(reached, ATTEMPTED_NEW, isNew && history.attempted());
            addIf(reached, CONVERSED_NEW, isNew && history.conversed());
        }
        for (var opportunity : opportunities) {
            addIf(reached, OPPORTUNITY, opportunity.reached(OpportunityStage.LEAD, days));
            addIf(reached, INTERVIEWED, opportunity.reached(OpportunityStage.INTERVIEW, days));
            addIf(reached, OFFERED, opportunity.reached(OpportunityStage.OFFER, days));
            var acceptedOn = opportunity.acceptedOn();
            addIf(reached, ACCEPTED, acceptedOn != null && days.contains(acceptedOn));
        }
        return reached;
    }

    /** The step as a line of the funnel, to stand under "Students who". */
    public String words() {
        return words;
    }

    /** Once known, a person may be moved to the other list; whoever was not known before was once needed to be. */
    private static boolean neededToKnow(ContactHistory history) {
        return history.contact().list() == ContactList.NEED_TO_KNOW
                || !history.contact().knownBefore();
    }

    private static void addIf(Set<StudentStep> reached, StudentStep step, boolean condition) {
        if (condition) {
            reached.add(step);
        }
    }
}
