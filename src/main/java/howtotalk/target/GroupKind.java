package howtotalk.target;

/** What sort of group people of a market meet in. */
public enum GroupKind {
    HARD_CONTACT_GROUP("hard contact group"),
    ASSOCIATION("professional association"),
    OTHER("another group");

    private final String words;

    GroupKind(String words) {
        this.words = words;
    }

    /** The kind, in lower case. */
    public String words() {
        return words;
    }
}
