package howtotalk.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A possible internship or job.
 *
 * @param id of the row
 * @param organisation that would employ
 * @param role that would be taken
 * @param kind of position
 * @param source of first contact
 * @param notes of the student
 * @param nextStep what the student means to do next, or empty
 * @param nextOn by which day, if one was set
 * @param nextVersion of the next step, which is saved apart
 * @param version for edits
 * @param createdAt when it was written down
 */
public record Opportunity(
        long id,
        String organisation,
        String role,
        OpportunityKind kind,
        Source source,
        String notes,
        String nextStep,
        @Nullable LocalDate nextOn,
        int nextVersion,
        int version,
        Instant createdAt) {}
