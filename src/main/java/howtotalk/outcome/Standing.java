package howtotalk.outcome;

/** The groups into which career outcomes are counted. */
public enum Standing {
    EMPLOYED("employed"),
    SERVICE("in service"),
    MILITARY("in the military"),
    CONTINUING_EDUCATION("in further study"),
    SEEKING("still seeking"),
    NOT_SEEKING("not seeking");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** Whether it counts as a career outcome: work, service, military or further study. */
    public boolean arrived() {
        return compareTo(SEEKING) < 0;
    }

    /** The standing in lower case, to stand after "is". */
    public String words() {
        return words;
    }
}
