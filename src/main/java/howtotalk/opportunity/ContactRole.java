package howtotalk.opportunity;

/** What a contact is to an opportunity. */
public enum ContactRole {
    RECRUITER("recruiter", true),
    HIRING_MANAGER("hiring manager", true),
    INTERVIEWER("interviewer", true),
    REFERRER("referred me", false),
    REFERENCE("reference", false),
    OTHER("other", false);

    private final String words;
    private final boolean hiring;

    ContactRole(String words, boolean hiring) {
        this.words = words;
        this.hiring = hiring;
    }

    /** Whether this person runs the hiring: what is said to them after the application is the process, not the path. */
    public boolean hiring() {
        return hiring;
    }

    /** The role in lower case. */
    public String words() {
        return words;
    }
}
