package howtotalk.talk;

/** What the lights say to a speaker. */
public enum Signal {
    NONE("keep going"),
    GREEN("enough told"),
    YELLOW("wrap up"),
    RED("stop");

    private final String words;

    Signal(String words) {
        this.words = words;
    }

    /** The signal in lower case. */
    public String words() {
        return words;
    }
}
