package howtotalk.report;

import howtotalk.contact.CourseDays;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.opportunity.StageEvent;
import howtotalk.opportunity.StageHistory;
import howtotalk.touch.TouchFact;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * An application that a student made in a course, as far as it has come.
 *
 * @param touched whether a contact linked to it had been touched in the course, on a day before the application
 * @param interviewed whether the student has been interviewed since, or further
 */
public record Application(boolean touched, boolean interviewed) {

    /**
     * The application of an opportunity: its first. Whoever was turned down and asked back has still applied once.
     *
     * @param history of the opportunity, as of the last of the days
     * @param contacts linked to it, after merges
     * @param touches of the student with anybody, contacts after merges
     * @param days of the course up to the day asked about
     * @return nothing if there was none on these days
     */
    static Optional<Application> of(
            StageHistory history, Set<Long> contacts, Collection<TouchFact> touches, CourseDays days) {
        return history.steps().stream()
                .filter(step -> step.stage() == OpportunityStage.APPLIED)
                .map(StageEvent::happenedOn)
                .findFirst()
                .filter(days::contains)
                .map(appliedOn -> new Application(
                        touches.stream()
                                .anyMatch(touch -> contacts.contains(touch.contactId())
                                        && days.contains(touch.happenedOn())
                                        && touch.happenedOn().isBefore(appliedOn)),
                        history.steps().stream()
                                .anyMatch(step -> step.stage().atLeast(OpportunityStage.INTERVIEW)
                                        && !step.happenedOn().isBefore(appliedOn))));
    }
}
