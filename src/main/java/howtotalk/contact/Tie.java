package howtotalk.contact;

/**
 * How often a student and a contact are in touch. The three answers of Granovetter (1973), "The Strength of Weak Ties",
 * American Journal of Sociology 78: 1360-1380, who asked how often people had seen the person through whom they heard
 * of their job.
 */
public enum Tie {
    OFTEN("often"),
    OCCASIONALLY("occasionally"),
    RARELY("rarely");

    private final String words;

    Tie(String words) {
        this.words = words;
    }

    /** The answer in lower case, to stand after "in touch". */
    public String words() {
        return words;
    }
}
