package howtotalk.coach;

/** What a remark is about, in the order in which remarks stand beside a note. */
public enum Point {
    STOCK("Everybody’s words"),
    NAME("Their name"),
    GROUND("Why this person"),
    EXCHANGE("Something to give or to learn"),
    NEXT("A next step"),
    LENGTH("Length"),
    SIGNOFF("Your name");

    private final String words;

    Point(String words) {
        this.words = words;
    }

    /** The point as a short heading. */
    public String words() {
        return words;
    }
}
