package howtotalk.contact;

/** How a student came to know of a contact. */
public enum MetVia {
    FAMILY("family"),
    FRIEND("a friend"),
    FACULTY_STAFF("faculty or staff"),
    ALUMNI("alumni"),
    CLUB("a club"),
    EMPLOYER("an employer"),
    ASSOCIATION("a professional association"),
    HARD_CONTACT_GROUP("a hard contact group"),
    EVENT("an event"),
    ONLINE("online"),
    COLD("nobody: I walked up or wrote");

    private final String words;

    MetVia(String words) {
        this.words = words;
    }

    /** The way, in lower case, to stand after "met through". */
    public String words() {
        return words;
    }
}
