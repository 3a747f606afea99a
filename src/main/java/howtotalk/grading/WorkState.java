package howtotalk.grading;

/** Where one student's work for one assignment stands for whoever grades it. */
public enum WorkState {
    NOT_DUE("not due yet"),
    /** Done in person and past due, without a score. */
    TO_GRADE("to grade"),
    HANDED_IN("handed in"),
    LATE("late"),
    MISSING("missing"),
    NO_SHOW("no-show"),
    GRADED("graded"),
    RELEASED("released"),
    EXCUSED("excused");

    private final String words;

    WorkState(String words) {
        this.words = words;
    }

    /** For a page. */
    public String words() {
        return words;
    }

    /** Whether it waits for a grader. */
    public boolean waits() {
        return this == HANDED_IN || this == LATE || this == TO_GRADE;
    }

    /** Whether it has its grade, seen or not yet seen by the student. */
    public boolean done() {
        return this == GRADED || this == RELEASED;
    }
}
