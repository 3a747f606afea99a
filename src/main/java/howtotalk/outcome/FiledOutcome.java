package howtotalk.outcome;

import howtotalk.opportunity.OpportunityKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the figures need to know of a filed outcome: either a status or a position.
 *
 * @param id growing in the order of filing
 * @param asOf the day the student speaks of
 * @param filedAt when it was filed
 * @param status where the student stands, or null for a position
 * @param kind of the position, or null for a status
 * @param acceptedOn the day the position was accepted; null for a status only
 */
public record FiledOutcome(
        long id,
        LocalDate asOf,
        Instant filedAt,
        @Nullable OutcomeStatus status,
        @Nullable OpportunityKind kind,
        @Nullable LocalDate acceptedOn) {

    public FiledOutcome {
        if ((status == null) == (kind == null)) {
            throw new IllegalArgumentException("an outcome is either a status or a position");
        }
        if ((kind == null) != (acceptedOn == null)) {
            throw new IllegalArgumentException("a position, and nothing else, has a day of acceptance");
        }
    }

    /** Whether it answers the question at all: everything but PREFER_NOT_TO_SAY does. */
    public boolean tells() {
        return status != OutcomeStatus.PREFER_NOT_TO_SAY;
    }

    /** Whether it is known on a day: what speaks of a later day is not, nor a position accepted on a later one. */
    public boolean knownOn(LocalDate day) {
        return !asOf.isAfter(day) && (acceptedOn == null || !acceptedOn.isAfter(day));
    }

    /** Whether it is a position accepted on one of the days, both counted. */
    public boolean positionBetween(LocalDate first, LocalDate last) {
        return acceptedOn != null && !acceptedOn.isBefore(first) && !acceptedOn.isAfter(last);
    }

    /**
     * The group in which it counts as a career outcome. A job or a postgraduate internship is employment and volunteer
     * service is service; an internship or a co-op during studies settles nothing and gives null.
     */
    public @Nullable Standing standing() {
        if (status != null) {
            return status.standing();
        }
        return switch (Objects.requireNonNull(kind)) {
            case JOB, POSTGRADUATE_INTERNSHIP -> Standing.EMPLOYED;
            case VOLUNTEER_SERVICE -> Standing.SERVICE;
            case INTERNSHIP, CO_OP -> null;
        };
    }
}
