package howtotalk.report.suppression;

/**
 * What figures are counted among. Two figures of one universe may stand in each other, as the offers that trace to a
 * conversation stand in all offers, so that the difference of the two is a number of its own and has to be looked at.
 * Figures of different universes share no rows.
 */
enum Universe {
    /** Enrolled students, by what is known of them. */
    KNOWN,
    /** The same, each line by the proof of it: nobody is in two parts. */
    PROVED,
    /** Enrolled students, by how far they came. */
    STEPS,
    /** Enrolled students, by whether there was something to take a median of. */
    MEASURED,
    /** Enrolled students who graduate. */
    GRADUATING,
    /** Enrolled students, by what they told in a round, and the talks. */
    TALKS,
    /** Students who left. */
    WITHDRAWN,
    CONVERSATIONS,
    CONTACTS,
    WEEKS,
    NOTES,
    HELP,
    OFFERS,
    /** Credit of offers, which is no count: each figure has only its earlier self to be compared with. */
    CREDIT
}
