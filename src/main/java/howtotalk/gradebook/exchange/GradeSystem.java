package howtotalk.gradebook.exchange;

/** Whose file of grades it is. */
enum GradeSystem {
    CANVAS("Canvas"),
    MOODLE("Moodle"),
    /** Our own plain table, and whatever a spreadsheet made of it. */
    PLAIN("a plain table");

    private final String words;

    GradeSystem(String words) {
        this.words = words;
    }

    /** For a sentence: "imported from Canvas". */
    String words() {
        return words;
    }

    /** Whether it has a way to say that work is excused. */
    boolean saysExcused() {
        return this != MOODLE;
    }
}
