package howtotalk.opportunity;

/** What kind of position an opportunity leads to, or an outcome is. */
public enum OpportunityKind {
    INTERNSHIP("internship"),
    CO_OP("co-op"),
    JOB("job"),
    POSTGRADUATE_INTERNSHIP("postgraduate internship"),
    VOLUNTEER_SERVICE("volunteer service");

    private final String words;

    OpportunityKind(String words) {
        this.words = words;
    }

    /** The kind in lower case, without an article. */
    public String words() {
        return words;
    }
}
