package howtotalk.assignment;

/** What sort of work an assignment asks for. */
public enum AssignmentKind {
    NETWORKING("Networking"),
    TALK("Talk"),
    WRITTEN("Written"),
    PARTICIPATION("Participation");

    private final String words;

    AssignmentKind(String words) {
        this.words = words;
    }

    /** For a page. */
    public String words() {
        return words;
    }
}
