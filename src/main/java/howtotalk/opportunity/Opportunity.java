package howtotalk.opportunity;

import java.time.Instant;

/**
 * A possible internship or job.
 *
 * @param id of the row
 * @param organisation that would employ
 * @param role that would be taken
 * @param kind of position
 * @param source of first contact
 * @param notes of the student
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
        int version,
        Instant createdAt) {}
