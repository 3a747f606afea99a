package howtotalk.course;

/** What somebody is in a course. */
public enum Role {
    STUDENT("student"),
    TA("teaching assistant"),
    INSTRUCTOR("instructor"),
    READER("reader");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** For a page. */
    public String words() {
        return words;
    }

    /** Whether this role grades. */
    public boolean staff() {
        return this == TA || this == INSTRUCTOR;
    }
}
