package howtotalk.mail;

/** A letter to several students, by the page it is written on: each is kept apart while it is being written. */
public enum LetterKind {
    MESSAGE("/messages", "/messages/new"),
    NUDGE("/nudges", "/nudges/new"),
    WARNING("/warnings", "/warnings");

    private final String letters;
    private final String page;

    LetterKind(String letters, String page) {
        this.letters = letters;
        this.page = page;
    }

    /** Where its form saves itself. */
    String draft(long courseId) {
        return "/courses/" + courseId + letters + "/draft";
    }

    /** Where it is written. */
    String page(long courseId) {
        return "/courses/" + courseId + page;
    }
}
