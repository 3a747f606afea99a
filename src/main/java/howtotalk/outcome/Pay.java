package howtotalk.outcome;

/** How a position is paid. */
public enum Pay {
    WAGE("paid"),
    STIPEND("with a stipend"),
    UNPAID("unpaid");

    private final String words;

    Pay(String words) {
        this.words = words;
    }

    /** The pay in lower case. */
    public String words() {
        return words;
    }
}
