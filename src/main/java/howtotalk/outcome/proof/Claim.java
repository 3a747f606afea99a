package howtotalk.outcome.proof;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier is asked to confirm, and no more: neither pay nor credit nor the path.
 *
 * @param status where the student stands, or nothing for a position
 * @param kind of position, or nothing for a status
 * @param employer of a position, else empty
 * @param title of a position, else empty
 * @param acceptedOn of a position
 * @param startsOn of a position, if known
 * @param hoursAWeek of a position, if said
 */
public record Claim(
        @Nullable OutcomeStatus status,
        @Nullable OpportunityKind kind,
        String employer,
        String title,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate startsOn,
        @Nullable Integer hoursAWeek) {

    /** A labelled fact. */
    public record Fact(String label, String words) {}

    /** Whether there is somebody who could confirm it: a position, or a standing at some place of work, service or study. */
    boolean verifiable() {
        var standing = status == null ? null : status.standing();
        return kind != null || standing != null && standing.arrived();
    }

    /** The facts as they are shown, in order. */
    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (status != null) {
            facts.add(new Fact("Stands", Prose.sentence(status.words())));
        }
        if (kind != null) {
            facts.add(new Fact("Position", title));
            facts.add(new Fact("At", employer));
            facts.add(new Fact("Kind", Prose.sentence(kind.words())));
        }
        if (acceptedOn != null) {
            facts.add(new Fact("Accepted", When.date(acceptedOn)));
        }
        if (startsOn != null) {
            facts.add(new Fact("Starts", When.date(startsOn)));
        }
        if (hoursAWeek != null) {
            facts.add(new Fact("Hours", hoursAWeek + " a week"));
        }
        return facts;
    }
}
