package howtotalk.roster;

/** As what somebody takes part in a course. No file makes a reader. */
public enum RosterRole {
    STUDENT("student"),
    TA("teaching assistant"),
    INSTRUCTOR("instructor"),
    READER("reader");

    private final String label;

    RosterRole(String label) {
        this.label = label;
    }

    /** The name to show. */
    public String label() {
        return label;
    }
}
