package howtotalk.contact;

/** Which of the student's two lists a contact stands on. */
public enum ContactList {
    KNOW("people I know"),
    NEED_TO_KNOW("people I need to know");

    private final String words;

    ContactList(String words) {
        this.words = words;
    }

    /** The list as the student calls it, in lower case. */
    public String words() {
        return words;
    }
}
