package howtotalk.outcome;

/** How far the path to an outcome is proved. Says nothing of the outcome itself. */
public enum PathProof {
    ASSERTED("asserted, with no dated conversation"),
    DATED("dated"),
    CONTEMPORANEOUS("dated, and logged as it happened");

    private final String words;

    PathProof(String words) {
        this.words = words;
    }

    /** The proof in lower case. */
    public String words() {
        return words;
    }
}
