package howtotalk.outcome;

/** How far an outcome itself is proved. Says nothing of its path. */
public enum OutcomeProof {
    CLAIMED("claimed by the student"),
    DOCUMENTED("documented"),
    VERIFIED("verified");

    private final String words;

    OutcomeProof(String words) {
        this.words = words;
    }

    /** The proof in lower case. */
    public String words() {
        return words;
    }
}
