package howtotalk.exchange;

/** From whose list of contacts a file is. */
public enum ContactSource {
    LINKEDIN("LinkedIn");

    private final String words;

    ContactSource(String words) {
        this.words = words;
    }

    /** The name by which the reader knows it. */
    public String words() {
        return words;
    }
}
