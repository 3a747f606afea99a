package howtotalk.outcome;

import org.jspecify.annotations.Nullable;

/**
 * Where a student stands, when it is not told by a position. The classes follow the NACE First-Destination Survey
 * Standards and Protocols; none filed is no information and therefore no status.
 */
public enum OutcomeStatus {
    EMPLOYED_FULL_TIME("employed full-time, 30 hours a week or more", Standing.EMPLOYED),
    EMPLOYED_PART_TIME("employed part-time", Standing.EMPLOYED),
    SELF_EMPLOYED("self-employed", Standing.EMPLOYED),
    POSTGRADUATE_INTERNSHIP("in a postgraduate internship", Standing.EMPLOYED),
    VOLUNTEER_SERVICE("in volunteer service", Standing.SERVICE),
    MILITARY("in the military", Standing.MILITARY),
    CONTINUING_EDUCATION("in further study", Standing.CONTINUING_EDUCATION),
    SEEKING_EMPLOYMENT("looking for work", Standing.SEEKING),
    SEEKING_EDUCATION("looking for a place to study", Standing.SEEKING),
    NOT_SEEKING("not looking", Standing.NOT_SEEKING),
    PREFER_NOT_TO_SAY("prefers not to say", null);

    private final String words;
    private final @Nullable Standing standing;

    OutcomeStatus(String words, @Nullable Standing standing) {
        this.words = words;
        this.standing = standing;
    }

    /** The group in which the status is counted; null for PREFER_NOT_TO_SAY, which is counted in none. */
    public @Nullable Standing standing() {
        return standing;
    }

    /** The status in lower case, to stand after a name or "is". */
    public String words() {
        return words;
    }
}
