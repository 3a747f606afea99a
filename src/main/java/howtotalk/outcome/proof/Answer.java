package howtotalk.outcome.proof;

/** What a verifier answered. */
enum Answer {
    CONFIRMED("All of this is right"),
    CORRECTED("Something is different"),
    DENIED("This is not right");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** The answer as the form says it. */
    String words() {
        return words;
    }
}
