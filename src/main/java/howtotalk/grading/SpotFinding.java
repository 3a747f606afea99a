package howtotalk.grading;

/** What came of talking a drawn conversation through. */
public enum SpotFinding {
    TOLD("told as somebody who was there"),
    NOT_TOLD("could not be told");

    private final String words;

    SpotFinding(String words) {
        this.words = words;
    }

    /** What it is called on a page, for staff and student alike. */
    public String words() {
        return words;
    }
}
