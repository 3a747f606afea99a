package howtotalk.report;

/**
 * The most that the report may say of accepted offers and conversations.
 *
 * @param traced accepted offers with such a conversation on their path
 * @param offers all accepted offers
 * @param withNew of the traced, those with such a conversation with somebody new
 * @param withReactivated of the traced, those with none new but one with somebody found again
 * @param verified of the traced, those whose outcome is verified
 */
public record Claim(int traced, int offers, int withNew, int withReactivated, int verified) {

    /** How many of how many. */
    public Rate rate() {
        return new Rate(traced, offers);
    }

    /**
     * The claim as one sentence, or two. It says what the record shows and never why.
     *
     * @param where what the conversation was logged in or for, such as "for Coffee with a stranger" or "in this course"
     */
    public String sentence(String where) {
        if (offers == 0) {
            return "No offer has been accepted yet.";
        }
        var said = " to a conversation logged " + where;
        if (traced == 0) {
            return (offers == 1
                            ? "The one accepted offer does not trace"
                            : "None of the " + offers + " accepted offers traces")
                    + said + ".";
        }
        var sentence = offers == 1
                ? "The one accepted offer traces" + said
                : traced + " of " + offers + " accepted offers " + (traced == 1 ? "traces" : "trace") + said;
        return sentence + "; " + ofTheirOutcomes() + ".";
    }

    private String ofTheirOutcomes() {
        if (traced == 1) {
            return "its outcome is " + (verified == 1 ? "verified" : "not verified");
        }
        return "of their outcomes " + (verified == 0 ? "none is" : verified == 1 ? "1 is" : verified + " are")
                + " verified";
    }
}
