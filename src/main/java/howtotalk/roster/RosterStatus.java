package howtotalk.roster;

/** Whether somebody takes part now. A file never says that somebody asked to join. */
public enum RosterStatus {
    ASKED("asked to join"),
    ACTIVE("active"),
    WITHDRAWN("withdrawn");

    private final String label;

    RosterStatus(String label) {
        this.label = label;
    }

    /** The name to show. */
    public String label() {
        return label;
    }
}
