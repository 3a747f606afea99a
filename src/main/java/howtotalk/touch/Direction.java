package howtotalk.touch;

/** From whom a touch went to whom. */
public enum Direction {
    OUTGOING("sent"),
    INCOMING("received"),
    MUTUAL("both ways");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    /** The direction in lower case. */
    public String words() {
        return words;
    }
}
