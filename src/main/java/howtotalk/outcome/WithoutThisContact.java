package howtotalk.outcome;

/** The student's answer to "would you have had this without this contact?". */
public enum WithoutThisContact {
    YES("yes"),
    NO("no"),
    UNSURE("not sure");

    private final String words;

    WithoutThisContact(String words) {
        this.words = words;
    }

    /** The answer in lower case. */
    public String words() {
        return words;
    }
}
